// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reason.h"
#include "core/statement/payload_objects.h"

// Object kinds of docs/spec/statements.md about numbers: entry, acceptance, disposal.
namespace kagibako::kinds {

inline constexpr qint64 MostDocuments = 10;
inline constexpr qint64 MostChecks = 20;
inline constexpr qint64 MostEvidence = 64;
inline constexpr qint64 MostCount = 1'000'000'000;

struct EnteredBox {
    ObjectId box;
    QList<QByteArray> documents; ///< codes
    crypto::Digest hash;
    PersonId person;

    const ObjectId& key() const { return box; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("box", p.box);
        io.codes("documents", p.documents, MostDocuments);
        io("hash", p.hash);
        io("person", p.person);
    }
};

struct BoxPut {
    static constexpr QLatin1StringView Kind{"box.put"};
    QList<EnteredBox> boxes;
    qint64 epoch = 1;
    ScopeId scope;
    QList<InvitationId> voids;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.items("boxes", p.boxes, 1, MostItems);
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io("scope", p.scope);
        io.ids("voids", p.voids, 0, MostItems);
    }
};

/// Throws away what clerks entered and nobody accepted.
struct BoxVoid {
    static constexpr QLatin1StringView Kind{"box.void"};
    QList<ObjectId> boxes;
    QByteArray reason; ///< code
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("boxes", p.boxes, 1, MostItems);
        io.code("reason", p.reason);
        io("scope", p.scope);
    }
};

struct NumberAccept {
    static constexpr QLatin1StringView Kind{"number.accept"};
    ObjectId box;
    QList<QByteArray> checks; ///< codes
    std::optional<QDate> due;
    QList<ObjectId> evidence; ///< destroyed with the acceptance
    crypto::Digest hash;
    PersonId person;
    std::optional<ObjectId> replaces; ///< the box that was current
    ScopeId scope;
    std::optional<SubmissionId> submission;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("box", p.box);
        io.codes("checks", p.checks, MostChecks);
        io("due", p.due);
        io.ids("evidence", p.evidence, 0, MostEvidence);
        io("hash", p.hash);
        io("person", p.person);
        io("replaces", p.replaces);
        io("scope", p.scope);
        io("submission", p.submission);
    }
};

struct SubmissionReturn {
    static constexpr QLatin1StringView Kind{"submission.return"};
    QByteArray reason; ///< code
    ScopeId scope;
    SubmissionId submission;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.code("reason", p.reason);
        io("scope", p.scope);
        io("submission", p.submission);
    }
};

struct SubmissionRefuse {
    static constexpr QLatin1StringView Kind{"submission.refuse"};
    QByteArray reason; ///< code
    ScopeId scope;
    SubmissionId submission;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.code("reason", p.reason);
        io("scope", p.scope);
        io("submission", p.submission);
    }
};

struct DueSet {
    static constexpr QLatin1StringView Kind{"due.set"};
    ObjectId box;
    QDate due;
    PersonId person;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("box", p.box);
        io("due", p.due);
        io("person", p.person);
        io("scope", p.scope);
    }
};

struct DisposeHold {
    static constexpr QLatin1StringView Kind{"dispose.hold"};
    QList<ObjectId> boxes;
    QByteArray reason; ///< code
    ScopeId scope;
    std::optional<QDate> until;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("boxes", p.boxes, 1, MostItems);
        io.code("reason", p.reason);
        io("scope", p.scope);
        io("until", p.until);
    }
};

struct DisposeOrder {
    static constexpr QLatin1StringView Kind{"dispose.order"};
    QList<ObjectId> boxes;
    QByteArray reason; ///< code
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("boxes", p.boxes, 1, MostItems);
        io.code("reason", p.reason);
        io("scope", p.scope);
    }
};

struct BoxLost {
    static constexpr QLatin1StringView Kind{"box.lost"};
    QList<ObjectId> boxes;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("boxes", p.boxes, 1, MostItems);
        io("scope", p.scope);
    }
};

struct RecoveryDrill {
    static constexpr QLatin1StringView Kind{"recovery.drill"};
    QList<ScopeId> scopes;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("scopes", p.scopes, 1, MostItems);
    }
};

} // namespace kagibako::kinds

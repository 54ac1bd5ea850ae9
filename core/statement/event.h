// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"

#include <variant>

namespace kagibako {

// What the server itself writes into the logs (docs/spec/statements.md). No signature of their own: the head covers
// them.
namespace events {

inline constexpr qint64 MostManifest = 16 * 1024;
inline constexpr qint64 MostIndex = 9007199254740991;

struct SubmissionReceived {
    static constexpr QLatin1StringView Name{"submission.received"};
    InvitationId invitation;
    QByteArray manifest; ///< its bytes, canonical JSON of the page (objects.md)
    ScopeId scope;
    SubmissionId submission;
    crypto::Digest tag;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("invitation", p.invitation);
        io.bytesUpTo("manifest", p.manifest, MostManifest);
        io("scope", p.scope);
        io("submission", p.submission);
        io("tag", p.tag);
    }
};

struct SubmissionDisputed {
    static constexpr QLatin1StringView Name{"submission.disputed"};
    InvitationId invitation;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("invitation", p.invitation);
        io("scope", p.scope);
    }
};

struct DisposeAnnounce {
    static constexpr QLatin1StringView Name{"dispose.announce"};
    crypto::Digest authority; ///< hash of the newest ledger statement
    QList<ObjectId> boxes;
    QDate due;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("authority", p.authority);
        io.ids("boxes", p.boxes, 1, kinds::MostItems);
        io("due", p.due);
        io("scope", p.scope);
    }
};

struct Tombstone {
    static constexpr QLatin1StringView Name{"tombstone"};
    crypto::Digest authority; ///< hash of the statement or of the announcing leaf that allowed it
    QList<ObjectId> objects;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("authority", p.authority);
        io.ids("objects", p.objects, 1, kinds::MostItems);
        io("scope", p.scope);
    }
};

/// A statement came in: who, which leaf of the org log, from where.
struct Act {
    static constexpr QLatin1StringView Name{"act"};
    Signer by;
    qint64 index = 0;
    QByteArray ip;
    QByteArray kind; ///< code: the statement's kind

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("by", p.by);
        io.integer("index", p.index, 0, MostIndex);
        io.ip("ip", p.ip);
        io.code("kind", p.kind);
    }
};

struct Intake {
    static constexpr QLatin1StringView Name{"intake"};
    qint64 index = 0;
    QByteArray ip;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("index", p.index, 0, MostIndex);
        io.ip("ip", p.ip);
    }
};

struct Login {
    static constexpr QLatin1StringView Name{"login"};
    AccountId account;
    QByteArray ip;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.ip("ip", p.ip);
    }
};

struct Logout {
    static constexpr QLatin1StringView Name{"logout"};
    AccountId account;
    QByteArray ip;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.ip("ip", p.ip);
    }
};

/// Aggregated per account and hour (protocol-review P26).
struct LoginFailed {
    static constexpr QLatin1StringView Name{"login.failed"};
    AccountId account;
    qint64 count = 1;
    QByteArray ip; ///< of the last attempt

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.integer("count", p.count, 1, kinds::MostCount);
        io.ip("ip", p.ip);
    }
};

/// An account gets its automatically issued keys another way from now on.
struct FactorSet {
    static constexpr QLatin1StringView Name{"factor.set"};
    AccountId account;
    QByteArray ip;
    QByteArray kind; ///< code: mail, totp or none

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.ip("ip", p.ip);
        io.code("kind", p.kind);
    }
};

/// An account has another password.
struct PasswordSet {
    static constexpr QLatin1StringView Name{"password.set"};
    AccountId account;
    QByteArray ip;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.ip("ip", p.ip);
    }
};

/// Somebody above took an account's way to its keys away, and unlocked it.
struct FactorReset {
    static constexpr QLatin1StringView Name{"factor.reset"};
    AccountId account;
    Signer by;
    QByteArray ip;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("by", p.by);
        io.ip("ip", p.ip);
    }
};

/// Logins from where the policy allows none; aggregated like LoginFailed.
struct AccessDenied {
    static constexpr QLatin1StringView Name{"access.denied"};
    AccountId account;
    qint64 count = 1;
    QByteArray ip; ///< of the last attempt

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.integer("count", p.count, 1, kinds::MostCount);
        io.ip("ip", p.ip);
    }
};

} // namespace events

using AnyEvent =
    std::variant<events::SubmissionReceived, events::SubmissionDisputed, events::DisposeAnnounce, events::Tombstone,
                 events::Act, events::Intake, events::Login, events::Logout, events::LoginFailed, events::FactorSet,
                 events::FactorReset, events::AccessDenied, events::PasswordSet>;

/// One of them; a class of its own for the reason Payload is.
class EventBody : public AnyEvent
{
public:
    using AnyEvent::AnyEvent;
    using AnyEvent::operator=;
    EventBody();
    EventBody(const EventBody& other);
    EventBody(EventBody&& other) noexcept;
    EventBody& operator=(const EventBody& other);
    EventBody& operator=(EventBody&& other) noexcept;
    ~EventBody();
};

struct Event {
    OrgId org;
    QDateTime at;
    EventBody body;
    crypto::Digest hash; ///< of the leaf's bytes; set by parseEvent, ignored by encodeEvent
};

/// The wire's name of an event, e.g. "tombstone".
QLatin1StringView eventName(const EventBody& body);
/// Does it stand in the org log? (Else: in the audit log.)
bool isOrgEvent(const EventBody& body);

QByteArray encodeEvent(const Event& event);
/// Strict: unknown event, missing, unknown or mistyped field, limits, an id twice in a list. Errors: StatementKind,
/// StatementShape and those of JsonReader.
Result<Event> parseEvent(QByteArrayView leaf);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"

// Statements of docs/spec/statements.md about reading numbers: the object kinds that ask for many of them at once
// (ADR 19), and the audit statements.
namespace kagibako::kinds {

inline constexpr qint64 MostListed = 5000;
inline constexpr qint64 MostOpened = 200;

/// Asks to write the numbers of a list into a file.
struct ExportRequest {
    static constexpr QLatin1StringView Kind{"export.request"};
    QByteArray addressee; ///< code
    qint64 count = 1;
    QDateTime expires;
    crypto::Digest list; ///< hash of the exact list that is asked for (protocol-review P18)
    QByteArray purpose;  ///< code
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.code("addressee", p.addressee);
        io.integer("count", p.count, 1, MostListed);
        io("expires", p.expires);
        io("list", p.list);
        io.code("purpose", p.purpose);
        io("scope", p.scope);
    }
};

/// Asks to look at the numbers of a list, beside those that policy.opens allows.
struct OpenRequest {
    static constexpr QLatin1StringView Kind{"open.request"};
    qint64 count = 1;
    QDateTime expires;
    crypto::Digest list; ///< as in export.request
    QByteArray purpose;  ///< code
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("count", p.count, 1, MostListed);
        io("expires", p.expires);
        io("list", p.list);
        io.code("purpose", p.purpose);
        io("scope", p.scope);
    }
};

struct OpenedObject {
    crypto::Digest hash;
    ObjectId object;
    std::optional<PersonId> person;

    const ObjectId& key() const { return object; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("hash", p.hash);
        io("object", p.object);
        io("person", p.person);
    }
};

struct Open {
    static constexpr QLatin1StringView Kind{"open"};
    QList<OpenedObject> objects;
    QByteArray purpose; ///< code
    /// The effective request whose list names the objects: an export.request for the way `export`, an open.request for
    /// what goes beyond policy.opens.
    std::optional<crypto::Digest> request;
    ScopeId scope;
    Way way = Way::Screen;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.items("objects", p.objects, 1, MostOpened);
        io.code("purpose", p.purpose);
        io("request", p.request);
        io("scope", p.scope);
        io("way", p.way);
    }
};

struct Trace {
    static constexpr QLatin1StringView Kind{"trace"};
    qint64 count = 0;
    std::optional<ScopeId> scope;
    QByteArray what; ///< code

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("count", p.count, 0, MostCount);
        io("scope", p.scope);
        io.code("what", p.what);
    }
};

} // namespace kagibako::kinds

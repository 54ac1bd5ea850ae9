// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload.h"

namespace kagibako {

/// How long a request for a list may be good for.
inline constexpr int ListMostDays = 7;

/// A number that a list names: whose, which box, and the hash of the sealed box.
struct ListedNumber {
    crypto::Digest hash;
    ObjectId object;
    PersonId person;

    const ObjectId& key() const { return object; }
    friend bool operator==(const ListedNumber&, const ListedNumber&) = default;
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("hash", p.hash);
        io("object", p.object);
        io("person", p.person);
    }
};

/// The list that an `open.request` or `export.request` names by its hash (docs/spec/objects.md): canonical JSON, its
/// entries in the order of the boxes' ids. Holds ids and hashes only.
QByteArray encodeList(QList<ListedNumber> entries);
/// The list that a request names. Errors: ObjectHash (another list), StatementShape (not `count` entries, another
/// order, a box twice), those of JsonReader.
Result<QList<ListedNumber>> decodeList(QByteArrayView bytes, const crypto::Digest& hash, qint64 count);

/// What both kinds of requests say alike.
struct ListTerms {
    bool isExport = false;
    qint64 count = 1;
    QDateTime expires;
    crypto::Digest list;
    QByteArray purpose;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& t)
    {
        io(t.isExport, t.count, t.expires, t.list, t.purpose, t.scope);
    }
};
/// Empty for every other kind.
std::optional<ListTerms> listTermsOf(const Payload& payload);

} // namespace kagibako

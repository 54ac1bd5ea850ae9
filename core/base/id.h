// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/base32.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <compare>
#include <functional>

namespace kagibako {

/// An identifier of `Size` bytes that cannot be mistaken for another kind's. Text form: Crockford base32. All zero =
/// "none".
template <typename Tag, qsizetype Size = 16>
class Id
{
public:
    static constexpr qsizetype ByteSize = Size;

    Id() = default;
    /// Errors: BadId when the length is another.
    static Result<Id> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != Size)
            return fail(ErrorCode::BadId);
        Id id;
        std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
        return id;
    }
    static Result<Id> fromText(QByteArrayView text)
    {
        auto bytes = fromBase32(text, Size);
        if (!bytes)
            return fail(ErrorCode::BadId);
        return fromBytes(*bytes);
    }

    QByteArrayView bytes() const { return {m_bytes.data(), Size}; }
    QByteArray toBytes() const { return bytes().toByteArray(); }
    QByteArray text() const { return toBase32(bytes()); }
    QString string() const { return QString::fromLatin1(text()); }
    bool isNull() const { return *this == Id(); }

    friend auto operator<=>(const Id&, const Id&) = default;
    friend std::size_t qHash(const Id& id, std::size_t seed = 0) { return qHashBits(id.m_bytes.data(), Size, seed); }

private:
    std::array<char, static_cast<std::size_t>(Size)> m_bytes{};
};

using OrgId = Id<struct OrgTag, 20>;
using AccountId = Id<struct AccountTag>;
using ScopeId = Id<struct ScopeTag>;
using PersonId = Id<struct PersonTag>;
using ObjectId = Id<struct ObjectTag>;
using InvitationId = Id<struct InvitationTag>;
using SubmissionId = Id<struct SubmissionTag>;
using StatementId = Id<struct StatementTag>;

} // namespace kagibako

template <typename Tag, qsizetype Size>
struct std::hash<kagibako::Id<Tag, Size>> {
    std::size_t operator()(const kagibako::Id<Tag, Size>& id) const { return qHash(id); }
};

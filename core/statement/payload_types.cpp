// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/payload_types.h"

#include <algorithm>

namespace kagibako {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array RankNames = {"member"_L1, "auditor"_L1, "admin"_L1, "owner"_L1};
constexpr std::array ActionNames = {"dispose"_L1, "enter"_L1,  "export"_L1, "keys"_L1,
                                    "people"_L1,  "review"_L1, "view"_L1};
constexpr qsizetype MostCode = 40;

template <typename Value, std::size_t Count>
std::optional<Value> fromNames(const std::array<QLatin1StringView, Count>& names, QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        names, [&](QLatin1StringView each) { return QByteArrayView(each.data(), each.size()) == name; });
    if (found == names.end())
        return std::nullopt;
    return static_cast<Value>(found - names.begin());
}

} // namespace

Result<PublicBytes> PublicBytes::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != Size || bytes[0] != 4)
        return fail(ErrorCode::BadPublicKey);
    PublicBytes out;
    std::ranges::copy(bytes, out.m_bytes.begin());
    return out;
}

const crypto::Digest& rootOfNothing()
{
    static const crypto::Digest root = crypto::sha256({});
    return root;
}

QLatin1StringView nameOf(Rank rank)
{
    return RankNames[static_cast<std::size_t>(rank)];
}

QLatin1StringView nameOf(Action action)
{
    return ActionNames[static_cast<std::size_t>(action)];
}

std::optional<Rank> rankFrom(QByteArrayView name)
{
    return fromNames<Rank>(RankNames, name);
}

std::optional<Action> actionFrom(QByteArrayView name)
{
    return fromNames<Action>(ActionNames, name);
}

bool isCode(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= MostCode && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

} // namespace kagibako

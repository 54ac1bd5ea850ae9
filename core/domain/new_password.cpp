// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/new_password.h"

#include "core/domain/common_passwords.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

namespace kagibako {

namespace {

constexpr std::size_t LongestUnit = 4;
constexpr std::array<std::string_view, 7> Rows{
    "01234567890123456789",       "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p",
    "1234567890qwertyuiop"};

/// Characters of UTF-8 without decoding it: bytes that begin one.
qsizetype characters(ByteSpan utf8)
{
    return std::ranges::count_if(utf8, [](std::uint8_t byte) { return (byte & 0xc0) != 0x80; });
}

char lowered(std::uint8_t byte)
{
    return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
}

bool isListed(ByteSpan password)
{
    return std::ranges::any_of(CommonPasswords,
                               [&](std::string_view one) { return std::ranges::equal(password, one, {}, lowered); });
}

/// "abcabcabcabc", "aaaaaaaaaaaa".
bool isRepetition(ByteSpan password)
{
    for (std::size_t unit = 1; unit <= LongestUnit; ++unit) {
        bool same = true;
        for (std::size_t i = unit; i < password.size() && same; ++i)
            same = password[i] == password[i - unit];
        if (same)
            return true;
    }
    return false;
}

/// A piece of a row, forwards or backwards.
bool isRow(ByteSpan password)
{
    return std::ranges::any_of(Rows, [&](std::string_view row) {
        return !std::ranges::search(row, password, {}, {}, lowered).empty() ||
               !std::ranges::search(row | std::views::reverse, password, {}, {}, lowered).empty();
    });
}

} // namespace

Result<void> checkNewPassword(const SecretBytes& utf8)
{
    const ByteSpan password = utf8.exposeSecret();
    if (characters(password) < LeastPassword)
        return fail(ErrorCode::TextLength, QStringLiteral("password"));
    if (isListed(password) || isRepetition(password) || isRow(password))
        return fail(ErrorCode::PasswordCommon);
    return {};
}

} // namespace kagibako

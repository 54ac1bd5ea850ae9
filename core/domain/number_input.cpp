// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_input.h"

#include <algorithm>
#include <array>

namespace kagibako {

namespace {

enum class Token : std::uint8_t { Digit, Separator, Other };

struct Scanned {
    Token token = Token::Other;
    std::size_t size = 1; ///< bytes read
    std::uint8_t digit = 0;
};

// Three-byte UTF-8 sequences, compared as bytes: an overlong or cut sequence then matches nothing.
constexpr std::array<std::array<std::uint8_t, 3>, 9> Separators{{
    {0xE3, 0x80, 0x80}, // U+3000 ideographic space
    {0xE2, 0x80, 0x90}, // U+2010 hyphen
    {0xE2, 0x80, 0x91}, // U+2011 non-breaking hyphen
    {0xE2, 0x80, 0x92}, // U+2012 figure dash
    {0xE2, 0x80, 0x93}, // U+2013 en dash
    {0xE2, 0x80, 0x94}, // U+2014 em dash
    {0xE2, 0x88, 0x92}, // U+2212 minus sign
    {0xEF, 0xBC, 0x8D}, // U+FF0D full-width hyphen-minus
    {0xE3, 0x83, 0xBC}, // U+30FC, the key beside 0 with a Japanese input method
}};

Scanned scan(ByteSpan rest)
{
    const std::uint8_t first = rest[0];
    if (first >= '0' && first <= '9')
        return {Token::Digit, 1, static_cast<std::uint8_t>(first - '0')};
    if (first == ' ' || first == '\t' || first == '-')
        return {Token::Separator, 1, 0};
    if (first < 0x80 || rest.size() < 3)
        return {};
    if (first == 0xEF && rest[1] == 0xBC && rest[2] >= 0x90 && rest[2] <= 0x99) // U+FF10–FF19
        return {Token::Digit, 3, static_cast<std::uint8_t>(rest[2] - 0x90)};
    const bool separator =
        std::ranges::any_of(Separators, [&](const auto& known) { return std::ranges::equal(known, rest.first(3)); });
    return separator ? Scanned{Token::Separator, 3, 0} : Scanned{};
}

} // namespace

Result<qsizetype> countDigits(ByteSpan utf8)
{
    qsizetype count = 0;
    while (!utf8.empty()) {
        const Scanned next = scan(utf8);
        if (next.token == Token::Other)
            return fail(ErrorCode::NumberNotDigits);
        count += next.token == Token::Digit ? 1 : 0;
        utf8 = utf8.subspan(next.size);
    }
    return count;
}

Result<SecretBytes> typedDigits(ByteSpan utf8, qsizetype length)
{
    KAGIBAKO_TRY_ASSIGN(const qsizetype count, countDigits(utf8));
    if (count != length)
        return fail(ErrorCode::NumberLength);
    SecretBytes digits(length);
    auto out = digits.writable().begin();
    while (!utf8.empty()) {
        const Scanned next = scan(utf8);
        if (next.token == Token::Digit)
            *out++ = static_cast<std::uint8_t>('0' + next.digit);
        utf8 = utf8.subspan(next.size);
    }
    return digits;
}

} // namespace kagibako

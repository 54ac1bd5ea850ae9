// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"

#include <array>
#include <string_view>

namespace kagibako {

namespace {

constexpr std::string_view Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr qsizetype CodeSymbols = 20;

/// Of each byte its value as a symbol, or -1.
constexpr auto Values = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < Symbols.size(); ++i)
        values[static_cast<unsigned char>(Symbols[i])] = static_cast<std::int8_t>(i);
    return values;
}();

int valueOf(char symbol)
{
    return Values[static_cast<unsigned char>(symbol)];
}

int bitAt(ByteSpan bytes, qsizetype bit)
{
    return (bytes[static_cast<std::size_t>(bit / 8)] >> (7 - bit % 8)) & 1;
}

std::span<std::uint8_t> writableSpan(QByteArray& bytes)
{
    return {reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

/// The next character as ASCII; full-width forms and the dashes of a Japanese keyboard are folded. NUL for anything
/// else.
char takeAscii(ByteSpan& text)
{
    const unsigned first = text[0];
    if (first < 0x80 || text.size() < 3 || first >> 4 != 0xE) {
        text = text.subspan(1);
        return first < 0x80 ? static_cast<char>(first) : '\0';
    }
    const unsigned point = (first & 0xF) << 12 | (text[1] & 0x3Fu) << 6 | (text[2] & 0x3Fu);
    text = text.subspan(3);
    if (point >= 0xFF01 && point <= 0xFF5E)
        return static_cast<char>(point - 0xFEE0);
    if (point == 0x3000)
        return ' ';
    const bool dash = (point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0x30FC || point == 0xFF70;
    return dash ? '-' : '\0';
}

/// The next symbol in canonical form; ' ' for every separator.
char takeTyped(ByteSpan& text)
{
    char symbol = takeAscii(text);
    if (symbol >= 'a' && symbol <= 'z')
        symbol = static_cast<char>(symbol - 'a' + 'A');
    switch (symbol) {
    case 'O':
        return '0';
    case 'I':
    case 'L':
        return '1';
    case '-':
    case '\t':
    case '\r':
    case '\n':
        return ' ';
    default:
        return symbol;
    }
}

} // namespace

QByteArray toBase32(QByteArrayView bytes)
{
    QByteArray out(base32Length(bytes.size()), '0');
    encodeBase32(asSpan(bytes), writableSpan(out));
    return out;
}

Result<QByteArray> fromBase32(QByteArrayView text, qsizetype size)
{
    QByteArray out(size, '\0');
    KAGIBAKO_TRY(decodeBase32(asSpan(text), writableSpan(out)));
    return out;
}

Result<QByteArray> normalizeTyped(QByteArrayView text)
{
    QByteArray out(text.size(), '\0');
    KAGIBAKO_TRY_ASSIGN(const qsizetype count, normalizeInto(asSpan(text), writableSpan(out)));
    out.truncate(count);
    return out;
}

void encodeBase32(ByteSpan bytes, std::span<std::uint8_t> out)
{
    // The number the bytes are, five bits a symbol; what is over stands as zeros in front.
    auto count = static_cast<unsigned>(out.size() * 5 - bytes.size() * 8);
    unsigned bits = 0; // the last `count` of them are still to be written
    std::size_t next = 0;
    for (std::uint8_t& symbol : out) {
        if (count < 5) {
            bits = (bits << 8 | bytes[next++]) & 0xfff;
            count += 8;
        }
        count -= 5;
        symbol = static_cast<std::uint8_t>(Symbols[bits >> count & 31]);
    }
}

Result<void> decodeBase32(ByteSpan text, std::span<std::uint8_t> out)
{
    if (static_cast<qsizetype>(text.size()) != base32Length(static_cast<qsizetype>(out.size())))
        return fail(ErrorCode::BadLength, QStringLiteral("base32"));
    auto spare = static_cast<unsigned>(text.size() * 5 - out.size() * 8);
    unsigned bits = 0;
    unsigned count = 0;
    std::size_t next = 0;
    for (const std::uint8_t symbol : text) {
        const int value = valueOf(static_cast<char>(symbol));
        if (value < 0 || value > 31)
            return fail(ErrorCode::BadEncoding, QStringLiteral("base32"));
        bits = (bits << 5 | static_cast<unsigned>(value)) & 0xfff;
        count += 5;
        if (spare > 0) { // fewer than five bits, all in the first symbol
            count -= spare;
            if (bits >> count != 0)
                return fail(ErrorCode::BadEncoding, QStringLiteral("base32 spare bits"));
            spare = 0;
        }
        if (count >= 8) {
            count -= 8;
            out[next++] = static_cast<std::uint8_t>(bits >> count);
        }
    }
    return {};
}

Result<qsizetype> normalizeInto(ByteSpan text, std::span<std::uint8_t> out)
{
    std::size_t count = 0;
    while (!text.empty()) {
        const char symbol = takeTyped(text);
        if (symbol == ' ')
            continue;
        if (valueOf(symbol) < 0)
            return fail(ErrorCode::BadCode);
        if (count == out.size())
            return fail(ErrorCode::BadLength, QStringLiteral("code"));
        out[count++] = static_cast<std::uint8_t>(symbol);
    }
    return static_cast<qsizetype>(count);
}

char checkSymbol(QByteArrayView symbols)
{
    int remainder = 0;
    for (const char symbol : symbols)
        remainder = (remainder * 32 + valueOf(symbol)) % 37;
    return Symbols[static_cast<std::size_t>(remainder)];
}

QByteArray codeFromBits(ByteSpan bytes)
{
    QByteArray out;
    for (qsizetype i = 0; i < CodeSymbols; ++i) {
        int value = 0;
        for (qsizetype j = i * 5; j < i * 5 + 5; ++j)
            value = value * 2 + bitAt(bytes, j);
        out.append(Symbols[static_cast<std::size_t>(value)]);
    }
    out.append(checkSymbol(out));
    return out;
}

Result<QByteArray> parseCode(QByteArrayView typed)
{
    KAGIBAKO_TRY_ASSIGN(QByteArray symbols, normalizeTyped(typed));
    if (symbols.size() != CodeSymbols + 1)
        return fail(ErrorCode::BadLength, QStringLiteral("code"));
    const char check = symbols.back();
    symbols.chop(1);
    for (const char symbol : symbols) {
        if (valueOf(symbol) > 31)
            return fail(ErrorCode::BadCode);
    }
    if (checkSymbol(symbols) != check)
        return fail(ErrorCode::BadCodeCheck);
    return symbols;
}

QByteArray grouped(QByteArrayView symbols, qsizetype size)
{
    QByteArray out;
    for (qsizetype i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % size == 0)
            out.append('-');
        out.append(symbols[i]);
    }
    return out;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"

#include <string_view>

namespace kagibako {

namespace {

constexpr std::string_view Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr qsizetype CodeSymbols = 20;

int valueOf(char symbol)
{
    const auto position = Symbols.find(symbol);
    return position == std::string_view::npos ? -1 : static_cast<int>(position);
}

int bitAt(ByteSpan bytes, qsizetype bit)
{
    return (bytes[static_cast<std::size_t>(bit / 8)] >> (7 - bit % 8)) & 1;
}

} // namespace

QByteArray toBase32(QByteArrayView bytes)
{
    const qsizetype bits = bytes.size() * 8;
    const qsizetype symbols = (bits + 4) / 5;
    const qsizetype lead = symbols * 5 - bits;
    QByteArray out(symbols, '0');
    for (qsizetype i = 0; i < symbols; ++i) {
        int value = 0;
        for (qsizetype j = i * 5; j < i * 5 + 5; ++j)
            value = value * 2 + (j < lead ? 0 : bitAt(asSpan(bytes), j - lead));
        out[i] = Symbols[static_cast<std::size_t>(value)];
    }
    return out;
}

Result<QByteArray> fromBase32(QByteArrayView text, qsizetype size)
{
    const qsizetype bits = size * 8;
    const qsizetype lead = (bits + 4) / 5 * 5 - bits;
    if (text.size() * 5 != bits + lead)
        return fail(ErrorCode::BadLength, QStringLiteral("base32"));
    QByteArray out(size, '\0');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = valueOf(text[i]);
        if (value < 0 || value > 31)
            return fail(ErrorCode::BadEncoding, QStringLiteral("base32"));
        for (qsizetype j = 0; j < 5; ++j) {
            const qsizetype bit = i * 5 + j - lead;
            if (((value >> (4 - j)) & 1) == 0)
                continue;
            if (bit < 0)
                return fail(ErrorCode::BadEncoding, QStringLiteral("base32 spare bits"));
            out[bit / 8] = static_cast<char>(out[bit / 8] | (0x80 >> (bit % 8)));
        }
    }
    return out;
}

Result<QByteArray> normalizeTyped(QByteArrayView text)
{
    QByteArray out;
    for (char symbol : text) {
        if (symbol == ' ' || symbol == '-' || symbol == '\t')
            continue;
        if (symbol >= 'a' && symbol <= 'z')
            symbol = static_cast<char>(symbol - 'a' + 'A');
        if (symbol == 'O')
            symbol = '0';
        if (symbol == 'I' || symbol == 'L')
            symbol = '1';
        if (valueOf(symbol) < 0)
            return fail(ErrorCode::BadCode);
        out.append(symbol);
    }
    return out;
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

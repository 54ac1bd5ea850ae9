// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/my_number.h"

#include "core/domain/number_input.h"

#include <algorithm>

namespace kagibako {

namespace {

bool allZero(ByteSpan digits)
{
    return std::ranges::all_of(digits, [](std::uint8_t digit) { return digit == '0'; });
}

} // namespace

std::uint8_t MyNumber::checkDigit(ByteSpan digits)
{
    unsigned sum = 0;
    for (unsigned n = 1; n <= 11; ++n) {
        const unsigned weight = n <= 6 ? n + 1 : n - 5;
        sum += static_cast<unsigned>(digits[11 - n] - '0') * weight;
    }
    const unsigned remainder = sum % 11;
    return static_cast<std::uint8_t>('0' + (remainder <= 1 ? 0 : 11 - remainder));
}

Result<MyNumber> MyNumber::parse(ByteSpan utf8Input)
{
    KAGIBAKO_TRY_ASSIGN(SecretBytes digits, typedDigits(utf8Input, Digits));
    const ByteSpan bytes = digits.exposeSecret();
    if (allZero(bytes))
        return fail(ErrorCode::NumberAllZero);
    if (checkDigit(bytes) != bytes[11])
        return fail(ErrorCode::NumberCheckDigit);
    return MyNumber(std::move(digits));
}

SecretBytes MyNumber::grouped() const
{
    SecretBytes out(Digits + 2);
    auto to = out.writable();
    const ByteSpan from = m_digits.exposeSecret();
    for (std::size_t i = 0, at = 0; i < from.size(); ++i) {
        if (i != 0 && i % 4 == 0)
            to[at++] = ' ';
        to[at++] = from[i];
    }
    return out;
}

QString MyNumber::masked()
{
    return QStringLiteral(u"●●●● ●●●● ●●●●");
}

std::uint8_t CorporateNumber::checkDigit(ByteSpan digits)
{
    unsigned sum = 0;
    for (unsigned n = 1; n <= 12; ++n)
        sum += static_cast<unsigned>(digits[13 - n] - '0') * (n % 2 == 1 ? 1 : 2);
    return static_cast<std::uint8_t>('0' + 9 - sum % 9);
}

Result<CorporateNumber> CorporateNumber::parse(ByteSpan utf8Input)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes digits, typedDigits(utf8Input, Digits));
    const ByteSpan bytes = digits.exposeSecret();
    if (allZero(bytes))
        return fail(ErrorCode::NumberAllZero);
    if (checkDigit(bytes) != bytes[0])
        return fail(ErrorCode::NumberCheckDigit);
    return CorporateNumber(asView(bytes).toByteArray());
}

Result<AnyNumber> parseAny(ByteSpan utf8Input)
{
    KAGIBAKO_TRY_ASSIGN(const qsizetype count, countDigits(utf8Input));
    if (count == CorporateNumber::Digits) {
        KAGIBAKO_TRY_ASSIGN(CorporateNumber number, CorporateNumber::parse(utf8Input));
        return AnyNumber(std::move(number));
    }
    KAGIBAKO_TRY_ASSIGN(MyNumber number, MyNumber::parse(utf8Input));
    return AnyNumber(std::move(number));
}

SecretBytes digitsOf(const AnyNumber& number)
{
    if (const auto* individual = std::get_if<MyNumber>(&number))
        return individual->digits().clone();
    return SecretBytes::copyOf(asSpan(std::get<CorporateNumber>(number).digits()));
}

} // namespace kagibako

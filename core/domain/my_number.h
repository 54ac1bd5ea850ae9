// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <variant>

namespace kagibako {

/// 個人番号, the 12 digits of one person. A value of this type has passed the check digit; it is not thereby verified
/// (番号確認 needs a document: of random 12 digits one in ten passes). Move-only, wiped when destroyed.
class MyNumber
{
public:
    static constexpr qsizetype Digits = 12;

    /// Typed text as UTF-8 (number_input.h). Errors, in this order: NumberNotDigits, NumberLength, NumberAllZero
    /// (twelve zeros satisfy the formula), NumberCheckDigit.
    static Result<MyNumber> parse(ByteSpan utf8Input);

    /// The check digit '0'–'9' of the first eleven ASCII digits of `digits`: 11 − (Σ PₙQₙ mod 11), or 0 where that
    /// remainder is 0 or 1; Pₙ counts from the right, Qₙ = n+1 (n ≤ 6) or n−5. Source: 番号法施行令8条,
    /// 平成26年総務省令第85号第5条.
    static std::uint8_t checkDigit(ByteSpan digits);

    /// The twelve ASCII digits, leading zeros kept.
    const SecretBytes& digits() const { return m_digits; }
    /// "1234 5678 9018", the way the card prints it: 14 bytes.
    SecretBytes grouped() const;
    /// What stands on the screen instead: "●●●● ●●●● ●●●●".
    static QString masked();
    MyNumber clone() const { return MyNumber(m_digits.clone()); }

private:
    explicit MyNumber(SecretBytes digits) : m_digits(std::move(digits)) {}
    SecretBytes m_digits;
};

/// 法人番号, the 13 digits of a company. Public: no secret, no identity check.
class CorporateNumber
{
public:
    static constexpr qsizetype Digits = 13;

    /// As MyNumber::parse, with 13 digits.
    static Result<CorporateNumber> parse(ByteSpan utf8Input);

    /// The check digit, which stands FIRST, of the thirteen ASCII digits: 9 − (Σ PₙQₙ mod 9) over the twelve that
    /// follow it; Pₙ counts from the right, Qₙ = 1 (n odd) or 2 (n even); never 0. Source: 平成26年財務省令第70号第2条.
    static std::uint8_t checkDigit(ByteSpan digits);

    const QByteArray& digits() const { return m_digits; }

    friend bool operator==(const CorporateNumber&, const CorporateNumber&) = default;

private:
    explicit CorporateNumber(QByteArray digits) : m_digits(std::move(digits)) {}
    QByteArray m_digits;
};

using AnyNumber = std::variant<MyNumber, CorporateNumber>;

/// Twelve digits are a person's, thirteen a company's. Errors as parse().
Result<AnyNumber> parseAny(ByteSpan utf8Input);
/// Its twelve or thirteen ASCII digits: of a person's number they never become a QString.
SecretBytes digitsOf(const AnyNumber& number);

} // namespace kagibako

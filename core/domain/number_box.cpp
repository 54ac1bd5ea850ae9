// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_box.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr std::uint8_t BoxVersion = 1;
constexpr std::uint8_t KindIndividual = 1;
constexpr std::uint8_t KindCorporate = 2;
constexpr std::size_t DigitsAt = 2;

void fillBox(SecretBytes& box, std::uint8_t kind, ByteSpan digits)
{
    const auto out = box.writable();
    std::ranges::fill(out, std::uint8_t{0});
    out[0] = BoxVersion;
    out[1] = kind;
    std::ranges::copy(digits, out.begin() + DigitsAt);
}

template <typename Number>
Result<AnyNumber> readNumber(ByteSpan box)
{
    const ByteSpan digits = box.subspan(DigitsAt, Number::Digits);
    const ByteSpan rest = box.subspan(DigitsAt + Number::Digits);
    if (std::ranges::any_of(digits, [](std::uint8_t byte) { return byte < '0' || byte > '9'; }))
        return fail(ErrorCode::NumberNotDigits);
    if (std::ranges::any_of(rest, [](std::uint8_t byte) { return byte != 0; }))
        return fail(ErrorCode::BadPadding);
    KAGIBAKO_TRY_ASSIGN(Number number, Number::parse(digits));
    return AnyNumber(std::move(number));
}

} // namespace

SecretBytes encodeNumberBox(const AnyNumber& number)
{
    SecretBytes box(NumberBoxSize);
    if (const auto* individual = std::get_if<MyNumber>(&number))
        fillBox(box, KindIndividual, individual->digits().exposeSecret());
    else
        fillBox(box, KindCorporate, asSpan(std::get<CorporateNumber>(number).digits()));
    return box;
}

Result<AnyNumber> decodeNumberBox(ByteSpan box)
{
    if (box.size() != static_cast<std::size_t>(NumberBoxSize))
        return fail(ErrorCode::BadLength);
    if (box[0] != BoxVersion)
        return fail(ErrorCode::BadVersion);
    switch (box[1]) {
    case KindIndividual:
        return readNumber<MyNumber>(box);
    case KindCorporate:
        return readNumber<CorporateNumber>(box);
    default:
        return fail(ErrorCode::UnknownKind);
    }
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The automatically issued key: setting up, confirming, resetting, and what is in force.
#include "core/wire/api.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

#include <algorithm>
#include <array>

namespace kagibako::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MailDigits = 8;
constexpr qsizetype TotpDigits = 6;
constexpr qsizetype TotpSecretBytes = 20;
constexpr qsizetype AddressBytes = 254;
constexpr std::array FactorKinds{"none"_L1, "mail"_L1, "totp"_L1}; // in the order of FactorKind
constexpr QByteArrayView CodesBegin = R"({"codes":[)";
constexpr QByteArrayView CodesEnd = "]}";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isRecoveryCode(QByteArrayView text)
{
    static constexpr QByteArrayView Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    return text.size() == limits::IssuedKeySymbols &&
           std::ranges::all_of(text, [](char c) { return Symbols.contains(c); });
}

FactorKind takeKind(JsonReader& reader)
{
    const QByteArray name = reader.takeCode("kind"_L1);
    const auto found = std::ranges::find(FactorKinds, QLatin1StringView(name));
    if (found != FactorKinds.end())
        return static_cast<FactorKind>(found - FactorKinds.begin());
    reader.refuse(ErrorCode::BadEncoding, "kind"_L1);
    return FactorKind::None;
}

QLatin1StringView nameOf(FactorKind kind)
{
    return FactorKinds[static_cast<std::size_t>(kind)];
}

} // namespace

bool isIssuedKey(QByteArrayView text)
{
    if (text.size() == MailDigits || text.size() == TotpDigits)
        return std::ranges::all_of(text, isDigit);
    return isRecoveryCode(text);
}

QByteArray encode(const FactorRequest& value)
{
    return JsonWriter().putString("address"_L1, value.address).putString("kind"_L1, nameOf(value.kind)).bytes();
}

Result<FactorRequest> decodeFactorRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    FactorRequest value;
    value.address = reader.takeString("address"_L1, AddressBytes);
    value.kind = takeKind(reader);
    if (value.kind != FactorKind::Mail && !value.address.isEmpty())
        reader.refuse(ErrorCode::BadEncoding, "address"_L1);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const FactorAnswer& value)
{
    return JsonWriter().putBase64("secret"_L1, value.secret).bytes();
}

Result<FactorAnswer> decodeFactorAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    FactorAnswer value{reader.takeBase64OrEmpty("secret"_L1, TotpSecretBytes)};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const FactorState& value)
{
    return JsonWriter()
        .putInt("codes"_L1, value.recoveryCodes)
        .putString("kind"_L1, nameOf(value.kind))
        .putInt("since"_L1, value.since)
        .bytes();
}

Result<FactorState> decodeFactorState(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    FactorState value;
    value.recoveryCodes = reader.takeInt("codes"_L1, 0, limits::RecoveryCodes);
    value.kind = takeKind(reader);
    value.since = reader.takeInt("since"_L1, 0, JsonMostInteger);
    if (value.kind != FactorKind::Totp && value.recoveryCodes != 0)
        reader.refuse(ErrorCode::JsonRange, "codes"_L1);
    if (value.kind == FactorKind::None && value.since != 0)
        reader.refuse(ErrorCode::JsonRange, "since"_L1);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encodeIssuedKey(QByteArrayView key)
{
    return JsonWriter().putString("key"_L1, QString::fromUtf8(key)).bytes();
}

Result<QByteArray> decodeIssuedKey(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    QByteArray key = reader.takeString("key"_L1, limits::IssuedKeySymbols).toUtf8();
    if (!isIssuedKey(key))
        reader.refuse(ErrorCode::BadEncoding, "key"_L1);
    KAGIBAKO_TRY(reader.finish());
    return key;
}

// The codes are written and read here and not by JsonWriter and JsonReader, which would leave them in strings. Such an
// object has one canonical form (docs/spec/encodings.md §2), so what differs from it in a byte is none.

QByteArray encodeRecoveryCodes(const std::vector<SecretBytes>& codes)
{
    QByteArray body;
    // At once: what is left behind by growing, nobody wipes.
    body.reserve(CodesBegin.size() + std::ssize(codes) * (limits::IssuedKeySymbols + 3) + CodesEnd.size());
    body += CodesBegin;
    for (const SecretBytes& code : codes)
        ((body += body.size() > CodesBegin.size() ? ",\"" : "\"") += asView(code.exposeSecret())) += '"';
    body += CodesEnd;
    return body;
}

Result<std::vector<SecretBytes>> decodeRecoveryCodes(QByteArrayView body)
{
    QByteArrayView rest = body;
    const auto take = [&rest](QByteArrayView token) {
        const bool isNext = rest.startsWith(token);
        rest = rest.sliced(isNext ? token.size() : 0);
        return isNext;
    };
    if (!take(CodesBegin))
        return fail(ErrorCode::JsonSyntax, u"codes"_s);
    std::vector<SecretBytes> codes;
    while (take(codes.empty() ? "\"" : ",\"")) {
        const QByteArrayView code = rest.first(std::min(rest.size(), limits::IssuedKeySymbols));
        if (std::ssize(codes) == limits::RecoveryCodes)
            return fail(ErrorCode::TooLarge, u"codes"_s);
        if (!isRecoveryCode(code))
            return fail(ErrorCode::BadEncoding, u"codes"_s);
        codes.push_back(SecretBytes::copyOf(asSpan(code)));
        rest = rest.sliced(code.size());
        if (!take("\""))
            return fail(ErrorCode::BadEncoding, u"codes"_s);
    }
    if (rest == CodesEnd)
        return codes;
    return fail(rest.startsWith("],") ? ErrorCode::JsonUnknown : ErrorCode::JsonSyntax, u"codes"_s);
}

QByteArray encodeAccount(const AccountId& account)
{
    return JsonWriter().putId("account"_L1, account).bytes();
}

Result<AccountId> decodeAccount(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    const auto account = reader.takeId<AccountId>("account"_L1);
    KAGIBAKO_TRY(reader.finish());
    return account;
}

} // namespace kagibako::wire

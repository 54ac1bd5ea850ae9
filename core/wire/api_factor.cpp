// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The automatically issued key: setting up, confirming, resetting.
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

} // namespace

bool isIssuedKey(QByteArrayView text)
{
    if (text.size() == MailDigits || text.size() == TotpDigits)
        return std::ranges::all_of(text, isDigit);
    return isRecoveryCode(text);
}

QByteArray encode(const FactorRequest& value)
{
    return JsonWriter()
        .putString("address"_L1, value.address)
        .putString("kind"_L1, FactorKinds[static_cast<std::size_t>(value.kind)])
        .bytes();
}

Result<FactorRequest> decodeFactorRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    FactorRequest value;
    value.address = reader.takeString("address"_L1, AddressBytes);
    const QByteArray name = reader.takeCode("kind"_L1);
    const auto found = std::ranges::find(FactorKinds, QLatin1StringView(name));
    if (found == FactorKinds.end())
        reader.refuse(ErrorCode::BadEncoding, "kind"_L1);
    else
        value.kind = static_cast<FactorKind>(found - FactorKinds.begin());
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

QByteArray encodeRecoveryCodes(const QList<QByteArray>& codes)
{
    QList<QString> texts;
    for (const QByteArray& code : codes)
        texts.append(QString::fromLatin1(code));
    return JsonWriter().putStrings("codes"_L1, texts).bytes();
}

Result<QList<QByteArray>> decodeRecoveryCodes(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    QList<QByteArray> codes;
    for (const QString& text : reader.takeStrings("codes"_L1, limits::RecoveryCodes, limits::IssuedKeySymbols))
        codes.append(text.toUtf8());
    if (!std::ranges::all_of(codes, [](const QByteArray& code) { return isRecoveryCode(code); }))
        reader.refuse(ErrorCode::BadEncoding, "codes"_L1);
    KAGIBAKO_TRY(reader.finish());
    return codes;
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

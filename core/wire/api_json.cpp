// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/api.h"

#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

#include <algorithm>
#include <array>

namespace kagibako::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PublicKeyBytes = 65;
constexpr qsizetype HashBytes = 32;
constexpr qsizetype SessionSymbols = 52;
constexpr qsizetype MostProof = 128; // two paths of a tree of 2^53 leaves fit
constexpr qint64 MostIndex = JsonMostInteger;

QString asString(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QString logText(LogName log)
{
    return log == LogName::Org ? u"org"_s : u"audit"_s;
}

LogName takeLog(JsonReader& reader)
{
    const QByteArray name = reader.takeCode("log"_L1);
    if (name != "org" && name != "audit")
        reader.refuse(ErrorCode::BadEncoding, "log"_L1);
    return name == "audit" ? LogName::Audit : LogName::Org;
}

Heads takeHeads(JsonReader& reader)
{
    Heads heads;
    heads.audit = reader.takeString("audit"_L1, limits::NoteBytes).toUtf8();
    heads.org = reader.takeString("org"_L1, limits::NoteBytes).toUtf8();
    return heads;
}

void putHeads(JsonWriter& writer, const Heads& heads)
{
    writer.putString("audit"_L1, asString(heads.audit));
    writer.putString("org"_L1, asString(heads.org));
}

} // namespace

QByteArray encode(const StartRequest& value)
{
    return JsonWriter().putString("token"_L1, asString(value.token)).bytes();
}

Result<StartRequest> decodeStartRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    StartRequest value{reader.takeString("token"_L1, 64).toUtf8()};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const StartAnswer& value)
{
    return JsonWriter().putBase64("server_pub"_L1, value.serverKey).bytes();
}

Result<StartAnswer> decodeStartAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    StartAnswer value{reader.takeBase64("server_pub"_L1, PublicKeyBytes)};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const Heads& value)
{
    JsonWriter writer;
    putHeads(writer, value);
    return writer.bytes();
}

Result<Heads> decodeHeads(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    Heads value = takeHeads(reader);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const Appended& value)
{
    JsonWriter writer;
    putHeads(writer, value.heads);
    writer.putInts("index"_L1, value.indexes);
    return writer.bytes();
}

Result<Appended> decodeAppended(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    Appended value;
    value.heads = takeHeads(reader);
    value.indexes = reader.takeInts("index"_L1, limits::StatementsInBatch, 0, MostIndex);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

namespace {
constexpr std::array EnrolStates{"waiting"_L1, "granted"_L1, "declined"_L1}; // in the order of EnrolState
}

QByteArray encodeEnrolState(EnrolState state)
{
    return JsonWriter().putString("state"_L1, EnrolStates[static_cast<std::size_t>(state)]).bytes();
}

Result<EnrolState> decodeEnrolState(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    const QByteArray name = reader.takeCode("state"_L1);
    const auto found = std::ranges::find(EnrolStates, QLatin1StringView(name));
    if (found == EnrolStates.end())
        reader.refuse(ErrorCode::BadEncoding, "state"_L1);
    KAGIBAKO_TRY(reader.finish());
    return static_cast<EnrolState>(found - EnrolStates.begin());
}

QByteArray encode(const LoginRequest& value)
{
    return JsonWriter()
        .putBase64("auth"_L1, value.auth)
        .putString("key"_L1, asString(value.key))
        .putString("login"_L1, value.login)
        .putId("org"_L1, value.org)
        .bytes();
}

Result<LoginRequest> decodeLoginRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    LoginRequest value;
    value.auth = reader.takeBase64("auth"_L1, HashBytes);
    value.key = reader.takeString("key"_L1, limits::IssuedKeySymbols).toUtf8();
    if (!value.key.isEmpty() && !isIssuedKey(value.key))
        reader.refuse(ErrorCode::BadEncoding, "key"_L1);
    value.login = reader.takeString("login"_L1, limits::LoginBytes);
    value.org = reader.takeId<OrgId>("org"_L1);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const LoginAnswer& value)
{
    JsonWriter writer;
    writer.putId("account"_L1, value.account).putBase64("bundle"_L1, value.bundle);
    writer.putString("session"_L1, asString(value.session)).putBool("setup"_L1, value.setup);
    putHeads(writer, value.heads);
    return writer.bytes();
}

Result<LoginAnswer> decodeLoginAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    LoginAnswer value;
    value.account = reader.takeId<AccountId>("account"_L1);
    value.bundle = reader.takeBase64UpTo("bundle"_L1, limits::BundleBytes);
    value.session = reader.takeString("session"_L1, SessionSymbols).toLatin1();
    value.setup = reader.takeBool("setup"_L1);
    value.heads = takeHeads(reader);
    KAGIBAKO_TRY(reader.finish());
    if (value.session.size() != SessionSymbols)
        return fail(ErrorCode::BadLength, u"session"_s);
    return value;
}

QByteArray encode(const LogRequest& value)
{
    return JsonWriter()
        .putInt("from"_L1, value.from)
        .putString("log"_L1, logText(value.log))
        .putInt("most"_L1, value.most)
        .bytes();
}

Result<LogRequest> decodeLogRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    LogRequest value;
    value.from = reader.takeInt("from"_L1, 0, MostIndex);
    value.log = takeLog(reader);
    value.most = reader.takeInt("most"_L1, 1, limits::LogLeaves);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const ProofRequest& value)
{
    return JsonWriter()
        .putInt("first"_L1, value.first)
        .putString("log"_L1, logText(value.log))
        .putInt("second"_L1, value.second)
        .bytes();
}

Result<ProofRequest> decodeProofRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    ProofRequest value;
    value.first = reader.takeInt("first"_L1, 1, MostIndex);
    value.log = takeLog(reader);
    value.second = reader.takeInt("second"_L1, value.first, MostIndex);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const ProofAnswer& value)
{
    return JsonWriter().putBase64s("proof"_L1, value.hashes).bytes();
}

Result<ProofAnswer> decodeProofAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    ProofAnswer value{reader.takeBase64s("proof"_L1, MostProof, HashBytes)};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encodeIds(const QList<ObjectId>& ids)
{
    return JsonWriter().putIds("ids"_L1, ids).bytes();
}

Result<QList<ObjectId>> decodeIds(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    QList<ObjectId> ids = reader.takeIds<ObjectId>("ids"_L1, limits::ObjectIds);
    KAGIBAKO_TRY(reader.finish());
    return ids;
}

QByteArray encodeNothing()
{
    return JsonWriter().bytes();
}

Result<void> decodeNothing(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    return reader.finish();
}

} // namespace kagibako::wire

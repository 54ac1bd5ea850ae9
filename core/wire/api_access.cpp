// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How accounts come in again: recovery, passwords, sessions.
#include "core/wire/api.h"

#include "core/base/codec.h"
#include "core/domain/ip_address.h"
#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

namespace kagibako::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype HashBytes = 32;
constexpr qsizetype MostSealedRoot = 256;
constexpr qsizetype MostAddress = 45; // the longest text of an IPv6 address
constexpr qsizetype MostSessions = 1000;

SessionInfo takeSession(JsonReader& reader)
{
    SessionInfo session;
    session.created = reader.takeInt("created"_L1, 0, JsonMostInteger);
    session.current = reader.takeBool("current"_L1);
    session.id = reader.takeBase64("id"_L1, SessionInfo::IdSize);
    session.ip = reader.takeString("ip"_L1, MostAddress).toLatin1();
    if (!session.ip.isEmpty() && !IpAddress::fromText(session.ip)) // it is shown on terminals
        reader.refuse(ErrorCode::BadEncoding, "ip"_L1);
    session.used = reader.takeInt("used"_L1, 0, JsonMostInteger);
    return session;
}

} // namespace

QByteArray encode(const RecoverRequest& value)
{
    return JsonWriter().putId("org"_L1, value.org).bytes();
}

Result<RecoverRequest> decodeRecoverRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    const RecoverRequest value{reader.takeId<OrgId>("org"_L1)};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const RecoverAnswer& value)
{
    return JsonWriter().putBase64("root"_L1, value.root).putBase64("tip"_L1, value.tip).bytes();
}

Result<RecoverAnswer> decodeRecoverAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    RecoverAnswer value;
    value.root = reader.takeBase64UpTo("root"_L1, MostSealedRoot);
    value.tip = reader.takeBase64("tip"_L1, HashBytes);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const PasswordRequest& value)
{
    ByteWriter writer;
    writer.u8(Version);
    writer.raw(value.old);
    writer.raw(value.auth);
    writer.bytes(value.bundle);
    return writer.take();
}

Result<PasswordRequest> decodePasswordRequest(QByteArrayView body)
{
    ByteReader reader(body);
    reader.version(Version);
    PasswordRequest value;
    value.old = reader.raw(HashBytes).toByteArray();
    value.auth = reader.raw(HashBytes).toByteArray();
    value.bundle = reader.bytes(limits::BundleBytes);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const QList<SessionInfo>& value)
{
    JsonWriter writer;
    writer.putList("sessions"_L1, value, [](JsonWriter& item, const SessionInfo& session) {
        item.putInt("created"_L1, session.created);
        item.putBool("current"_L1, session.current);
        item.putBase64("id"_L1, session.id);
        item.putString("ip"_L1, QString::fromLatin1(session.ip));
        item.putInt("used"_L1, session.used);
    });
    return writer.bytes();
}

Result<QList<SessionInfo>> decodeSessions(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::AnswerBytes));
    QList<SessionInfo> sessions = reader.takeList("sessions"_L1, MostSessions, takeSession);
    KAGIBAKO_TRY(reader.finish());
    return sessions;
}

QByteArray encodeSessionId(QByteArrayView id)
{
    return JsonWriter().putBase64("id"_L1, id).bytes();
}

Result<QByteArray> decodeSessionId(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    QByteArray id = reader.takeBase64OrEmpty("id"_L1, SessionInfo::IdSize);
    KAGIBAKO_TRY(reader.finish());
    return id;
}

} // namespace kagibako::wire

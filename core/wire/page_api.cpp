// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/page_api.h"

#include "core/base/codec.h"
#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

#include <QSet>

namespace kagibako::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype TokenBytes = 32;
constexpr qsizetype HashBytes = 32;

/// All zero means "none": nothing that the page sends may be that.
template <typename IdType>
IdType takeId(ByteReader& reader)
{
    const auto id = reader.id<IdType>();
    if (id.isNull())
        reader.refuse(ErrorCode::BadId);
    return id;
}

VaultKind takeKind(ByteReader& reader)
{
    const std::uint8_t kind = reader.u8();
    if (kind < 1 || kind > 3)
        reader.refuse(ErrorCode::BadEncoding);
    return static_cast<VaultKind>(kind);
}

PageObject takeObject(ByteReader& reader)
{
    PageObject object;
    object.id = takeId<ObjectId>(reader);
    object.kind = takeKind(reader);
    object.bytes = reader.bytes(limits::SealedObject);
    return object;
}

void putObject(ByteWriter& writer, const PageObject& object)
{
    writer.id(object.id);
    writer.u8(static_cast<std::uint8_t>(object.kind));
    writer.bytes(object.bytes);
}

constexpr const char* KindNames[] = {"number", "submission", "image"};

VaultKind kindFromName(JsonReader& reader, QLatin1StringView key)
{
    const QByteArray name = reader.takeCode(key);
    for (int i = 0; i < 3; ++i) {
        if (name == KindNames[i])
            return static_cast<VaultKind>(i + 1);
    }
    reader.refuse(ErrorCode::BadEncoding, key);
    return VaultKind::Number;
}

} // namespace

QByteArray encode(const TokenRequest& value)
{
    return JsonWriter().putBase64("token"_L1, value.token).bytes();
}

Result<TokenRequest> decodeTokenRequest(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    TokenRequest value{reader.takeBase64("token"_L1, TokenBytes)};
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const CardAnswer& value)
{
    return JsonWriter()
        .putBase64("card"_L1, value.card)
        .putString("received"_L1, value.received)
        .putString("state"_L1, value.submitted ? u"submitted"_s : u"open"_s)
        .bytes();
}

Result<CardAnswer> decodeCardAnswer(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    CardAnswer value;
    value.card = reader.takeBase64UpTo("card"_L1, limits::CardBytes);
    value.received = reader.takeString("received"_L1, 32);
    const QByteArray state = reader.takeCode("state"_L1);
    if (state != "open" && state != "submitted")
        reader.refuse(ErrorCode::BadEncoding, "state"_L1);
    value.submitted = state == "submitted";
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const ObjectRequest& value)
{
    ByteWriter writer;
    writer.u8(Version);
    writer.raw(value.token);
    writer.id(value.submission);
    putObject(writer, value.object);
    return writer.take();
}

Result<ObjectRequest> decodeObjectRequest(QByteArrayView body)
{
    ByteReader reader(body);
    reader.version(Version);
    ObjectRequest value;
    value.token = reader.raw(TokenBytes).toByteArray();
    value.submission = takeId<SubmissionId>(reader);
    value.object = takeObject(reader);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const SubmitRequest& value)
{
    ByteWriter writer;
    writer.u8(Version);
    writer.raw(value.token);
    writer.id(value.submission);
    writer.bytes(value.manifest);
    writer.raw(value.tag);
    writer.count(value.objects.size());
    for (const PageObject& object : value.objects)
        putObject(writer, object);
    return writer.take();
}

Result<SubmitRequest> decodeSubmitRequest(QByteArrayView body)
{
    ByteReader reader(body);
    reader.version(Version);
    SubmitRequest value;
    value.token = reader.raw(TokenBytes).toByteArray();
    value.submission = takeId<SubmissionId>(reader);
    value.manifest = reader.bytes(limits::ManifestBytes);
    value.tag = reader.raw(HashBytes).toByteArray();
    const qsizetype count = reader.count(limits::InlineObjects);
    for (qsizetype i = 0; i < count && !reader.failed(); ++i)
        value.objects.append(takeObject(reader));
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const Receipt& value)
{
    return JsonWriter()
        .putInt("index"_L1, value.index)
        .putBase64("leaf"_L1, value.leaf)
        .putString("received"_L1, value.received)
        .bytes();
}

Result<Receipt> decodeReceipt(QByteArrayView body)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(body, limits::SmallBody));
    Receipt value;
    value.index = reader.takeInt("index"_L1, 0, JsonMostInteger);
    value.leaf = reader.takeBase64("leaf"_L1, HashBytes);
    value.received = reader.takeString("received"_L1, 32);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encodeManifest(const Manifest& value)
{
    return JsonWriter()
        .putBase64("card"_L1, value.card)
        .putList("objects"_L1, value.objects,
                 [](JsonWriter& writer, const ManifestObject& object) {
                     writer.putBase64("hash"_L1, object.hash)
                         .putCode("kind"_L1, KindNames[static_cast<int>(object.kind) - 1])
                         .putId("object"_L1, object.object)
                         .putId("person"_L1, object.person);
                 })
        .putId("submission"_L1, value.submission)
        .bytes();
}

Result<Manifest> decodeManifest(QByteArrayView bytes)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader reader, JsonReader::parse(bytes, limits::ManifestBytes));
    Manifest value;
    value.card = reader.takeBase64("card"_L1, HashBytes);
    value.objects = reader.takeList("objects"_L1, limits::InlineObjects, [](JsonReader& inner) {
        ManifestObject object;
        object.hash = inner.takeBase64("hash"_L1, HashBytes);
        object.kind = kindFromName(inner, "kind"_L1);
        object.object = inner.takeId<ObjectId>("object"_L1);
        object.person = inner.takeId<PersonId>("person"_L1);
        return object;
    });
    value.submission = reader.takeId<SubmissionId>("submission"_L1);
    KAGIBAKO_TRY(reader.finish());
    QSet<ObjectId> seen;
    qsizetype submissions = 0;
    for (const ManifestObject& object : value.objects) {
        if (seen.contains(object.object))
            return fail(ErrorCode::BadId, u"repeated object"_s);
        seen.insert(object.object);
        submissions += object.kind == VaultKind::Submission ? 1 : 0;
    }
    if (submissions != 1)
        return fail(ErrorCode::JsonMissing, u"submission object"_s);
    return value;
}

} // namespace kagibako::wire

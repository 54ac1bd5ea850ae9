// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/api.h"

#include "core/base/codec.h"
#include "core/wire/limits.h"

namespace kagibako::wire {

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype HashBytes = 32;
constexpr qsizetype MostProof = 128;

void putObjects(ByteWriter& writer, const QList<IdBytes>& objects)
{
    writer.count(objects.size());
    for (const IdBytes& object : objects) {
        writer.id(object.id);
        writer.bytes(object.bytes);
    }
}

QList<IdBytes> takeObjects(ByteReader& reader)
{
    QList<IdBytes> objects;
    const qsizetype count = reader.count(limits::ObjectsInBatch);
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        const auto id = reader.id<ObjectId>();
        objects.append({id, reader.bytes(limits::SealedObject)});
    }
    return objects;
}

void putBlobs(ByteWriter& writer, const QList<QByteArray>& blobs)
{
    writer.count(blobs.size());
    for (const QByteArray& blob : blobs)
        writer.bytes(blob);
}

QList<QByteArray> takeBlobs(ByteReader& reader, qsizetype most, qsizetype mostBytes)
{
    QList<QByteArray> blobs;
    const qsizetype count = reader.count(most);
    for (qsizetype i = 0; i < count && !reader.failed(); ++i)
        blobs.append(reader.bytes(mostBytes));
    return blobs;
}

void putFound(ByteWriter& writer, const QList<FoundBytes>& objects)
{
    writer.count(objects.size());
    for (const FoundBytes& object : objects) {
        writer.id(object.id);
        writer.u8(object.found ? 1 : 0);
        writer.bytes(object.bytes);
    }
}

QList<FoundBytes> takeFound(ByteReader& reader, qsizetype most)
{
    QList<FoundBytes> objects;
    const qsizetype count = reader.count(most);
    for (qsizetype i = 0; i < count && !reader.failed(); ++i) {
        FoundBytes object;
        object.id = reader.id<ObjectId>();
        const std::uint8_t found = reader.u8();
        if (found > 1)
            reader.refuse(ErrorCode::BadEncoding);
        object.found = found == 1;
        object.bytes = reader.bytes(limits::SealedObject);
        objects.append(std::move(object));
    }
    return objects;
}

ByteWriter begin()
{
    ByteWriter writer;
    writer.u8(Version);
    return writer;
}

ByteReader begin(QByteArrayView body)
{
    ByteReader reader(body);
    reader.version(Version);
    return reader;
}

} // namespace

QByteArray encode(const OrgRequest& value)
{
    ByteWriter writer = begin();
    writer.bytes(value.token);
    putBlobs(writer, value.envelopes);
    putObjects(writer, value.objects);
    writer.id(value.account);
    writer.bytes(value.bundle);
    writer.raw(value.auth);
    return writer.take();
}

Result<OrgRequest> decodeOrgRequest(QByteArrayView body)
{
    ByteReader reader = begin(body);
    OrgRequest value;
    value.token = reader.bytes(64);
    value.envelopes = takeBlobs(reader, limits::StatementsInBatch, limits::StatementBytes);
    value.objects = takeObjects(reader);
    value.account = reader.id<AccountId>();
    value.bundle = reader.bytes(limits::BundleBytes);
    value.auth = reader.raw(HashBytes).toByteArray();
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const EnrolRequest& value)
{
    ByteWriter writer = begin();
    writer.id(value.org);
    writer.bytes(value.envelope);
    writer.bytes(value.bundle);
    writer.raw(value.auth);
    return writer.take();
}

Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body)
{
    ByteReader reader = begin(body);
    EnrolRequest value;
    value.org = reader.id<OrgId>();
    value.envelope = reader.bytes(limits::StatementBytes);
    value.bundle = reader.bytes(limits::BundleBytes);
    value.auth = reader.raw(HashBytes).toByteArray();
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const LogAnswer& value)
{
    ByteWriter writer = begin();
    writer.bytes(value.head);
    writer.i64(value.from);
    putBlobs(writer, value.leaves);
    return writer.take();
}

Result<LogAnswer> decodeLogAnswer(QByteArrayView body)
{
    ByteReader reader = begin(body);
    LogAnswer value;
    value.head = reader.bytes(limits::NoteBytes);
    value.from = reader.i64();
    value.leaves = takeBlobs(reader, limits::LogLeaves, limits::StatementBytes);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const StatementsRequest& value)
{
    ByteWriter writer = begin();
    putBlobs(writer, value.envelopes);
    putObjects(writer, value.objects);
    return writer.take();
}

Result<StatementsRequest> decodeStatementsRequest(QByteArrayView body)
{
    ByteReader reader = begin(body);
    StatementsRequest value;
    value.envelopes = takeBlobs(reader, limits::StatementsInBatch, limits::StatementBytes);
    value.objects = takeObjects(reader);
    if (value.envelopes.isEmpty())
        reader.refuse(ErrorCode::BadLength); // who asks for nothing is not told that it was done
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encode(const OpenAnswer& value)
{
    ByteWriter writer = begin();
    writer.i64(value.auditIndex);
    writer.count(value.inclusion.size());
    for (const QByteArray& hash : value.inclusion)
        writer.raw(hash);
    writer.bytes(value.auditHead);
    putFound(writer, value.objects);
    return writer.take();
}

Result<OpenAnswer> decodeOpenAnswer(QByteArrayView body)
{
    ByteReader reader = begin(body);
    OpenAnswer value;
    value.auditIndex = reader.i64();
    const qsizetype count = reader.count(MostProof);
    for (qsizetype i = 0; i < count && !reader.failed(); ++i)
        value.inclusion.append(reader.raw(HashBytes).toByteArray());
    value.auditHead = reader.bytes(limits::NoteBytes);
    value.objects = takeFound(reader, limits::OpenObjects);
    KAGIBAKO_TRY(reader.finish());
    return value;
}

QByteArray encodeBundle(QByteArrayView bundle)
{
    ByteWriter writer = begin();
    writer.bytes(bundle);
    return writer.take();
}

Result<QByteArray> decodeBundle(QByteArrayView body)
{
    ByteReader reader = begin(body);
    QByteArray bundle = reader.bytes(limits::BundleBytes);
    KAGIBAKO_TRY(reader.finish());
    return bundle;
}

QByteArray encodeFound(const QList<FoundBytes>& objects)
{
    ByteWriter writer = begin();
    putFound(writer, objects);
    return writer.take();
}

Result<QList<FoundBytes>> decodeFound(QByteArrayView body)
{
    ByteReader reader = begin(body);
    QList<FoundBytes> objects = takeFound(reader, limits::ObjectIds);
    KAGIBAKO_TRY(reader.finish());
    return objects;
}

} // namespace kagibako::wire

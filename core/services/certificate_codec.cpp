// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_codec.h"

#include "core/domain/text_rules.h"
#include "core/statement/payload_types.h"
#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Format{"kagibako.certificate.v1"};
constexpr QLatin1StringView Type{"application/vnd.kagibako.certificate.v1+json"};
constexpr qsizetype MostText = 200; // code points; as long as the name of an organization may be in bytes
constexpr qsizetype MostTextBytes = 4 * MostText;
constexpr int MostBackupDays = 35;  // policyBounds()
constexpr qsizetype MostProof = 64; // no tree is deeper
// Of each number its tombstone, what allowed it and the approval of that; besides the keys.
constexpr qsizetype MostLeaves = 3 * MostCertificateItems + 2000;

bool hasForbidden(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return std::ranges::any_of(points, [](uint point) { return isForbiddenCharacter(point); });
}

QString takeText(JsonReader& reader, QLatin1StringView key)
{
    QString text = reader.takeString(key, MostTextBytes);
    if (hasForbidden(text))
        reader.refuse(ErrorCode::TextControl, key);
    return text;
}

QByteArray takeCodeOrEmpty(JsonReader& reader, QLatin1StringView key)
{
    const QByteArray code = reader.takeString(key, 40).toUtf8();
    if (!code.isEmpty() && !isCode(code))
        reader.refuse(ErrorCode::BadEncoding, key);
    return code;
}

qint64 takeIndex(JsonReader& reader, QLatin1StringView key, qint64 least = 0)
{
    return reader.takeInt(key, least, JsonMostInteger - 1);
}

void writeItem(JsonWriter& out, const CertificateItem& item)
{
    out.putInt("approval"_L1, item.approval).putIdOrEmpty("approver"_L1, item.approver);
    out.putTime("at"_L1, item.at).putInt("authority"_L1, item.authority).putId("box"_L1, item.box);
    out.putIdOrEmpty("by"_L1, item.by).putString("code"_L1, item.code).putCode("how"_L1, disposedCode(item.how));
    out.putString("name"_L1, item.name).putId("person"_L1, item.person).putCode("reason"_L1, item.reason);
    out.putId("scope"_L1, item.scope).putInt("tombstone"_L1, item.tombstone);
}

CertificateItem readItem(JsonReader& in)
{
    CertificateItem item;
    item.approval = takeIndex(in, "approval"_L1, -1);
    item.approver = in.takeIdOrEmpty<AccountId>("approver"_L1);
    item.at = in.takeTime("at"_L1);
    item.authority = takeIndex(in, "authority"_L1);
    item.box = in.takeId<ObjectId>("box"_L1);
    item.by = in.takeIdOrEmpty<AccountId>("by"_L1);
    item.code = takeText(in, "code"_L1);
    const auto how = disposedFromCode(in.takeCode("how"_L1));
    if (!how && !in.failed())
        in.refuse(ErrorCode::UnknownCode, "how"_L1);
    item.how = how.value_or(Disposed::OnTime);
    item.name = takeText(in, "name"_L1);
    item.person = in.takeId<PersonId>("person"_L1);
    item.reason = takeCodeOrEmpty(in, "reason"_L1);
    item.scope = in.takeId<ScopeId>("scope"_L1);
    item.tombstone = takeIndex(in, "tombstone"_L1);
    return item;
}

template <typename Item>
std::vector<Item> vectorOf(const QList<Item>& list)
{
    return {list.cbegin(), list.cend()};
}

Envelope readEnvelope(JsonReader& in)
{
    Envelope out;
    out.kind = CertificateKind.toByteArray();
    out.payload = in.takeBase64UpTo("payload"_L1, MostCertificateBytes);
    if (in.takeString("payloadType"_L1, 100) != Type && !in.failed())
        in.refuse(ErrorCode::StatementKind, "payloadType"_L1);
    const auto signatures = in.takeList("signatures"_L1, 1, [](JsonReader& each) {
        return std::pair(each.takeId<AccountId>("keyid"_L1), each.takeBase64("sig"_L1, crypto::SignatureSize));
    });
    if (signatures.size() != 1) {
        if (!in.failed())
            in.refuse(ErrorCode::StatementShape, "signatures"_L1);
        return out;
    }
    out.keyid = signatures.first().first.text();
    out.signature = signatures.first().second;
    return out;
}

} // namespace

QByteArray encodeFacts(const CertificateFacts& facts)
{
    JsonWriter out;
    out.putInt("backup_days"_L1, facts.backupDays).putDate("copies_until"_L1, facts.copiesUntil);
    out.putInt("count"_L1, static_cast<qint64>(facts.items.size())).putDateOrEmpty("from"_L1, facts.from);
    out.putString("head"_L1, QString::fromUtf8(facts.head)).putTime("issued"_L1, facts.issued);
    out.putId("issuer"_L1, facts.issuer).putList("items"_L1, facts.items, writeItem).putId("org"_L1, facts.org);
    out.putString("organization"_L1, facts.organization).putString("responsible"_L1, facts.responsible);
    out.putList("scopes"_L1, facts.scopes, [](JsonWriter& inner, const CertificateScope& scope) {
        inner.putId("id"_L1, scope.id).putString("name"_L1, scope.name);
    });
    out.putDateOrEmpty("to"_L1, facts.to);
    return out.bytes();
}

Result<CertificateFacts> parseFacts(QByteArrayView payload)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader in, JsonReader::parse(payload, MostCertificateBytes));
    CertificateFacts facts;
    facts.backupDays = static_cast<int>(in.takeInt("backup_days"_L1, 1, MostBackupDays));
    facts.copiesUntil = in.takeDate("copies_until"_L1);
    const qint64 count = in.takeInt("count"_L1, 1, MostCertificateItems);
    facts.from = in.takeDateOrEmpty("from"_L1);
    facts.head = in.takeString("head"_L1, limits::NoteBytes).toUtf8();
    facts.issued = in.takeTime("issued"_L1);
    facts.issuer = in.takeId<AccountId>("issuer"_L1);
    facts.items = vectorOf(in.takeList("items"_L1, MostCertificateItems, readItem));
    facts.org = in.takeId<OrgId>("org"_L1);
    facts.organization = takeText(in, "organization"_L1);
    facts.responsible = takeText(in, "responsible"_L1);
    facts.scopes = vectorOf(in.takeList("scopes"_L1, MostCertificateItems, [](JsonReader& inner) {
        return CertificateScope{inner.takeId<ScopeId>("id"_L1), takeText(inner, "name"_L1)};
    }));
    facts.to = in.takeDateOrEmpty("to"_L1);
    KAGIBAKO_TRY(in.finish());
    if (count != std::ssize(facts.items))
        return fail(ErrorCode::CertificateCount);
    return facts;
}

QByteArray encodeCertificate(const CertificateFile& file)
{
    JsonWriter envelope;
    envelope.putBase64("payload"_L1, file.envelope.payload).putString("payloadType"_L1, QString(Type));
    envelope.putList("signatures"_L1, QList<const Envelope*>{&file.envelope}, [](JsonWriter& each, const Envelope* e) {
        each.putCode("keyid"_L1, e->keyid).putBase64("sig"_L1, e->signature);
    });
    JsonWriter out;
    out.putObject("envelope"_L1, envelope).putString("format"_L1, QString(Format));
    out.putList("leaves"_L1, file.leaves, [](JsonWriter& each, const CertificateLeaf& leaf) {
        each.putInt("index"_L1, leaf.index).putBase64("leaf"_L1, leaf.bytes).putBase64s("proof"_L1, leaf.proof);
    });
    return out.bytes();
}

Result<CertificateFile> parseCertificate(QByteArrayView bytes)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader in, JsonReader::parse(bytes, MostCertificateBytes));
    CertificateFile file;
    file.envelope = in.takeObject("envelope"_L1, readEnvelope);
    if (in.takeString("format"_L1, 100) != Format && !in.failed())
        in.refuse(ErrorCode::BadVersion, "format"_L1);
    file.leaves = vectorOf(in.takeList("leaves"_L1, MostLeaves, [](JsonReader& each) {
        return CertificateLeaf{takeIndex(each, "index"_L1), each.takeBase64UpTo("leaf"_L1, limits::StatementBytes),
                               each.takeBase64s("proof"_L1, MostProof, crypto::Digest::Size)};
    }));
    KAGIBAKO_TRY(in.finish());
    return file;
}

QString certificateText(const QString& text)
{
    QString out;
    qsizetype count = 0;
    for (const uint point : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isForbiddenCharacter(point))
            continue;
        if (++count > MostText)
            break;
        const char32_t character = point;
        out += QString::fromUcs4(&character, 1);
    }
    return out;
}

} // namespace kagibako

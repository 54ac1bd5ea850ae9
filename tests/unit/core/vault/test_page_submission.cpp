// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what the submission page made: tests/vectors/page_submission.json, written by tests/web/make_page_vectors.mjs
// with the page's own code. The other direction of kagibako_crypto.json.
#include "core/crypto/base/sha256.h"
#include "core/vault/card.h"
#include "core/vault/number_seal.h"
#include "core/vault/submission.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const QJsonObject& object, QLatin1StringView name)
{
    const auto decoded = fromHex(object[name].toString().toLatin1());
    if (!decoded || decoded->isEmpty())
        qFatal("the vector file lacks bytes");
    return *decoded;
}

template <typename IdType>
IdType id(const QJsonObject& object, QLatin1StringView name)
{
    const auto parsed = IdType::fromText(object[name].toString().toLatin1());
    if (!parsed)
        qFatal("the vector file has a bad id");
    return *parsed;
}

wire::VaultKind kindOf(const QString& name)
{
    if (name == "number"_L1)
        return wire::VaultKind::Number;
    return name == "image"_L1 ? wire::VaultKind::Image : wire::VaultKind::Submission;
}

} // namespace

class TestPageSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cardOpens();
    void everySubmission_data();
    void everySubmission();
    void requestBody_data() { everySubmission_data(); }
    void requestBody();
    void anotherContextIsRefused_data() { everySubmission_data(); }
    void anotherContextIsRefused();

private:
    crypto::KemKeyPair intake() const { return *crypto::KemKeyPair::fromScalar(asSpan(bytes(m_intake, "scalar"_L1))); }
    QJsonObject submission() const
    {
        QFETCH(int, index);
        return m_all["submissions"_L1].toArray().at(index).toObject();
    }
    void comparePerson(const Submission::PersonPart& person, const QJsonObject& fields, const QJsonObject& vector);

    QCA::Initializer m_qca;
    QJsonObject m_all;
    QJsonObject m_intake;
    QJsonObject m_card;
    EpochOf m_of;
};

void TestPageSubmission::initTestCase()
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR) + "/tests/vectors/page_submission.json"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_all = QJsonDocument::fromJson(file.readAll()).object();
    m_intake = m_all["intake"_L1].toObject();
    m_card = m_all["card"_L1].toObject();
    m_of = {id<OrgId>(m_card, "org"_L1), id<ScopeId>(m_card, "scope"_L1), m_card["epoch"_L1].toInt()};
    QCOMPARE(intake().publicKey(), bytes(m_intake, "public"_L1));
}

void TestPageSubmission::cardOpens()
{
    const QJsonObject code = m_all["code"_L1].toObject();
    const auto keys = deriveCodeKeys(asSpan(code["typed"_L1].toString().toLatin1()));
    QVERIFY(keys.has_value());
    QCOMPARE(asView(keys->token.exposeSecret()), bytes(code, "token"_L1));
    QCOMPARE(asView(keys->card.exposeSecret()), bytes(code, "card_key"_L1));
    const QByteArray sealed = bytes(m_card, "sealed"_L1);
    QCOMPARE(crypto::sha256(sealed).view(), bytes(m_card, "hash"_L1));
    const auto card = openCard(sealed, *keys);
    QVERIFY(card.has_value());
    QCOMPARE(card->organization, m_card["organization"_L1].toString());
    QCOMPARE(card->scopeName, m_card["scope_name"_L1].toString());
    QCOMPARE(card->intakePub, bytes(m_intake, "public"_L1));
    QCOMPARE(card->invitation, id<InvitationId>(m_card, "invitation"_L1));
    QCOMPARE(asView(card->origin->exposeSecret()), bytes(m_card, "origin_key"_L1));
    QCOMPARE(card->greeting, m_card["greeting"_L1].toString());
    QCOMPARE(card->purposes.size(), m_card["purposes"_L1].toArray().size());
    QCOMPARE(card->documents.size(), m_card["documents"_L1].toArray().size());
    QVERIFY(card->wantsImages && card->mayAddDependents);
    const auto invitationKey = InvitationKey::fromBytes(asSpan(bytes(m_card, "invitation_key"_L1)));
    const ContentKey content = contentKey(*invitationKey, m_of.org, card->invitation);
    QCOMPARE(asView(content.exposeSecret()), bytes(m_card, "content_key"_L1));
    const auto withoutCode = openCardBody(sealed, content);
    QVERIFY(withoutCode.has_value());
    QCOMPARE(withoutCode->greeting, card->greeting);
}

void TestPageSubmission::everySubmission_data()
{
    QTest::addColumn<int>("index");
    const QJsonArray all = m_all["submissions"_L1].toArray();
    QVERIFY(all.size() >= 3);
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all.at(i)["name"_L1].toString())) << i;
}

void TestPageSubmission::everySubmission()
{
    const QJsonObject vector = submission();
    const auto origin = OriginKey::fromBytes(asSpan(bytes(m_card, "origin_key"_L1)));
    const auto invitation = id<InvitationId>(m_card, "invitation"_L1);
    const QByteArray manifestBytes = bytes(vector, "manifest"_L1);
    QVERIFY(checkTag(manifestBytes, bytes(vector, "tag"_L1), m_of, invitation, *origin).has_value());
    const auto manifest = wire::decodeManifest(manifestBytes);
    QVERIFY(manifest.has_value());
    QCOMPARE(manifest->card, bytes(m_card, "hash"_L1));
    QCOMPARE(wire::encodeManifest(*manifest), manifestBytes);

    const QJsonArray objects = vector["objects"_L1].toArray();
    QCOMPARE(manifest->objects.size(), objects.size());
    for (int i = 0; i < objects.size(); ++i) {
        const QJsonObject object = objects.at(i).toObject();
        const wire::ManifestObject& named = manifest->objects.at(i);
        QCOMPARE(named.object, id<ObjectId>(object, "object"_L1));
        QCOMPARE(named.person, id<PersonId>(object, "person"_L1));
        QVERIFY(named.kind == kindOf(object["kind"_L1].toString()));
        QCOMPARE(named.hash, crypto::sha256(bytes(object, "sealed"_L1)).view());
    }
    const QJsonObject last = objects.last().toObject();
    QCOMPARE(last["kind"_L1].toString(), "submission"_L1);
    const auto opened = openSubmission(bytes(last, "sealed"_L1), m_of, invitation, id<ObjectId>(last, "object"_L1),
                                       *manifest, intake());
    QVERIFY2(opened.has_value(), opened ? "" : errorName(opened.error().code()));
    const QJsonObject fields = vector["fields"_L1].toObject();
    QCOMPARE(opened->language, fields["language"_L1].toString());
    QCOMPARE(opened->decline, fields["decline"_L1].toString());
    QCOMPARE(opened->note, fields["note"_L1].toString());
    QCOMPARE(opened->purposes.size(), fields["agreed"_L1].toArray().size());
    const QJsonArray persons = fields["persons"_L1].toArray();
    QCOMPARE(static_cast<qsizetype>(opened->persons.size()), persons.size());
    for (int i = 0; i < persons.size(); ++i)
        comparePerson(opened->persons[static_cast<std::size_t>(i)], persons.at(i).toObject(), vector);
}

void TestPageSubmission::comparePerson(const Submission::PersonPart& person, const QJsonObject& fields,
                                       const QJsonObject& vector)
{
    const auto sealedOf = [&](const ObjectId& object) {
        for (const QJsonValue entry : vector["objects"_L1].toArray()) {
            if (entry["object"_L1].toString() == object.string())
                return bytes(entry.toObject(), "sealed"_L1);
        }
        return QByteArray();
    };
    QCOMPARE(person.id, id<PersonId>(fields, "id"_L1));
    QCOMPARE(person.isNew, fields["new"_L1].toBool());
    QCOMPARE(static_cast<int>(person.kind), fields["kind"_L1].toInt());
    QCOMPARE(person.name, fields["name"_L1].toString());
    QCOMPARE(person.kana, fields["kana"_L1].toString());
    QCOMPARE(person.relation, fields["relation"_L1].toString());
    QCOMPARE(person.birth, fields["birth"_L1].toString());
    QCOMPARE(person.checkedByFiler, fields["checked_by_employee"_L1].toBool());
    const QByteArray digits = fields["number"_L1].toString().toLatin1();
    QCOMPARE(person.box.isNull(), digits.isEmpty());
    if (!digits.isEmpty()) {
        const auto number = openNumber(sealedOf(person.box), m_of, person.id, person.box, intake());
        QVERIFY(number.has_value());
        QVERIFY2(asView(digitsOf(*number).exposeSecret()) == digits, "another number came out");
    }
    const QJsonArray images = fields["images"_L1].toArray();
    QCOMPARE(static_cast<qsizetype>(person.images.size()), images.size());
    for (int i = 0; i < images.size(); ++i) {
        const Submission::Image& image = person.images[static_cast<std::size_t>(i)];
        QCOMPARE(image.document, images.at(i)["document"_L1].toString());
        QCOMPARE(image.index, images.at(i)["index"_L1].toInt());
        QCOMPARE(image.count, images.at(i)["count"_L1].toInt());
        QCOMPARE(image.mediaType, "image/jpeg"_L1);
        const auto plain = openImage(sealedOf(image.object), id<SubmissionId>(vector, "submission"_L1), image);
        QVERIFY(plain.has_value());
        QCOMPARE(*plain, bytes(images.at(i).toObject(), "plain"_L1));
        QCOMPARE(image.size, plain->size());
    }
}

void TestPageSubmission::requestBody()
{
    const QJsonObject vector = submission();
    const QByteArray body = bytes(vector, "submit_body"_L1);
    const auto request = wire::decodeSubmitRequest(body);
    QVERIFY(request.has_value());
    QCOMPARE(request->token, bytes(vector, "submit_token"_L1));
    QCOMPARE(request->submission, id<SubmissionId>(vector, "submission"_L1));
    QCOMPARE(request->manifest, bytes(vector, "manifest"_L1));
    QCOMPARE(request->tag, bytes(vector, "tag"_L1));
    QCOMPARE(wire::encode(*request), body);
}

void TestPageSubmission::anotherContextIsRefused()
{
    const QJsonObject vector = submission();
    const auto invitation = id<InvitationId>(m_card, "invitation"_L1);
    const auto manifest = wire::decodeManifest(bytes(vector, "manifest"_L1));
    const QJsonObject last = vector["objects"_L1].toArray().last().toObject();
    const auto object = id<ObjectId>(last, "object"_L1);
    const QByteArray sealed = bytes(last, "sealed"_L1);
    EpochOf later = m_of;
    ++later.epoch;
    QCOMPARE(openSubmission(sealed, later, invitation, object, *manifest, intake()).error().code(),
             ErrorCode::OpenFailed);
    QCOMPARE(openSubmission(sealed, m_of, InvitationId(), object, *manifest, intake()).error().code(),
             ErrorCode::OpenFailed);
    QCOMPARE(openSubmission(sealed, m_of, invitation, ObjectId(), *manifest, intake()).error().code(),
             ErrorCode::OpenFailed);
    const auto origin = OriginKey::fromBytes(asSpan(bytes(m_card, "origin_key"_L1)));
    const QByteArray tag = bytes(vector, "tag"_L1);
    QCOMPARE(checkTag(bytes(vector, "manifest"_L1), tag, later, invitation, *origin).error().code(),
             ErrorCode::ManifestTag);
    QCOMPARE(checkTag(bytes(vector, "manifest"_L1) + ' ', tag, m_of, invitation, *origin).error().code(),
             ErrorCode::ManifestTag);
}

QTEST_GUILESS_MAIN(TestPageSubmission)
#include "test_page_submission.moc"

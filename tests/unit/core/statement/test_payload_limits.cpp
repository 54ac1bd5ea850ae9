// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

Payload named(QLatin1StringView kind)
{
    for (const Payload& payload : examples::payloads()) {
        if (kindName(payload) == kind)
            return payload;
    }
    qFatal("no such kind");
}

QJsonArray ids(int count)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(examples::id<ObjectId>(QByteArray::number(i).constData()).string());
    return out;
}

QJsonArray codes(int count)
{
    QJsonArray out;
    for (int i = 0; i < count; ++i)
        out.append(u"c%1"_s.arg(i));
    return out;
}

} // namespace

/// Limits and forms of single fields: one row, one field changed.
class TestPayloadLimits : public QObject
{
    Q_OBJECT

    static void row(const char* name, const char* kind, const char* key, const QJsonValue& value, bool good)
    {
        QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(key) << value << good;
    }

private Q_SLOTS:
    void field_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("good");
        names();
        lists();
        numbers();
        optionals();
    }
    void field()
    {
        QFETCH(QString, kind);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, good);
        const Payload payload = named(QLatin1StringView(kind.toLatin1()));
        QJsonObject object = QJsonDocument::fromJson(encodePayload(examples::common(payload), payload)).object();
        QVERIFY(object.contains(key));
        object[key] = value;
        const auto parsed = parsePayload(canonicalJson(object));
        QCOMPARE(parsed.has_value(), good);
    }

    void policy_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("opens 0") << u"opens"_s << QJsonValue(0);
        QTest::newRow("backup too long") << u"backup_days"_s << QJsonValue(36);
        QTest::newRow("idle longer than absolute") << u"absolute_minutes"_s << QJsonValue(30 - 1);
        QTest::newRow("disposal unknown") << u"disposal"_s << QJsonValue(u"never"_s);
        QTest::newRow("four eyes no bool") << u"four_eyes_entry"_s << QJsonValue(1);
        QTest::newRow("page not https") << u"page_url"_s << QJsonValue(u"http://example.jp"_s);
        QTest::newRow("page too long") << u"page_url"_s << QJsonValue(u"https://example.jp/"_s + QString(200, u'a'));
        QTest::newRow("unknown") << u"keep_images"_s << QJsonValue(true);
    }
    void policy()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        const Payload payload = named("policy.set"_L1);
        QJsonObject object = QJsonDocument::fromJson(encodePayload(examples::common(payload), payload)).object();
        QJsonObject inner = object["policy"_L1].toObject();
        QCOMPARE(inner.size(), 15);
        for (const QString& each : inner.keys()) {
            QJsonObject less = inner;
            less.remove(each);
            object["policy"_L1] = less;
            QVERIFY(!parsePayload(canonicalJson(object)));
        }
        inner[key] = value;
        object["policy"_L1] = inner;
        QVERIFY(!parsePayload(canonicalJson(object)));
    }

    void seen()
    {
        const Payload payload = named("account.suspend"_L1);
        Common common = examples::common(payload);
        common.seen.org = {0, examples::digest("not the empty root")};
        QCOMPARE(parsePayload(encodePayload(common, payload)).error().code(), ErrorCode::StatementShape);
        common.seen.org = {5, LogState().root};
        QCOMPARE(parsePayload(encodePayload(common, payload)).error().code(), ErrorCode::StatementShape);
        common.seen.org = {};
        QVERIFY(parsePayload(encodePayload(common, payload)).has_value());
    }

    void prev()
    {
        const Payload first = named("org.create"_L1), later = named("account.suspend"_L1);
        Common common = examples::common(later);
        QVERIFY(!parsePayload(encodePayload(common, first)));
        common.prev.reset();
        QVERIFY(parsePayload(encodePayload(common, first)).has_value());
        QCOMPARE(parsePayload(encodePayload(common, later)).error().code(), ErrorCode::StatementShape);
    }

    void signers()
    {
        const Payload payload = named("trace"_L1);
        const QByteArray bytes = encodePayload(examples::common(payload), payload);
        const auto with = [&](const QByteArray& keyid) {
            return parseStatement(signEnvelope("trace", bytes, keyid, examples::key("clerk")).encode());
        };
        QVERIFY(with("root")->signer.isRoot());
        QVERIFY(with(examples::id<AccountId>("clerk").text())->signer.account == examples::id<AccountId>("clerk"));
        const QByteArray id = examples::id<AccountId>("clerk").text();
        QByteArray nobody = signEnvelope("trace", bytes, id, examples::key("clerk")).encode();
        nobody.replace("\"keyid\":\"" + id, "\"keyid\":\"" + QByteArray(26, '0'));
        QCOMPARE(parseStatement(nobody).error().code(), ErrorCode::StatementShape);
    }

    void enrolRequestHash()
    {
        const Payload payload = named("enrol.request"_L1);
        auto request = std::get<kinds::EnrolRequest>(payload);
        const Common common = examples::common(payload);
        const crypto::Digest hash = kagibako::enrolRequestHash(common, request);
        request.mac = examples::digest("another");
        QCOMPARE(kagibako::enrolRequestHash(common, request), hash);
        request.mac.reset();
        const QByteArray bytes = encodePayload(common, request);
        QVERIFY(bytes.contains("\"mac\":\"\""));
        QCOMPARE(crypto::sha256(bytes), hash);
        QCOMPARE(parsePayload(bytes).error().code(), ErrorCode::StatementShape);
        request.login = u"suzuki"_s;
        QVERIFY(kagibako::enrolRequestHash(common, request) != hash);
    }

    void proofOfPossession()
    {
        auto payload = std::get<kinds::AccountGrant>(named("account.grant"_L1));
        const auto key = examples::key("admin");
        const auto made = [&] {
            return makeStatement(examples::common(payload), payload, Signer{examples::id<AccountId>("admin")}, key);
        };
        QVERIFY(verifyStatement(made(), key.publicKey()).has_value());
        QCOMPARE(verifyStatement(made(), examples::key("clerk").publicKey()).error().code(),
                 ErrorCode::StatementSignature);
        // A07: the same proof under another account, KEM key or signing key.
        payload.account = examples::id<AccountId>("other");
        QCOMPARE(verifyStatement(made(), key.publicKey()).error().code(), ErrorCode::StatementSignature);
        payload = std::get<kinds::AccountGrant>(named("account.grant"_L1));
        payload.kemPub = examples::publicKey("other");
        QCOMPARE(verifyStatement(made(), key.publicKey()).error().code(), ErrorCode::StatementSignature);
        payload = std::get<kinds::AccountGrant>(named("account.grant"_L1));
        payload.signPub = examples::publicKey("other");
        QCOMPARE(verifyStatement(made(), key.publicKey()).error().code(), ErrorCode::StatementSignature);
        // A point that is none.
        QByteArray point(65, '\x01');
        point[0] = 4;
        payload.signPub = *PublicBytes::fromBytes(point);
        QCOMPARE(verifyStatement(made(), key.publicKey()).error().code(), ErrorCode::StatementSignature);
    }

private:
    static void names()
    {
        row("name empty", "org.create", "name", u""_s, false);
        row("name longest", "org.create", "name", QString(200, u'a'), true);
        row("name too long", "org.create", "name", QString(201, u'a'), false);
        row("name with a line", "org.create", "name", u"a\nb"_s, false);
        row("name that turns", "scope.create", "name", u"a\u202Eb"_s, false);
        row("name with space around", "scope.create", "name", u" a"_s, false);
        row("login with space", "account.grant", "login", u"ta naka"_s, false);
        row("login japanese", "account.grant", "login", u"田中"_s, true);
        row("login empty", "account.grant", "login", u""_s, false);
        row("login too long", "account.grant", "login", QString(255, u'a'), false);
        row("rank owner", "account.grant", "rank", u"owner"_s, false);
        row("rank owner later", "rank.set", "rank", u"owner"_s, false);
        row("rank unknown", "rank.set", "rank", u"chief"_s, false);
        row("code upper case", "account.revoke", "reason", u"Left"_s, false);
        row("code with underscore", "account.revoke", "reason", u"left_us"_s, true);
        row("code with slash", "account.revoke", "reason", u"left/us"_s, false);
        row("code empty", "account.revoke", "reason", u""_s, false);
        row("code longest", "account.revoke", "reason", QString(40, u'a'), true);
        row("code too long", "account.revoke", "reason", QString(41, u'a'), false);
        row("way unknown", "open", "way", u"shout"_s, false);
        row("id none", "account.suspend", "account", QString(26, u'0'), false);
        row("id short", "account.suspend", "account", QString(25, u'1'), false);
        row("id lower case", "account.suspend", "account", examples::id<AccountId>("clerk").string().toLower(), false);
        row("key compressed", "scope.create", "intake_pub", QString::fromLatin1(toBase64('\x02' + QByteArray(64, 'a'))),
            false);
        row("key short", "scope.create", "intake_pub", QString::fromLatin1(toBase64('\x04' + QByteArray(63, 'a'))),
            false);
        row("hash short", "approve", "request", QString::fromLatin1(toBase64(QByteArray(31, 'a'))), false);
        row("hash long", "approve", "request", QString::fromLatin1(toBase64(QByteArray(33, 'a'))), false);
        row("hash empty", "approve", "request", u""_s, false);
        row("pop short", "account.grant", "pop", QString::fromLatin1(toBase64(QByteArray(63, 'a'))), false);
    }
    static void lists()
    {
        row("actions unsorted", "permission.set", "actions", QJsonArray{u"view"_s, u"enter"_s}, false);
        row("actions twice", "permission.set", "actions", QJsonArray{u"enter"_s, u"enter"_s}, false);
        row("actions unknown", "permission.set", "actions", QJsonArray{u"enter"_s, u"fly"_s}, false);
        row("actions none", "permission.set", "actions", QJsonArray{}, true);
        row("actions all", "permission.set", "actions",
            QJsonArray{u"dispose"_s, u"enter"_s, u"export"_s, u"keys"_s, u"people"_s, u"review"_s, u"view"_s}, true);
        row("boxes none", "dispose.order", "boxes", QJsonArray{}, false);
        row("boxes most", "dispose.order", "boxes", ids(1000), true);
        row("boxes too many", "dispose.order", "boxes", ids(1001), false);
        row("voided none", "box.void", "boxes", QJsonArray{}, false);
        row("voided most", "box.void", "boxes", ids(1000), true);
        row("voided too many", "box.void", "boxes", ids(1001), false);
        row("objects none", "person.put", "objects", QJsonArray{}, false);
        row("evidence none", "number.accept", "evidence", QJsonArray{}, true);
        row("evidence most", "number.accept", "evidence", ids(64), true);
        row("evidence too many", "number.accept", "evidence", ids(65), false);
        row("checks most", "number.accept", "checks", codes(20), true);
        row("checks too many", "number.accept", "checks", codes(21), false);
        row("checks none", "number.accept", "checks", QJsonArray{}, true);
        row("voids none", "box.put", "voids", QJsonArray{}, true);
        row("roles none", "sheet.create", "roles", QJsonArray{}, true);
        row("scopes none", "recovery.drill", "scopes", QJsonArray{}, false);
        row("opened nothing", "open", "objects", QJsonArray{}, false);
    }
    static void numbers()
    {
        row("first epoch", "scope.create", "epoch", 1, true);
        row("first epoch 2", "scope.create", "epoch", 2, false);
        row("rotate to 1", "scope.rotate", "epoch", 1, false);
        row("epoch 0", "grant.put", "epoch", 0, false);
        row("version 0", "settings.put", "version", 0, false);
        row("count 0", "export.request", "count", 0, false);
        row("count most", "export.request", "count", 5000, true);
        row("count too many", "export.request", "count", 5001, false);
        row("count too many to open", "open.request", "count", 5001, false);
        row("count negative", "trace", "count", -1, false);
        row("generation 0", "org.restore", "generation", 0, false);
        row("audit before the log", "org.restore", "audit_from", -1, false);
    }
    static void optionals()
    {
        row("request none", "account.grant", "request", u""_s, true);
        row("opened without a request", "open", "request", u""_s, true);
        row("due none", "number.accept", "due", u""_s, true);
        row("due needed", "due.set", "due", u""_s, false);
        row("due no date", "number.accept", "due", u"2034-02-30"_s, false);
        row("replaces none", "number.accept", "replaces", u""_s, true);
        row("replaces zero", "number.accept", "replaces", QString(26, u'0'), false);
        row("submission none", "number.accept", "submission", u""_s, true);
        row("submission needed", "submission.return", "submission", u""_s, false);
        row("scope none", "trace", "scope", u""_s, true);
        row("scope needed", "open", "scope", u""_s, false);
        row("until none", "dispose.hold", "until", u""_s, true);
        row("mac needed", "enrol.request", "mac", u""_s, false);
        row("time without zone", "export.request", "expires", u"2026-11-23T08:00:00"_s, false);
    }

    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestPayloadLimits)
#include "test_payload_limits.moc"

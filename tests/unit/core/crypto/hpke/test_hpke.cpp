// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/hpke.h"

#include <openssl/err.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <thread>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

QJsonObject baseVector()
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/hpke_p256.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vectors");
    const QJsonArray vectors = QJsonDocument::fromJson(file.readAll())[QLatin1StringView("vectors")].toArray();
    for (const auto& vector : vectors) {
        if (vector[QLatin1StringView("mode")].toInt() == 0)
            return vector.toObject();
    }
    qFatal("no base mode vector");
}

QByteArray field(const QJsonObject& object, const char* name)
{
    const auto value = object[QLatin1StringView(name)];
    if (!value.isString())
        qFatal("no such field");
    return QByteArray::fromHex(value.toString().toLatin1());
}

SealContext contextOf(SealKind kind)
{
    SealContext context;
    context.kind = kind;
    context.org = *OrgId::fromBytes(QByteArray(20, '\1'));
    context.scope = ScopeId::fromBytes(QByteArray(16, '\2'))->text();
    context.epoch = 12;
    return context;
}

} // namespace

class TestHpke : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ERR_clear_error(); }

    void rfc9180() // A.3 with AES-256-GCM, from the official file
    {
        const QJsonObject vector = baseVector();
        const KemKeyPair keys = *KemKeyPair::derive(asSpan(field(vector, "ikmR")));
        QCOMPARE(toHex(keys.publicKey()), toHex(field(vector, "pkRm")));
        QCOMPARE(toHex(asView(keys.scalar().exposeSecret())), toHex(field(vector, "skRm")));
        const KemKeyPair ephemeral = *KemKeyPair::derive(asSpan(field(vector, "ikmE")));
        QCOMPARE(toHex(ephemeral.publicKey()), toHex(field(vector, "pkEm")));

        const QJsonObject first = vector[QLatin1StringView("encryptions")][0].toObject();
        const QByteArray box = '\1' + field(vector, "enc") + field(first, "ct");
        const KemKeyPair parsed = *KemKeyPair::fromScalar(asSpan(field(vector, "skRm")));
        const auto plain = hpke::open(parsed, field(vector, "info"), field(first, "aad"), box);
        QVERIFY(plain);
        QCOMPARE(asView(plain->exposeSecret()), field(first, "pt"));
        // The second message of the same context: single-shot means that only the first opens.
        const QJsonObject second = vector[QLatin1StringView("encryptions")][1].toObject();
        refused(parsed, field(vector, "info"), field(second, "aad"), '\1' + field(vector, "enc") + field(second, "ct"));
    }

    void otherModesDoNotOpen() // psk, auth and auth-psk vectors: version 1 is base mode alone
    {
        QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/hpke_p256.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int tried = 0;
        for (const auto& value : QJsonDocument::fromJson(file.readAll())[QLatin1StringView("vectors")].toArray()) {
            const QJsonObject vector = value.toObject();
            const KemKeyPair keys = *KemKeyPair::fromScalar(asSpan(field(vector, "skRm")));
            const QJsonObject first = vector[QLatin1StringView("encryptions")][0].toObject();
            const QByteArray box = '\1' + field(vector, "enc") + field(first, "ct");
            const bool base = vector[QLatin1StringView("mode")].toInt() == 0;
            QCOMPARE(hpke::open(keys, field(vector, "info"), field(first, "aad"), box).has_value(), base);
            tried += base ? 0 : 1;
        }
        QVERIFY(tried > 0);
    }

    void roundTrip_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {1, 32, 64, 128, 256, 4096, 1 << 20})
            QTest::addRow("%d", size) << size;
    }
    void roundTrip()
    {
        QFETCH(int, size);
        const KemKeyPair keys = KemKeyPair::generate();
        const SecretBytes plain = randomSecret(size);
        const QByteArray info = contextOf(SealKind::Number).info();
        const QByteArray box = *hpke::seal(keys.publicKey(), info, "aad", plain.exposeSecret());
        QCOMPARE(box.size(), size + hpke::Overhead);
        QCOMPARE(box[0], hpke::BoxVersion);
        QCOMPARE(asView(hpke::open(keys, info, "aad", box)->exposeSecret()), asView(plain.exposeSecret()));
    }

    void everyPartOfTheContextCounts()
    {
        const SealContext right = contextOf(SealKind::Grant);
        QList<SealContext> wrong(7, right);
        wrong[0].kind = SealKind::Number;
        wrong[1].kind = SealKind::Recovery;
        wrong[2].org = *OrgId::fromBytes(QByteArray(20, '\2'));
        wrong[3].scope = ScopeId::fromBytes(QByteArray(16, '\3'))->text();
        wrong[4].epoch = 13;
        wrong[5].recipient = QByteArray();
        wrong[6].scope = QByteArray();
        SealContext withRecipient = right;
        withRecipient.recipient = AccountId::fromBytes(QByteArray(16, '\4'))->text();

        const KemKeyPair keys = KemKeyPair::generate();
        const QByteArray box = *hpke::seal(keys.publicKey(), right.info(), "aad", asSpan("plain"));
        QVERIFY(hpke::open(keys, right.info(), "aad", box));
        refused(keys, withRecipient.info(), "aad", box);
        QSet<QByteArray> infos{right.info(), withRecipient.info()};
        for (const SealContext& context : wrong) {
            infos.insert(context.info());
            refused(keys, context.info(), "aad", box);
        }
        QCOMPARE(infos.size(), 9);
    }

    void infoIsThePaeOfTheSpec()
    {
        SealContext context = contextOf(SealKind::Submission);
        const QByteArray org = OrgId::fromBytes(QByteArray(20, '\1'))->text();
        const QByteArray scope = ScopeId::fromBytes(QByteArray(16, '\2'))->text();
        QCOMPARE(context.info(), pae({"kagibako/v1/seal", "submission", org, scope, "12"}));
        context.recipient = "recovery";
        context.kind = SealKind::Recovery;
        QCOMPARE(context.info(), pae({"kagibako/v1/seal", "recovery", org, scope, "12", "recovery"}));
        context.kind = SealKind::Grant;
        QVERIFY(context.info().contains("grant"));
        context.kind = SealKind::Number;
        QVERIFY(context.info().contains("number"));
    }

    void everyFlippedByteIsFound() // attacks.md C05, C02 for the first byte, B13 for enc
    {
        const KemKeyPair keys = KemKeyPair::generate();
        const QByteArray box = *hpke::seal(keys.publicKey(), "info", "aad", asSpan(QByteArray(20, 'p')));
        for (qsizetype i = 0; i < box.size(); ++i) {
            for (int change : {1, 2, 0x40, 0x80, 0xff}) {
                QByteArray wrong = box;
                wrong[i] = static_cast<char>(wrong[i] ^ change);
                refused(keys, "info", "aad", wrong, i == 0 ? ErrorCode::BadVersion : ErrorCode::OpenFailed);
            }
        }
        for (int version = 0; version < 256; ++version) {
            QByteArray other = box;
            other[0] = static_cast<char>(version);
            if (version != 1)
                refused(keys, "info", "aad", other, ErrorCode::BadVersion);
        }
    }

    void everyOtherLengthIsFound()
    {
        const KemKeyPair keys = KemKeyPair::generate();
        const QByteArray box = *hpke::seal(keys.publicKey(), "info", "aad", asSpan(QByteArray(20, 'p')));
        for (qsizetype size = 0; size < box.size(); ++size)
            refused(keys, "info", "aad", box.first(size));
        refused(keys, "info", "aad", box + '\0');
        refused(keys, "info", "aad", box + QByteArray(100, '\0'));
    }

    void everyOtherKeyAadAndInfoIsFound()
    {
        const KemKeyPair keys = KemKeyPair::generate();
        const QByteArray box = *hpke::seal(keys.publicKey(), "info", "aad", asSpan("plain"));
        for (int i = 0; i < 20; ++i)
            refused(KemKeyPair::generate(), "info", "aad", box);
        for (const char* aad : {"", "a", "aad ", "Aad"})
            refused(keys, "info", aad, box);
        for (const char* info : {"", "inf", "info ", "Info"})
            refused(keys, info, "aad", box);
        refused(keys, QByteArray(1025, 'i'), "aad", box);
    }

    void badEncInsideABoxOnlyFails() // attacks.md B13: the sender's point is checked, and says no more than any other
                                     // failure
    {
        const KemKeyPair keys = KemKeyPair::generate();
        const QByteArray box = *hpke::seal(keys.publicKey(), "info", "aad", asSpan("plain"));
        const QByteArray tail = box.sliced(66);
        const QByteArray enc = box.sliced(1, 65);
        const QByteArray hybrid = QByteArray(1, (enc[64] & 1) != 0 ? '\x07' : '\x06') + enc.sliced(1);
        const QByteArray compressed = QByteArray(1, (enc[64] & 1) != 0 ? '\x03' : '\x02') + enc.sliced(1, 32);
        for (const QByteArray& bad : {QByteArray(65, '\0'), QByteArray('\x04' + QByteArray(64, '\0')),
                                      QByteArray('\x04' + QByteArray(64, '\xff')), hybrid, compressed,
                                      QByteArray(compressed + QByteArray(32, '\0')), QByteArray(1, '\0')})
            refused(keys, "info", "aad", '\1' + bad + tail);
    }

    void badRecipientsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("key");
        const QByteArray good = field(baseVector(), "pkRm");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("infinity") << QByteArray(1, '\0');
        QTest::newRow("65 zeros") << QByteArray(65, '\0');
        QTest::newRow("zero point") << QByteArray('\x04' + QByteArray(64, '\0'));
        QTest::newRow("x = p") << QByteArray('\x04' +
                                             QByteArray::fromHex("ffffffff00000001000000000000000000000000ffffffff"
                                                                 "ffffffffffffffff"
                                                                 "66485c780e2f83d72433bd5d84a06bb6541c2af31dae8717"
                                                                 "28bf856a174f93f4"));
        QTest::newRow("ones") << QByteArray('\x04' + QByteArray(64, '\xff'));
        QTest::newRow("off curve") << QByteArray(good.chopped(1) + '\0');
        QTest::newRow("compressed") << QByteArray('\x02' + good.sliced(1, 32));
        QTest::newRow("hybrid") << QByteArray('\x06' + good.sliced(1));
        QTest::newRow("too long") << QByteArray(good + '\0');
        QTest::newRow("too short") << good.chopped(1);
    }
    void badRecipientsAreRefused()
    {
        QFETCH(QByteArray, key);
        QCOMPARE(hpke::seal(key, "info", "aad", asSpan("plain")).error().code(), ErrorCode::BadPublicKey);
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void limitsOfSealing()
    {
        const QByteArray key = KemKeyPair::generate().publicKey();
        QVERIFY(hpke::seal(key, QByteArray(1024, 'i'), "aad", asSpan("plain")));
        QCOMPARE(hpke::seal(key, QByteArray(1025, 'i'), "aad", asSpan("plain")).error().code(), ErrorCode::TooLarge);
        QCOMPARE(hpke::seal(key, "info", "", asSpan("plain")).error().code(), ErrorCode::CryptoFailed);
        QCOMPARE(hpke::seal(key, "info", "aad", {}).error().code(), ErrorCode::CryptoFailed);
    }

    void pairs()
    {
        for (int size : {0, 1, 16, 31, 67, 128})
            QCOMPARE(KemKeyPair::derive(asSpan(QByteArray(size, 'k'))).error().code(), ErrorCode::BadLength);
        const KemKeyPair derived = *KemKeyPair::derive(asSpan(QByteArray(32, 'k')));
        const KemKeyPair again = *KemKeyPair::derive(asSpan(QByteArray(32, 'k')));
        QCOMPARE(derived.publicKey(), again.publicKey());
        const KemKeyPair parsed = *KemKeyPair::fromScalar(derived.scalar().exposeSecret());
        QCOMPARE(parsed.publicKey(), derived.publicKey());
        QVERIFY(KemKeyPair::derive(asSpan(QByteArray(33, 'k')))->publicKey() != derived.publicKey());
        QVERIFY(KemKeyPair::generate().publicKey() != KemKeyPair::generate().publicKey());
        for (int size : {0, 16, 31, 33, 48, 64}) // attacks.md C03
            QCOMPARE(KemKeyPair::fromScalar(asSpan(QByteArray(size, '\1'))).error().code(), ErrorCode::BadLength);
        QCOMPARE(KemKeyPair::fromScalar(asSpan(QByteArray(32, '\0'))).error().code(), ErrorCode::CryptoFailed);
        QCOMPARE(KemKeyPair::fromScalar(asSpan(QByteArray(32, '\xff'))).error().code(), ErrorCode::CryptoFailed);
    }

    void noEncComesTwice() // attacks.md B10: 1,000 seals of one plaintext on four threads
    {
        const KemKeyPair keys = KemKeyPair::generate();
        std::array<QByteArrayList, 4> boxes;
        {
            std::vector<std::jthread> threads;
            for (QByteArrayList& mine : boxes) {
                threads.emplace_back([&keys, &mine] {
                    for (int i = 0; i < 250; ++i)
                        mine.append(*hpke::seal(keys.publicKey(), "info", "aad", asSpan("the same")));
                });
            }
        }
        QSet<QByteArray> encs;
        QSet<QByteArray> texts;
        for (const QByteArrayList& mine : boxes) {
            for (const QByteArray& box : mine) {
                encs.insert(box.sliced(1, 65));
                texts.insert(box.sliced(66));
                QVERIFY(hpke::open(keys, "info", "aad", box));
            }
        }
        QCOMPARE(encs.size(), 1000);
        QCOMPARE(texts.size(), 1000);
    }

private:
    static void refused(const KemKeyPair& keys, QByteArrayView info, QByteArrayView aad, QByteArrayView box,
                        ErrorCode code = ErrorCode::OpenFailed)
    {
        const auto plain = hpke::open(keys, info, aad, box);
        QVERIFY(!plain);
        QCOMPARE(plain.error().code(), code);
        if (code == ErrorCode::OpenFailed)
            QVERIFY(plain.error().detail().isEmpty());
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestHpke)
#include "test_hpke.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sha256.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace kagibako;
using namespace kagibako::crypto;

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownHashes_data() // FIPS 180-4 examples (NIST CSRC), and the empty text
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("empty") << QByteArray()
                               << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc") << QByteArray("abc")
                             << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million a") << QByteArray(1000000, 'a')
                                     << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void knownHashes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, hash);
        QCOMPARE(toHex(sha256(text).view()), hash);
        const qsizetype half = text.size() / 2;
        QCOMPARE(toHex(sha256({QByteArrayView(text).first(half), QByteArrayView(text).sliced(half)}).view()), hash);
    }

    void paeFormIsTheHashOfThePae()
    {
        QCOMPARE(sha256Pae({}), sha256(pae({})));
        QCOMPARE(sha256Pae({"ab", "", "c"}), sha256(pae({"ab", "", "c"})));
        QVERIFY(sha256Pae({"ab", "c"}) != sha256Pae({"a", "bc"}));
    }

    void digestTakesThirtyTwoBytesOnly()
    {
        const Digest digest = sha256("x");
        QCOMPARE(*Digest::fromBytes(digest.view()), digest);
        QCOMPARE(*fromBase64(digest.base64()), digest.toBytes());
        QVERIFY(Digest().isNull() && !digest.isNull());
        for (int size : {0, 1, 16, 31, 33, 64})
            QCOMPARE(Digest::fromBytes(QByteArray(size, 'x')).error().code(), ErrorCode::BadLength);
        QVERIFY(qHash(digest) != qHash(sha256("y")) && std::hash<Digest>()(digest) == qHash(digest));
    }

    void labelsAreDistinct()
    {
        QSet<QByteArray> seen;
        for (const QByteArrayView label : labels::All) {
            QVERIFY2(label.startsWith("kagibako/v1/") && label.size() > 12, label.data());
            QVERIFY2(!seen.contains(label.toByteArray()), label.data());
            seen.insert(label.toByteArray());
        }
    }

    void everyLabelIsListed() // a label that is missing in All would escape the test above
    {
        QFile header(QStringLiteral(KAGIBAKO_SOURCE_DIR "/core/crypto/base/labels.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        const QRegularExpression definition(QStringLiteral("constexpr QByteArrayView \\w+"));
        int count = 0;
        for (auto found = definition.globalMatch(text); found.hasNext(); found.next())
            ++count;
        QCOMPARE(count, static_cast<int>(labels::All.size()));
    }

    void idsMadeLaterSortLater()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);
        const auto id = orderedId<ObjectId>(now);
        QVERIFY(id != orderedId<ObjectId>(now)); // 80 bits of chance
        QVERIFY(id.text() < orderedId<ObjectId>(now.addMSecs(1)).text());
        QVERIFY(id.toBytes() < orderedId<ObjectId>(now.addMSecs(1)).toBytes()); // as databases compare
        QVERIFY(id.toBytes() > orderedId<ObjectId>(now.addMSecs(-1)).toBytes());
        QCOMPARE(id.toBytes().first(6).toHex(), "01a2076b4400"); // the milliseconds
    }

    void randomIsFresh()
    {
        QVERIFY(checkProvider());
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            seen.insert(randomBytes(16));
            seen.insert(randomId<PersonId>().toBytes());
            seen.insert(asView(randomKey<struct AnyTag>().exposeSecret()).first(16).toByteArray());
        }
        QCOMPARE(seen.size(), 3000);
        for (int size : {0, 1, 12, 65, 4096}) {
            QCOMPARE(randomBytes(size).size(), size);
            QCOMPARE(randomSecret(size).size(), size);
        }
        const QByteArray many = randomBytes(100000); // each of the 256 values comes about 390 times
        for (int value = 0; value < 256; ++value) {
            const auto times = many.count(static_cast<char>(value));
            QVERIFY2(times > 250 && times < 550, qPrintable(QString::number(times)));
        }
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestSha256)
#include "test_sha256.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/aead.h"
#include "core/crypto/base/random.h"

#include <openssl/err.h>

#include <QSet>
#include <QTest>

#include <thread>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

using TestKey = Key<struct TestTag>;

TestKey keyOf(QByteArrayView bytes)
{
    return *TestKey::fromBytes(asSpan(bytes));
}

QByteArray unhex(const char* text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestAead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ERR_clear_error(); } // QCA's plugin leaves one behind when it loads

    void knownAnswers_data() // NIST SP 800-38D: the GCM submission's test cases 16 (AAD, 60 bytes) and the CAVP file
                             // gcmDecrypt256
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("aad");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("sealed");
        QTest::newRow("case 16") << unhex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
                                 << unhex("cafebabefacedbaddecaf888")
                                 << unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                                 << unhex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c959568"
                                          "09532fcf0e2449a6b525b16a"
                                          "edf5aa0de657ba637b39")
                                 << unhex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590d"
                                          "bb3da7b08b1056828838c5f6"
                                          "1e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
    }
    void knownAnswers()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, aad);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, sealed);
        const QByteArray box = '\1' + nonce + sealed;
        QCOMPARE(*crypto::open(keyOf(key), box, aad), plain);
        QCOMPARE(asView(openSecret(keyOf(key), box, aad)->exposeSecret()), plain);
    }

    void roundTrip_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {0, 1, 15, 16, 17, 64, 256, 300, 65536, 1 << 20})
            QTest::addRow("%d", size) << size;
    }
    void roundTrip()
    {
        QFETCH(int, size);
        const TestKey key = randomKey<TestTag>();
        const QByteArray plain = randomBytes(size);
        const QByteArray box = *seal(key, plain, "aad");
        QCOMPARE(box.size(), size + AeadOverhead);
        QCOMPARE(box[0], BoxVersion);
        QCOMPARE(*crypto::open(key, box, "aad"), plain);
        QCOMPARE(asView(openSecret(key, box, "aad")->exposeSecret()), plain);
        QCOMPARE(*crypto::open(key, *seal(key, asSpan(plain), "aad"), "aad"), plain);
        if (size >= 16)
            QVERIFY(!box.contains(plain));
    }

    void everyFlippedByteIsFound() // and says only that it failed (attacks.md C05, C02 for the first byte)
    {
        const TestKey key = randomKey<TestTag>();
        const QByteArray box = *seal(key, QByteArray(20, 'p'), "aad");
        for (qsizetype i = 0; i < box.size(); ++i) {
            for (int change = 1; change < 256; ++change) {
                QByteArray wrong = box;
                wrong[i] = static_cast<char>(wrong[i] ^ change);
                refused(key, wrong, "aad", i == 0 ? ErrorCode::BadVersion : ErrorCode::OpenFailed);
            }
        }
    }

    void everyOtherLengthIsFound()
    {
        const TestKey key = randomKey<TestTag>();
        const QByteArray box = *seal(key, QByteArray(20, 'p'), "aad");
        for (qsizetype size = 0; size < box.size(); ++size)
            refused(key, box.first(size), "aad", ErrorCode::OpenFailed);
        for (int more : {1, 16, 100})
            refused(key, box + QByteArray(more, '\0'), "aad", ErrorCode::OpenFailed);
        for (qsizetype from = 1; from < box.size(); ++from) // cut at the front, version put back
            refused(key, '\1' + box.sliced(from + 1 > box.size() ? box.size() : from + 1), "aad",
                    ErrorCode::OpenFailed);
    }

    void everyOtherAadIsFound()
    {
        const TestKey key = randomKey<TestTag>();
        const QByteArray box = *seal(key, "plain", "aad");
        for (const char* aad : {"", "a", "aa", "aad ", "Aad", "aae", "daa"})
            refused(key, box, aad, ErrorCode::OpenFailed);
        refused(key, box, QByteArray("aad\0", 4), ErrorCode::OpenFailed);
    }

    void everyOtherKeyIsFound()
    {
        const QByteArray bytes = randomBytes(32);
        const QByteArray box = *seal(keyOf(bytes), "plain", "aad");
        for (int bit = 0; bit < 256; ++bit) {
            QByteArray wrong = bytes;
            wrong[bit / 8] = static_cast<char>(wrong[bit / 8] ^ (1 << (bit % 8)));
            refused(keyOf(wrong), box, "aad", ErrorCode::OpenFailed);
        }
    }

    void onlyThirtyTwoByteKeys() // attacks.md C03
    {
        for (int size : {0, 16, 24, 31, 33, 48, 64}) {
            const QByteArray bytes(size, 'k');
            QCOMPARE(TestKey::fromBytes(asSpan(bytes)).error().code(), ErrorCode::BadLength);
            QCOMPARE(sealBytes(asSpan(bytes), "plain", "aad").error().code(), ErrorCode::CryptoFailed);
            const QByteArray box = *seal(randomKey<TestTag>(), "plain", "aad");
            QCOMPARE(openBytes(asSpan(bytes), box, "aad").error().code(), ErrorCode::OpenFailed);
            QCOMPARE(openSecretBytes(asSpan(bytes), box, "aad").error().code(), ErrorCode::OpenFailed);
        }
    }

    void withoutAadNothingIsSealed()
    {
        QCOMPARE(seal(randomKey<TestTag>(), QByteArrayView("plain"), "").error().code(), ErrorCode::CryptoFailed);
    }

    void noNonceComesTwice() // attacks.md B10
    {
        const TestKey key = randomKey<TestTag>();
        std::array<QByteArrayList, 4> boxes;
        {
            std::vector<std::jthread> threads;
            for (QByteArrayList& mine : boxes) {
                threads.emplace_back([&key, &mine] {
                    for (int i = 0; i < 2500; ++i)
                        mine.append(*seal(key, "the same", "aad"));
                });
            }
        }
        QSet<QByteArray> nonces;
        for (const QByteArrayList& mine : boxes) {
            for (const QByteArray& box : mine) {
                nonces.insert(box.sliced(1, NonceSize));
                QCOMPARE(*crypto::open(key, box, "aad"), QByteArray("the same"));
            }
        }
        QCOMPARE(nonces.size(), 10000);
    }

private:
    // Both openings, one error, no detail, nothing left in OpenSSL's queue.
    static void refused(const TestKey& key, QByteArrayView box, QByteArrayView aad, ErrorCode code)
    {
        const auto plain = crypto::open(key, box, aad);
        const auto secret = openSecret(key, box, aad);
        QVERIFY(!plain && !secret);
        QCOMPARE(plain.error().code(), code);
        QCOMPARE(secret.error().code(), code);
        if (code == ErrorCode::OpenFailed)
            QVERIFY(plain.error().detail().isEmpty() && secret.error().detail().isEmpty());
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestAead)
#include "test_aead.moc"

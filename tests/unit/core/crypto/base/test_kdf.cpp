// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/pbkdf2.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

QByteArray unhex(const char* text)
{
    return QByteArray::fromHex(text);
}

QByteArray hexOf(const SecretBytes& bytes)
{
    return toHex(asView(bytes.exposeSecret()));
}

} // namespace

class TestKdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hmac_data() // RFC 4231 §4
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4") << unhex("0102030405060708090a0b0c0d0e0f10111213141516171819") << QByteArray(50, '\xcd')
                           << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("7") << QByteArray(131, '\xaa')
                           << QByteArray("This is a test using a larger than block-size key and a larger than "
                                         "block-size data. The key needs to be hashed before being used by the HMAC "
                                         "algorithm.")
                           << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }
    void hmac()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, tag);
        QCOMPARE(toHex(hmacSha256(asSpan(key), message).view()), tag);
        const QByteArray raw = QByteArray::fromHex(tag);
        QVERIFY(hmacMatches(asSpan(key), message, raw));
        QVERIFY(!hmacMatches(asSpan(key), message + 'x', raw));
        QVERIFY(!hmacMatches(asSpan(key + 'x'), message, raw));
        for (qsizetype size = 0; size < raw.size(); ++size)
            QVERIFY(!hmacMatches(asSpan(key), message, QByteArrayView(raw).first(size)));
        for (qsizetype i = 0; i < raw.size(); ++i) {
            QByteArray wrong = raw;
            wrong[i] = static_cast<char>(wrong[i] ^ 1);
            QVERIFY(!hmacMatches(asSpan(key), message, wrong));
        }
    }

    void hkdfWithoutSalt() // RFC 5869 A.3: empty salt, empty info
    {
        QCOMPARE(hexOf(hkdf(asSpan(QByteArray(22, '\x0b')), "", 42)),
                 QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    void
    hkdfIsHmacTwice() // RFC 5869 §2 from the HMAC above, for infos and lengths the RFC has no empty-salt vector for
    {
        for (int ikmSize : {1, 16, 32, 48}) {
            for (int infoSize : {0, 1, 17, 500, 1024}) {
                const QByteArray ikm(ikmSize, 'k');
                const QByteArray info(infoSize, 'i');
                const Digest prk = hmacSha256(asSpan(QByteArray(32, '\0')), ikm);
                const QByteArray first = hmacSha256(prk.span(), info + '\1').toBytes();
                const QByteArray second = hmacSha256(prk.span(), first + info + '\2').toBytes();
                QCOMPARE(hexOf(hkdf(asSpan(ikm), info)), toHex(first));
                QCOMPARE(hexOf(hkdf(asSpan(ikm), info, 64)), toHex(first + second));
                QCOMPARE(asView(hkdfKey<struct AnyTag>(asSpan(ikm), info).exposeSecret()).toByteArray(), first);
            }
        }
    }

    void pbkdf2_data() // RFC 7914 §11
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<int>("iterations");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("1") << QByteArray("passwd") << QByteArray("salt") << 1
                           << QByteArray("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                                         "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
        QTest::newRow("80000") << QByteArray("Password") << QByteArray("NaCl") << 80000
                               << QByteArray("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"
                                             "a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d");
    }
    void pbkdf2()
    {
        QFETCH(QByteArray, password);
        QFETCH(QByteArray, salt);
        QFETCH(int, iterations);
        QFETCH(QByteArray, key);
        QCOMPARE(hexOf(crypto::pbkdf2(asSpan(password), salt, iterations, 64)), key);
        QCOMPARE(hexOf(crypto::pbkdf2(asSpan(password), salt, iterations)), key.first(64));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestKdf)
#include "test_kdf.moc"

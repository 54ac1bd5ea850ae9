// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/random.h"

#include <openssl/err.h>

#include <QTest>

#include <thread>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

// RFC 6979 A.2.5
const char Scalar[] = "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721";
const char X[] = "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6";
const char Y[] = "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
// SP 800-186 §3.2.1.3
const char N[] = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
const char P[] = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
const char SqrtB[] = "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4"; // (0, √b) is on the curve

QByteArray unhex(QByteArrayView text)
{
    return QByteArray::fromHex(text.toByteArray());
}

QByteArray point(QByteArrayView x, QByteArrayView y)
{
    return '\x04' + unhex(x) + unhex(y);
}

SigningKey rfcKey()
{
    return std::move(*SigningKey::fromScalar(asSpan(unhex(Scalar))));
}

} // namespace

class TestEcdsa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { ERR_clear_error(); } // QCA's plugin leaves one behind when it loads

    void rfc6979_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("sample") << QByteArray("sample")
                                << QByteArray("efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                                              "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
        QTest::newRow("test") << QByteArray("test")
                              << QByteArray("f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                                            "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083");
    }
    void rfc6979()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const SigningKey key = rfcKey();
        QCOMPARE(toHex(key.publicKey().bytes()), toHex(point(X, Y)));
        QCOMPARE(toHex(key.sign(message)), signature);
        QVERIFY(key.publicKey().verify(message, unhex(signature)));
        QVERIFY(!key.publicKey().verify(message + 'x', unhex(signature)));
    }

    void keysComeBackFromTheirScalar()
    {
        for (int i = 0; i < 50; ++i) {
            const SigningKey key = SigningKey::generate();
            QCOMPARE(key.scalar().size(), ScalarSize);
            const SigningKey again = std::move(*SigningKey::fromScalar(key.scalar().exposeSecret()));
            QVERIFY(again.publicKey() == key.publicKey());
            const PublicKey parsed = *PublicKey::fromBytes(key.publicKey().bytes());
            const QByteArray message = randomBytes(i * 10);
            QVERIFY(parsed.verify(message, again.sign(message)));
            QVERIFY(!rfcKey().publicKey().verify(message, again.sign(message)));
        }
    }

    void badScalars_data()
    {
        QTest::addColumn<QByteArray>("scalar");
        QTest::addColumn<int>("code");
        QTest::newRow("zero") << QByteArray(32, '\0') << int(ErrorCode::CryptoFailed);
        QTest::newRow("n") << unhex(N) << int(ErrorCode::CryptoFailed);
        QTest::newRow("n+1") << unhex(N).chopped(1) + '\x52' << int(ErrorCode::CryptoFailed);
        QTest::newRow("all ones") << QByteArray(32, '\xff') << int(ErrorCode::CryptoFailed);
        for (int size : {0, 1, 16, 31, 33, 48, 64})
            QTest::addRow("%d bytes", size) << QByteArray(size, '\1') << int(ErrorCode::BadLength);
    }
    void badScalars()
    {
        QFETCH(QByteArray, scalar);
        QFETCH(int, code);
        const auto key = SigningKey::fromScalar(asSpan(scalar));
        QVERIFY(!key);
        QCOMPARE(int(key.error().code()), code);
    }

    void edgeScalarsWork()
    {
        const QByteArray one = QByteArray(31, '\0') + '\1';
        for (const QByteArray& scalar : {one, QByteArray(unhex(N).chopped(1) + '\x50')}) {
            const auto key = SigningKey::fromScalar(asSpan(scalar));
            QVERIFY(key);
            QVERIFY(key->publicKey().verify("m", key->sign("m")));
        }
    }

    void badPoints_data() // attacks.md B13
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = point(X, Y);
        const QByteArray p = unhex(P);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("infinity, one byte") << QByteArray(1, '\0');
        QTest::newRow("infinity, 65 zeros") << QByteArray(65, '\0');
        QTest::newRow("zero point") << QByteArray('\x04' + QByteArray(64, '\0'));
        QTest::newRow("compressed") << QByteArray('\x03' + unhex(X));
        QTest::newRow("compressed, padded") << QByteArray('\x03' + unhex(X) + QByteArray(32, '\0'));
        QTest::newRow("hybrid 6") << QByteArray('\x06' + good.sliced(1));
        QTest::newRow("hybrid 7") << QByteArray('\x07' + good.sliced(1));
        QTest::newRow("64 bytes, no prefix") << good.sliced(1);
        QTest::newRow("66 bytes") << QByteArray(good + '\0');
        QTest::newRow("off curve") << point(X, X);
        QTest::newRow("y+1") << QByteArray(good.chopped(1) + '\x9a');
        QTest::newRow("swapped") << point(Y, X);
        QTest::newRow("x = p (0 mod p), y = sqrt b") << QByteArray('\x04' + p + unhex(SqrtB));
        QTest::newRow("x = 2^256-1") << QByteArray('\x04' + QByteArray(32, '\xff') + unhex(Y));
        QTest::newRow("y = p") << QByteArray('\x04' + unhex(X) + p);
        QTest::newRow("y = 2^256-1") << QByteArray('\x04' + unhex(X) + QByteArray(32, '\xff'));
        QTest::newRow("secp256k1's generator")
            << point("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
                     "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8");
        for (qsizetype size = 1; size < good.size(); ++size)
            QTest::addRow("cut at %d", int(size)) << good.first(size);
    }
    void badPoints()
    {
        QFETCH(QByteArray, bytes);
        const auto key = PublicKey::fromBytes(bytes);
        QVERIFY(!key);
        QCOMPARE(key.error().code(), ErrorCode::BadPublicKey);
        QVERIFY(key.error().detail().isEmpty());
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void goodWorkLeavesNoErrorBehind()
    {
        const SigningKey key = SigningKey::generate();
        QCOMPARE(ERR_peek_error(), 0UL);
        QVERIFY(PublicKey::fromBytes(key.publicKey().bytes())->verify("m", key.sign("m")));
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void zeroXIsAPointToo() // shows that "x = p" above fails for being p, not for its y
    {
        QVERIFY(PublicKey::fromBytes('\x04' + QByteArray(32, '\0') + unhex(SqrtB)));
        QVERIFY(PublicKey::fromBytes(point(X, Y)));
    }

    void everyOtherPrefixIsRefused()
    {
        QByteArray bytes = point(X, Y);
        for (int prefix = 0; prefix < 256; ++prefix) {
            bytes[0] = static_cast<char>(prefix);
            QCOMPARE(PublicKey::fromBytes(bytes).has_value(), prefix == 4);
        }
    }

    void badSignatures_data()
    {
        QTest::addColumn<QByteArray>("signature");
        const QByteArray good = rfcKey().sign("sample");
        const QByteArray r = good.first(32);
        const QByteArray s = good.last(32);
        const QByteArray zero(32, '\0');
        const QByteArray ones(32, '\xff');
        QTest::newRow("r = 0") << QByteArray(zero + s);
        QTest::newRow("s = 0") << QByteArray(r + zero);
        QTest::newRow("both 0") << QByteArray(zero + zero);
        QTest::newRow("r = n") << QByteArray(unhex(N) + s);
        QTest::newRow("s = n") << QByteArray(r + unhex(N));
        QTest::newRow("both n") << QByteArray(unhex(N) + unhex(N));
        QTest::newRow("ones") << QByteArray(ones + ones);
        QTest::newRow("swapped") << QByteArray(s + r);
        QTest::newRow("DER") << unhex("3046022100" + toHex(r) + "022100" + toHex(s));
        QTest::newRow("65 bytes") << QByteArray(good + '\0');
        QTest::newRow("65 bytes, zero in front") << QByteArray('\0' + good);
        QTest::newRow("128 bytes") << QByteArray(good + good);
        for (qsizetype size = 0; size < good.size(); ++size)
            QTest::addRow("cut at %d", int(size)) << good.first(size);
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray wrong = good;
            wrong[i] = static_cast<char>(wrong[i] ^ 1);
            QTest::addRow("flipped %d", int(i)) << wrong;
        }
    }
    void badSignatures()
    {
        QFETCH(QByteArray, signature);
        const auto verified = rfcKey().publicKey().verify("sample", signature);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code(), ErrorCode::BadSignature);
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void aPublicKeyOutlivesItsSigningKey()
    {
        auto key = std::make_unique<SigningKey>(SigningKey::generate());
        const PublicKey kept = key->publicKey();
        const QByteArray signature = key->sign("m");
        key.reset();
        QVERIFY(kept.verify("m", signature));
    }

    void oneKeyOnManyThreads()
    {
        const SigningKey key = SigningKey::generate();
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 50; ++i) {
                        const QByteArray message = QByteArray::number(t * 1000 + i);
                        good += key.publicKey().verify(message, key.sign(message)).has_value() ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(good.load(), 200);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestEcdsa)
#include "test_ecdsa.moc"

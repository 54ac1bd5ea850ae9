// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/ecdsa.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

// SP 800-186 §3.2.1.3
const char N[] = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

/// a − b, big-endian numbers of one length.
QByteArray difference(const QByteArray& a, const QByteArray& b)
{
    QByteArray out(a.size(), '\0');
    int borrow = 0;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        const int value = static_cast<std::uint8_t>(a[i]) - static_cast<std::uint8_t>(b[i]) - borrow;
        borrow = value < 0 ? 1 : 0;
        out[i] = static_cast<char>(value & 0xff);
    }
    return out;
}

} // namespace

/// What a public key prepares once is its own, and no verification changes it.
class TestEcdsaKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoKeysOnManyThreads()
    {
        const SigningKey keys[] = {SigningKey::generate(), SigningKey::generate()};
        const QByteArray signatures[] = {keys[0].sign("m"), keys[1].sign("m")};
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 100; ++i) {
                        const int by = (t + i) % 2;
                        const int of = i / 2 % 2;
                        const bool isGood = keys[by].publicKey().verify("m", signatures[of]).has_value();
                        wrong += isGood == (by == of) ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }

    void keysComeAndGoOnManyThreads()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray signature = key.sign("m");
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 50; ++i) {
                        auto copy = std::make_unique<PublicKey>(key.publicKey());
                        const auto again = PublicKey::fromBytes(copy->bytes());
                        good += copy->verify("m", signature) ? 1 : 0;
                        copy.reset();
                        good += again && again->verify("m", signature) ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(good.load(), 400);
    }

    void aBadSignatureSpoilsNothing()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray good = key.sign("sample");
        const QByteArray zeros(SignatureSize, '\0');
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!key.publicKey().verify("other", good));
            QVERIFY(!key.publicKey().verify("sample", zeros));
            QVERIFY(!key.publicKey().verify("sample", good.first(63)));
            QVERIFY(key.publicKey().verify("sample", good));
        }
    }

    void aMirroredPointIsAnotherKey() // n − d has the same x: 33 of the 65 bytes are equal
    {
        const SigningKey key = SigningKey::generate();
        const SecretBytes secret = key.scalar();
        const QByteArray scalar = difference(QByteArray::fromHex(N), asView(secret.exposeSecret()).toByteArray());
        const SigningKey mirrored = std::move(*SigningKey::fromScalar(asSpan(scalar)));
        QCOMPARE(mirrored.publicKey().bytes().first(33), key.publicKey().bytes().first(33));
        QVERIFY(!(mirrored.publicKey() == key.publicKey()));
        QVERIFY(mirrored.publicKey().verify("m", mirrored.sign("m")));
        QVERIFY(!mirrored.publicKey().verify("m", key.sign("m")));
        QVERIFY(!key.publicKey().verify("m", mirrored.sign("m")));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestEcdsaKeys)
#include "test_ecdsa_keys.moc"

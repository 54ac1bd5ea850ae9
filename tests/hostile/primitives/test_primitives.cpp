// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/hpke.h"
#include "core/vault/number_seal.h"
#include "core/vault/scope_keys.h"

#include <QTest>
#include <QtCrypto>
#include <openssl/hpke.h>

#include <mutex>
#include <set>
#include <thread>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// What every sealed thing rests on, as an attacker would try it: B10, B12, B13, P03, P15, P16, P21.
class TestPrimitives : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    crypto::KemKeyPair m_keys = crypto::KemKeyPair::generate();
    EpochOf m_of{crypto::randomId<OrgId>(), crypto::randomId<ScopeId>(), 1};

    QByteArray sealed(const QByteArray& digits)
    {
        const auto number = parseAny(asSpan(digits));
        return *sealNumber(*number, m_of, crypto::randomId<PersonId>(), crypto::randomId<ObjectId>(),
                           m_keys.publicKey());
    }
    static QByteArray withCheckDigit(QByteArray eleven)
    {
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (parseAny(asSpan(eleven + digit)))
                return eleven + digit;
        }
        return {};
    }

private Q_SLOTS:
    void B10_aThousandSealsAtOnceShareNothing()
    {
        std::mutex mutex;
        std::set<QByteArray> encs, nonces;
        {
            std::vector<std::jthread> threads;
            const auto key = crypto::randomKey<struct ImageKeyTag>();
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 250; ++i) {
                        const QByteArray box =
                            *crypto::hpke::seal(m_keys.publicKey(), "info", "aad", asSpan(QByteArray("x")));
                        const QByteArray image = *crypto::sealBytes(key.exposeSecret(), "x", "aad");
                        const std::scoped_lock lock(mutex);
                        encs.insert(box.mid(1, 65));
                        nonces.insert(image.mid(1, crypto::NonceSize));
                    }
                });
            }
        }
        QCOMPARE(encs.size(), 1000U);
        QCOMPARE(nonces.size(), 1000U);
    }

    void B12_sizesTellNothing()
    {
        std::set<qsizetype> numbers, padded, pictures;
        for (int i = 0; i < 1000; ++i) {
            numbers.insert(sealed(withCheckDigit(QByteArray::number(10000000000LL + i * 7919))).size());
            const qsizetype bucket = padToBucket(QByteArray(1 + i * 3, 'x')).size();
            QVERIFY(bucket % 256 == 0 && (bucket / 256 & (bucket / 256 - 1)) == 0); // 256 · 2^k
            padded.insert(bucket);
            pictures.insert(padToMultiple(QByteArray(1 + i * 300, 'x'), 65536).size());
        }
        numbers.insert(sealed("8700110005901").size()); // a company's, of 13 digits
        QCOMPARE(numbers.size(), 1U);
        QVERIFY(padded.size() <= 5);
        QVERIFY(pictures.size() <= 5);
    }

    void B13_pointsThatAreNone()
    {
        const QByteArray good = m_keys.publicKey();
        QByteArray off = good;
        off.back() = static_cast<char>(off.back() ^ 1);
        QByteArray hybrid = good;
        hybrid.front() = static_cast<char>(6 + (good.back() & 1));
        const QByteArray compressed = char(2 + (good.back() & 1)) + good.mid(1, 32);
        const QByteArray box = sealed("123456789018");
        for (const QByteArray& point : {off, hybrid, compressed, QByteArray(1, '\0'), QByteArray(65, '\0'),
                                        QByteArray(), good + '\0', good.first(64), QByteArray(65, '\xff')}) {
            QVERIFY(!crypto::hpke::seal(point, "info", "aad", asSpan(QByteArray("x"))));
            QVERIFY(!crypto::PublicKey::fromBytes(point));
            QByteArray changed = box;
            changed.replace(1, 65, point.leftJustified(65, '\0', true));
            const auto opened = crypto::hpke::open(m_keys, {}, {}, changed);
            QVERIFY(!opened && opened.error().code() == ErrorCode::OpenFailed && opened.error().detail().isEmpty());
        }
    }

    void P03_keysOfTheActions()
    {
        const ScopeKeys all = ScopeKeys::generate();
        const auto has = [&](Actions actions) {
            const ScopeKeys keys = all.forActions(actions);
            return std::tuple(keys.number.has_value(), keys.directory.has_value(), keys.invitation.has_value());
        };
        QCOMPARE(has({Action::Enter}), std::tuple(false, true, false)); // neither reads a number nor knows a code
        QCOMPARE(has({Action::View}), std::tuple(true, true, false));
        QCOMPARE(has({Action::Review}), std::tuple(true, true, false));
        QCOMPARE(has({Action::Export}), std::tuple(true, true, false));
        QCOMPARE(has({Action::Dispose}), std::tuple(false, true, false));
        QCOMPARE(has({Action::People}), std::tuple(false, true, true));
        QCOMPARE(has({Action::Keys}), std::tuple(true, true, true));
        QCOMPARE(has({}), std::tuple(false, false, false));
        // The code follows from the invitation key alone: another key, another code.
        const auto id = crypto::randomId<InvitationId>();
        const ScopeKeys others = ScopeKeys::generate();
        QVERIFY(asView(invitationCode(*all.invitation, m_of.org, id).exposeSecret()) !=
                asView(invitationCode(*others.invitation, m_of.org, id).exposeSecret()));
    }

    void P15_noOtherModeOpens()
    {
        const OSSL_HPKE_SUITE suite{OSSL_HPKE_KEM_ID_P256, OSSL_HPKE_KDF_ID_HKDF_SHA256, OSSL_HPKE_AEAD_ID_AES_GCM_256};
        OSSL_HPKE_CTX* context = OSSL_HPKE_CTX_new(OSSL_HPKE_MODE_PSK, suite, OSSL_HPKE_ROLE_SENDER, nullptr, nullptr);
        const QByteArray psk(32, 'p');
        QCOMPARE(OSSL_HPKE_CTX_set1_psk(context, "id", reinterpret_cast<const unsigned char*>(psk.constData()), 32), 1);
        QByteArray enc(65, '\0');
        QByteArray cipher(17, '\0');
        std::size_t encSize = 65;
        std::size_t size = 17;
        const auto bytes = [](QByteArray& array) { return reinterpret_cast<unsigned char*>(array.data()); };
        const QByteArray pub = m_keys.publicKey();
        QCOMPARE(OSSL_HPKE_encap(context, bytes(enc), &encSize, reinterpret_cast<const unsigned char*>(pub.constData()),
                                 65, nullptr, 0),
                 1);
        QCOMPARE(
            OSSL_HPKE_seal(context, bytes(cipher), &size, nullptr, 0, reinterpret_cast<const unsigned char*>("x"), 1),
            1);
        OSSL_HPKE_CTX_free(context);
        const auto opened = crypto::hpke::open(m_keys, {}, {}, QByteArray(1, '\1') + enc + cipher);
        QVERIFY(!opened && opened.error().code() == ErrorCode::OpenFailed);
    }

    void P16_theTagIsSixteenBytesAndCoversTheContext()
    {
        const auto key = crypto::randomKey<struct ImageKeyTag>();
        const QByteArray box = *crypto::sealBytes(key.exposeSecret(), "plain", "aad");
        QVERIFY(crypto::openBytes(key.exposeSecret(), box, "aad").has_value());
        for (qsizetype cut = 1; cut < box.size(); ++cut)
            QVERIFY(!crypto::openBytes(key.exposeSecret(), box.first(box.size() - cut), "aad"));
        for (const QByteArray& context : {QByteArray(), QByteArray("aae"), QByteArray("aad\0", 4)})
            QVERIFY(!crypto::openBytes(key.exposeSecret(), box, context));
    }

    void P21_codes()
    {
        std::set<QByteArray> codes;
        std::array<std::set<char>, 20> symbols;
        for (int i = 0; i < 5000; ++i) {
            const QByteArray code = codeFromBits(asSpan(crypto::randomBytes(13)));
            QCOMPARE(code.size(), 21);
            codes.insert(code);
            for (std::size_t at = 0; at < 20; ++at)
                symbols[at].insert(code[static_cast<qsizetype>(at)]);
        }
        QCOMPARE(codes.size(), 5000U);
        for (const auto& seen : symbols)
            QCOMPARE(seen.size(), 32U); // 5 bits in every place: 100 in all
        const QByteArray code = *codes.begin();
        for (qsizetype at = 0; at < 20; ++at) {
            for (const char other : QByteArray("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
                QByteArray typed = code;
                typed[at] = other;
                QCOMPARE(parseCode(typed).has_value(), other == code[at]); // every single slip is seen
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPrimitives)
#include "test_primitives.moc"

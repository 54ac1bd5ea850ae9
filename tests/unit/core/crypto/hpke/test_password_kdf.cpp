// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sha256.h"
#include "core/crypto/hpke/password_kdf.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <QTest>

using namespace kagibako;
using namespace kagibako::crypto;

namespace {

struct Cost {
    unsigned int memory;
    unsigned int passes;
    unsigned int lanes;
};

// Straight to OpenSSL: what the vector of the RFC holds, and what the code under test must have asked for.
QByteArray argon2id(QByteArray password, QByteArray salt, QByteArray secret, QByteArray data, Cost cost)
{
    EVP_KDF* kdf = EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr);
    EVP_KDF_CTX* context = EVP_KDF_CTX_new(kdf);
    const auto octets = [](const char* name, QByteArray& bytes) {
        return OSSL_PARAM_construct_octet_string(name, bytes.data(), static_cast<std::size_t>(bytes.size()));
    };
    OSSL_PARAM parameters[] = {octets(OSSL_KDF_PARAM_PASSWORD, password),
                               octets(OSSL_KDF_PARAM_SALT, salt),
                               octets(OSSL_KDF_PARAM_SECRET, secret),
                               octets(OSSL_KDF_PARAM_ARGON2_AD, data),
                               OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memory),
                               OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ITER, &cost.passes),
                               OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ARGON2_LANES, &cost.lanes),
                               OSSL_PARAM_construct_end()};
    QByteArray out(32, '\0');
    const int done = EVP_KDF_derive(context, reinterpret_cast<unsigned char*>(out.data()), 32, parameters);
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(kdf);
    return done == 1 ? out : QByteArray();
}

SecretBytes secretOf(QByteArrayView bytes)
{
    return SecretBytes::copyOf(asSpan(bytes));
}

template <typename Tag>
QByteArray bytesOf(const Key<Tag>& key)
{
    return asView(key.exposeSecret()).toByteArray();
}

} // namespace

class TestPasswordKdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rfc9106() // §5.3: the library's Argon2id is the standard's
    {
        QCOMPARE(toHex(argon2id(QByteArray(32, '\1'), QByteArray(16, '\2'), QByteArray(8, '\3'), QByteArray(12, '\4'),
                                {32, 3, 4})),
                 QByteArray("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    void isWhatTheSpecSays()
    {
        const QByteArray account(16, 'a');
        const OrgId org = *OrgId::fromBytes(QByteArray(20, 'o'));
        const auto keys = derivePasswordKeys(secretOf("pass word"), secretOf(account), org, u"clerk");
        QVERIFY(keys);
        const Digest salt = sha256(pae({"kagibako/v1/password", org.text(), "clerk", account}));
        const QByteArray ikm = argon2id("pass word", salt.toBytes(), {}, {}, {65536, 3, 1}) + account;
        QCOMPARE(ikm.size(), 48);
        QCOMPARE(bytesOf(keys->auth), asView(hkdf(asSpan(ikm), "kagibako/v1/auth").exposeSecret()).toByteArray());
        QCOMPARE(bytesOf(keys->wrap), asView(hkdf(asSpan(ikm), "kagibako/v1/wrap").exposeSecret()).toByteArray());
        QVERIFY(bytesOf(keys->auth) != bytesOf(keys->wrap));
    }

    void everyInputCounts()
    {
        const QByteArray account(16, 'a');
        const OrgId org = *OrgId::fromBytes(QByteArray(20, 'o'));
        const OrgId otherOrg = *OrgId::fromBytes(QByteArray(20, 'p'));
        const QByteArray wrap = bytesOf(derivePasswordKeys(secretOf("p"), secretOf(account), org, u"c")->wrap);
        QCOMPARE(bytesOf(derivePasswordKeys(secretOf("p"), secretOf(account), org, u"c")->wrap), wrap);
        QVERIFY(bytesOf(derivePasswordKeys(secretOf("q"), secretOf(account), org, u"c")->wrap) != wrap);
        QVERIFY(bytesOf(derivePasswordKeys(secretOf("p"), secretOf(QByteArray(16, 'b')), org, u"c")->wrap) != wrap);
        QVERIFY(bytesOf(derivePasswordKeys(secretOf("p"), secretOf(account), otherOrg, u"c")->wrap) != wrap);
        QVERIFY(bytesOf(derivePasswordKeys(secretOf("p"), secretOf(account), org, u"d")->wrap) != wrap);
    }

    void lengths() // attacks.md C03: an account secret of another length is an error, never another mode
    {
        const OrgId org = *OrgId::fromBytes(QByteArray(20, 'o'));
        for (int size : {0, 15, 17, 32, 48, 64}) {
            const auto keys = derivePasswordKeys(secretOf("p"), secretOf(QByteArray(size, 'a')), org, u"c");
            QCOMPARE(keys.error().code(), ErrorCode::BadLength);
        }
        const auto empty = derivePasswordKeys(SecretBytes(), secretOf(QByteArray(16, 'a')), org, u"c");
        QCOMPARE(empty.error().code(), ErrorCode::BadLength);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestPasswordKdf)
#include "test_password_kdf.moc"

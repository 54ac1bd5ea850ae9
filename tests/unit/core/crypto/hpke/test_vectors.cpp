// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads tests/vectors/kagibako_crypto.json, which the page's tests read too, and holds this implementation to every
// field of it.
#include "core/crypto/base/aead.h"
#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/pbkdf2.h"
#include "core/crypto/hpke/hpke.h"
#include "core/crypto/hpke/password_kdf.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace kagibako::crypto;
using namespace Qt::StringLiterals;

namespace {

QByteArray text(const QJsonObject& object, QLatin1StringView name)
{
    const QJsonValue value = object[name];
    if (!value.isString())
        qFatal("the vector file lacks a text");
    return value.toString().toUtf8();
}

QByteArray bytes(const QJsonObject& object, QLatin1StringView name)
{
    const auto decoded = fromHex(text(object, name));
    if (!decoded)
        qFatal("the vector file has bad hex");
    return *decoded;
}

QByteArray plainOf(const SecretBytes& secret)
{
    return asView(secret.exposeSecret()).toByteArray();
}

// PAE of any number of parts, written a second time: pae() takes a list in the source only.
QByteArray paeOf(const QByteArrayList& parts)
{
    const auto length = [](qsizetype value) {
        QByteArray out;
        for (int i = 0; i < 8; ++i)
            out.append(static_cast<char>((value >> (8 * i)) & 0xff));
        return out;
    };
    QByteArray out = length(parts.size());
    for (const QByteArray& part : parts)
        out += length(part.size()) + part;
    return out;
}

SealKind kindOf(const QByteArray& name)
{
    return name == "number"       ? SealKind::Number
           : name == "submission" ? SealKind::Submission
           : name == "grant"      ? SealKind::Grant
                                  : SealKind::Recovery;
}

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/kagibako_crypto.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_all = QJsonDocument::fromJson(file.readAll()).object();
    }

    void everyGroupIsThere()
    {
        const QStringList groups{u"_about"_s, u"aead"_s, u"base32"_s, u"code"_s,    u"ecdsa"_s, u"hkdf"_s,
                                 u"hmac"_s,   u"hpke"_s, u"kem"_s,    u"padding"_s, u"pae"_s,   u"password"_s};
        QCOMPARE(m_all.keys(), groups);
    }

    void pae()
    {
        for (const QJsonObject& vector : list("pae"_L1)) {
            QByteArrayList parts;
            for (const auto& part : vector["parts"_L1].toArray())
                parts.append(QByteArray::fromHex(part.toString().toLatin1()));
            QCOMPARE(toHex(paeOf(parts)), text(vector, "out"_L1));
            QCOMPARE(toHex(sha256(paeOf(parts)).view()), text(vector, "sha256"_L1));
            if (parts.size() == 1)
                QCOMPARE(toHex(kagibako::pae({parts[0]})), text(vector, "out"_L1));
            if (parts.size() == 5)
                QCOMPARE(toHex(kagibako::pae({parts[0], parts[1], parts[2], parts[3], parts[4]})),
                         text(vector, "out"_L1));
        }
    }

    void base32()
    {
        for (const QJsonObject& vector : list("base32"_L1)) {
            const QByteArray raw = bytes(vector, "bytes"_L1);
            QCOMPARE(toBase32(raw), text(vector, "text"_L1));
            QCOMPARE(*fromBase32(text(vector, "text"_L1), raw.size()), raw);
        }
    }

    void padding()
    {
        for (const QJsonObject& vector : list("padding"_L1)) {
            const QByteArray padded = padToBucket(QByteArray(vector["size"_L1].toInt(), 'p'));
            QCOMPARE(padded.size(), vector["bucket"_L1].toInt());
            QCOMPARE(toHex(sha256(padded).view()), text(vector, "sha256"_L1));
        }
    }

    void hkdf()
    {
        for (const QJsonObject& vector : list("hkdf"_L1)) {
            const QByteArray out = plainOf(crypto::hkdf(asSpan(bytes(vector, "ikm"_L1)), bytes(vector, "info"_L1)));
            QCOMPARE(out, bytes(vector, "out"_L1));
        }
    }

    void kem()
    {
        const QJsonObject vector = m_all["kem"_L1].toObject();
        const KemKeyPair pair = *KemKeyPair::derive(asSpan(bytes(vector, "ikm"_L1)));
        QCOMPARE(plainOf(pair.scalar()), bytes(vector, "scalar"_L1));
        QCOMPARE(pair.publicKey(), bytes(vector, "public"_L1));
        QCOMPARE(bytes(list("hkdf"_L1)[0], "out"_L1), bytes(vector, "ikm"_L1)); // the intake key is of that N
    }

    void code()
    {
        const QJsonObject vector = m_all["code"_L1].toObject();
        QCOMPARE(bytes(list("hkdf"_L1)[4], "out"_L1), bytes(vector, "bits"_L1));
        const QByteArray code = codeFromBits(asSpan(bytes(vector, "bits"_L1)));
        QCOMPARE(code, text(vector, "code"_L1));
        const QByteArray symbols = *parseCode(code);
        const SecretBytes stretched = pbkdf2(asSpan(symbols), labels::CodeSalt);
        QCOMPARE(plainOf(stretched), bytes(vector, "stretched"_L1));
        const QByteArray token = plainOf(crypto::hkdf(stretched.exposeSecret(), labels::Token));
        QCOMPARE(token, bytes(vector, "token"_L1));
        QCOMPARE(sha256(token).toBytes(), bytes(vector, "token_hash"_L1));
        QCOMPARE(plainOf(crypto::hkdf(stretched.exposeSecret(), labels::Card)), bytes(vector, "card_key"_L1));
    }

    void aead()
    {
        for (const QJsonObject& vector : list("aead"_L1)) {
            const QByteArray key = bytes(vector, "key"_L1);
            const QByteArray aad = bytes(vector, "aad"_L1);
            const QByteArray box = bytes(vector, "box"_L1);
            QCOMPARE(*openBytes(asSpan(key), box, aad), bytes(vector, "plain"_L1));
            QCOMPARE(plainOf(*openSecretBytes(asSpan(key), box, aad)), bytes(vector, "plain"_L1));
            QVERIFY(!openBytes(asSpan(key), box, aad + 'x'));
        }
    }

    void theFrontOfACardHoldsTheKeyOfItsBody()
    {
        const QJsonObject front = list("aead"_L1)[1];
        const QJsonObject body = list("aead"_L1)[2];
        QCOMPARE(bytes(front, "key"_L1), bytes(m_all["code"_L1].toObject(), "card_key"_L1));
        QCOMPARE(bytes(front, "box"_L1).size(), 61);
        QCOMPARE(bytes(front, "plain"_L1), bytes(body, "key"_L1));
        QCOMPARE(bytes(body, "key"_L1), bytes(list("hkdf"_L1)[5], "out"_L1)); // the content key of that invitation
    }

    void hpke()
    {
        for (const QJsonObject& vector : list("hpke"_L1)) {
            SealContext context{kindOf(text(vector, "kind"_L1)), *OrgId::fromText(text(vector, "org"_L1)),
                                text(vector, "scope"_L1), vector["epoch"_L1].toInteger()};
            if (vector.contains("recipient"_L1))
                context.recipient = text(vector, "recipient"_L1);
            QCOMPARE(toHex(context.info()), text(vector, "info"_L1));
            const KemKeyPair pair = *KemKeyPair::fromScalar(asSpan(bytes(vector, "scalar"_L1)));
            QCOMPARE(pair.publicKey(), bytes(vector, "public"_L1));
            const QByteArray aad = bytes(vector, "aad"_L1);
            const QByteArray box = bytes(vector, "box"_L1);
            QCOMPARE(plainOf(*hpke::open(pair, context.info(), aad, box)), bytes(vector, "plain"_L1));
            QVERIFY(!hpke::open(pair, context.info(), aad + 'x', box));
        }
    }

    void hmac()
    {
        const QJsonObject vector = m_all["hmac"_L1].toObject();
        QVERIFY(hmacMatches(asSpan(bytes(vector, "key"_L1)), bytes(vector, "message"_L1), bytes(vector, "tag"_L1)));
    }

    void ecdsa()
    {
        const QJsonObject vector = m_all["ecdsa"_L1].toObject();
        const SigningKey key = std::move(*SigningKey::fromScalar(asSpan(bytes(vector, "scalar"_L1))));
        QCOMPARE(key.publicKey().bytes(), bytes(vector, "public"_L1));
        QCOMPARE(key.sign(bytes(vector, "message"_L1)), bytes(vector, "signature"_L1));
        QVERIFY(key.publicKey().verify(bytes(vector, "message"_L1), bytes(vector, "signature"_L1)));
    }

    void password()
    {
        const QJsonObject vector = m_all["password"_L1].toObject();
        const auto keys = derivePasswordKeys(SecretBytes::copyOf(asSpan(bytes(vector, "password"_L1))),
                                             SecretBytes::copyOf(asSpan(bytes(vector, "account_secret"_L1))),
                                             *OrgId::fromText(text(vector, "org"_L1)), vector["login"_L1].toString());
        QCOMPARE(asView(keys->auth.exposeSecret()), bytes(vector, "auth"_L1));
        QCOMPARE(asView(keys->wrap.exposeSecret()), bytes(vector, "wrap"_L1));
    }

private:
    QList<QJsonObject> list(QLatin1StringView name) const
    {
        QList<QJsonObject> out;
        for (const auto& value : m_all[name].toArray())
            out.append(value.toObject());
        if (out.isEmpty())
            qFatal("the vector file lacks a group");
        return out;
    }

    QCA::Initializer m_qca;
    QJsonObject m_all;
};

QTEST_GUILESS_MAIN(TestVectors)
#include "test_vectors.moc"

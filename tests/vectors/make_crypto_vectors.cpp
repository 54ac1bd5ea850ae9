// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints kagibako_crypto.json: what every implementation of docs/spec/crypto.md and keys.md must agree on.
// Everything but the two kinds of boxes comes out the same in each run; boxes have random nonces and are checked by
// opening them.
#include "core/crypto/base/aead.h"
#include "core/crypto/base/ecdsa.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/pbkdf2.h"
#include "core/crypto/hpke/hpke.h"
#include "core/crypto/hpke/password_kdf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace kagibako;
using namespace kagibako::crypto;
using namespace Qt::StringLiterals;

namespace {

using Parts = std::initializer_list<QByteArrayView>;

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(toHex(bytes));
}

QString hex(const SecretBytes& bytes)
{
    return hex(asView(bytes.exposeSecret()));
}

QByteArray counted(qsizetype size, int from)
{
    QByteArray out;
    for (qsizetype i = 0; i < size; ++i)
        out.append(static_cast<char>(from + i));
    return out;
}

const OrgId Org = *OrgId::fromBytes(counted(20, 0x10));
const ScopeId Scope = *ScopeId::fromBytes(counted(16, 0x30));
const AccountId Account = *AccountId::fromBytes(counted(16, 0x50));
const InvitationId Invitation = *InvitationId::fromBytes(counted(16, 0x70));
const PersonId Person = *PersonId::fromBytes(counted(16, 0x90));
const ObjectId Object = *ObjectId::fromBytes(counted(16, 0xb0));

QJsonArray hexParts(Parts parts)
{
    QJsonArray out;
    for (const QByteArrayView part : parts)
        out.append(hex(part));
    return out;
}

QJsonObject paeOf(Parts parts)
{
    return {{u"parts"_s, hexParts(parts)}, {u"out"_s, hex(pae(parts))}, {u"sha256"_s, hex(sha256Pae(parts).view())}};
}

QJsonArray paes()
{
    const QByteArray org = Org.text();
    const QByteArray scope = Scope.text();
    const QByteArray key = counted(32, 1);
    return {paeOf({}),
            paeOf({""}),
            paeOf({"test"}),
            paeOf({"a", "", "bc"}),
            paeOf({"個人番号", QByteArrayView("\0\xff", 2)}),
            paeOf({labels::CommitDirectory, org, scope, "3", key}),
            paeOf({labels::CommitInvitation, org, scope, "3", key}),
            paeOf({labels::Session, key}),
            paeOf({labels::AuthHash, counted(16, 9), key})};
}

QJsonArray base32s()
{
    QJsonArray out;
    for (const QByteArray& bytes : {QByteArray(), QByteArray(1, '\xff'), QByteArray(16, '\0'), QByteArray(16, '\xff'),
                                    counted(16, 1), counted(20, 0xe0), counted(32, 0x77), counted(35, 0)})
        out.append(QJsonObject{{u"bytes"_s, hex(bytes)}, {u"text"_s, QString::fromLatin1(toBase32(bytes))}});
    return out;
}

QJsonArray paddings()
{
    QJsonArray out;
    for (const int size : {0, 1, 255, 256, 511, 512}) {
        const QByteArray plain(size, 'p');
        const QByteArray padded = padToBucket(plain);
        out.append(QJsonObject{{u"size"_s, size},
                               {u"bucket"_s, static_cast<int>(padded.size())},
                               {u"sha256"_s, hex(sha256(padded).view())}});
    }
    return out;
}

QJsonObject hkdfOf(const QString& name, QByteArrayView ikm, QByteArrayView info)
{
    return {{u"name"_s, name}, {u"ikm"_s, hex(ikm)}, {u"info"_s, hex(info)}, {u"out"_s, hex(hkdf(asSpan(ikm), info))}};
}

QJsonArray hkdfs()
{
    const QByteArray org = Org.text();
    const QByteArray invitation = Invitation.text();
    const QByteArray n = counted(32, 0x01);
    const QByteArray d = counted(32, 0x21);
    const QByteArray i = counted(32, 0x41);
    return {hkdfOf(u"intake"_s, n, labels::Intake),
            hkdfOf(u"profile"_s, d, labels::Profile),
            hkdfOf(u"chain"_s, d, labels::Chain),
            hkdfOf(u"origin"_s, d, pae({labels::Origin, org, invitation})),
            hkdfOf(u"code"_s, i, pae({labels::Code, org, invitation})),
            hkdfOf(u"card content"_s, i, pae({labels::CardContent, org, invitation}))};
}

QJsonObject kem()
{
    const SecretBytes ikm = hkdf(asSpan(counted(32, 0x01)), labels::Intake);
    const KemKeyPair pair = *KemKeyPair::derive(ikm.exposeSecret());
    return {{u"ikm"_s, hex(ikm)}, {u"scalar"_s, hex(pair.scalar())}, {u"public"_s, hex(pair.publicKey())}};
}

QJsonObject codeKeys()
{
    const SecretBytes bits = hkdf(asSpan(counted(32, 0x41)), pae({labels::Code, Org.text(), Invitation.text()}));
    const QByteArray code = codeFromBits(bits.exposeSecret());
    const SecretBytes stretched = pbkdf2(asSpan(code.first(20)), labels::CodeSalt);
    const SecretBytes token = hkdf(stretched.exposeSecret(), labels::Token);
    return {{u"bits"_s, hex(bits)},
            {u"code"_s, QString::fromLatin1(code)},
            {u"stretched"_s, hex(stretched)},
            {u"token"_s, hex(token)},
            {u"token_hash"_s, hex(sha256(asView(token.exposeSecret())).view())},
            {u"card_key"_s, hex(hkdf(stretched.exposeSecret(), labels::Card))}};
}

QJsonObject aeadOf(const QString& name, const SecretBytes& key, QByteArrayView aad, QByteArrayView plain)
{
    return {{u"name"_s, name},
            {u"key"_s, hex(key)},
            {u"aad"_s, hex(aad)},
            {u"plain"_s, hex(plain)},
            {u"box"_s, hex(*sealBytes(key.exposeSecret(), plain, aad))}};
}

QJsonArray aeads(const QByteArray& cardKey)
{
    const SecretBytes key = hkdf(asSpan(counted(32, 0x21)), labels::Profile);
    const QByteArray profile = pae({labels::Object, Org.text(), Scope.text(), "3", "profile", Person.text(), "1"});
    const SecretBytes codes = SecretBytes::copyOf(asSpan(cardKey));
    const SecretBytes content =
        hkdf(asSpan(counted(32, 0x41)), pae({labels::CardContent, Org.text(), Invitation.text()}));
    return {aeadOf(u"empty"_s, key, "aad", ""),
            aeadOf(u"card front"_s, codes, pae({labels::Card}), asView(content.exposeSecret())),
            aeadOf(u"card body"_s, content, pae({labels::CardContent}), padToBucket("a card")),
            aeadOf(u"profile"_s, key, profile, padToBucket("箱田 花子"))};
}

QJsonObject hpkeOf(const SealContext& context, const QString& kind, QByteArrayView aad, QByteArrayView plain)
{
    const KemKeyPair pair = *KemKeyPair::fromScalar(asSpan(counted(32, 0x61)));
    QJsonObject out{{u"kind"_s, kind},
                    {u"org"_s, context.org.string()},
                    {u"scope"_s, QString::fromLatin1(context.scope)},
                    {u"epoch"_s, context.epoch},
                    {u"info"_s, hex(context.info())},
                    {u"scalar"_s, hex(pair.scalar())},
                    {u"public"_s, hex(pair.publicKey())},
                    {u"aad"_s, hex(aad)},
                    {u"plain"_s, hex(plain)},
                    {u"box"_s, hex(*hpke::seal(pair.publicKey(), context.info(), aad, asSpan(plain)))}};
    if (context.recipient)
        out.insert(u"recipient"_s, QString::fromLatin1(*context.recipient));
    return out;
}

QJsonArray hpkes()
{
    const QByteArray scope = Scope.text();
    QByteArray number = "\x01\x01"
                        "123456789018"; // the number box of objects.md, with the specimen number
    number.resize(64, '\0');
    return {hpkeOf({SealKind::Number, Org, scope, 3}, u"number"_s, pae({Person.text(), Object.text()}), number),
            hpkeOf({SealKind::Submission, Org, scope, 3}, u"submission"_s, pae({Invitation.text(), Object.text()}),
                   padToBucket("a submission")),
            hpkeOf({SealKind::Grant, Org, scope, 3, Account.text()}, u"grant"_s, pae({Account.text(), Object.text()}),
                   padToBucket("a grant", 128)),
            hpkeOf({SealKind::Recovery, Org, "", 0, "root"}, u"recovery"_s, pae({Org.text(), "root"}), counted(32, 5))};
}

QJsonObject hmac()
{
    const QByteArray key = counted(32, 0x81);
    const QByteArray message = pae({labels::Tag, Org.text(), Scope.text(), "3", Invitation.text(), "{}"});
    return {
        {u"key"_s, hex(key)}, {u"message"_s, hex(message)}, {u"tag"_s, hex(hmacSha256(asSpan(key), message).view())}};
}

QJsonObject ecdsa()
{
    const SigningKey key = std::move(*SigningKey::fromScalar(asSpan(counted(32, 0xa1))));
    const QByteArray message = "DSSEv1 0  2 {}";
    return {{u"scalar"_s, hex(key.scalar())},
            {u"public"_s, hex(key.publicKey().bytes())},
            {u"message"_s, hex(message)},
            {u"signature"_s, hex(key.sign(message))}};
}

QJsonObject password()
{
    const QByteArray text = "正しい馬 correct horse";
    const SecretBytes account = SecretBytes::copyOf(asSpan(counted(16, 0xc1)));
    const auto keys = derivePasswordKeys(SecretBytes::copyOf(asSpan(text)), account, Org, u"hakoda");
    return {{u"password"_s, hex(text)},
            {u"account_secret"_s, hex(account)},
            {u"org"_s, Org.string()},
            {u"login"_s, u"hakoda"_s},
            {u"auth"_s, hex(asView(keys->auth.exposeSecret()))},
            {u"wrap"_s, hex(asView(keys->wrap.exposeSecret()))}};
}

} // namespace

int main()
{
    const QCA::Initializer qca;
    const QJsonObject code = codeKeys();
    const QJsonObject all{
        {u"_about"_s,
         u"made by make_crypto_vectors.cpp; bytes are hex, texts are texts; docs/spec/crypto.md and keys.md say what each is"_s},
        {u"pae"_s, paes()},
        {u"base32"_s, base32s()},
        {u"padding"_s, paddings()},
        {u"hkdf"_s, hkdfs()},
        {u"kem"_s, kem()},
        {u"code"_s, code},
        {u"aead"_s, aeads(QByteArray::fromHex(code["card_key"_L1].toString().toLatin1()))},
        {u"hpke"_s, hpkes()},
        {u"hmac"_s, hmac()},
        {u"ecdsa"_s, ecdsa()},
        {u"password"_s, password()}};
    std::fputs(QJsonDocument(all).toJson().constData(), stdout);
    return 0;
}

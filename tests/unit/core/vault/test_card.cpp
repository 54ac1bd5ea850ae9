// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/aead.h"
#include "core/crypto/base/random.h"
#include "core/vault/card.h"
#include "core/wire/limits.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FrontSize = 61; // docs/spec/objects.md

/// "opened", or the name of the check that refused.
template <typename T>
QByteArray said(const Result<T>& result)
{
    return result ? QByteArray("opened") : QByteArray(errorName(result.error().code()));
}

QByteArray bytesOf(const ContentKey& key)
{
    return asView(key.exposeSecret()).toByteArray();
}

QByteArray flipped(QByteArray box, qsizetype at)
{
    box[at] = static_cast<char>(box[at] ^ 0x40);
    return box;
}

} // namespace

class TestCard : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    const OrgId m_org = crypto::randomId<OrgId>();
    const ScopeId m_scope = crypto::randomId<ScopeId>();
    const InvitationId m_invitation = crypto::randomId<InvitationId>();
    const PersonId m_person = crypto::randomId<PersonId>();
    const InvitationKey m_key = crypto::randomKey<InvitationKeyTag>();
    const CodeKeys m_code = *deriveCodeKeys(invitationCode(m_key, m_org, m_invitation).exposeSecret());
    const ContentKey m_content = contentKey(m_key, m_org, m_invitation);
    const ContentKey m_otherContent = contentKey(m_key, m_org, crypto::randomId<InvitationId>());

    Card example() const
    {
        Card card;
        card.of = {m_org, m_scope, 3};
        card.organization = u"株式会社サンプル"_s;
        card.scopeName = u"本社"_s;
        card.invitation = m_invitation;
        card.intakePub = QByteArray(65, '\x04');
        card.origin = crypto::randomKey<OriginKeyTag>();
        card.deadline = u"2026-12-25"_s;
        card.persons.append({m_person, PersonKind::Employee, u"箱田 太郎"_s, QString()});
        card.purposes.append({u"withholding"_s, u"源泉徴収"_s, u"Withholding"_s});
        return card;
    }
    /// The same for the next epoch, with a greeting.
    Card changed() const
    {
        Card card = example();
        card.of.epoch = 4;
        card.greeting = u"鍵が変わりました。"_s;
        return card;
    }

private Q_SLOTS:
    void theContentKeyIsTheScopesAndTheInvitations()
    {
        const QByteArray one = bytesOf(m_content);
        QCOMPARE(bytesOf(contentKey(m_key, m_org, m_invitation)), one); // for every holder of the invitation key
        QVERIFY(bytesOf(contentKey(crypto::randomKey<InvitationKeyTag>(), m_org, m_invitation)) != one);
        QVERIFY(bytesOf(contentKey(m_key, crypto::randomId<OrgId>(), m_invitation)) != one);
        QVERIFY(bytesOf(m_otherContent) != one);
    }

    void theCodeAndTheContentKeyOpenIt()
    {
        const Card card = example();
        const QByteArray sealed = *sealCard(card, m_code, m_content);
        const auto byCode = openCard(sealed, m_code);
        const auto byKey = openCardBody(sealed, m_content);
        for (const auto* opened : {&byCode, &byKey}) {
            QCOMPARE(said(*opened), QByteArray("opened"));
            QCOMPARE((*opened)->of.epoch, 3);
            QCOMPARE((*opened)->organization, card.organization);
            QCOMPARE((*opened)->invitation, m_invitation);
            QCOMPARE((*opened)->deadline, card.deadline);
            QCOMPARE((*opened)->persons.first().name, card.persons.first().name);
            QCOMPARE((*opened)->purposes.first().ja, card.purposes.first().ja);
            QVERIFY(asView((*opened)->origin->exposeSecret()) == asView(card.origin->exposeSecret()));
        }
    }

    void sealedAgainBehindTheSameFront()
    {
        const QByteArray sealed = *sealCard(example(), m_code, m_content);
        const QByteArray again = *resealCard(sealed, changed(), m_content);
        QCOMPARE(again.first(FrontSize), sealed.first(FrontSize));
        const auto byCode = openCard(again, m_code); // which nobody stretched a second time
        QCOMPARE(said(byCode), QByteArray("opened"));
        QCOMPARE(byCode->of.epoch, 4);
        QCOMPARE(byCode->greeting, changed().greeting);
        const QByteArray third = *resealCard(again, *byCode, m_content);
        QCOMPARE(third.first(FrontSize), sealed.first(FrontSize));
        QCOMPARE(openCardBody(third, m_content)->greeting, changed().greeting);
        const auto nonce = [](const QByteArray& box) { return box.sliced(FrontSize + 1, crypto::NonceSize); };
        QVERIFY(nonce(sealed) != nonce(again));
        QVERIFY(nonce(again) != nonce(third));
    }

    void anothersContentKeyIsRefused()
    {
        const QByteArray sealed = *sealCard(example(), m_code, m_content);
        QCOMPARE(said(openCardBody(sealed, m_otherContent)), QByteArray("crypto.open"));
        QCOMPARE(said(resealCard(sealed, changed(), m_otherContent)), QByteArray("crypto.open"));
    }

    void everyByteCounts()
    {
        const QByteArray sealed = *sealCard(example(), m_code, m_content);
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            const QByteArray box = flipped(sealed, at);
            const bool isVersion = at == 0 || at == FrontSize;
            const QByteArray refused = isVersion ? "encoding.version" : "crypto.open";
            QCOMPARE(said(openCard(box, m_code)), refused);
            if (at < FrontSize)
                continue; // only the code opens the front; the hash in the statement covers it
            QCOMPARE(said(openCardBody(box, m_content)), refused);
            QCOMPARE(said(resealCard(box, changed(), m_content)), refused);
        }
    }

    void everyLengthCounts()
    {
        const QByteArray sealed = *sealCard(example(), m_code, m_content);
        for (qsizetype size = 0; size < sealed.size(); ++size) {
            const QByteArray box = sealed.first(size);
            QCOMPARE(said(openCard(box, m_code)), QByteArray("crypto.open"));
            const QByteArray refused = size < FrontSize ? "encoding.length" : "crypto.open";
            QCOMPARE(said(openCardBody(box, m_content)), refused);
            QCOMPARE(said(resealCard(box, changed(), m_content)), refused);
        }
        QCOMPARE(said(openCard(sealed + '\0', m_code)), QByteArray("crypto.open"));
        QCOMPARE(said(openCardBody(sealed + '\0', m_content)), QByteArray("crypto.open"));
    }

    void whatIsNoCardIsNotSealed()
    {
        const QByteArray sealed = *sealCard(example(), m_code, m_content);
        Card noOrigin = example();
        noOrigin.origin.reset();
        QCOMPARE(said(sealCard(noOrigin, m_code, m_content)), QByteArray("encoding.length"));
        QCOMPARE(said(resealCard(sealed, noOrigin, m_content)), QByteArray("encoding.length"));
        Card shortKey = example();
        shortKey.intakePub.chop(1);
        QCOMPARE(said(sealCard(shortKey, m_code, m_content)), QByteArray("encoding.length"));
        QCOMPARE(said(resealCard(sealed, shortKey, m_content)), QByteArray("encoding.length"));
    }

    void theLargestFitsAnAnswer()
    {
        const QByteArray small = *sealCard(example(), m_code, m_content);
        Card card = example();
        for (int i = 0; i < 35; ++i)
            card.purposes.append({u"code"_s, QString(900, u'x'), QString()});
        qsizetype largest = 0;
        auto sealed = sealCard(card, m_code, m_content);
        while (sealed && card.greeting.size() < 4000) {
            largest = sealed->size();
            card.greeting.append(u'x');
            sealed = sealCard(card, m_code, m_content);
        }
        QCOMPARE(said(sealed), QByteArray("limit.size"));
        QCOMPARE(said(resealCard(small, card, m_content)), QByteArray("limit.size"));
        QVERIFY(largest > 32 * 1024 && largest <= limits::CardBytes);
    }
};

QTEST_GUILESS_MAIN(TestCard)
#include "test_card.moc"

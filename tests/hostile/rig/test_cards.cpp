// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/aead.h"
#include "core/crypto/base/random.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;

namespace {

constexpr qsizetype FrontSize = crypto::AeadOverhead + ContentKey::Size;

/// An invitation as it goes out.
struct Letter {
    QByteArray link;
    ContentKey content;
    QByteArray sealed;
};

/// What the page says that opens the link and is shown this card.
QByteArray page(const Letter& letter, const QByteArray& sealed)
{
    const PageAsk ask = [&](const char*, const QByteArray&) {
        return wire::encode(wire::CardAnswer{sealed, {}, false});
    };
    return nameOf(PageSimulator::open(ask, letter.link));
}

} // namespace

/// B01: every invitation has a content key of its own, so parts of two cards are none: not to the page, whichever of
/// the two codes it has, and not to a client that has the invitation key.
class TestCards : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    EpochOf m_of{crypto::randomId<OrgId>(), crypto::randomId<ScopeId>(), 1};
    InvitationId m_id = crypto::randomId<InvitationId>();
    InvitationKey m_key = crypto::randomKey<InvitationKeyTag>();
    QByteArray m_intake = crypto::KemKeyPair::generate().publicKey();

    Card card(const InvitationId& id) const
    {
        Card made;
        made.of = m_of;
        made.invitation = id;
        made.intakePub = m_intake;
        made.origin = crypto::randomKey<OriginKeyTag>();
        return made;
    }
    Letter letter(const InvitationId& id) const
    {
        const SecretBytes code = invitationCode(m_key, m_of.org, id);
        const CodeKeys keys = must(deriveCodeKeys(code.exposeSecret()), "code");
        ContentKey content = contentKey(m_key, m_of.org, id);
        QByteArray sealed = must(sealCard(card(id), keys, content), "seal");
        return {"https://localhost/c#" + asView(code.exposeSecret()).toByteArray(), std::move(content),
                std::move(sealed)};
    }

private Q_SLOTS:
    void B01_partsOfTwoCards()
    {
        const Letter one = letter(m_id);
        const Letter other = letter(crypto::randomId<InvitationId>());
        QCOMPARE(page(one, one.sealed), QByteArray("accepted"));
        QCOMPARE(page(other, other.sealed), QByteArray("accepted"));
        const QByteArray refused = "crypto.open";
        QCOMPARE(page(one, other.sealed), refused);
        const QByteArray mixed = one.sealed.first(FrontSize) + other.sealed.sliced(FrontSize);
        QCOMPARE(page(one, mixed), refused);
        QCOMPARE(page(other, mixed), refused);
        QCOMPARE(nameOf(openCardBody(mixed, one.content)), refused);
        QCOMPARE(nameOf(resealCard(mixed, card(m_id), one.content)), refused);
    }

    void B01_aCardSealedAgainIsTheSameInvitations()
    {
        const Letter one = letter(m_id);
        const Letter other = letter(crypto::randomId<InvitationId>());
        const QByteArray again = must(resealCard(one.sealed, card(m_id), one.content), "reseal");
        QCOMPARE(page(one, again), QByteArray("accepted"));
        QCOMPARE(page(other, again), QByteArray("crypto.open"));
        const QByteArray mixed = other.sealed.first(FrontSize) + again.sliced(FrontSize);
        QCOMPARE(page(one, mixed), QByteArray("crypto.open"));
        QCOMPARE(page(other, mixed), QByteArray("crypto.open"));
    }
};

QTEST_GUILESS_MAIN(TestCards)
#include "test_cards.moc"

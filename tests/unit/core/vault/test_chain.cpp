// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/vault/chain.h"
#include "core/vault/keyring.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;

namespace {

constexpr qsizetype BoxSize = 61; // docs/spec/keys.md, Chain: three of them

/// "opened", or the name of the check that refused.
template <typename T>
QByteArray said(const Result<T>& result)
{
    return result ? QByteArray("opened") : QByteArray(errorName(result.error().code()));
}

/// Empty where there is no such key.
template <typename KeyType>
QByteArray bytesOf(const std::optional<KeyType>& key)
{
    return key ? asView(key->exposeSecret()).toByteArray() : QByteArray();
}

/// All three, to be compared.
QList<QByteArray> bytesOf(const ScopeKeys& keys)
{
    return {bytesOf(keys.number), bytesOf(keys.directory), bytesOf(keys.invitation)};
}

Epoch commitmentsTo(const ScopeKeys& keys, const EpochOf& of)
{
    Epoch committed;
    committed.intakePub = *PublicBytes::fromBytes(intakePair(*keys.number)->publicKey());
    committed.commitDir = commitDirectory(of, *keys.directory);
    committed.commitInv = commitInvitation(of, *keys.invitation);
    return committed;
}

} // namespace

class TestChain : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    const EpochOf m_newerOf{crypto::randomId<OrgId>(), crypto::randomId<ScopeId>(), 5};
    const EpochOf m_olderOf{m_newerOf.org, m_newerOf.scope, 4};
    const ScopeKeys m_older = ScopeKeys::generate();
    const ScopeKeys m_newer = ScopeKeys::generate();
    const Epoch m_committed = commitmentsTo(m_older, m_olderOf);
    const QByteArray m_chain = *sealChain(m_older, m_newer, m_newerOf);

    Result<ScopeKeys> open(const QByteArray& chain) const { return openChain(chain, m_newer, m_newerOf, m_committed); }
    Result<ScopeKeys> openAs(const EpochOf& newerOf) const { return openChain(m_chain, m_newer, newerOf, m_committed); }
    QByteArray box(qsizetype at) const { return m_chain.sliced(at * BoxSize, BoxSize); }
    QByteArray flipped(qsizetype at) const
    {
        QByteArray chain = m_chain;
        chain[at] = static_cast<char>(chain[at] ^ 0x40);
        return chain;
    }
    /// Sealed by somebody who takes other keys than those that were committed to.
    QByteArray saidOfOthers(const ScopeKeys& others) const
    {
        return said(open(*sealChain(others, m_newer, m_newerOf)));
    }

private Q_SLOTS:
    /// Everybody gets the older ones of the keys that they hold, and no other.
    void theKindsThatOneHolds()
    {
        QCOMPARE(m_chain.size(), 3 * BoxSize);
        for (const Action action : AllActions) {
            const auto opened = openChain(m_chain, m_newer.forActions({action}), m_newerOf, m_committed);
            QCOMPARE(said(opened), QByteArray("opened"));
            QCOMPARE(bytesOf(*opened), bytesOf(m_older.forActions({action})));
        }
        const ScopeKeys onlyDirectory = m_newer.forActions({Action::Enter});
        QVERIFY(!onlyDirectory.number && !onlyDirectory.invitation);
        const ScopeKeys inviting = m_newer.forActions({Action::People});
        QVERIFY(!inviting.number && inviting.invitation);
        QCOMPARE(bytesOf(*open(m_chain)), bytesOf(m_older)); // all of them
    }

    void fromLinkToLink()
    {
        const EpochOf newestOf{m_newerOf.org, m_newerOf.scope, 6};
        const ScopeKeys newest = ScopeKeys::generate();
        const QByteArray next = *sealChain(m_newer, newest, newestOf);
        const ScopeKeys held = newest.forActions({Action::View});
        const auto before = openChain(next, held, newestOf, commitmentsTo(m_newer, m_newerOf));
        QCOMPARE(said(before), QByteArray("opened"));
        const auto first = openChain(m_chain, *before, m_newerOf, m_committed);
        QCOMPARE(said(first), QByteArray("opened"));
        QCOMPARE(bytesOf(*first), bytesOf(m_older.forActions({Action::View})));
        QCOMPARE(said(openChain(next, *first, newestOf, m_committed)), QByteArray("crypto.open")); // not the way up
    }

    void everyByteCounts()
    {
        const ScopeKeys directory = m_newer.forActions({Action::Enter});
        for (qsizetype at = 0; at < m_chain.size(); ++at) {
            const QByteArray chain = flipped(at);
            const QByteArray refused = at % BoxSize == 0 ? "encoding.version" : "crypto.open";
            QCOMPARE(said(open(chain)), refused);
            // Who does not hold a key does not look into its box; the hash in the statement covers it.
            const auto byOne = openChain(chain, directory, m_newerOf, m_committed);
            QCOMPARE(said(byOne), at / BoxSize == 1 ? refused : QByteArray("opened"));
        }
    }

    void everyLengthCounts()
    {
        const QByteArray refused = "encoding.length";
        for (qsizetype size = 0; size < m_chain.size(); ++size)
            QCOMPARE(said(open(m_chain.first(size))), refused);
        QCOMPARE(said(open(m_chain + '\0')), refused);
        QCOMPARE(said(open(m_chain + box(0))), refused);
    }

    void itBelongsWhereItWasSealed()
    {
        const QByteArray refused = "crypto.open";
        QCOMPARE(said(openAs({crypto::randomId<OrgId>(), m_newerOf.scope, 5})), refused);
        QCOMPARE(said(openAs({m_newerOf.org, crypto::randomId<ScopeId>(), 5})), refused);
        QCOMPARE(said(openAs({m_newerOf.org, m_newerOf.scope, 6})), refused);
        QCOMPARE(said(openAs(m_olderOf)), refused);
        QCOMPARE(said(open(box(1) + box(0) + box(2))), refused);
        QCOMPARE(said(open(box(0) + box(2) + box(1))), refused);
        QCOMPARE(said(open(box(2) + box(1) + box(0))), refused);
        QCOMPARE(said(open(box(0) + box(0) + box(0))), refused);
        QCOMPARE(said(openChain(m_chain, ScopeKeys::generate(), m_newerOf, m_committed)), refused);
        QCOMPARE(said(openChain(m_chain, m_older, m_newerOf, m_committed)), refused);
    }

    /// Somebody who changes the keys can seal what they like; the ledger knows what they were.
    void keysThatWereNotCommittedTo()
    {
        const QByteArray refused = "grant.commitment";
        QCOMPARE(saidOfOthers(m_older), QByteArray("opened"));
        QCOMPARE(saidOfOthers(ScopeKeys::generate()), refused);
        QCOMPARE(saidOfOthers(m_newer), refused);
        ScopeKeys number = m_older.clone();
        number.number = crypto::randomKey<NumberKeyTag>();
        QCOMPARE(saidOfOthers(number), refused);
        ScopeKeys directory = m_older.clone();
        directory.directory = crypto::randomKey<DirectoryKeyTag>();
        QCOMPARE(saidOfOthers(directory), refused);
        ScopeKeys invitation = m_older.clone();
        invitation.invitation = crypto::randomKey<InvitationKeyTag>();
        QCOMPARE(saidOfOthers(invitation), refused);
        // The commitments of another epoch, scope or organization hold other keys.
        for (const EpochOf& of : {m_newerOf, EpochOf{m_olderOf.org, crypto::randomId<ScopeId>(), 4},
                                  EpochOf{crypto::randomId<OrgId>(), m_olderOf.scope, 4}})
            QCOMPARE(said(openChain(m_chain, m_newer, m_newerOf, commitmentsTo(m_older, of))), refused);
        QCOMPARE(said(openChain(m_chain, ScopeKeys(), m_newerOf, m_committed)), refused); // nobody holds nothing
    }

    void itTakesAllThreeToSeal()
    {
        const QByteArray refused = "grant.missing";
        for (const Action action : AllActions) {
            const QByteArray expected = action == Action::Keys ? QByteArray("opened") : refused;
            QCOMPARE(said(sealChain(m_older.forActions({action}), m_newer, m_newerOf)), expected);
            QCOMPARE(said(sealChain(m_older, m_newer.forActions({action}), m_newerOf)), expected);
        }
        QCOMPARE(said(sealChain(ScopeKeys(), m_newer, m_newerOf)), refused);
        QCOMPARE(said(sealChain(m_older, ScopeKeys(), m_newerOf)), refused);
        QVERIFY(*sealChain(m_older, m_newer, m_newerOf) != m_chain); // fresh nonces
    }

    /// What came by a grant was checked for this account; a chain only adds to it.
    void theKeyringKeepsWhatIsThere()
    {
        const ScopeId scope = m_newerOf.scope;
        Keyring ring(
            m_newerOf.org,
            Bundle{crypto::randomId<AccountId>(), crypto::SigningKey::generate(), crypto::KemKeyPair::generate(), {}});
        QVERIFY(ring.keys(scope, 4) == nullptr);
        ring.fill(scope, 4, m_older.forActions({Action::Enter}));
        QCOMPARE(bytesOf(*ring.keys(scope, 4)), bytesOf(m_older.forActions({Action::Enter})));
        QCOMPARE(said(ring.number(scope, 4)), QByteArray("grant.missing"));
        ring.fill(scope, 4, ScopeKeys());
        QCOMPARE(bytesOf(*ring.keys(scope, 4)), bytesOf(m_older.forActions({Action::Enter})));

        ring.fill(scope, 4, m_newer.clone());
        const QList<QByteArray> filled = {bytesOf(m_newer.number), bytesOf(m_older.directory),
                                          bytesOf(m_newer.invitation)};
        QCOMPARE(bytesOf(*ring.keys(scope, 4)), filled);
        ring.fill(scope, 4, ScopeKeys::generate());
        QCOMPARE(bytesOf(*ring.keys(scope, 4)), filled);
        QVERIFY(ring.keys(scope, 5) == nullptr);
        QVERIFY(ring.keys(crypto::randomId<ScopeId>(), 4) == nullptr);

        ring.add(scope, 4, m_older.forActions({Action::View})); // a new grant takes the place of everything
        QCOMPARE(bytesOf(*ring.keys(scope, 4)), bytesOf(m_older.forActions({Action::View})));
    }
};

QTEST_GUILESS_MAIN(TestChain)
#include "test_chain.moc"

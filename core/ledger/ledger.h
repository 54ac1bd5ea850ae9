// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/rights.h"
#include "core/ledger/state.h"

namespace kagibako {

/// The id of the organization that a root key founds: the first 20 bytes of SHA-256(PAE(label, key)) (keys.md).
OrgId orgIdOf(const PublicBytes& rootPub);

/// Who may do what: the org log, replayed. One class for server and clients: the server asks it before it takes a
/// statement, a client asks it before it signs one and again for everything it reads. It refuses by name and is
/// unchanged by what it refuses.
///
/// Feed it every STATEMENT of the org log in the order of the log (events may be left out: their indexes are skipped).
/// It checks no clock. Copies are cheap until changed: a batch is tried on a copy. It does NOT check signatures in
/// apply(): ask signerKey() first and verify in parallel, or use verifyAndApply(). A saved ledger is as true as where
/// it was kept: see restore().
class Ledger
{
public:
    explicit Ledger(const OrgId& org) { m_state.org = org; }

    /// Does it take effect now, or wait for an approve?
    enum class Effect : std::uint8_t { AtOnce, AfterApproval };

    /// The key that must have signed the statement, as things stand before it. Errors: LedgerSigner (nobody known),
    /// LedgerGenesis, BadPublicKey.
    Result<crypto::PublicKey> signerKey(const Statement& statement) const;
    /// Applies the statement that is leaf `index` of the org log. Audit kinds are not part of it: StatementKind.
    /// `before`: see rightFor(). Errors: StatementOrg, SeenMismatch (seen more than was there), Ledger*, BadPublicKey.
    Result<Effect> apply(qint64 index, const Statement& statement, const BoxesBefore& before = {});
    Result<Effect> verifyAndApply(qint64 index, const Statement& statement, const BoxesBefore& before = {});
    /// Would it be taken as the next leaf? Audit kinds too. Errors: as apply(), but LedgerPrev where apply() says
    /// LedgerFork: an honest signer may have been overtaken.
    Result<Effect> check(const Statement& statement, const BoxesBefore& before = {}) const;

    // The organization.
    const OrgId& org() const { return m_state.org; }
    const QString& name() const { return m_state.name; }
    bool hasBegun() const { return m_state.begun(); }
    /// Hash for the next `prev`; empty before org.create.
    std::optional<crypto::Digest> tip() const;
    /// Index of the newest statement applied; −1: none.
    qint64 lastIndex() const { return m_state.lastIndex; }
    /// The organization's keys now, and those in force for a log of `size` leaves. Empty before org.create.
    std::optional<OrgKeySet> orgKeys() const;
    std::optional<OrgKeySet> orgKeysAt(qint64 size) const;
    qint64 generation() const { return m_state.generation; }
    const Policy& policy() const { return m_state.policy; }
    /// Exactly one active account of rank admin or owner: reports must say so.
    bool isOnePerson() const;

    // Accounts and scopes. Pointers live until the next change.
    const Account* account(const AccountId& id) const { return m_state.account(id); }
    const Account* accountByLogin(const QString& login) const; ///< upper and lower case are one
    const QMap<AccountId, Account>& accounts() const { return m_state.accounts; }
    const Scope* scope(const ScopeId& id) const { return m_state.scope(id); }
    const QMap<ScopeId, Scope>& scopes() const { return m_state.scopes; }
    const Sheet* sheet(const SheetId& id) const;
    /// Enrolments that wait for account.grant, by hash of the request.
    const QMap<crypto::Digest, Enrolment>& enrolments() const { return m_state.enrolments; }

    // Rights.
    bool mayNow(const AccountId& account, Action action, const ScopeId& scope) const;
    bool mayNow(const AccountId& account, const Right& right) const;
    /// Not oneself, and of a rank above the other's. Errors: LedgerSelf, LedgerRank; LedgerState (no such account).
    Result<void> standsAbove(const AccountId& signer, const AccountId& subject) const;
    /// What an active account has; nothing for others.
    Actions actionsOf(const AccountId& account, const ScopeId& scope) const;
    /// Active accounts with an action that opens numbers.
    QList<AccountId> readersOf(const ScopeId& scope) const;
    /// Active members who lack a grant of the current epoch, or whose grant is older than their newest action.
    QList<AccountId> withoutGrant(const ScopeId& scope) const;
    const Grant* grant(const ScopeId& scope, const AccountId& account, qint64 epoch) const;
    /// Who could open numbers from a leaf after `index` on.
    QList<NewReader> newReadersSince(qint64 index) const;

    // Cuts: is a leaf that was allowed when it came still valid, now that its signer may have been revoked or narrowed?
    bool stillValid(const AccountId& account, const Right& right, qint64 index) const;
    bool stillValid(const AccountId& account, const ScopeId& scope, Action action, qint64 index) const;
    /// Object kinds only (ledger kinds can't be cut off after the fact: apply() stops with LedgerRevoked).
    bool stillValid(const Statement& statement, qint64 index) const;

    /// All of them, by whose leaves they cut.
    const QMap<AccountId, QList<Cut>>& cuts() const { return m_state.cuts; }

    // Second signatures.
    const QMap<crypto::Digest, Pending>& pending() const { return m_state.pending; }
    /// Would this account's approve be taken? Errors: LedgerApproval (nothing waits under this hash, or not this
    /// account), LedgerSelf, and those of what waits.
    Result<void> mayApprove(const AccountId& account, const crypto::Digest& request) const;
    /// Of a dispose.order or a request for a list: index of the leaf since which it is effective.
    std::optional<qint64> effectiveSince(const crypto::Digest& request) const;
    /// All that is effective, by hash; also what a cut has made void or whose days are over: check() an `open` by it.
    const QMap<crypto::Digest, Effective>& effective() const { return m_state.effective; }

    /// For remembering a verified prefix. Whoever keeps the bytes must see that nobody else can change them. Equal
    /// ledgers give equal bytes. Errors of restore(): StorageNewer for another version, those of ByteReader,
    /// parseStatement and PublicKey.
    QByteArray save() const;
    static Result<Ledger> restore(QByteArrayView bytes);

private:
    struct Plan;
    Result<Plan> plan(const Statement& statement, qint64 index, const BoxesBefore& before) const;
    Result<void> linksToTip(const Statement& statement) const;
    Result<Plan> planApproval(const Statement& statement, const kinds::Approve& approve, qint64 index) const;
    void carryOut(const Statement& statement, qint64 index, const Plan& plan);

    LedgerState m_state;
};

} // namespace kagibako

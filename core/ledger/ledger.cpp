// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/crypto/base/labels.h"
#include "core/ledger/approvals.h"
#include "core/ledger/objects.h"

namespace kagibako {

using rules::Basis;
using rules::Deed;
using rules::Verdict;

/// What a statement that passed all checks will do.
struct Ledger::Plan {
    Effect effect = Effect::AtOnce;
    Verdict verdict;                 ///< of the statement, or of what it approves
    std::optional<Pending> approved; ///< what an approve makes effective
};

OrgId orgIdOf(const PublicBytes& rootPub)
{
    const crypto::Digest digest = crypto::sha256Pae({crypto::labels::Org, rootPub.view()});
    return *OrgId::fromBytes(digest.view().first(OrgId::ByteSize));
}

Result<crypto::PublicKey> Ledger::signerKey(const Statement& statement) const
{
    if (statement.common.org != m_state.org)
        return fail(ErrorCode::StatementOrg);
    if (const auto* genesis = std::get_if<kinds::OrgCreate>(&statement.payload)) {
        if (orgIdOf(genesis->rootPub) != m_state.org)
            return fail(ErrorCode::LedgerGenesis);
        return crypto::PublicKey::fromBytes(genesis->rootPub.view());
    }
    if (const auto* enrolment = std::get_if<kinds::EnrolRequest>(&statement.payload))
        return crypto::PublicKey::fromBytes(enrolment->signPub.view());
    if (!m_state.begun())
        return fail(ErrorCode::LedgerGenesis);
    if (statement.signer.isRoot())
        return crypto::PublicKey::fromBytes(m_state.orgKeys.last().rootPub.view());
    const Account* account = m_state.account(*statement.signer.account);
    if (account == nullptr || !account->signKey)
        return fail(ErrorCode::LedgerSigner);
    return *account->signKey;
}

Result<void> Ledger::linksToTip(const Statement& statement) const
{
    if (m_state.history.contains(statement.hash))
        return fail(ErrorCode::LedgerDuplicate);
    const bool genesis = std::holds_alternative<kinds::OrgCreate>(statement.payload);
    if (genesis == m_state.begun())
        return fail(ErrorCode::LedgerGenesis);
    if (statement.common.prev == tip())
        return {};
    const bool second = statement.common.prev && m_state.history.contains(*statement.common.prev);
    return fail(second ? ErrorCode::LedgerFork : ErrorCode::LedgerPrev);
}

Result<Ledger::Plan> Ledger::planApproval(const Statement& statement, const kinds::Approve& approve, qint64 index) const
{
    if (statement.signer.isRoot())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(rules::activeSigner(m_state, *statement.signer.account));
    const auto found = m_state.pending.constFind(approve.request);
    if (found == m_state.pending.constEnd())
        return fail(ErrorCode::LedgerApproval);
    const Common& common = statement.common;
    const Deed deed{found->statement, index, common.seen.org.size, common.created, found->index};
    KAGIBAKO_TRY_ASSIGN(const Verdict verdict, rules::judgeAny(m_state, deed));
    KAGIBAKO_TRY(rules::maySecond(m_state, *statement.signer.account, deed.by(), verdict));
    return Plan{Effect::AtOnce, verdict, *found};
}

Result<Ledger::Plan> Ledger::plan(const Statement& statement, qint64 index, const BoxesBefore& before) const
{
    const Common& common = statement.common;
    if (common.org != m_state.org)
        return fail(ErrorCode::StatementOrg);
    if (index <= m_state.lastIndex)
        return fail(ErrorCode::LedgerState);
    if (common.seen.org.size > index)
        return fail(ErrorCode::SeenMismatch);
    const bool ledger = statement.group() == KindGroup::Ledger;
    if (ledger)
        KAGIBAKO_TRY(linksToTip(statement));
    else if (!m_state.begun())
        return fail(ErrorCode::LedgerGenesis);
    else if (m_state.history.contains(statement.hash))
        return fail(ErrorCode::LedgerDuplicate);
    if (const auto* approve = std::get_if<kinds::Approve>(&statement.payload))
        return planApproval(statement, *approve, index);

    const Deed deed{statement, index, common.seen.org.size, common.created, index};
    KAGIBAKO_TRY_ASSIGN(const Verdict verdict,
                        ledger ? rules::judgeAny(m_state, deed) : rules::judgeObject(m_state, deed, before));
    const bool waits = !statement.signer.isRoot() && rules::isSecondNeeded(m_state, deed.by(), verdict);
    if (waits && m_state.pending.contains(statement.hash))
        return fail(ErrorCode::LedgerDuplicate);
    return Plan{waits ? Effect::AfterApproval : Effect::AtOnce, verdict, {}};
}

namespace {

/// Remembers what a cut must not run through.
void noteUse(LedgerState& state, const AccountId& signer, qint64 index, const Verdict& verdict, bool approving)
{
    Account& account = state.accounts[signer];
    account.lastLedger = index;
    const bool byAction = approving ? verdict.second == rules::Second::SameAction && verdict.scope &&
                                          state.actionsOf(signer, *verdict.scope).has(verdict.action)
                                    : verdict.basis == Basis::Keys;
    if (byAction)
        state.scopes[*verdict.scope].members[signer].lastUse[static_cast<std::size_t>(verdict.action)] = index;
    else if (approving || verdict.basis == Basis::Rank)
        account.lastByRank = index;
}

} // namespace

void Ledger::carryOut(const Statement& statement, qint64 index, const Plan& plan)
{
    m_state.lastIndex = index;
    m_state.history.insert(statement.hash);
    if (statement.group() == KindGroup::Ledger) {
        m_state.tip = statement.hash;
        if (!statement.signer.isRoot())
            noteUse(m_state, *statement.signer.account, index, plan.verdict, plan.approved.has_value());
    }
    if (plan.effect == Effect::AfterApproval) {
        m_state.pending.insert(statement.hash, {index, statement});
        return;
    }
    const Statement& effective = plan.approved ? plan.approved->statement : statement;
    const qint64 own = plan.approved ? plan.approved->index : index;
    m_state.pending.remove(effective.hash);
    rules::enactAny(m_state, {effective, index, statement.common.seen.org.size, statement.common.created, own});
}

Result<Ledger::Effect> Ledger::apply(qint64 index, const Statement& statement, const BoxesBefore& before)
{
    if (statement.group() == KindGroup::Audit)
        return fail(ErrorCode::StatementKind);
    KAGIBAKO_TRY_ASSIGN(const Plan made, plan(statement, index, before));
    carryOut(statement, index, made);
    return made.effect;
}

Result<Ledger::Effect> Ledger::verifyAndApply(qint64 index, const Statement& statement, const BoxesBefore& before)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::PublicKey key, signerKey(statement));
    KAGIBAKO_TRY(verifyStatement(statement, key));
    return apply(index, statement, before);
}

Result<Ledger::Effect> Ledger::check(const Statement& statement, const BoxesBefore& before) const
{
    // Events stand between statements, so the next leaf's true index is unknown here: at least what the signer has
    // seen.
    const qint64 index = std::max(m_state.lastIndex + 1, m_state.begun() ? statement.common.seen.org.size : 0);
    const auto made = plan(statement, index, before);
    if (!made)
        return fail(made.error().code() == ErrorCode::LedgerFork ? ErrorCode::LedgerPrev : made.error().code());
    return made->effect;
}

Result<void> Ledger::mayApprove(const AccountId& account, const crypto::Digest& request) const
{
    const auto found = m_state.pending.constFind(request);
    if (found == m_state.pending.constEnd())
        return fail(ErrorCode::LedgerApproval);
    const qint64 next = m_state.lastIndex + 1;
    const Deed deed{found->statement, next, next, found->statement.common.created, found->index};
    KAGIBAKO_TRY_ASSIGN(const Verdict verdict, rules::judgeAny(m_state, deed));
    return rules::maySecond(m_state, account, deed.by(), verdict);
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rights_history.h"

#include "core/statement/approved_list.h"
#include "core/sync/leaf_verifier.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qint64 AtOnce = 1000; // leaves

/// Kinds outside the ledger that wait for a second signature, too.
bool isRequest(const Payload& payload)
{
    return std::holds_alternative<kinds::DisposeOrder>(payload) || listTermsOf(payload).has_value();
}

/// Whom it is about, where that is one account.
std::optional<AccountId> subjectOf(const Payload& payload)
{
    return std::visit(
        [](const auto& kind) -> std::optional<AccountId> {
            if constexpr (requires { kind.account; })
                return kind.account;
            else
                return std::nullopt;
        },
        payload);
}

/// The ledger from its beginning, and what is told of each step.
class Replay
{
public:
    explicit Replay(const OrgId& org) : m_ledger(org) {}

    Result<void> take(qint64 index, const Statement& statement);
    std::vector<RightsAct> newestFirst(const QDateTime& now) &&;

private:
    RightsAct describe(qint64 index, const Statement& statement) const;
    void approve(qint64 index, const Statement& statement, const crypto::Digest& request);

    Ledger m_ledger;
    std::vector<RightsAct> m_acts;
    QHash<crypto::Digest, std::size_t> m_asked; ///< by hash: where in m_acts what waited stands
};

Result<void> Replay::take(qint64 index, const Statement& statement)
{
    const Payload& payload = statement.payload;
    const bool told = statement.group() == KindGroup::Ledger || isRequest(payload);
    if (!told && !std::holds_alternative<kinds::EnrolRequest>(payload))
        return {}; // says nothing of rights, and no right depends on it
    RightsAct act = describe(index, statement);
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, m_ledger.apply(index, statement));
    if (!told)
        return {};
    if (const auto* approval = std::get_if<kinds::Approve>(&payload)) {
        approve(index, statement, approval->request);
        return {};
    }
    if (effect == Ledger::Effect::AfterApproval) {
        act.state = RightsAct::State::Waiting;
        m_asked.insert(statement.hash, m_acts.size());
    }
    m_acts.push_back(std::move(act));
    return {};
}

RightsAct Replay::describe(qint64 index, const Statement& statement) const
{
    RightsAct act;
    act.index = index;
    act.at = statement.common.created;
    act.by = statement.signer.account;
    act.payload = statement.payload;
    act.before = rightsBefore(m_ledger, statement.payload, statement.signer);
    act.scope = scopeOf(statement.payload);
    for (const std::optional<AccountId>& account : {act.by, subjectOf(statement.payload)}) {
        if (account && !act.accounts.contains(*account))
            act.accounts.append(*account);
    }
    return act;
}

void Replay::approve(qint64 index, const Statement& statement, const crypto::Digest& request)
{
    const auto asked = m_asked.constFind(request);
    if (asked == m_asked.constEnd() || !statement.signer.account)
        return; // the ledger took it, so it is there
    const AccountId by = *statement.signer.account;
    RightsAct& act = m_acts[*asked];
    act.state = RightsAct::State::InForce;
    act.second = RightsAct::Second{by, statement.common.created, index};
    if (!act.accounts.contains(by))
        act.accounts.append(by);
}

std::vector<RightsAct> Replay::newestFirst(const QDateTime& now) &&
{
    for (auto asked = m_asked.cbegin(); asked != m_asked.cend(); ++asked) {
        RightsAct& act = m_acts[*asked];
        const std::optional<ListTerms> terms = listTermsOf(act.payload);
        const bool isLate = terms && terms->expires <= now;
        if (act.state == RightsAct::State::Waiting && (isLate || !m_ledger.pending().contains(asked.key())))
            act.state = RightsAct::State::Lapsed;
    }
    std::ranges::reverse(m_acts);
    return std::move(m_acts);
}

} // namespace

RightsBefore rightsBefore(const Ledger& ledger, const Payload& payload, const Signer& signer)
{
    const auto actionsIn = [&](const ScopeId& id, const AccountId& account) {
        const Scope* scope = ledger.scope(id);
        return scope == nullptr ? Actions() : scope->members.value(account).actions;
    };
    RightsBefore before;
    if (const auto* set = std::get_if<kinds::PermissionSet>(&payload)) {
        before.actions = actionsIn(set->scope, set->account);
    } else if (const auto* leave = std::get_if<kinds::PermissionLeave>(&payload); leave != nullptr && signer.account) {
        before.actions = actionsIn(leave->scope, *signer.account);
    } else if (const auto* ranked = std::get_if<kinds::RankSet>(&payload)) {
        if (const Account* account = ledger.account(ranked->account))
            before.rank = account->rank;
    } else if (std::holds_alternative<kinds::PolicySet>(payload)) {
        before.policy = ledger.policy();
    }
    return before;
}

Result<std::vector<RightsAct>> RightsHistory::all(const Progress& progress)
{
    const qint64 size = m_session.state().log.size();
    storage::LeafTable leaves(m_session.cache());
    Replay replay(m_session.config().org);
    for (qint64 at = 0; at < size;) {
        if (progress && !progress(at, size))
            return fail(ErrorCode::Cancelled);
        KAGIBAKO_TRY_ASSIGN(const auto part, leaves.read(at, std::min(AtOnce, size - at)));
        if (part.empty())
            return fail(ErrorCode::LogGap);
        std::vector<Result<Leaf>> parsed = parseLeaves(part);
        for (Result<Leaf>& one : parsed) {
            KAGIBAKO_TRY_ASSIGN(const Leaf leaf, std::move(one));
            if (const auto* statement = std::get_if<Statement>(&leaf))
                KAGIBAKO_TRY(replay.take(at, *statement));
            ++at;
        }
    }
    return std::move(replay).newestFirst(m_session.clock().now());
}

} // namespace kagibako

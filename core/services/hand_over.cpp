// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/hand_over.h"

#include <QTimeZone>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// Statements tried on a copy of the ledger as if they were signed now, one after the other, by people who have seen
/// everything. Nobody's key is needed for that: the ledger judges what is said, not the signature.
class Trial
{
public:
    explicit Trial(const Ledger& ledger) : m_ledger(ledger) {}
    const Ledger& ledger() const { return m_ledger; }

    struct Said {
        Ledger::Effect effect;
        crypto::Digest hash;
    };
    Result<Said> say(const AccountId& by, const Payload& payload)
    {
        const qint64 next = m_ledger.lastIndex() + 1;
        Common common;
        common.org = m_ledger.org();
        common.created = QDateTime::fromSecsSinceEpoch(0, QTimeZone::UTC); // no clock decides rights
        common.seen.org.size = next;
        common.prev = m_ledger.tip();
        const QLatin1StringView kind = kindName(payload);
        Envelope envelope{QByteArray(kind.data(), kind.size()), encodePayload(common, payload), by.text(), {}};
        const crypto::Digest hash = envelope.payloadHash();
        const Statement statement{std::move(envelope), Signer{by}, common, payload, hash};
        KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, m_ledger.apply(next, statement));
        return Said{effect, hash};
    }

    QList<AccountId> whoMayApprove(const crypto::Digest& request) const
    {
        QList<AccountId> all;
        for (const Account& account : m_ledger.accounts()) {
            if (m_ledger.mayApprove(account.id, request))
                all.append(account.id);
        }
        return all;
    }

private:
    Ledger m_ledger;
};

/// Whether the account is active or not: somebody who leaves may be suspended already.
Actions held(const Scope& scope, const AccountId& account)
{
    return scope.members.value(account).actions;
}

bool meetsReadersOrInviters(Actions taken)
{
    return taken.meets(ReadingActions) || taken.meets(InvitingActions);
}

/// Who can seal the scope's keys to somebody: the right, and the keys themselves.
QList<AccountId> giversOf(const Ledger& ledger, const ScopeId& scope)
{
    const QList<AccountId> lacking = ledger.withoutGrant(scope);
    QList<AccountId> givers;
    for (const Account& account : ledger.accounts()) {
        if (ledger.mayNow(account.id, Action::Keys, scope) && !lacking.contains(account.id))
            givers.append(account.id);
    }
    return givers;
}

/// What waits already and would give all of this: the signer's own, or somebody else's that can still be approved.
std::optional<crypto::Digest> askedBefore(const Trial& trial, const AccountId& signer, const AccountId& to,
                                          const HandOver::Gain& gain)
{
    const auto& pending = trial.ledger().pending();
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        const auto* asked = std::get_if<kinds::PermissionSet>(&one->statement.payload);
        const bool isThis = asked != nullptr && asked->account == to && asked->scope == gain.scope &&
                            gain.after.without(asked->actions).isEmpty();
        if (isThis && (one->statement.signer.account == signer || !trial.whoMayApprove(one.key()).isEmpty()))
            return one.key();
    }
    return std::nullopt;
}

/// Fills in how it would go, and lets it happen as far as it can.
void tryGain(Trial& trial, const AccountId& signer, const AccountId& to, HandOver::Gain& gain)
{
    std::optional<crypto::Digest> waiting = askedBefore(trial, signer, to, gain);
    gain.isAsked = waiting.has_value();
    if (!waiting) {
        const auto said = trial.say(signer, kinds::PermissionSet{to, gain.after, gain.scope});
        if (!said) {
            gain.barred = said.error().code();
            return;
        }
        if (said->effect == Ledger::Effect::AfterApproval)
            waiting = said->hash;
    }
    if (!waiting)
        return;
    gain.waits = true;
    gain.seconds = trial.whoMayApprove(*waiting);
    if (!gain.seconds.isEmpty())
        (void)trial.say(gain.seconds.first(), kinds::Approve{*waiting});
}

QList<ScopeId> scopesOf(const Ledger& ledger, const AccountId& account)
{
    QList<ScopeId> scopes;
    for (const Scope& scope : ledger.scopes()) {
        if (!held(scope, account).isEmpty())
            scopes.append(scope.id);
    }
    std::ranges::sort(scopes, {}, [&](const ScopeId& id) { return ledger.scope(id)->name; });
    return scopes;
}

std::optional<HandOver::KeysToGive> keysToGive(const Ledger& now, const Ledger& then, const HandOver& plan,
                                               const ScopeId& scope)
{
    HandOver::KeysToGive keys{scope, giversOf(now, scope)};
    const bool leaverHolds = held(*now.scope(scope), plan.from).has(Action::Keys);
    keys.isFirst =
        leaverHolds && std::ranges::all_of(keys.givers, [&](const AccountId& id) { return id == plan.from; });
    const bool lacks = then.withoutGrant(scope).contains(plan.to);
    return lacks || keys.isFirst ? std::optional(keys) : std::nullopt;
}

void addOpenMatters(const Ledger& ledger, HandOver& plan)
{
    const auto& pending = ledger.pending();
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        if (one->statement.signer.account == plan.from)
            plan.fallsAway.append(one.key());
    }
    const auto& enrolments = ledger.enrolments();
    for (auto one = enrolments.cbegin(); one != enrolments.cend(); ++one) {
        const Sheet* sheet = ledger.sheet(one->sheet);
        if (sheet != nullptr && !sheet->used && sheet->by == plan.from)
            plan.unanswered.append(one.key());
    }
}

Result<void> mayBegin(const Ledger& ledger, const AccountId& signer, const AccountId& from, const AccountId& to)
{
    const Account* by = ledger.account(signer);
    const Account* leaver = ledger.account(from);
    const Account* successor = ledger.account(to);
    if (by == nullptr || leaver == nullptr || successor == nullptr)
        return fail(ErrorCode::NotFound, u"account"_s);
    if (from == signer || from == to)
        return fail(ErrorCode::LedgerSelf);
    if (!by->isActive() || height(by->rank) < height(Rank::Admin))
        return fail(ErrorCode::LedgerRight);
    if (leaver->standing == Standing::Revoked || !successor->isActive())
        return fail(ErrorCode::LedgerState);
    return {};
}

} // namespace

bool HandOver::isReady() const
{
    return gains.empty() && std::ranges::none_of(keys, &KeysToGive::isFirst);
}

Result<HandOver> planHandOver(const Ledger& ledger, const AccountId& signer, const AccountId& from, const AccountId& to)
{
    KAGIBAKO_TRY(mayBegin(ledger, signer, from, to));
    HandOver plan{from, to, {}, {}, {}};
    Trial trial(ledger);
    for (const ScopeId& id : scopesOf(ledger, from)) {
        const Scope& scope = *ledger.scope(id);
        const Actions taken = held(scope, from), before = held(scope, to);
        plan.losses.push_back({id, taken, meetsReadersOrInviters(taken), taken.meets(InvitingActions)});
        if (taken.without(before).isEmpty())
            continue;
        HandOver::Gain gain{id, before, Actions::fromBits(before.bits() | taken.bits())};
        tryGain(trial, signer, to, gain);
        plan.gains.push_back(gain);
    }
    for (const HandOver::Loss& loss : plan.losses) {
        if (const auto keys = keysToGive(ledger, trial.ledger(), plan, loss.scope))
            plan.keys.push_back(*keys);
    }
    addOpenMatters(ledger, plan);
    // Which reason makes no difference to whether it may be.
    if (const auto gone = trial.say(signer, kinds::AccountRevoke{from, "left_company"}); !gone)
        plan.leaverBarred = gone.error().code();
    return plan;
}

} // namespace kagibako

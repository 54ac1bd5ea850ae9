// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/hand_over_service.h"

#include "core/domain/reason.h"
#include "core/services/account_service.h"
#include "core/wire/limits.h"

namespace kagibako {

using namespace Qt::StringLiterals;

Result<HandOver> HandOverService::plan(const AccountId& from, const AccountId& to) const
{
    return planHandOver(m_session.ledger(), m_session.keyring().account(), from, to);
}

Result<HandOverService::Outcome> HandOverService::carryOut(const Wish& wish)
{
    if (!wish.reason.isEmpty())
        KAGIBAKO_TRY(reason(ReasonKind::Revoke, wish.reason));
    KAGIBAKO_TRY(m_session.lookFirst()); // what was signed before, and its answer lost, is known then
    KAGIBAKO_TRY_ASSIGN(const HandOver before, plan(wish.from, wish.to));
    if (wish.shown && (wish.shown->gains != before.gains || wish.shown->losses != before.losses))
        return fail(ErrorCode::Conflict, u"rights"_s);
    KAGIBAKO_TRY(give(before));
    Outcome outcome;
    KAGIBAKO_TRY_ASSIGN(outcome.rest, plan(wish.from, wish.to));
    if (!outcome.rest.isReady())
        return outcome;
    KAGIBAKO_TRY(dismiss(wish, outcome.rest));
    outcome.isDone = true;
    for (const HandOver::Loss& loss : outcome.rest.losses) {
        if (m_session.ledger().scope(loss.scope)->rotationDue)
            outcome.due.append(loss.scope);
    }
    return outcome;
}

/// The rights, and the keys to them as far as they are here.
Result<void> HandOverService::give(const HandOver& plan)
{
    if (plan.leaverBarred)
        return fail(*plan.leaverBarred);
    QList<Payload> payloads;
    for (const HandOver::Gain& gain : plan.gains) {
        if (gain.barred)
            return fail(*gain.barred);
        if (!gain.isAsked)
            payloads.append(kinds::PermissionSet{plan.to, gain.after, gain.scope});
    }
    KAGIBAKO_TRY(submitAll(payloads));
    AccountService accounts(m_session);
    for (const HandOver::KeysToGive& keys : plan.keys) {
        if (holdsKeys(keys.scope) && accounts.withoutKeys(keys.scope).contains(plan.to))
            KAGIBAKO_TRY(accounts.giveKeys(keys.scope, {plan.to}));
    }
    return {};
}

Result<void> HandOverService::dismiss(const Wish& wish, const HandOver& plan)
{
    if (!wish.reason.isEmpty())
        return AccountService(m_session).revoke(wish.from, wish.reason);
    QList<Payload> payloads;
    for (const HandOver::Loss& loss : plan.losses)
        payloads.append(kinds::PermissionSet{wish.from, {}, loss.scope});
    return submitAll(payloads);
}

Result<void> HandOverService::submitAll(const QList<Payload>& payloads)
{
    for (qsizetype at = 0; at < payloads.size(); at += limits::StatementsInBatch)
        KAGIBAKO_TRY(m_session.submit(payloads.mid(at, limits::StatementsInBatch), {}));
    return {};
}

bool HandOverService::holdsKeys(const ScopeId& scope) const
{
    const Keyring& keyring = m_session.keyring();
    const qint64 epoch = m_session.ledger().scope(scope)->epoch();
    return m_session.ledger().mayNow(keyring.account(), Action::Keys, scope) && keyring.keys(scope, epoch) != nullptr;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/policy_service.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<bool> PolicyService::locksOut(const Policy& policy)
{
    const AccountId me = m_session.keyring().account();
    if (policy.ip.isEmpty() && policy.accountIp.value(me).isEmpty())
        return false;
    KAGIBAKO_TRY_ASSIGN(const QList<wire::SessionInfo> sessions, m_session.api().sessions());
    const auto current = std::ranges::find_if(sessions, &wire::SessionInfo::current);
    if (current == sessions.end())
        return fail(ErrorCode::ServerShape, u"sessions"_s);
    return !isAllowedFrom(policy, me, current->ip);
}

Result<Ledger::Effect> PolicyService::effectOf(const Policy& policy) const
{
    KAGIBAKO_TRY(checkPolicy(policy));
    return m_session.ledger().check(m_session.sign(kinds::PolicySet{policy}));
}

Result<Ledger::Effect> PolicyService::set(const Policy& policy, LockOut lockOut)
{
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, effectOf(policy));
    if (lockOut == LockOut::Refused) {
        KAGIBAKO_TRY_ASSIGN(const bool out, locksOut(policy));
        if (out)
            return fail(ErrorCode::LocksOut);
    }
    KAGIBAKO_TRY(m_session.submit({kinds::PolicySet{policy}}, {}));
    return effect;
}

} // namespace kagibako

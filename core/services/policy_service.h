// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// The organization's own rules (policy.set): limits, four eyes, the second factor, from where somebody may come.
class PolicyService
{
public:
    explicit PolicyService(ClientSession& session) : m_session(session) {}

    const Policy& current() const { return m_session.ledger().policy(); }
    /// Would this account, where it is now, be kept out by these rules? Asks the server for the address under which it
    /// knows this session, because behind NAT and proxies nobody else does. Errors: those of ApiClient::sessions();
    /// ServerShape when it does not know this session.
    Result<bool> locksOut(const Policy& policy);
    /// All of it from now on; a loosening may wait for another owner. It does not ask locksOut(). Errors: PolicyBounds,
    /// those of the ledger and of ClientSession::submit().
    Result<Ledger::Effect> set(const Policy& policy);

private:
    ClientSession& m_session;
};

} // namespace kagibako

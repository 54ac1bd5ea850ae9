// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Rules that would keep out whoever sets them, where they are now: only for somebody who was asked and means it.
enum class LockOut : std::uint8_t { Refused, Accepted };

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
    /// Would they be in force at once, or wait for another owner? Nothing is sent. Errors: PolicyBounds, those of the
    /// ledger: LedgerRight when only an owner may loosen, LedgerRank when somebody above would be kept out.
    Result<Ledger::Effect> effectOf(const Policy& policy) const;
    /// All of it from now on; a loosening may wait for another owner. Errors: PolicyBounds; LocksOut unless that is
    /// accepted, and those of locksOut(); those of the ledger and of ClientSession::submit().
    Result<Ledger::Effect> set(const Policy& policy, LockOut lockOut);

private:
    ClientSession& m_session;
};

} // namespace kagibako

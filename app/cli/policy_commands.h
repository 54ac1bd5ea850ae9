// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `policy show`: the organization's own rules.
class PolicyShow final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

/// `policy set`: other rules from now on; what is not named stays. Says first what changes. Rules that would keep out
/// whoever sets them are asked for twice (--lock-me-out).
class PolicySetCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    void attachIp(CLI::App& command);
    Result<void> change(Policy& policy, ClientSession& session) const;
    Result<void> changeAccount(Policy& policy, ClientSession& session) const;

    std::vector<int> m_numbers; ///< one for each of policyBounds()
    std::string m_fourEyes, m_secondFactor, m_disposal, m_dueLedger, m_dueMonthDay, m_pageUrl, m_account;
    std::vector<std::string> m_allow, m_deny, m_accountAllow, m_accountDeny;
    bool m_lockMeOut = false;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/account_service.h"

namespace kagibako {

/// "enter,people", as commands take and show them.
QString actionsText(Actions actions);
/// Errors: UsageBad.
Result<Actions> actionsFrom(const QStringList& names);

/// The hash of what waits or was approved, in hex. Errors: UsageBad.
Result<crypto::Digest> requestArgument(const std::string& text);

/// Says so when a second signature is waited for.
void tellEffect(Ledger::Effect effect, Output& output);

/// `permission set`: all that somebody may do in a scope from now on.
class PermissionSetCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_login, m_scope;
    std::vector<std::string> m_actions;
};

/// `keys give`: seals a scope's keys to members who lack them; without names, says who they are.
class KeysGive final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_scope;
    std::vector<std::string> m_logins;
};

/// `approve`: the second signature under something that waits. A list of numbers is shown first, and signed only when
/// it was said that it was looked at, and by nobody who can read none of its names. Rules that would keep out whoever
/// approves them are asked for twice (--lock-me-out).
class ApproveCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_request;
    bool m_listChecked = false;
    bool m_lockMeOut = false;
};

} // namespace kagibako

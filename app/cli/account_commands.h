// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/account_service.h"

namespace kagibako {

/// `account sheet`: an enrolment sheet as PDF for somebody new.
class AccountSheetCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::vector<std::string> m_roles;
    std::string m_rank = "member", m_file;
    int m_codeOutFd = -1;
};

/// `account list`: who is in, who waits, what waits for a second signature.
class AccountList final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

/// `account admit`: lets somebody in who used a sheet of this account.
class AccountAdmit final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_login;
    bool m_wordsCompared = false;
};

/// `account suspend`, `resume` and `revoke`.
class AccountStanding final : public SessionCommand
{
public:
    enum class What : std::uint8_t { Suspend, Resume, Revoke };
    explicit AccountStanding(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    What m_what;
    std::string m_login, m_reason;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/recovery_service.h"

namespace kagibako {

/// What `org recover` and `org renew` share: who is lost, what becomes of links, where the new sheet goes.
struct RenewalOptions {
    std::vector<std::string> lost;
    std::string reason = "lost_device", sheets;
    bool reissue = false;

    void attach(CLI::App& command);
};

/// `org recover`: an owner again with nothing but the recovery sheet, on a clean computer.
class OrgRecover final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    Result<ClientSession::Secrets> becomeOwner(const Options& options, const SecretBytes& key);

    std::string m_server, m_pin, m_org, m_login;
    RenewalOptions m_renewal;
    SecretSource m_secrets;
    int m_keyFd = -1, m_passwordFd = -1, m_secretOutFd = -1, m_recoveryOutFd = -1;
};

/// `org renew`: another recovery sheet, by an owner with the one in force; also what an interrupted `org recover` left.
class OrgRenew final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    RenewalOptions m_renewal;
    int m_keyFd = -1, m_recoveryOutFd = -1;
};

/// `org drill`: would the sheet open everything?
class OrgDrill final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    int m_keyFd = -1;
};

/// `scope takeup`: the keys of a scope out of its recovery grant, for who may hold them and has none.
class ScopeTakeUp final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_scope;
    int m_keyFd = -1;
};

} // namespace kagibako

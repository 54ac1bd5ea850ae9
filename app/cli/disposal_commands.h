// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/disposal_service.h"

namespace kagibako {

CLI::App* disposalGroup(CLI::App& program);
/// The numbers of the person with this code or id: the one that counts, or where there is none those that it replaced.
/// Errors: NotFound, BoxDestroyed when all of them are gone.
Result<std::vector<DisposalService::Row>> rowsNamed(const DisposalService::View& view, const std::string& name);

/// `disposal list`: what goes when, or with --gone what went.
class DisposalList final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::vector<std::string> m_states;
    int m_days = -1;
    bool m_gone = false;
};

/// `disposal show`: one person's number, and why it goes on which day.
class DisposalShow final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code;
};

/// `disposal what-if`: the day if the person left then; nothing is changed.
class DisposalWhatIf final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code, m_left;
};

/// `disposal waiting`: orders that wait for their second signature.
class DisposalWaiting final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

} // namespace kagibako

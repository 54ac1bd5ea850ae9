// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/disposal_commands.h"

namespace kagibako {

/// `disposal set`: due dates, by hand or as the rules propose them.
class DisposalSet final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<std::vector<DisposalService::DueChange>> changes(const DisposalService::View& view) const;

    std::vector<std::string> m_codes;
    std::string m_due;
    bool m_proposed = false, m_all = false;
};

/// `disposal hold` and `disposal lift`.
class DisposalHolding final : public SessionCommand
{
public:
    enum class What : std::uint8_t { Hold, Lift };
    explicit DisposalHolding(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    What m_what;
    std::vector<std::string> m_codes;
    std::string m_reason, m_until;
};

/// `disposal order`: destroys numbers before their day; a second person signs where there is one.
class DisposalOrder final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::vector<std::string> m_codes;
    std::string m_reason;
};

/// `disposal approve`: the second signature under an order; the numbers are gone with it.
class DisposalApprove final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_request;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `scope create`
class ScopeCreate final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_name;
};

/// `status`: what stands where, and whether the logs held.
class Status final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;
};

/// `log verify tree` and `log verify signatures`
class LogVerify final : public SessionCommand
{
public:
    enum class What : std::uint8_t { Tree, Signatures };
    explicit LogVerify(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    What m_what;
};

} // namespace kagibako

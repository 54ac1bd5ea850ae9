// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace kagibako {

/// `org create`: founds an organization and prints both sheets as PDF.
class OrgCreate final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    std::string m_server, m_pin, m_name, m_login, m_sheets = ".";
    int m_tokenFd = -1;
    int m_passwordFd = -1;
    int m_secretOutFd = -1, m_recoveryOutFd = -1;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace kagibako {

/// `account enrol`: somebody new, with an enrolment sheet in hand: makes keys and the account sheet, and asks to be let
/// in.
class AccountEnrol final : public Command
{
public:
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    std::string m_server, m_pin, m_org, m_sheet, m_login, m_sheets = ".";
    int m_codeFd = -1, m_passwordFd = -1, m_secretOutFd = -1;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `people import`: CSV in UTF-8 or Shift_JIS, all or nothing, every bad row named.
class PeopleImportCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_file, m_scope;
};

/// `people list`: everybody, or who matches.
class PeopleList final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_search;
};

/// `invite`: makes invitations and prints their links. A link is a secret: whoever has it may hand in that person's
/// number.
class Invite final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_scope, m_deadline, m_contact, m_greeting, m_page;
    std::vector<std::string> m_codes, m_purposes;
    bool m_all = false;
    bool m_noImages = false;
};

} // namespace kagibako

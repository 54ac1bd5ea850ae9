// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"
#include "core/services/number_import.h"

namespace kagibako {

/// `people import-numbers`: numbers that another program kept, from CSV or XLSX, all or nothing, every bad row named.
class PeopleImportNumbers final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    Result<int> tell(const NumberImport& numbers, const NumberImportService::Imported& imported, Output& output) const;

    std::string m_file, m_scope, m_sheet;
    bool m_deletesFile = false;
};

/// `compare`: is what somebody types the number on record? Opened as for any look, and logged; shown nowhere.
class CompareNumber final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_code, m_purpose;
    int m_numberFd = -1;
};

} // namespace kagibako

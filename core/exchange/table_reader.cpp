// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/table_reader.h"

namespace kagibako {

Result<TableReader> TableReader::open(QByteArray file, TextEncoding encoding, const QString& sheet)
{
    if (looksLikeWorkbook(file)) {
        KAGIBAKO_TRY_ASSIGN(XlsxReader workbook, XlsxReader::open(std::move(file), sheet));
        return TableReader(std::move(workbook));
    }
    KAGIBAKO_TRY_ASSIGN(CsvReader text, CsvReader::open(std::move(file), encoding));
    return TableReader(std::move(text));
}

bool TableReader::next(QStringList& fields)
{
    return std::visit([&](auto& reader) { return reader.next(fields); }, m_reader);
}

qsizetype TableReader::row() const
{
    return std::visit([](const auto& reader) { return reader.row(); }, m_reader);
}

const std::optional<TableProblem>& TableReader::problem() const
{
    return std::visit([](const auto& reader) -> const std::optional<TableProblem>& { return reader.problem(); },
                      m_reader);
}

std::vector<TableProblem> TableReader::cellProblems() const
{
    const auto* workbook = std::get_if<XlsxReader>(&m_reader);
    return workbook != nullptr ? workbook->cellProblems() : std::vector<TableProblem>();
}

QStringList TableReader::sheets() const
{
    const auto* workbook = std::get_if<XlsxReader>(&m_reader);
    return workbook != nullptr ? workbook->sheets() : QStringList();
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_csv.h"

#include "core/exchange/people_row.h"
#include "core/exchange/table_reader.h"

#include <QHash>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostProblems = 10'000; // more than anybody corrects; a file of nonsense has millions
constexpr qsizetype MostOfCode = 64;         // UTF-16 units: longer ones are no codes, which was said

/// Reads all rows of one file and collects what is wrong with them.
class PeopleFile
{
public:
    PeopleFile(const PeopleColumns& columns, QDate today) : m_columns(columns), m_today(today) {}

    void add(const QStringList& fields, qsizetype row)
    {
        if (std::ranges::all_of(fields, [](const QString& field) { return field.trimmed().isEmpty(); }))
            return;
        if (fields.size() != m_columns.count()) {
            add({row, 0, ErrorCode::CsvColumns, {}});
            return;
        }
        PeopleRow read = readPeopleRow(fields, m_columns, m_today);
        for (const FieldProblem& problem : read.problems)
            addProblem(row, problem.field, problem.code);
        rememberCode(read.person, row);
        if (!read.filerCode.isEmpty() && read.filerCode.size() <= MostOfCode)
            m_filers.push_back({read.filerCode, row});
        if (m_problems.empty()) // of a file with a problem nobody is taken over
            m_people.push_back({std::move(read.person), std::move(read.filerCode), row});
    }

    /// There are as many problems as are kept.
    bool isFull() const { return m_problems.size() >= MostProblems; }

    /// Whether cells without a value stand where fields do; of such a row nothing else is judged.
    bool addCellProblems(const std::vector<TableProblem>& cells)
    {
        bool any = false;
        for (const TableProblem& cell : cells) {
            if (const auto field = m_columns.fieldAt(cell.column - 1)) {
                addProblem(cell.row, *field, cell.code);
                any = true;
            }
        }
        return any;
    }

    void addProblem(const TableProblem& problem) { add({problem.row, problem.column, problem.code, {}}); }

    /// `stopped`: at this row, because it was full.
    PeopleImport finish(std::optional<qsizetype> stopped) &&
    {
        checkFilers();
        std::ranges::stable_sort(m_problems, {}, &RowProblem::row);
        if (stopped)
            m_problems.push_back({*stopped, 0, ErrorCode::TooLarge, {}});
        PeopleImport out;
        if (m_problems.empty())
            out.people = std::move(m_people);
        out.problems = std::move(m_problems);
        out.ignoredColumns = m_columns.ignored();
        out.fields = m_columns.fields();
        out.columns = m_columns.remembered();
        return out;
    }

private:
    void add(RowProblem problem)
    {
        if (isFull())
            return;
        m_people.clear();
        m_problems.push_back(std::move(problem));
    }

    void addProblem(qsizetype row, PersonField field, ErrorCode code)
    {
        add({row, m_columns.at(field) + 1, code, fieldName(field)});
    }

    void rememberCode(const Person& person, qsizetype row)
    {
        if (person.code.isEmpty() || person.code.size() > MostOfCode)
            return;
        if (m_kindByCode.contains(person.code))
            addProblem(row, PersonField::Code, ErrorCode::FieldDuplicate);
        else
            m_kindByCode.insert(person.code, person.kind);
    }

    void checkFilers()
    {
        for (const auto& [code, row] : m_filers) {
            const auto kind = m_kindByCode.constFind(code);
            if (kind != m_kindByCode.cend() && *kind != PersonKind::Employee)
                addProblem(row, PersonField::Filer, ErrorCode::FieldUnexpected);
        }
    }

    const PeopleColumns& m_columns;
    QDate m_today;
    std::vector<ImportedPerson> m_people;
    std::vector<RowProblem> m_problems;
    QHash<QString, PersonKind> m_kindByCode;
    std::vector<std::pair<QString, qsizetype>> m_filers; ///< code and the row that names it
};

} // namespace

PeopleImport readPeopleRows(TableReader& table, const PeopleColumns& columns, QDate today)
{
    PeopleFile people(columns, today);
    std::optional<qsizetype> stopped;
    for (QStringList fields; table.next(fields);) {
        if (people.isFull()) {
            stopped = table.row();
            break;
        }
        if (!people.addCellProblems(table.cellProblems()))
            people.add(fields, table.row());
    }
    if (table.problem())
        people.addProblem(*table.problem());
    PeopleImport out = std::move(people).finish(stopped);
    out.encoding = table.encoding();
    return out;
}

Result<QStringList> readHeader(TableReader& table)
{
    const auto at = [](const TableProblem& problem) {
        return fail(problem.code, u"row %1 column %2"_s.arg(problem.row).arg(problem.column));
    };
    QStringList header;
    if (!table.next(header))
        return table.problem() ? at(*table.problem()) : fail(ErrorCode::CsvHeader, u"empty"_s);
    if (const auto cells = table.cellProblems(); !cells.empty())
        return at(cells.front());
    return header;
}

Result<PeopleImport> readPeople(TableReader& table, QDate today, const RememberedColumns& remembered)
{
    KAGIBAKO_TRY_ASSIGN(const QStringList header, readHeader(table));
    KAGIBAKO_TRY_ASSIGN(const PeopleColumns columns, PeopleColumns::guess(header, remembered));
    return readPeopleRows(table, columns, today);
}

Result<PeopleImport> readPeople(const QByteArray& file, QDate today, TextEncoding encoding)
{
    KAGIBAKO_TRY_ASSIGN(TableReader table, TableReader::open(file, encoding));
    return readPeople(table, today);
}

} // namespace kagibako

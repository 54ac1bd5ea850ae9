// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_csv.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/people_row.h"

#include <QHash>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

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
            m_problems.push_back({row, 0, ErrorCode::CsvColumns, {}});
            return;
        }
        PeopleRow read = readPeopleRow(fields, m_columns, m_today);
        for (const FieldProblem& problem : read.problems)
            addProblem(row, problem.field, problem.code);
        rememberCode(read.person, row);
        m_people.push_back({std::move(read.person), std::move(read.filerCode), row});
    }

    void addProblem(const CsvProblem& problem)
    {
        m_problems.push_back({problem.row, problem.column, problem.code, {}});
    }

    PeopleImport finish() &&
    {
        checkFilers();
        std::ranges::stable_sort(m_problems, {}, &RowProblem::row);
        PeopleImport out;
        if (m_problems.empty())
            out.people = std::move(m_people);
        out.problems = std::move(m_problems);
        out.ignoredColumns = m_columns.ignored();
        return out;
    }

private:
    void addProblem(qsizetype row, PersonField field, ErrorCode code)
    {
        m_problems.push_back({row, m_columns.at(field) + 1, code, fieldName(field)});
    }

    void rememberCode(const Person& person, qsizetype row)
    {
        if (person.code.isEmpty())
            return;
        if (m_kindByCode.contains(person.code))
            addProblem(row, PersonField::Code, ErrorCode::FieldDuplicate);
        else
            m_kindByCode.insert(person.code, person.kind);
    }

    void checkFilers()
    {
        for (const ImportedPerson& imported : m_people) {
            const auto kind = m_kindByCode.constFind(imported.filerCode);
            if (!imported.filerCode.isEmpty() && kind != m_kindByCode.cend() && *kind != PersonKind::Employee)
                addProblem(imported.row, PersonField::Filer, ErrorCode::FieldUnexpected);
        }
    }

    const PeopleColumns& m_columns;
    QDate m_today;
    std::vector<ImportedPerson> m_people;
    std::vector<RowProblem> m_problems;
    QHash<QString, PersonKind> m_kindByCode;
};

} // namespace

Result<PeopleImport> readPeople(const QByteArray& file, QDate today, TextEncoding encoding)
{
    KAGIBAKO_TRY_ASSIGN(CsvReader reader, CsvReader::open(file, encoding));
    QStringList fields;
    if (!reader.next(fields)) {
        const auto& problem = reader.problem();
        return problem ? fail(problem->code, u"row %1 column %2"_s.arg(problem->row).arg(problem->column))
                       : fail(ErrorCode::CsvHeader, u"empty"_s);
    }
    KAGIBAKO_TRY_ASSIGN(const PeopleColumns columns, PeopleColumns::guess(fields));
    PeopleFile people(columns, today);
    while (reader.next(fields))
        people.add(fields, reader.row());
    if (reader.problem())
        people.addProblem(*reader.problem());
    PeopleImport out = std::move(people).finish();
    out.encoding = reader.encoding();
    return out;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/number_import.h"

#include "core/exchange/csv_writer.h"
#include "core/exchange/table_reader.h"

#include <QFile>
#include <QStringEncoder>

#include <algorithm>
#include <set>

namespace kagibako {

namespace {

constexpr qint64 MostBytes = 64LL * 1024 * 1024;
constexpr std::size_t MostProblems = 10'000;     // more than anybody corrects; a file of nonsense has millions
constexpr qsizetype MostLength = 1000;           // UTF-16 units of a code or a name: longer ones are nobody's
constexpr QStringView OurCode = u"対象者コード"; // as NumberFile names it

/// The text of a cell in locked memory, as UTF-8; the cell itself is overwritten.
SecretBytes taken(QString& cell)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    SecretBytes room(encoder.requiredSpace(cell.size()));
    char* const begin = reinterpret_cast<char*>(room.writable().data());
    const char* const end = encoder.appendToBuffer(begin, cell);
    cell.fill(u'\0');
    return SecretBytes::copyOf(room.exposeSecret().first(static_cast<std::size_t>(end - begin)));
}

/// Of whichever kind; nothing is copied.
ByteSpan bytesOf(const AnyNumber& number)
{
    if (const auto* individual = std::get_if<MyNumber>(&number))
        return individual->digits().exposeSecret();
    return asSpan(std::get<CorporateNumber>(number).digits());
}

/// No trimmed(): that would be one more copy of what may be a number.
bool isBlank(const QString& cell)
{
    return QStringView(cell).trimmed().isEmpty();
}

/// Nothing when it cannot be said which number is whose.
std::optional<NumberColumns> columnsOf(const QStringList& header)
{
    NumberColumns columns;
    QStringList others = header;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (!isNumberHeading(header[i]))
            continue;
        if (columns.number >= 0)
            return std::nullopt;
        columns.number = i;
        others[i].clear();
    }
    const auto guesses = PeopleColumns::suggest(others);
    if (columns.number < 0 || !guesses)
        return std::nullopt;
    for (qsizetype i = 0; i < guesses->size(); ++i) {
        const std::optional<PersonField> field = (*guesses)[i].field;
        if (field == PersonField::Code)
            columns.code = i;
        else if (field == PersonField::Name)
            columns.name = i;
        else if (field == PersonField::Filer)
            columns.filer = i;
    }
    for (qsizetype i = 0; i < header.size() && columns.code < 0; ++i) {
        if (QStringView(header[i]).trimmed() == OurCode)
            columns.code = i;
    }
    return columns.code >= 0 || columns.name >= 0 ? std::optional(columns) : std::nullopt;
}

/// Reads all rows of one file and collects what is wrong with them.
class NumberRows
{
public:
    NumberRows(const NumberColumns& columns, const QStringList& header) : m_count(header.size())
    {
        m_out.columns = columns;
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (!isTaken(i) && !isBlank(header[i]))
                m_out.ignoredColumns.append(header[i]);
        }
    }

    /// There are as many problems as are kept.
    bool isFull() const { return m_out.problems.size() >= MostProblems; }

    void add(QStringList& fields, qsizetype row)
    {
        if (std::ranges::all_of(fields, isBlank))
            return;
        if (fields.size() != m_count)
            return addProblem({row, 0, ErrorCode::CsvColumns, {}});
        QString& cell = fields[m_out.columns.number];
        if (isBlank(cell)) {
            ++m_out.withoutNumber;
            return;
        }
        const SecretBytes typed = taken(cell);
        auto number = parseAny(typed.exposeSecret());
        if (!number)
            return addProblem({row, m_out.columns.number + 1, number.error().code(), NumberFieldName});
        ImportedNumber one{text(fields, m_out.columns.code, PersonField::Code, row),
                           text(fields, m_out.columns.name, PersonField::Name, row),
                           text(fields, m_out.columns.filer, PersonField::Filer, row), std::move(*number), row};
        if (one.code.isEmpty() && one.name.isEmpty())
            return addNobody(row);
        m_out.numbers.push_back(std::move(one));
    }

    /// Whether cells without a value stand where fields do; of such a row nothing else is judged.
    bool addCellProblems(const std::vector<TableProblem>& cells)
    {
        bool any = false;
        for (const TableProblem& cell : cells) {
            if (!isTaken(cell.column - 1))
                continue;
            addProblem(cell);
            any = true;
        }
        return any;
    }

    void addProblem(const TableProblem& problem) { addProblem({problem.row, problem.column, problem.code, {}}); }

    /// `stopped`: at this row, because it was full.
    NumberImport finish(std::optional<qsizetype> stopped) &&
    {
        findEqual();
        std::ranges::stable_sort(m_out.problems, {}, &RowProblem::row);
        if (stopped)
            m_out.problems.push_back({*stopped, 0, ErrorCode::TooLarge, {}});
        if (!m_out.problems.empty())
            m_out.numbers.clear();
        return std::move(m_out);
    }

private:
    bool isTaken(qsizetype column) const
    {
        const NumberColumns& used = m_out.columns;
        return column == used.number || column == used.code || column == used.name || column == used.filer;
    }

    void addProblem(RowProblem problem)
    {
        if (!isFull())
            m_out.problems.push_back(std::move(problem));
    }

    void addNobody(qsizetype row)
    {
        const bool hasCodes = m_out.columns.code >= 0;
        const qsizetype column = hasCodes ? m_out.columns.code : m_out.columns.name;
        addProblem(
            {row, column + 1, ErrorCode::FieldMissing, fieldName(hasCodes ? PersonField::Code : PersonField::Name)});
    }

    QString text(const QStringList& fields, qsizetype column, PersonField field, qsizetype row)
    {
        if (column < 0)
            return {};
        const QString whole = unguardFormula(fields[column].trimmed());
        if (whole.size() > MostLength) {
            addProblem({row, column + 1, ErrorCode::TextLength, fieldName(field)});
            return {};
        }
        const bool isName = field == PersonField::Name;
        return whole.normalized(isName ? QString::NormalizationForm_C : QString::NormalizationForm_KC);
    }

    /// Nobody has the number of somebody else: both rows are told, since either may be wrong.
    void findEqual()
    {
        std::vector<const ImportedNumber*> inOrder;
        for (const ImportedNumber& one : m_out.numbers)
            inOrder.push_back(&one);
        std::ranges::sort(inOrder, [](const ImportedNumber* a, const ImportedNumber* b) {
            return std::ranges::lexicographical_compare(bytesOf(a->number), bytesOf(b->number));
        });
        std::set<qsizetype> rows;
        for (std::size_t i = 1; i < inOrder.size(); ++i) {
            if (equalConstantTime(bytesOf(inOrder[i - 1]->number), bytesOf(inOrder[i]->number)))
                rows.insert({inOrder[i - 1]->row, inOrder[i]->row});
        }
        for (const qsizetype row : rows)
            addProblem({row, m_out.columns.number + 1, ErrorCode::FieldDuplicate, NumberFieldName});
    }

    qsizetype m_count;
    NumberImport m_out;
};

NumberImport readRows(TableReader& table)
{
    NumberImport nothing;
    const auto refused = [&](const TableProblem& problem) {
        nothing.problems.push_back({problem.row, problem.column, problem.code, {}});
        return std::move(nothing);
    };
    QStringList header;
    if (!table.next(header))
        return refused(table.problem().value_or(TableProblem{1, 0, ErrorCode::CsvHeader}));
    if (const auto cells = table.cellProblems(); !cells.empty())
        return refused(cells.front());
    const auto columns = columnsOf(header);
    if (!columns)
        return refused({table.row(), 0, ErrorCode::CsvHeader});
    NumberRows rows(*columns, header);
    std::optional<qsizetype> stopped;
    for (QStringList fields; table.next(fields);) {
        if (rows.isFull()) {
            stopped = table.row();
            break;
        }
        if (!rows.addCellProblems(table.cellProblems()))
            rows.add(fields, table.row());
    }
    if (table.problem())
        rows.addProblem(*table.problem());
    return std::move(rows).finish(stopped);
}

Result<NumberImport> readTable(const QByteArray& file, const QString& sheet)
{
    KAGIBAKO_TRY_ASSIGN(TableReader table, TableReader::open(file, TextEncoding::Detect, sheet));
    NumberImport read = readRows(table);
    read.sheets = table.sheets();
    return read;
}

} // namespace

Result<NumberImport> readNumbers(QByteArray file, const QString& sheet)
{
    auto read = readTable(file, sheet);
    file.fill('\0'); // nobody else's by now, where the caller gave it away
    return read;
}

Result<NumberImport> readNumberFile(const QString& path, const QString& sheet)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::IoFailed);
    if (file.size() > MostBytes)
        return fail(ErrorCode::TooLarge);
    return readNumbers(file.readAll(), sheet);
}

} // namespace kagibako

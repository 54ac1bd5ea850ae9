// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters as PDF without a server behind them, and people out of workbooks.
#include "core/services/people_service.h"
#include "tests/bench/crowd.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/server/real/office.h"
#include "tests/server/real/outcome.h"
#include "tests/unit/core/exchange/workbook.h"
#include "tests/unit/core/paper/letter_samples.h"

#include <QFile>
#include <QHash>

namespace kagibako::bench {

using namespace Qt::StringLiterals;
using test::must;
using test::Workbook;

namespace {

const QDate Today(2026, 11, 23);

Row letterRow(int count)
{
    const PaperFonts fonts = must(PaperFonts::installed(), "fonts");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"letters.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("letters: %s", qPrintable(file.errorString()));
    LetterBatch batch;
    batch.count = count;
    batch.make = [](qsizetype index) -> Result<std::optional<LetterPages>> {
        const QByteArray symbols = QByteArray::number(index).rightJustified(4, '0') + CodeSymbols.sliced(4);
        LetterPages pages;
        pages.letter = requestLetter(Language::Japanese, symbols + checkSymbol(symbols));
        pages.form = returnForm(pages.letter);
        return std::optional(std::move(pages));
    };
    const auto written = times(1, [&] {
        if (must(writePdf(batch, file, Language::Japanese, fonts), "letters") != count)
            qFatal("letters: some were left out");
    });
    return {u"%L1 letters of two pages, PDF"_s.arg(count), written[0] / 1000, u"s"_s, 5, true};
}

/// The same table as a spreadsheet program keeps it: texts apart, dates as numbers.
QByteArray workbookOf(const QByteArray& csv)
{
    QHash<QByteArray, qsizetype> known;
    QByteArray strings;
    QByteArray rows;
    int row = 0;
    for (const QByteArray& line : csv.trimmed().split('\n')) {
        const QByteArray number = QByteArray::number(++row);
        QByteArray cells;
        char column = 'A';
        for (const QByteArray& field : line.split(',')) {
            const QByteArray place = QByteArray(1, column++) + number;
            const QDate date = QDate::fromString(QString::fromUtf8(field), Qt::ISODate);
            if (date.isValid()) {
                const qint64 day = QDate(1899, 12, 30).daysTo(date);
                cells += Workbook::number(place, QByteArray::number(day), "s=\"1\"");
                continue;
            }
            auto at = known.constFind(field);
            if (at == known.cend()) {
                at = known.insert(field, known.size());
                strings += "<si><t>" + field + "</t></si>";
            }
            cells += Workbook::number(place, QByteArray::number(*at), "t=\"s\"");
        }
        rows += Workbook::row(row, cells);
    }
    return Workbook(rows).strings(strings).bytes();
}

double readSeconds(const QByteArray& file, int count)
{
    const auto all = times(1, [&] {
        const PeopleImport read = must(readPeople(file, Today), "read");
        if (!read.problems.empty() || std::ssize(read.people) != count)
            qFatal("read: %zu problems", read.problems.size());
    });
    return all[0] / 1000;
}

double importSeconds(const QByteArray& file, int count)
{
    const QTemporaryDir folder;
    test::Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
    if (!daemon.start())
        qFatal("kagibakod did not start");
    test::Office office(daemon);
    if (!office.ok())
        qFatal("%s", qPrintable(office.problem()));
    const auto all = times(1, [&] {
        if (must(PeopleService(office.session()).importCsv(file, office.scope()), "import").added != count)
            qFatal("import: rows");
    });
    return all[0] / 1000;
}

} // namespace

Rows paperRows(const Scale& scale)
{
    const int count = scale.count(100'000);
    const QByteArray csv = crowdCsv(count);
    const QByteArray workbook = workbookOf(csv);
    return {letterRow(scale.count(1000)),
            {u"%L1 rows of CSV, read and checked"_s.arg(count), readSeconds(csv, count), u"s"_s},
            {u"%L1 rows of XLSX, read and checked"_s.arg(count), readSeconds(workbook, count), u"s"_s},
            {u"import of %L1 rows of XLSX, to the durable answer"_s.arg(count), importSeconds(workbook, count), u"s"_s,
             15, true}};
}

} // namespace kagibako::bench

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_reader.h"
#include "core/exchange/problem_file.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestProblemFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryProblem()
    {
        const std::vector<RowProblem> problems{{3, 2, ErrorCode::FieldMissing, "name"},
                                               {7, 0, ErrorCode::CsvColumns, ""}};
        const auto file = problemFile(problems, [](const RowProblem& problem) {
            return problem.field.isEmpty() ? ProblemWords{{}, u"列の数"_s, u"columns, \"all\""_s}
                                           : ProblemWords{u"氏名"_s, u"空です"_s, u"empty"_s};
        });
        QVERIFY(file);
        QCOMPARE(*file, u"\ufeff行 row,列 column,項目 field,内容,problem\r\n"
                        "3,2,氏名,空です,empty\r\n"
                        "7,,,列の数,\"columns, \"\"all\"\"\"\r\n"_s.toUtf8());
    }

    void noFieldIsAFormula()
    {
        for (const auto& start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s}) {
            const QString evil = start + u"cmd|' /C calc'!A0"_s;
            const auto file = problemFile({{1, 1, ErrorCode::BadText, "name"}},
                                          [&](const RowProblem&) { return ProblemWords{evil, evil, evil}; });
            QVERIFY(file);
            auto reader = CsvReader::open(*file);
            QStringList fields;
            QVERIFY(reader->next(fields) && reader->next(fields));
            QCOMPARE(fields, (QStringList{u"1"_s, u"1"_s, u'\'' + evil, u'\'' + evil, u'\'' + evil}));
        }
    }

    void controlCharactersAreRefused()
    {
        const auto file = problemFile({{1, 1, ErrorCode::BadText, "name"}},
                                      [](const RowProblem&) { return ProblemWords{u"a\u202eb"_s, {}, {}}; });
        QVERIFY(!file);
        QCOMPARE(file.error().code(), ErrorCode::TextControl);
    }
};

QTEST_GUILESS_MAIN(TestProblemFile)
#include "test_problem_file.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_file.h"
#include "tests/unit/core/exchange/workbook.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;
using test::Workbook;

namespace {

const QDate Today(2026, 11, 23);
const QString Masked = u"●●●● ●●●● ●●●●"_s;

template <typename T>
int codeOf(const Result<T>& result)
{
    return result ? -1 : static_cast<int>(result.error().code());
}

} // namespace

/// A file before and after somebody said how to read it.
class TestPeopleFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGlanceHasHeadingsAndSamples()
    {
        const auto glance = glanceAt(u"番号,通称,備考\nE1,山田  花子,\nE2,佐藤,x\n\nE3,鈴木,y\nE4,髙橋,z\n"_s.toUtf8());
        QVERIFY(glance);
        QVERIFY(glance->sheets.isEmpty() && !glance->startsWithPerson);
        QCOMPARE(glance->headings, (QStringList{u"番号"_s, u"通称"_s, u"備考"_s}));
        QCOMPARE(glance->samples,
                 (QList<QStringList>{
                     {u"E1"_s, u"E2"_s, u"E3"_s}, {u"山田 花子"_s, u"佐藤"_s, u"鈴木"_s}, {u"x"_s, u"y"_s}}));
        QCOMPARE(codeOf(glanceAt({})), static_cast<int>(ErrorCode::CsvHeader));
    }

    void noNumberGetsOnTheScreen()
    {
        const auto glance =
            glanceAt(u"番号,氏名\n１２３４-5678 9018,甲\n123456789012,乙\n1234567890123,丙\n"_s.toUtf8());
        QVERIFY(glance);
        QCOMPARE(glance->samples[0], (QStringList{Masked, Masked, u"1234567890123"_s}));
    }

    void aFileMayBeginWithAPerson()
    {
        QVERIFY(glanceAt("E1,Taro,taro@example.jp\n")->startsWithPerson);
        const auto glance = glanceAt("123456789018,Taro\n");
        QVERIFY(glance->startsWithPerson);
        QCOMPARE(glance->headings[0], Masked);
        const ColumnFields columns{PersonField::Code, PersonField::Name};
        const auto read = readPeopleFile("1,Taro\n2,Jiro\n", Today, {.columns = columns, .hasHeadings = false});
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 2u);
        QCOMPARE(read->people[0].person.code, u"1"_s);
        QCOMPARE(read->people[0].row, 1);
        QVERIFY(read->columns.isEmpty()); // nothing of anybody is kept
    }

    void columnsAreReadAsSaid()
    {
        const QByteArray file = u"社員番号,通称,氏名\nE1,ヤマダ,山田\n"_s.toUtf8();
        const ColumnFields columns{PersonField::Code, PersonField::Name, std::nullopt};
        const auto read = readPeopleFile(file, Today, {.columns = columns});
        QVERIFY(read && read->problems.empty());
        QCOMPARE(read->people.size(), 1u);
        QCOMPARE(read->people[0].person.name, u"ヤマダ"_s);
        QCOMPARE(read->ignoredColumns, QStringList{u"氏名"_s});
        QCOMPARE(readPeopleFile(file, Today, {})->people[0].person.name, u"山田"_s);
        QCOMPARE(codeOf(readPeopleFile(file, Today, {.columns = ColumnFields{PersonField::Name}})),
                 static_cast<int>(ErrorCode::CsvHeader)); // of another file
    }

    void whatIsSaidComesBack()
    {
        const QStringList headings{u"番号"_s, u"通称"_s, u"氏名"_s};
        const ColumnFields columns{PersonField::Code, PersonField::Name, std::nullopt};
        const RememberedColumns remembered = rememberedOf(headings, columns);
        const auto guesses = PeopleColumns::suggest(headings, remembered);
        QVERIFY(guesses);
        QCOMPARE(*guesses,
                 (QList<ColumnGuess>{{PersonField::Code, true}, {PersonField::Name, true}, {std::nullopt, true}}));
        QVERIFY(rememberedOf(headings, {PersonField::Name}).isEmpty());
    }

    void guessesSayWhatToLookAt()
    {
        const auto guesses =
            PeopleColumns::suggest({u"氏名"_s, u"氏名"_s, u"番号"_s, u""_s, u"部署（現在）"_s, u"氏名(ローマ字)"_s});
        QVERIFY(guesses);
        QCOMPARE(*guesses, (QList<ColumnGuess>{{PersonField::Name, true},
                                               {std::nullopt, false},
                                               {std::nullopt, false},
                                               {std::nullopt, true},
                                               {PersonField::Department, true},
                                               {std::nullopt, false}}));
        QCOMPARE(codeOf(PeopleColumns::suggest({u"氏名"_s, u"個人番号"_s})), static_cast<int>(ErrorCode::CsvNumbers));
    }

    void aSheetMayBeSaid()
    {
        Workbook workbook;
        workbook
            .book("<sheets><sheet name=\"表紙\" sheetId=\"1\" r:id=\"rId1\"/>"
                  "<sheet name=\"一覧\" sheetId=\"2\" r:id=\"rId2\"/></sheets>")
            .sheet(Workbook::row(1, Workbook::text("A1", "氏名")) + Workbook::row(2, Workbook::text("A2", "山田")) +
                       Workbook::row(3, Workbook::text("A3", "佐藤")),
                   {}, 2);
        const QByteArray file = workbook.bytes();
        const auto cover = glanceAt(file);
        QVERIFY(cover);
        QCOMPARE(cover->sheets, (QStringList{u"表紙"_s, u"一覧"_s}));
        QVERIFY(cover->headings.isEmpty());
        QCOMPARE(glanceAt(file, u"一覧"_s)->samples, (QList<QStringList>{{u"山田"_s, u"佐藤"_s}}));
        QCOMPARE(codeOf(glanceAt(file, u"別"_s)), static_cast<int>(ErrorCode::NotFound));
        const auto read = readPeopleFile(file, Today, {.sheet = u"一覧"_s});
        QVERIFY(read);
        QCOMPARE(read->problems.size(), 2u); // employees without a code
    }
};

QTEST_GUILESS_MAIN(TestPeopleFile)
#include "test_people_file.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_columns.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
int codeOf(const Result<T>& result)
{
    return result ? -1 : static_cast<int>(result.error().code());
}

} // namespace

class TestPeopleColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsMayBeSaid()
    {
        const QStringList header{u"番号"_s, u"通称"_s, u"備考"_s};
        const auto columns = PeopleColumns::of(header, {{PersonField::Name, 1}, {PersonField::Code, 0}});
        QVERIFY(columns);
        QCOMPARE(columns->at(PersonField::Name), 1);
        QCOMPARE(columns->at(PersonField::Kana), -1);
        QCOMPARE(columns->fieldAt(0), PersonField::Code);
        QVERIFY(!columns->fieldAt(2) && !columns->fieldAt(-1) && !columns->fieldAt(3));
        QCOMPARE(columns->ignored(), QStringList{u"備考"_s});
        QCOMPARE(columns->count(), 3);
    }

    void whatIsSaidIsChecked()
    {
        constexpr int Header = static_cast<int>(ErrorCode::CsvHeader);
        const QStringList header{u"a"_s, u"b"_s};
        QCOMPARE(codeOf(PeopleColumns::of(header, {})), Header);
        QCOMPARE(codeOf(PeopleColumns::of(header, {{PersonField::Code, 0}})), Header);
        QCOMPARE(codeOf(PeopleColumns::of(header, {{PersonField::Name, 2}})), Header);
        QCOMPARE(codeOf(PeopleColumns::of(header, {{PersonField::Name, -1}})), Header);
        QCOMPARE(codeOf(PeopleColumns::of(header, {{PersonField::Name, 0}, {PersonField::Kana, 0}})), Header);
        QCOMPARE(codeOf(PeopleColumns::of(header, {{PersonField::Name, 0}, {PersonField::Name, 1}})), Header);
        QCOMPARE(codeOf(PeopleColumns::of({u"氏名"_s, u"マイナンバー"_s}, {{PersonField::Name, 0}})),
                 static_cast<int>(ErrorCode::CsvNumbers)); // also where nobody asked for it
    }

    void whatIsRememberedWins()
    {
        const QStringList header{u"氏名"_s, u"通称"_s, u"コード"_s, u"備考"_s};
        const RememberedColumns remembered{{u"通称"_s, PersonField::Name}, {u"コード"_s, std::nullopt}};
        const auto columns = PeopleColumns::guess(header, remembered);
        QVERIFY(columns);
        QCOMPARE(columns->at(PersonField::Name), 1);
        QCOMPARE(columns->at(PersonField::Code), -1);
        QCOMPARE(columns->ignored(), (QStringList{u"氏名"_s, u"コード"_s, u"備考"_s}));
    }

    void aMappingComesBack()
    {
        const auto first = PeopleColumns::guess({u"社員 No."_s, u"氏名（必須）"_s, u"ﾒﾓ"_s});
        QVERIFY(first);
        QCOMPARE(first->remembered(), (RememberedColumns{{u"社員no"_s, PersonField::Code},
                                                         {u"氏名(必須)"_s, PersonField::Name},
                                                         {u"メモ"_s, std::nullopt}}));
        const auto again = PeopleColumns::guess({u"メモ"_s, u"氏名(必須)"_s, u"社員ＮＯ"_s}, first->remembered());
        QVERIFY(again);
        QCOMPARE(again->at(PersonField::Name), 1);
        QCOMPARE(again->at(PersonField::Code), 2);
        QCOMPARE(again->remembered(), first->remembered());
    }

    void twoColumnsForWhatIsRemembered()
    {
        const RememberedColumns remembered{{u"甲"_s, PersonField::Name}, {u"乙"_s, PersonField::Name}};
        QVERIFY(PeopleColumns::guess({u"甲"_s, u"備考"_s}, remembered));
        QCOMPARE(codeOf(PeopleColumns::guess({u"甲"_s, u"乙"_s}, remembered)), static_cast<int>(ErrorCode::CsvHeader));
    }

    void fieldsGoByTheirNames()
    {
        for (std::size_t i = 0; i < PersonFieldCount; ++i)
            QCOMPARE(fieldNamed(fieldName(static_cast<PersonField>(i))), static_cast<PersonField>(i));
        QVERIFY(!fieldNamed("") && !fieldNamed("number"));
    }
};

QTEST_GUILESS_MAIN(TestPeopleColumns)
#include "test_people_columns.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/import_plan.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;
using What = PersonDifference::What;

/// What the people of a file are, beside those on record.
class TestImportPlan : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    const ScopeId m_scope = crypto::randomId<ScopeId>();
    const QDate m_today{2026, 11, 23};

    KnownPerson known(const QString& code, const QString& name) const
    {
        KnownPerson out;
        out.person.id = crypto::randomId<PersonId>();
        out.person.code = code;
        out.person.name = name;
        out.person.department = u"人事部"_s;
        out.person.mail = u"somebody@example.jp"_s;
        out.scope = m_scope;
        out.version = 3;
        return out;
    }
    ImportPlan planOf(const QString& csv, const std::vector<KnownPerson>& people) const
    {
        const auto read = readPeopleFile(csv.toUtf8(), m_today, {});
        if (!read || !read->problems.empty())
            qFatal("the file itself is wrong");
        return planImport(*read, people, m_scope, m_today);
    }

private Q_SLOTS:
    void everybodyIsNewChangedOrAsBefore()
    {
        const std::vector<KnownPerson> people{known(u"E1"_s, u"山田 花子"_s), known(u"E2"_s, u"佐藤 太郎"_s)};
        const ImportPlan plan = planOf(u"社員番号,氏名,部署,備考\n"
                                       "E1,山本 花子,総務部,x\n"
                                       "E2,佐藤 太郎,人事部,\n"
                                       "E3,鈴木 一郎,,\n"_s,
                                       people);
        const PeopleService::Imported& imported = plan.imported;
        QVERIFY(imported.problems.empty());
        QCOMPARE(imported.added, 1);
        QCOMPARE(imported.changed, 1);
        QCOMPARE(imported.unchanged, 1);
        QCOMPARE(imported.ignoredColumns, QStringList{u"備考"_s});
        QVERIFY(!imported.isWhole()); // nobody was sent yet
        QCOMPARE(imported.differences.size(), 3u);
        const PersonDifference& changed = imported.differences[0];
        QVERIFY(changed.what == What::Changed);
        QCOMPARE(changed.row, 2);
        QCOMPARE(changed.before, people[0].person);
        QCOMPARE(changed.person.name, u"山本 花子"_s);
        QCOMPARE(changed.person.mail, u"somebody@example.jp"_s); // of which the file says nothing
        QCOMPARE(changed.fields, (QList<PersonField>{PersonField::Name, PersonField::Department}));
        QVERIFY(imported.differences[1].what == What::Unchanged);
        QVERIFY(imported.differences[2].what == What::Added);
        QVERIFY(imported.differences[2].fields.isEmpty());
        QCOMPARE(plan.changes.size(), 2u);
        QCOMPARE(plan.changes[0].first.id, people[0].person.id);
        QCOMPARE(plan.changes[0].second, 4);
        QCOMPARE(plan.changes[1].second, 1);
    }

    void aDependentMayStandAboveTheEmployee()
    {
        const ImportPlan plan = planOf(u"社員番号,氏名,区分,続柄,扶養者\n"
                                       ",山田 一郎,扶養親族,子,E9\n"
                                       "E9,山田 花子,従業員,,\n"
                                       ",佐藤 次郎,扶養親族,子,E404\n"_s,
                                       {});
        QCOMPARE(plan.imported.problems,
                 (std::vector<RowProblem>{{4, 0, ErrorCode::NotFound, fieldName(PersonField::Filer)}}));
        QCOMPARE(plan.imported.differences[0].person.filer, plan.imported.differences[1].person.id);
    }

    void somebodyOfAnotherScopeStaysThere()
    {
        KnownPerson other = known(u"E1"_s, u"山田 花子"_s);
        other.scope = crypto::randomId<ScopeId>();
        const ImportPlan plan = planOf(u"社員番号,氏名\nE1,山田 花子\n"_s, {other});
        QCOMPARE(plan.imported.problems,
                 (std::vector<RowProblem>{{2, 0, ErrorCode::Conflict, fieldName(PersonField::Code)}}));
    }

    void ofEachKindTheFirstAreListed()
    {
        QString csv = u"社員番号,氏名\n"_s;
        for (qsizetype i = 0; i < PeopleService::MostListed + 5; ++i)
            csv += u"N%1,見本\n"_s.arg(i);
        const std::vector<KnownPerson> people{known(u"E1"_s, u"山田 花子"_s)};
        const ImportPlan plan = planOf(csv + u"E1,山本 花子\n"_s, people);
        QCOMPARE(plan.imported.added, PeopleService::MostListed + 5);
        QCOMPARE(plan.imported.differences.size(), static_cast<std::size_t>(PeopleService::MostListed + 1));
        QVERIFY(plan.imported.differences.back().what == What::Changed);
        QCOMPARE(plan.changes.size(), static_cast<std::size_t>(PeopleService::MostListed + 6));
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "test_import_plan.moc"

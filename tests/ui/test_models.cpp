// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "ui/collection/invitation_model.h"
#include "ui/common/table.h"
#include "ui/records/people_model.h"
#include "ui/review/waiting_model.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto roll = std::make_shared<PeopleRoll>();
        m_overview = {};
        m_overview.scopes = {{m_scope, u"本社"_s, Actions{Action::View}, false}};
        for (int i = 0; i < 300; ++i) {
            Person person;
            person.id = crypto::randomId<PersonId>();
            person.code = u"E%1"_s.arg(i, 3, 10, QLatin1Char('0'));
            person.name = i == 7 ? u"𠮷田\tさくら"_s : u"山田 %1"_s.arg(i);
            person.kana = i % 2 == 0 ? u"ヤマダ"_s : u"サトウ"_s;
            person.joined = QDate(2020, 4, 1);
            roll->add(person, m_scope, static_cast<PersonState>(i % 5), {});
        }
        roll->finish(0);
        m_overview.people = roll;
    }

    void peopleKeepTheRulesOfModels()
    {
        PeopleModel model(Language::Japanese);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.setPeople(m_overview);
        QCOMPARE(model.rowCount(), 300);
        PeopleFilter filter;
        filter.text = u"さとう"_s;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 150);
        model.setSort({{PeopleColumn::State, true}, {PeopleColumn::Code, false}});
        QCOMPARE(model.index(0, 1).data().toString(), u"E009"_s);
        filter.text = u"nobody"_s;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        model.setPeople({});
        QCOMPARE(model.total(), std::size_t{0});
    }

    void everyColumnHasATitle()
    {
        const PeopleModel model(Language::English);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void whoeverWasChosenIsFoundAgain()
    {
        PeopleModel model(Language::Japanese);
        model.setPeople(m_overview);
        const PersonId id = model.id(41);
        PeopleFilter filter;
        filter.text = u"さとう"_s;
        model.setFilter(filter);
        const auto row = model.rowOf(id);
        QVERIFY(row && model.id(*row) == id);
        filter.text = u"山田"_s;
        model.setFilter(filter);
        QVERIFY(model.rowOf(id).has_value());
        filter.states = 1u << static_cast<unsigned>(PersonState::Current);
        model.setFilter(filter);
        QVERIFY(!model.rowOf(id));
    }

    void invitationsKeepTheRulesOfModels()
    {
        const FixedClock clock(QDateTime(QDate(2026, 12, 1), QTime(3, 0), QTimeZone::UTC));
        InvitationModel model(Language::Japanese, clock);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        const auto id = crypto::randomId<InvitationId>();
        const PersonId person = m_overview.people->entry(0).id;
        model.set({{id, m_scope, {person}, u"open"_s, u"2026-11-30"_s, false},
                   {id, m_scope, {person}, u"open"_s, u"2026-12-01"_s, false},
                   {id, m_scope, {crypto::randomId<PersonId>()}, u"void"_s, {}, false}},
                  m_overview);
        QVERIFY(model.index(0, 0).data(InvitationModel::LateRole).toBool());
        QVERIFY(!model.index(1, 0).data(InvitationModel::LateRole).toBool()); // the last day counts
        QCOMPARE(model.index(0, InvitationModel::Who).data().toString(), u"山田 0"_s);
        QCOMPARE(model.index(2, InvitationModel::Who).data().toString(), QString()); // nobody known
        QCOMPARE(model.index(1, InvitationModel::Deadline).data().toString(), u"2026/12/01"_s);
        model.set({}, m_overview);
    }

    void submissionsKeepTheRulesOfModels()
    {
        WaitingModel model(Language::English);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        ReviewService::Waiting one;
        one.id = crypto::randomId<SubmissionId>();
        one.scope = m_scope;
        one.received = u"2026-11-28T01:02:03Z"_s;
        one.persons = {m_overview.people->entry(3).id};
        one.problem = ErrorCode::ManifestTag;
        m_overview.waiting = {one};
        model.setOverview(m_overview);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, WaitingModel::Received).data().toString(), u"28 Nov 2026 10:02"_s); // in Japan
        QVERIFY(model.index(0, 0).data(WaitingModel::TroubledRole).toBool());
        QCOMPARE(model.rowOf(one.id), std::optional<int>(0));
        m_overview.waiting.clear();
        model.setOverview(m_overview);
        QVERIFY(!model.rowOf(one.id));
    }

    void entriesByPostStandBesideSubmissionsOldestFirst()
    {
        WaitingModel model(Language::English);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        ReviewService::Waiting submission;
        submission.id = crypto::randomId<SubmissionId>();
        submission.received = u"2026-11-28T01:02:03Z"_s;
        EntryReview::Entry entry;
        entry.by = u"suzuki"_s;
        entry.at = QDateTime(QDate(2026, 11, 27), QTime(3, 0), QTimeZone::UTC);
        EntryReview::Waiting once{m_overview.people->entry(3).id, m_scope, {entry}, false};
        entry.by = u"tanaka"_s;
        entry.at = QDateTime(QDate(2026, 11, 29), QTime(3, 0), QTimeZone::UTC);
        EntryReview::Waiting twice{m_overview.people->entry(4).id, m_scope, {entry, entry}, false};
        twice.entries.back().by = u"suzuki"_s;
        m_overview.waiting = {submission};
        m_overview.entered = {twice, once};
        model.setOverview(m_overview);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf(once.person), std::optional<int>(0));
        QCOMPARE(model.rowOf(submission.id), std::optional<int>(1));
        QCOMPARE(model.rowOf(twice.person), std::optional<int>(2));
        QVERIFY(model.submission(0) == nullptr && model.entered(0) != nullptr);
        QVERIFY(model.submission(1) != nullptr && model.entered(1) == nullptr);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, WaitingModel::State), u"Entered by post"_s);
        QCOMPARE(cell(0, WaitingModel::Received), u"27 Nov 2026 12:00"_s); // in Japan
        QCOMPARE(cell(0, WaitingModel::Who), u"山田 3"_s);
        QCOMPARE(cell(0, WaitingModel::Scope), u"本社"_s);
        QCOMPARE(cell(0, WaitingModel::EnteredBy), u"suzuki"_s);
        QCOMPARE(cell(1, WaitingModel::EnteredBy), QString());
        QCOMPARE(cell(2, WaitingModel::State), u"Entered twice"_s);
        QCOMPARE(cell(2, WaitingModel::EnteredBy), u"tanaka、suzuki"_s);
        QVERIFY(!model.index(0, 0).data(WaitingModel::TroubledRole).toBool());
        QVERIFY(!model.isBarred(0));
        // Four eyes: one's own alone is nothing to decide about; beside somebody else's it is.
        m_overview.entered[1].entries.front().isBarred = true;
        m_overview.entered[0].entries.front().isBarred = true;
        model.setOverview(m_overview);
        QVERIFY(model.isBarred(0) && !model.isBarred(1) && !model.isBarred(2));
        QCOMPARE(cell(0, WaitingModel::State), u"Entered by you"_s);
    }

    void tablesCopyWhatIsSeenAndRememberTheirWidths()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path() + u"/s.ini"_s);
        PeopleModel model(Language::Japanese);
        model.setPeople(m_overview);
        {
            Table table(settings, u"t"_s);
            table.setModel(&model);
            table.setWidths({0, 10, 10, 0, 0, 0, 0, 0, 0, 0});
            table.selectRow(7);
            QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
            QCOMPARE(QGuiApplication::clipboard()->text(), u"Code ▲\tName\nE007\t𠮷田 さくら\n"_s);
            table.setColumnWidth(1, 222);
            table.keepWidths();
        }
        Table again(settings, u"t"_s);
        again.setModel(&model);
        again.setWidths({10, 10, 10, 10, 10, 10, 10, 10, 10, 10});
        QCOMPARE(again.columnWidth(1), 222);
        QVERIFY(again.isColumnHidden(0));
    }

private:
    QCA::Initializer m_qca;
    ScopeId m_scope = crypto::randomId<ScopeId>();
    Overview m_overview;
};

QTEST_MAIN(TestModels)
#include "test_models.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the section Disposal is made of, without a server: its models, which dates are proposed, and what is left out.
#include "core/crypto/base/random.h"
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/disposal_model.h"
#include "ui/disposal/due_proposal.h"
#include "ui/disposal/line_model.h"
#include "ui/disposal/month_strip.h"
#include "ui/disposal/what_if.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;
using State = DisposalService::State;
using Row = DisposalService::Row;

namespace {

const QDate Today(2026, 11, 28);

} // namespace

class TestDisposalModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_overview = {};
        m_overview.scopes = {{m_scope, u"本社"_s, Actions{Action::Review, Action::Dispose, Action::People}, false}};
        auto roll = std::make_shared<PeopleRoll>();
        auto load = std::make_shared<DisposalLoad>();
        load->view.today = Today;
        for (int i = 0; i < 70; ++i) {
            Person person;
            person.id = crypto::randomId<PersonId>();
            person.code = u"E%1"_s.arg(i, 3, 10, QLatin1Char('0'));
            person.name = u"見本 %1"_s.arg(i);
            person.kana = i % 2 == 0 ? u"ヤマダ"_s : u"サトウ"_s;
            roll->add(person, m_scope, PersonState::Current, {});
            Row row;
            row.person = person.id;
            row.code = person.code;
            row.name = person.name;
            row.scope = m_scope;
            row.box = crypto::randomId<ObjectId>();
            row.state = static_cast<State>(i % 7);
            row.due = row.state == State::NoDate ? QDate() : QDate(2032, 1 + i % 3, 11);
            row.mayEarlier = true;
            load->view.rows.push_back(row);
        }
        DisposalService::Gone gone;
        gone.person = load->view.rows.front().person;
        gone.name = u"見本 0"_s;
        gone.scope = m_scope;
        gone.box = crypto::randomId<ObjectId>();
        gone.at = QDateTime(QDate(2026, 10, 31), QTime(20, 0), QTimeZone::UTC); // in Japan the next month has begun
        gone.how = DisposalService::Gone::How::Ordered;
        gone.reason = "person_request";
        gone.by = m_somebody;
        load->view.gone.push_back(gone);
        load->logins.insert(m_somebody, u"tanaka"_s);
        roll->finish(0);
        m_overview.people = roll;
        m_load = load;
    }

    void theListKeepsTheRulesOfModels()
    {
        DisposalModel model(Language::English);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.set(m_load, m_overview);
        QCOMPARE(model.rowCount(), 70); // what is gone is asked for
        const ObjectId box = model.box(69);
        DisposalFilter filter;
        filter.states = DisposalFilter::bit(State::Held);
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 10);
        filter = {};
        filter.text = u"さとう"_s;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 35);
        QVERIFY(model.rowOf(box).has_value());
        filter.month = QDate(2032, 2, 1);
        filter.scope = m_scope;
        model.setFilter(filter);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.kept(row)->due, QDate(2032, 2, 11));
        filter.scope = crypto::randomId<ScopeId>();
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        model.setSort(DisposalModel::Code, true);
        QCOMPARE(cell(model, 0, DisposalModel::Code), u"E069"_s);
        model.setSort(DisposalModel::Due, false);
        QVERIFY(!model.kept(69)->due.isValid()); // none last
        model.set(std::make_shared<DisposalLoad>(), {});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsGoneSaysWhenByWhomAndWhy()
    {
        DisposalModel model(Language::English);
        model.set(m_load, m_overview);
        DisposalFilter filter;
        filter.states = 1u << DisposalFilter::Gone;
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.kept(0) == nullptr && model.gone(0) != nullptr);
        QCOMPARE(cell(model, 0, DisposalModel::Goes), u"1 Nov 2026"_s);
        QCOMPARE(cell(model, 0, DisposalModel::Why), u"At the person's request, tanaka"_s);
        filter.month = QDate(2026, 11, 1);
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 1);
        filter.month = QDate(2026, 10, 1);
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), 0);
    }

    void everyStateHasAShapeAWordAndAColumnATitle()
    {
        QSet<QString> icons;
        QSet<QString> words;
        for (int i = 0; i < 7; ++i) {
            icons.insert(lookOf(static_cast<State>(i)).icon);
            words.insert(lookOf(static_cast<State>(i)).word);
        }
        QCOMPARE(icons.size(), qsizetype{7}); // no colour is needed to tell them apart
        QCOMPARE(words.size(), qsizetype{7});
        const DisposalModel model(Language::Japanese);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }

    void monthsAreCountedAndChosen()
    {
        const auto months = dueByMonth(m_load->view);
        QCOMPARE(months.size(), std::size_t{4});
        QCOMPARE(months[0], std::pair(QDate(2026, 11, 1), qsizetype{0})); // this one, though nothing is due
        QCOMPARE(months[1].first, QDate(2032, 1, 1));
        MonthModel model(Language::English);
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.set(months);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0).data(MonthModel::CountRole).toInt(), 60);
        QCOMPARE(model.index(2).data().toString(), u"Jan 2032"_s);
        QCOMPARE(model.rowOf(QDate(2032, 3, 1)), 4);
        QCOMPARE(model.rowOf(QDate(2040, 3, 1)), 0);
        MonthStrip strip(Language::English);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QSignalSpy chosen(&strip, &MonthStrip::monthChosen);
        strip.set(months);
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.month(), QDate(2032, 1, 1));
        strip.set(months); // read anew: it stays
        QCOMPARE(strip.month(), QDate(2032, 1, 1));
        QTest::keyClick(&strip, Qt::Key_Escape);
        QVERIFY(!strip.month().isValid());
        QVERIFY(!chosen.isEmpty() && !chosen.last().first().toDate().isValid());
    }

    void proposalsSayWhatBecomesEarlierAndWhatIsLeftOut()
    {
        Row earlier = row(QDate(2040, 1, 1), QDate(2032, 1, 11));
        Row later = row(QDate(2030, 1, 1), QDate(2032, 1, 11));
        Row first = row({}, QDate(2032, 1, 11));
        Row same = row(QDate(2032, 1, 11), QDate(2032, 1, 11));
        Row without = row(QDate(2032, 1, 11), {});
        Row ordered = earlier;
        ordered.state = State::Ordered;
        Row replaced = earlier;
        replaced.plan.reasons = {{"replaced", {}, {}, {}}};
        first.plan.earliest = QDate(2033, 1, 11); // by years from leaving: before the law's
        const std::vector<const Row*> all{&earlier, &later, &first, &same, &without, &ordered, &replaced};
        const DueProposal out = proposedDates(all, m_overview, Today);
        QCOMPARE(out.lines.size(), std::size_t{3});
        QCOMPARE(out.earlier(), qsizetype{1});
        QCOMPARE(out.first(), qsizetype{1});
        QCOMPARE(out.beforeLaw(), qsizetype{1});
        QCOMPARE(out.same, qsizetype{1});
        QCOMPARE(out.without, qsizetype{1});
        QCOMPARE(out.waiting, qsizetype{2});
        QCOMPARE(out.changes().front().due, QDate(2032, 1, 11));
        // Without `dispose` an earlier day, or one that is near, is not theirs to set.
        earlier.mayEarlier = later.mayEarlier = false;
        later.proposed = Today.addDays(29);
        QCOMPARE(proposedDates({&earlier, &later}, m_overview, Today).noRight, qsizetype{2});
        later.due = {};
        later.proposed = Today.addDays(30);
        QCOMPARE(proposedDates({&later}, m_overview, Today).lines.size(), std::size_t{1});
        m_overview.scopes.front().mine = Actions{Action::Enter};
        QCOMPARE(proposedDates({&later}, m_overview, Today).noRight, qsizetype{1});
    }

    void aDayByHandNeedsTheRecordToo()
    {
        const Row one = row(QDate(2032, 1, 11), QDate(2032, 1, 11));
        const DueProposal chosen = forDayByHand({&one}, m_overview);
        QCOMPARE(chosen.lines.size(), std::size_t{1});
        QCOMPARE(withDay(chosen, QDate(2032, 1, 11), Today).same, qsizetype{1});
        const DueProposal sooner = withDay(chosen, QDate(2031, 1, 11), Today);
        QCOMPARE(sooner.earlier(), qsizetype{1});
        QCOMPARE(sooner.beforeLaw(), qsizetype{1});
        m_overview.scopes.front().mine = Actions{Action::Review, Action::Dispose};
        QCOMPARE(forDayByHand({&one}, m_overview).noRight, qsizetype{1});
    }

    void whoeverWouldLeaveEndsWhatGoesOn()
    {
        Person person;
        person.purposes = {"employment", "withholding"};
        person.uses = {{"withholding", QDate(2024, 3, 31), false}};
        const Person left = leavingOn(person, QDate(2027, 3, 31));
        QCOMPARE(left.left, std::optional(QDate(2027, 3, 31)));
        QCOMPARE(left.uses.size(), qsizetype{2});
        QCOMPARE(left.uses[0].purpose, QByteArray("employment"));
        QCOMPARE(left.uses[0].ended, QDate(2027, 3, 31));
        QCOMPARE(left.uses[1].ended, QDate(2024, 3, 31)); // ended is ended
    }

    void linesKeepTheRulesOfModels()
    {
        LineModel model({u"one"_s, u"two"_s});
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.set(100'000, [](std::size_t row, int column) { return u"%1/%2"_s.arg(row).arg(column); });
        QCOMPARE(model.index(99'999, 1).data().toString(), u"99999/1"_s);
        model.set(0, {});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    Row row(const QDate& due, const QDate& proposed) const
    {
        Row row;
        row.scope = m_scope;
        row.state = due.isValid() ? State::Planned : State::NoDate;
        row.due = due;
        row.proposed = proposed;
        row.plan.due = proposed;
        row.plan.earliest = proposed;
        row.mayEarlier = true;
        return row;
    }
    static QString cell(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    QCA::Initializer m_qca;
    ScopeId m_scope = crypto::randomId<ScopeId>();
    AccountId m_somebody = crypto::randomId<AccountId>();
    Overview m_overview;
    DisposalLoadPtr m_load;
};

QTEST_MAIN(TestDisposalModels)
#include "test_disposal_models.moc"

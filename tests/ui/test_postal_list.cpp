// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the postal desk remembers: the list of entries, the pace, and what a crash must not lose.
#include "core/crypto/base/random.h"
#include "ui/postal/batch.h"
#include "ui/postal/entry_list.h"
#include "ui/postal/pace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using Mode = QAbstractItemModelTester::FailureReportingMode;
using State = PostalEntry::State;

namespace {

QDateTime at(int hour, int minute, int day = 28)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone::UTC);
}

} // namespace

class TestPostalList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_people = {};
        for (int i = 0; i < 5; ++i) {
            Person person;
            person.id = crypto::randomId<PersonId>();
            person.code = u"E%1"_s.arg(i);
            person.name = u"見本 %1"_s.arg(i);
            m_people.add(person, m_scope, PersonState::None, {});
        }
        m_people.finish(0);
    }

    void theListKeepsTheRulesOfModels()
    {
        EntryList list;
        QAbstractItemModelTester tester(&list, Mode::QtTest);
        list.showNames(m_people, Language::English);
        QSignalSpy changed(&list, &EntryList::changed);
        const int first = list.add(entry(0, State::Saving), m_people);
        const int second = list.add(entry(1, State::Saving), m_people);
        QCOMPARE(list.rowCount(), 2);
        QCOMPARE(text(list, 0, EntryList::Name), u"見本 1"_s); // the newest first
        QCOMPARE(text(list, 1, EntryList::Code), u"E0"_s);
        QCOMPARE(text(list, 1, EntryList::Time), u"09:10"_s); // in Japan
        QVERIFY(text(list, 0, EntryList::Documents).startsWith(u"My Number card"_s));
        QCOMPARE(text(list, 0, EntryList::State), u"Saving …"_s);
        list.change(first, [](PostalEntry& one) {
            one.state = State::Failed;
            one.problem = Error(ErrorCode::NetFailed);
            one.mismatches = 2;
        });
        QCOMPARE(text(list, 1, EntryList::State), u"Not saved"_s);
        QCOMPARE(text(list, 1, EntryList::Mismatches), u"2"_s);
        QVERIFY(list.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"net.failed"_s));
        QCOMPARE(list.times().size(), qsizetype{1}); // what failed does not count
        list.change(second, [](PostalEntry& one) { one.state = State::Saved; });
        list.beginNewBatch();
        QCOMPARE(list.rowCount(), 1); // what is on hold stays
        QCOMPARE(list.times().size(), qsizetype{1});
        list.remove(first);
        QCOMPARE(list.rowCount(), 0);
        list.remove(first); // gone already
        list.change(first, [](PostalEntry&) { QFAIL("changed what is gone"); });
        QCOMPARE(changed.size(), qsizetype{6});
    }

    void aLockTakesTheNamesOnly()
    {
        EntryList list;
        list.showNames(m_people, Language::English);
        list.add(entry(3, State::Saved), m_people);
        list.forgetNames();
        QVERIFY(text(list, 0, EntryList::Code).isEmpty());
        QCOMPARE(text(list, 0, EntryList::Name), u"(unknown)"_s);
        list.showNames(m_people, Language::English);
        QCOMPARE(text(list, 0, EntryList::Name), u"見本 3"_s);
    }

    void draftsAreWhatIsNotKnownToBeSaved()
    {
        EntryList list;
        QVERIFY(list.takeFresh());
        QVERIFY(!list.takeFresh());
        list.add(entry(0, State::Saved), m_people);
        list.add(entry(1, State::Failed), m_people);
        list.add(entry(2, State::Saving), m_people);
        list.add(entry(3, State::Undone), m_people);
        const Draft current{m_people.entry(1).id, {}};
        list.setCurrent(current);
        const QList<Draft> drafts = list.drafts();
        QCOMPARE(drafts.size(), qsizetype{2});
        QVERIFY(drafts.first().person == m_people.entry(2).id);
        QVERIFY(drafts.last() == current); // entered again: not twice
        const QString kept = draftText(drafts);
        QVERIFY(draftsFrom(kept) == drafts);
        QVERIFY(draftsFrom(QString()).isEmpty());
        QVERIFY(draftsFrom(u"nonsense + "_s + kept) == drafts);
    }

    void thePaceLeavesBreaksOut()
    {
        QCOMPARE(paceText(paceOf({}, at(3, 0))), u"Nothing entered yet today"_s);
        QCOMPARE(paceText(paceOf({at(0, 10)}, at(3, 0))), u"1 since 9:10"_s);
        const QList<QDateTime> times{at(3, 2), at(0, 10), at(0, 11), at(0, 12), at(3, 0), at(3, 1), at(20, 0, 26)};
        const Pace pace = paceOf(times, at(3, 5)); // one a minute, lunch between, and somebody of two days before
        QCOMPARE(pace.count, qsizetype{6});
        QCOMPARE(paceText(pace), u"6 since 9:10 · 60 an hour"_s);
        QCOMPARE(paceOf({at(14, 59), at(15, 1)}, at(15, 2)).count, qsizetype{1}); // past midnight in Japan
    }

    void theSheetSaysWhatBecameOfEach()
    {
        EntryList list;
        list.showNames(m_people, Language::English);
        list.add(entry(0, State::Saved), m_people);
        PostalEntry differed = entry(1, State::Undone);
        differed.mismatches = 1;
        list.add(differed, m_people);
        list.add(entry(2, State::Failed), m_people);
        Overview overview;
        overview.organization = u"Sample Organization"_s;
        overview.login = u"tanaka"_s;
        const BatchSheet sheet = batchSheetOf(list, overview, QDate(2026, 11, 28));
        QCOMPARE(sheet.entries.size(), qsizetype{3});
        QCOMPARE(sheet.entries.first().code, u"E0"_s); // the oldest first
        QVERIFY(sheet.entries.first().remark.isEmpty());
        QCOMPARE(sheet.entries.at(1).remark, u"differed: 1 / taken back"_s);
        QCOMPARE(sheet.entries.at(2).remark, u"on hold: not saved"_s);
        QCOMPARE(sheet.counts.size(), qsizetype{4});
        QCOMPARE(sheet.login, u"tanaka"_s);
    }

private:
    PostalEntry entry(std::size_t person, State state) const
    {
        PostalEntry out;
        out.at = at(0, 10);
        out.person = m_people.entry(person).id;
        out.documents = {"my_number_card"};
        out.state = state;
        return out;
    }
    static QString text(const EntryList& list, int row, int column)
    {
        return list.index(row, column).data().toString();
    }

    QCA::Initializer m_qca;
    ScopeId m_scope = crypto::randomId<ScopeId>();
    PeopleRoll m_people;
};

QTEST_MAIN(TestPostalList)
#include "test_postal_list.moc"

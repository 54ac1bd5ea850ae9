// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retention.h"
#include "tests/cli/cli_run.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Due dates, holds and orders by the real kagibako-cli at the real server.
class TestDisposalCommands : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;

    /// Somebody with the program at a computer of their own.
    struct Seat {
        QString folder;
        QByteArray password;
        QByteArray accountText;

        CliRun run(const QStringList& arguments, const QString& language = u"en"_s) const
        {
            const QStringList options{
                u"--data"_s, folder, u"--lang"_s, language, u"--password-fd"_s, u"0"_s, u"--account-secret-fd"_s,
                u"0"_s};
            return runCli(arguments + options, password + '\n' + accountText + '\n');
        }
        CliRun disposal(const QStringList& arguments) const { return run(QStringList(u"disposal"_s) + arguments); }
    };
    Seat m_owner, m_checker, m_keeper, m_disposer;

    Seat seatOf(const ClientConfig& config, const QByteArray& password, const QByteArray& accountText)
    {
        const QString folder = m_folder.filePath(u"of-"_s + config.login);
        must(writeClientConfig(folder, config), "client.json");
        return {folder, password, accountText};
    }
    Seat newSeat(const QString& login, Actions actions)
    {
        Clerk clerk(m_desk->office(), login, actions);
        const auto session = must(clerk.unlock(), "unlock");
        return seatOf(session->config(), Clerk::Password, clerk.accountText());
    }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    /// Entered by one, accepted by the other.
    void keep(std::size_t at, const char* digits)
    {
        must(m_desk->enter(m_desk->enterer(), person(at).id, digits), "enter");
        must(PostDesk::accept(m_desk->checker(), person(at).id), "accept");
    }
    /// The row of the number that counts, as the owner sees it; empty: not kept.
    QJsonObject row(std::size_t at)
    {
        const CliRun listed = m_owner.disposal({u"list"_s, u"--json"_s});
        const auto rows = QJsonDocument::fromJson(listed.out).array();
        for (const QJsonValue& one : rows) {
            if (one["code"_L1].toString() == person(at).code && one["state"_L1].toString() != "retired"_L1)
                return one.toObject();
        }
        return {};
    }
    QString due(std::size_t at) { return row(at)["due"_L1].toString(); }
    QString state(std::size_t at) { return row(at)["state"_L1].toString(); }
    static QString iso(const QDate& day) { return day.toString(Qt::ISODate); }
    QDate today() { return m_desk->owner().clock().today(); }
    QDate freeDay() { return earliestDisposal(*retentionFromCode("tax_declaration"), today()); }
    CliRun change(const Seat& seat, std::size_t at, const QStringList& what)
    {
        return seat.run(QStringList{u"people"_s, u"change"_s, u"--code"_s, person(at).code} + what);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), 4);
        m_owner = seatOf(m_desk->owner().config(), Office::Password, m_desk->office().accountText());
        m_checker = seatOf(m_desk->checker().config(), Clerk::Password, m_desk->checkerClerk().accountText());
        m_keeper = newSeat(u"keeper"_s, {Action::People});
        m_disposer = newSeat(u"disposer"_s, {Action::Dispose});
        m_desk->syncAll();
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("no day") << QStringList{u"set"_s, u"E1"_s};
        QTest::newRow("two days") << QStringList{u"set"_s, u"E1"_s, u"--due"_s, u"2040-01-01"_s, u"--proposed"_s};
        QTest::newRow("all by hand") << QStringList{u"set"_s, u"--due"_s, u"2040-01-01"_s, u"--all"_s};
        QTest::newRow("no reason") << QStringList{u"hold"_s, u"E1"_s};
        QTest::newRow("a reason of others") << QStringList{u"order"_s, u"E1"_s, u"--reason"_s, u"rehired"_s};
        QTest::newRow("no state") << QStringList{u"list"_s, u"--state"_s, u"gone"_s};
        QTest::newRow("no hash") << QStringList{u"approve"_s, u"E1"_s};
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(m_owner.disposal(arguments).exitCode, 2);
    }

    void theDueDateComesWithTheAcceptance()
    {
        const CliRun changed = change(m_owner, 0, {u"--document"_s, u"tax_declaration:"_s + iso(today())});
        QVERIFY2(changed.exitCode == 0, changed.err.constData());
        m_desk->syncAll();
        keep(0, "123456789018");
        QCOMPARE(due(0), iso(freeDay()));
        QCOMPARE(state(0), u"planned"_s);
        const CliRun shown = m_owner.disposal({u"show"_s, person(0).code});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("Kept from"), shown.out.constData());
        const CliRun japanese = m_owner.run({u"disposal"_s, u"show"_s, person(0).code}, u"ja"_s);
        QVERIFY2(japanese.out.contains("提出期限"), japanese.out.constData());
        QVERIFY2(m_owner.disposal({u"list"_s, u"--due-within"_s, u"30"_s}).out.isEmpty(), "it is years ahead");
    }

    void withoutFactsThereIsNoDate()
    {
        keep(1, "234567890121");
        QCOMPARE(due(1), QString());
        QCOMPARE(state(1), u"none"_s);
        QCOMPARE(row(1)["proposed"_L1].toString(), QString()); // nothing keeps it, and nobody said what it is for
        QVERIFY(m_owner.disposal({u"list"_s, u"--state"_s, u"none"_s}).out.contains(person(1).code.toUtf8()));
    }

    void anotherLeavingDateMovesIt()
    {
        const QDate left = today().addYears(20), later = left.addYears(1);
        const CliRun whatIf = m_owner.disposal({u"what-if"_s, person(0).code, u"--left"_s, iso(left)});
        QCOMPARE(whatIf.exitCode, 0);
        QVERIFY2(whatIf.out.startsWith(iso(freeDay()).toUtf8()), whatIf.out.constData()); // no use that ends then
        QCOMPARE(change(m_owner, 0, {u"--set"_s, u"purposes=declaration"_s, u"left="_s + iso(left)}).exitCode, 0);
        QCOMPARE(due(0), iso(left.addDays(1)));
        // Who keeps the records may not set due dates: it waits for somebody who may.
        QCOMPARE(change(m_keeper, 0, {u"--set"_s, u"left="_s + iso(later)}).exitCode, 0);
        QCOMPARE(due(0), iso(left.addDays(1)));
        QCOMPARE(row(0)["proposed"_L1].toString(), iso(later.addDays(1)));
        const CliRun set = m_checker.disposal({u"set"_s, u"--proposed"_s, u"--all"_s});
        QVERIFY2(set.exitCode == 0 && set.out == "1 set\n", set.err.constData());
        QCOMPARE(due(0), iso(later.addDays(1)));
        // Back again is earlier, which takes `dispose`.
        QCOMPARE(change(m_owner, 0, {u"--set"_s, u"left="_s + iso(left)}).exitCode, 0);
        QCOMPARE(due(0), iso(left.addDays(1)));
    }

    void anEarlierDateTakesTheRightToDispose()
    {
        const QDate wanted = today().addYears(5);
        const QStringList set{u"set"_s, person(0).code, u"--due"_s, iso(wanted)};
        const CliRun refused = m_checker.disposal(set);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("ledger.right"), refused.err.constData());
        QVERIFY(due(0) != iso(wanted));
        const CliRun moved = m_disposer.disposal(set);
        QVERIFY2(moved.exitCode == 0, moved.err.constData());
        QCOMPARE(due(0), iso(wanted));
        const CliRun soon = m_checker.disposal({u"set"_s, person(1).code, u"--due"_s, iso(today().addDays(29))});
        QCOMPARE(soon.exitCode, 1);
        QCOMPARE(m_checker.disposal({u"set"_s, person(1).code, u"--due"_s, iso(today().addDays(30))}).exitCode, 0);
        QCOMPARE(state(1), u"planned"_s);
    }

    void whatIsHeldIsNotOrdered()
    {
        const CliRun unknown = m_owner.disposal({u"hold"_s, u"nobody"_s, u"--reason"_s, u"investigation"_s});
        QVERIFY2(unknown.exitCode == 1 && unknown.err.contains("not.found"), unknown.err.constData());
        const QStringList hold{u"hold"_s, person(1).code, u"--reason"_s, u"investigation"_s, u"--until"_s};
        QCOMPARE(m_owner.disposal(hold + QStringList(iso(today().addDays(-1)))).exitCode, 1); // it would lift it
        const CliRun held = m_owner.disposal(hold + QStringList(iso(today().addDays(90))));
        QVERIFY2(held.exitCode == 0 && held.out == "1 held\n", held.err.constData());
        QCOMPARE(state(1), u"held"_s);
        QCOMPARE(row(1)["held"_L1].toString(), iso(today().addDays(90)));
        const CliRun shown = m_owner.disposal({u"show"_s, person(1).code});
        QVERIFY2(shown.out.contains("inquiry"), shown.out.constData());
        const QStringList order{u"order"_s, person(1).code, u"--reason"_s, u"entered_wrongly"_s};
        const CliRun refused = m_disposer.disposal(order);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("disposal lift"), refused.err.constData());
        QCOMPARE(m_checker.disposal({u"lift"_s, person(1).code}).exitCode, 1); // no right to dispose
        QCOMPARE(m_owner.disposal({u"lift"_s, person(1).code}).out, "1 lifted\n");
        QCOMPARE(m_owner.disposal({u"lift"_s, person(1).code}).out, "0 lifted\n");
        QCOMPARE(state(1), u"planned"_s);
    }

    void oneOrdersAnotherSignsAndItIsGone()
    {
        keep(2, "621498320257");
        must(m_desk->owner().sync(), "sync");
        QCOMPARE(numberOf(m_desk->owner(), person(2).id), "621498320257");
        const QStringList order{u"order"_s, person(2).code, u"--reason"_s, u"person_request"_s};
        QCOMPARE(m_checker.disposal(order).exitCode, 1);
        const CliRun ordered = m_disposer.disposal(order + QStringList(u"--json"_s));
        QVERIFY2(ordered.exitCode == 0 && ordered.out.contains("\"waits\":true"), ordered.err.constData());
        QCOMPARE(state(2), u"ordered"_s);
        must(m_desk->owner().sync(), "sync");
        QCOMPARE(numberOf(m_desk->owner(), person(2).id), "621498320257"); // not yet
        const CliRun waiting = m_owner.disposal({u"waiting"_s});
        QVERIFY2(waiting.out.contains("disposer\tperson_request\t1\t1\tyours"), waiting.out.constData());
        const QString request = QString::fromLatin1(waiting.out.left(waiting.out.indexOf('\t')));
        QVERIFY(m_disposer.disposal({u"approve"_s, request}).exitCode != 0); // not one's own
        const CliRun approved = m_owner.disposal({u"approve"_s, request});
        QVERIFY2(approved.exitCode == 0 && approved.out == "destroyed\n", approved.err.constData());
        QVERIFY(row(2).isEmpty());
        QVERIFY(m_owner.disposal({u"waiting"_s}).out.isEmpty());

        const CliRun revealed =
            m_owner.run({u"reveal"_s, u"--code"_s, person(2).code, u"--purpose"_s, u"withholding"_s});
        QCOMPARE(revealed.exitCode, 1);
        QVERIFY2(revealed.out.isEmpty() && revealed.err.contains("has been destroyed"), revealed.err.constData());
        QVERIFY2(revealed.err.contains("box.destroyed"), revealed.err.constData());
        const CliRun shown = m_owner.disposal({u"show"_s, person(2).code});
        QVERIFY2(shown.exitCode == 1 && shown.err.contains("box.destroyed"), shown.err.constData());
        const CliRun gone = m_owner.disposal({u"list"_s, u"--gone"_s});
        QVERIFY2(gone.out.startsWith(person(2).code.toUtf8() + '\t'), gone.out.constData());
        QVERIFY2(gone.out.contains("\tordered\t") && gone.out.contains("\tperson_request\tdisposer\t"),
                 gone.out.constData());
    }

    void aReplacedNumberWaitsForItsDay()
    {
        keep(3, "987654321093");
        const QString first = row(3)["box"_L1].toString();
        keep(3, "123456789018");
        const CliRun listed = m_owner.disposal({u"list"_s, u"--state"_s, u"retired"_s, u"--json"_s});
        const QJsonObject retired = QJsonDocument::fromJson(listed.out).array().first().toObject();
        QCOMPARE(retired["box"_L1].toString(), first);
        QCOMPARE(retired["due"_L1].toString(), iso(today().addDays(30)));
        const CliRun shown = m_owner.disposal({u"show"_s, person(3).code, u"--json"_s}); // the one that counts
        QVERIFY(QJsonDocument::fromJson(shown.out).object()["box"_L1].toString() != first);
    }

    void nobodyIsForgottenInTheRecord()
    {
        const CliRun wrong = change(m_owner, 3, {u"--document"_s, u"fun:2026-01-24"_s});
        QVERIFY2(wrong.exitCode == 1 && wrong.err.contains("catalogue.unknown"), wrong.err.constData());
        QCOMPARE(change(m_owner, 3, {}).exitCode, 2);
        QCOMPARE(change(m_owner, 3,
                        {u"--use-ended"_s, u"withholding:"_s + iso(today()), u"--document"_s,
                         u"withholding_book:"_s + iso(today()), u"--dispose-on"_s, iso(today().addYears(9)),
                         u"--because"_s, u"person_request"_s})
                     .exitCode,
                 0);
        QCOMPARE(due(3), iso(today().addYears(9)));
    }
};

QTEST_GUILESS_MAIN(TestDisposalCommands)
#include "test_disposal_commands.moc"

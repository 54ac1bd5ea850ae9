// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The section Disposal worked by keys, against the real server: dates, holds, orders, their second signature, and the
// proof of what is gone.
#include "core/services/disposal_service.h"
#include "core/services/people_service.h"
#include "core/services/person_editing.h"
#include "tests/ui/newcomer.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/disposal/disposal_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Newcomer;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員\n"
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員\n"
                           "E004,渡邉 健一,ワタナベ ケンイチ,従業員\n";

Result<Person> personOf(ClientSession& session, const QString& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    for (const KnownPerson& known : listing.people) {
        if (known.person.code == code)
            return known.person;
    }
    return fail(ErrorCode::NotFound);
}

/// What is on record for the day: the last paper, and whether the use ended.
Result<void> putFacts(ClientSession& session, const QString& code, bool ended)
{
    KAGIBAKO_TRY_ASSIGN(const Person known, personOf(session, code));
    PersonEditing editing(session);
    KAGIBAKO_TRY_ASSIGN(PersonEditing::Standing standing, editing.look(known.id));
    standing.person.purposes = {"withholding"};
    standing.person.documents = {{"withholding_book", QDate(2025, 1, 10)}};
    if (ended)
        standing.person.uses = {{"withholding", QDate(2024, 3, 31), false}};
    KAGIBAKO_TRY_ASSIGN(const auto saved, editing.save(standing.person, standing.version));
    return saved.problems.empty() ? Result<void>() : fail(saved.problems.front().code);
}

Result<DisposalService::Row> rowOf(ClientSession& session, const QString& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto view, DisposalService(session).view(session.clock().today()));
    for (const DisposalService::Row& row : view.rows) {
        if (row.code == code)
            return row;
    }
    return fail(ErrorCode::NotFound);
}

} // namespace

class TestDisposalPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        QVERIFY(m_stage->inviteAll());
        QVERIFY(m_stage->handIn(4, ui::test::cardPicture(u"山田"_s), 1));
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_stage->acceptOne());
        // E001's day is 2032-01-11 by its record, and far later in the log; E002's use goes on.
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(putFacts(session, u"E001"_s, true));
            KAGIBAKO_TRY(putFacts(session, u"E002"_s, false));
            KAGIBAKO_TRY_ASSIGN(const DisposalService::Row row, rowOf(session, u"E001"_s));
            KAGIBAKO_TRY(DisposalService(session).setDue({{row.person, row.box, row.scope, QDate(2040, 1, 1)}}));
            return {};
        }));
        m_stage->window().go(u"disposal"_s);
        QVERIFY(
            m_stage->waitFor([&] { return table() != nullptr && rows() == 4 && due(u"E001"_s) == u"1 Jan 2040"_s; }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void aMonthIsChosenByTheArrowKeys()
    {
        auto* months = m_stage->find<QListView>(u"disposalMonths"_s);
        QVERIFY(months != nullptr);
        months->setFocus();
        QTest::keyClick(months, Qt::Key_End);
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, DisposalModel::Code), u"E001"_s);
        QTest::keyClick(months, Qt::Key_Escape);
        QCOMPARE(rows(), 4);
    }

    void chipsAndWordsNarrowTheList()
    {
        QVERIFY(m_stage->click(u"disposalState0"_s)); // no date
        QCOMPARE(rows(), 3);
        QVERIFY(m_stage->click(u"disposalClear"_s));
        QVERIFY(m_stage->type(u"disposalSearch"_s, u"E003"_s));
        QCOMPARE(rows(), 1);
        QTest::keyClick(m_stage->find(u"disposalSearch"_s), Qt::Key_Escape);
        QCOMPARE(rows(), 4);
    }

    void theDifferenceIsShownBeforeDatesAreSigned()
    {
        press(u"E001"_s, Qt::Key_P);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"dueDialog"_s) != nullptr; }));
        auto* lines = m_stage->find<QTableView>(u"dueTable"_s);
        QCOMPARE(lines->model()->index(0, 2).data().toString(), u"1 Jan 2040"_s);
        QCOMPARE(lines->model()->index(0, 3).data().toString(), u"11 Jan 2032"_s);
        const QString summary = words(u"dueSummary"_s);
        QVERIFY2(summary.contains(u"EARLIER"_s), qPrintable(summary));
        QTest::keyClick(lines, Qt::Key_Return); // whoever presses Enter in the list has not read it
        QVERIFY(m_stage->find(u"dueDialog"_s) != nullptr && due(u"E001"_s) == u"1 Jan 2040"_s);
        QVERIFY(m_stage->click(u"signDue"_s));
        QVERIFY(m_stage->waitFor([&] { return due(u"E001"_s) == u"11 Jan 2032"_s; }));
        QCOMPARE(state(u"E001"_s), u"Planned"_s);
    }

    void nothingIsSignedWhereNoDayFollows()
    {
        press(u"E002"_s, Qt::Key_P); // the use goes on
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"dueDialog"_s) != nullptr; }));
        QVERIFY(!m_stage->find(u"signDue"_s)->isEnabled());
        QVERIFY(words(u"dueSummary"_s).contains(u"no date yet"_s));
        QTest::keyClick(m_stage->find(u"dueDialog"_s), Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"dueDialog"_s) == nullptr; }));
    }

    void whatIfIsAnsweredAtOnceAndStoresNothing()
    {
        press(u"E002"_s, Qt::Key_W);
        QVERIFY(m_stage->find(u"whatIfDay"_s)->hasFocus());
        QVERIFY(m_stage->type(u"whatIfDay"_s, u"2033/5/31"_s));
        QVERIFY(m_stage->waitFor([&] { return words(u"whatIfAnswer"_s).contains(u"1 Jun 2033"_s); }));
        QVERIFY(m_stage->type(u"whatIfDay"_s, u"2026/3/31"_s));
        QVERIFY(m_stage->waitFor([&] { return words(u"whatIfAnswer"_s).contains(u"11 Jan 2032"_s); }));
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(session.sync());
            KAGIBAKO_TRY_ASSIGN(const Person person, personOf(session, u"E002"_s));
            return person.left ? fail(ErrorCode::Conflict) : Result<void>();
        }));
        QVERIFY(due(u"E002"_s).isEmpty());
    }

    void aHoldIsPutAndLifted()
    {
        press(u"E001"_s, Qt::Key_H);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"holdDialog"_s) != nullptr; }));
        QVERIFY(!m_stage->find(u"agreeHold"_s)->isEnabled()); // no reason yet
        choose(u"holdReason"_s, "investigation");
        QVERIFY(m_stage->type(u"holdUntil"_s, u"2020/1/1"_s));
        QVERIFY(!m_stage->find(u"agreeHold"_s)->isEnabled()); // that day is over
        QVERIFY(m_stage->type(u"holdUntil"_s, u"2033/1/31"_s));
        QTest::keyClick(m_stage->find(u"holdUntil"_s), Qt::Key_Return);
        QVERIFY(m_stage->waitFor([&] { return state(u"E001"_s) == u"Held"_s; }));
        QVERIFY(cell(rowOfCode(u"E001"_s), DisposalModel::Why).contains(u"31 Jan 2033"_s));
        press(u"E001"_s, Qt::Key_O); // what is held is not destroyed
        QVERIFY(m_stage->find(u"orderDialog"_s) == nullptr);
        QVERIFY(banner().contains(u"Lift the hold first"_s));
        press(u"E001"_s, Qt::Key_L);
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(m_stage->waitFor([&] { return state(u"E001"_s) == u"Planned"_s; }));
    }

    void aDayByHandGoesOnRecordWithItsReason()
    {
        press(u"E003"_s, Qt::Key_D);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"dueDialog"_s) != nullptr; }));
        QVERIFY(m_stage->type(u"dueDay"_s, u"2030/6/30"_s));
        QVERIFY(!m_stage->find(u"signDue"_s)->isEnabled()); // no reason yet
        choose(u"dueReason"_s, "person_request");
        QVERIFY(m_stage->click(u"signDue"_s));
        QVERIFY(m_stage->waitFor([&] { return due(u"E003"_s) == u"30 Jun 2030"_s; }));
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const Person person, personOf(session, u"E003"_s));
            const IndividualDate wanted{QDate(2030, 6, 30), "person_request", false};
            return person.individual == wanted ? Result<void>() : fail(ErrorCode::Conflict);
        }));
    }

    void anOrderTakesTheCountTypedBackAndDestroysAtOnceWhereNobodyElseIs()
    {
        press(u"E003"_s, Qt::Key_O);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"orderDialog"_s) != nullptr; }));
        QVERIFY(words(u"orderLines"_s).contains(u"AT ONCE"_s));
        choose(u"orderReason"_s, "person_request");
        QVERIFY(m_stage->type(u"orderCount"_s, u"2"_s));
        QVERIFY(!m_stage->find(u"signOrder"_s)->isEnabled());
        QVERIFY(m_stage->type(u"orderCount"_s, u"1"_s));
        QVERIFY(m_stage->click(u"signOrder"_s));
        QVERIFY(m_stage->waitFor([&] { return rowOfCode(u"E003"_s) < 0; }));
        QCOMPARE(rows(), 3);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"disposalGone"_s) != nullptr; }));
        QVERIFY(m_stage->click(u"disposalGone"_s));
        QVERIFY(m_stage->waitFor([&] { return rows() == 1; }));
        QCOMPARE(cell(0, DisposalModel::Code), u"E003"_s);
        QCOMPARE(cell(0, DisposalModel::StateColumn), u"Destroyed by order"_s);
    }

    void whatIsGoneIsProvedInFiles()
    {
        QTemporaryDir folder;
        m_stage->prompt().folder = folder.path();
        table()->selectRow(0);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_C);
        QVERIFY(m_stage->click(u"saveCertificate"_s));
        const QString day = m_stage->clock().today().toString(Qt::ISODate);
        const QString json = folder.path() + u"/disposal-certificate-%1.json"_s.arg(day);
        const QString pdf = folder.path() + u"/disposal-certificate-%1.pdf"_s.arg(day);
        QVERIFY(m_stage->waitFor([&] { return QFile::exists(json) && QFile::exists(pdf); }));
        const QByteArray bytes = read(json);
        QVERIFY(!QJsonDocument::fromJson(bytes).isNull());
        QVERIFY(!bytes.contains("123456789018"));
        QVERIFY(read(pdf).startsWith("%PDF-"));
        QCOMPARE(QFile::permissions(json) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // The paper beside it is not written over unasked.
        m_stage->prompt().asked.clear();
        m_stage->prompt().answer = false;
        QFile::remove(json);
        QVERIFY(m_stage->click(u"saveCertificate"_s));
        QVERIFY(m_stage->waitFor([&] { return !m_stage->prompt().asked.isEmpty(); }));
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }));
        QVERIFY(!QFile::exists(json));
        m_stage->prompt().answer = true;
        QVERIFY(m_stage->click(u"saveRegister"_s));
        QVERIFY(
            m_stage->waitFor([&] { return !QDir(folder.path()).entryList({u"disposal-register-*.csv"_s}).isEmpty(); }));
        QVERIFY(m_stage->click(u"closeCertificate"_s));
        QVERIFY(m_stage->click(u"disposalGone"_s));
        QCOMPARE(rows(), 3);
    }

    void whatSomebodyElseOrderedIsReadAndApproved()
    {
        const ScopeId scope = m_stage->desk().overview().scopes.front().id;
        std::unique_ptr<Newcomer> clerk;
        QVERIFY(m_stage->doWith([&](ClientSession& session) {
            clerk = std::make_unique<Newcomer>(m_stage->daemon(), session.config().org, u"sato"_s);
            return clerk->comeIn(session, Rank::Member, {{scope, {Action::Review, Action::Dispose}}});
        }));
        auto session = clerk->login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        const auto row = rowOf(**session, u"E004"_s);
        QVERIFY(row.has_value());
        const auto ordered = DisposalService(**session).order({row->box}, "purpose_ended");
        QVERIFY(ordered && ordered->value(scope) == DisposalService::Ordered::WaitsForApproval);
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return state(u"E004"_s) == u"Waits for approval"_s; }));
        QVERIFY(m_stage->desk().overview().disposal.orders == 1);
        QVERIFY(m_stage->find(u"disposalOrders"_s) != nullptr);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"orderDialog"_s) != nullptr; }));
        auto* people = m_stage->find<QTableView>(u"orderPeople"_s);
        QCOMPARE(people->model()->rowCount(), 1); // exactly whom it names
        QCOMPARE(people->model()->index(0, 1).data().toString(), u"渡邉 健一"_s);
        QVERIFY(!m_stage->find(u"signOrder"_s)->isEnabled());
        m_stage->find<QCheckBox>(u"orderTick"_s)->setChecked(true);
        QVERIFY(m_stage->click(u"signOrder"_s));
        QVERIFY(m_stage->waitFor([&] { return rowOfCode(u"E004"_s) < 0; }));
        QVERIFY(m_stage->find(u"disposalOrders"_s) == nullptr);
    }

    void anOwnOrderSaysThatItWaitsForSomebody()
    {
        press(u"E002"_s, Qt::Key_O);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"orderDialog"_s) != nullptr; }));
        // The only other one was let in by who signs, and so is not independent enough.
        QVERIFY2(words(u"orderLines"_s).contains(u"nobody here may give it"_s), qPrintable(words(u"orderLines"_s)));
        QVERIFY(words(u"orderLines"_s).contains(u"the law may ask to keep it longer"_s)); // the use goes on
        QTest::keyClick(m_stage->find(u"orderDialog"_s), Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"orderDialog"_s) == nullptr; }));
        QVERIFY(rowOfCode(u"E002"_s) >= 0);
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"disposalTable"_s); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    int rowOfCode(const QString& code)
    {
        for (int row = 0; row < rows(); ++row) {
            if (cell(row, DisposalModel::Code) == code)
                return row;
        }
        return -1;
    }
    QString due(const QString& code) { return cell(rowOfCode(code), DisposalModel::Due); }
    QString state(const QString& code) { return cell(rowOfCode(code), DisposalModel::StateColumn); }
    QString words(const QString& name)
    {
        auto* paragraph = m_stage->find<Paragraph>(name);
        return paragraph == nullptr ? QString() : paragraph->words();
    }
    QString banner()
    {
        auto* banner = m_stage->find<Banner>(u"disposalBanner"_s);
        return banner == nullptr ? QString() : banner->text();
    }
    /// One key on the row of whoever has this code.
    void press(const QString& code, Qt::Key key)
    {
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }));
        table()->selectRow(rowOfCode(code));
        table()->setFocus();
        QTest::keyClick(table(), key);
    }
    void choose(const QString& box, const char* code)
    {
        auto* reasons = m_stage->find<QComboBox>(box);
        QVERIFY(reasons != nullptr);
        const int place = reasons->findData(QByteArray(code));
        QVERIFY(place > 0);
        reasons->setCurrentIndex(place);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestDisposalPage)
#include "test_disposal_page.moc"

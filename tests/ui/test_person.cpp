// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person at a time, by keys: put on record, changed, leaving, with a family, and while somebody else is at it.
#include "core/services/person_editing.h"
#include "tests/ui/newcomer.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
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
                           "P001,木村 講師,キムラ コウシ,個人支払先\n";

} // namespace

class TestPersonDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        m_stage->window().go(u"people"_s);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() == 3; }));
    }

    void cleanupTestCase()
    {
        m_clerk.reset();
        m_stage.reset();
    }

    void somebodyNewIsPutOnRecord()
    {
        QVERIFY(press(Qt::Key_N, Qt::ControlModifier));
        QVERIFY(m_stage->type(u"code"_s, u"E003"_s));
        QVERIFY(m_stage->type(u"name"_s, u"髙橋 美咲"_s));
        QVERIFY(m_stage->type(u"kana"_s, u"タカハシ ミサキ"_s));
        QVERIFY(m_stage->type(u"postalCode"_s, u"100-0001"_s));
        QVERIFY(m_stage->type(u"address"_s, u"東京都千代田区千代田1-1"_s));
        QVERIFY(m_stage->type(u"joined"_s, u"2026/4/1"_s));
        QVERIFY(m_stage->click(u"purpose-withholding"_s));
        QVERIFY(enterIn(u"joined"_s));
        QCOMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(m_stage->find<QLabel>(u"personName"_s)->text(), u"髙橋 美咲"_s); // and is chosen
        const auto person = withCode(u"E003"_s);
        QVERIFY(person.has_value());
        QCOMPARE(person->postalCode, u"1000001"_s);
        QCOMPARE(person->joined, std::optional(QDate(2026, 4, 1)));
        QCOMPARE(person->purposes, QList<QByteArray>{"withholding"});
    }

    void aNameIsChanged()
    {
        QVERIFY(change(u"E001"_s));
        QCOMPARE(m_stage->find<QLineEdit>(u"name"_s)->text(), u"山田 花子"_s);
        QVERIFY(m_stage->type(u"name"_s, u"山本 花子"_s));
        QVERIFY(enterIn(u"name"_s));
        QCOMPARE(withCode(u"E001"_s)->name, u"山本 花子"_s);
        QCOMPARE(m_stage->find<QLabel>(u"personName"_s)->text(), u"山本 花子"_s);
    }

    void whoLeavesHasADay()
    {
        QVERIFY(change(u"E002"_s));
        QVERIFY(m_stage->type(u"left"_s, u"令和8年12月31日"_s));
        QVERIFY(enterIn(u"left"_s));
        QCOMPARE(withCode(u"E002"_s)->left, std::optional(QDate(2026, 12, 31)));
    }

    void aChildIsFiledUnderTheEmployee()
    {
        QVERIFY(press(Qt::Key_N, Qt::ControlModifier));
        auto* kind = m_stage->find<QComboBox>(u"kind"_s);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down);
        QVERIFY(m_stage->find(u"filer"_s) != nullptr);
        QVERIFY(m_stage->find(u"code"_s) == nullptr); // is asked of nobody's child
        QVERIFY(m_stage->type(u"filer"_s, u"E0"_s));
        auto* hits = m_stage->find<QListWidget>(u"filerHits"_s);
        QVERIFY(hits != nullptr);
        QCOMPARE(hits->count(), 3); // no payee
        QTest::keyClick(m_stage->find(u"filer"_s), Qt::Key_Down);
        QTest::keyClick(hits, Qt::Key_Down);
        const QString chosen = hits->currentItem()->text();
        QTest::keyClick(hits, Qt::Key_Return);
        QVERIFY(m_stage->find(u"personDialog"_s) != nullptr); // Enter chose, and saved nothing
        QCOMPARE(m_stage->find<Paragraph>(u"filerChosen"_s)->words(), chosen);
        QVERIFY(m_stage->type(u"filer"_s, u"E001"_s)); // a code in full
        QVERIFY(m_stage->find(u"filerHits"_s) == nullptr);
        QVERIFY(m_stage->type(u"relation"_s, u"子"_s));
        QVERIFY(m_stage->type(u"name"_s, u"山本 空"_s));
        QVERIFY(enterIn(u"name"_s));
        const PersonId filer = withCode(u"E001"_s)->id;
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        const auto children = roll.dependentsOf(filer);
        QCOMPARE(children.size(), std::size_t{1});
        QCOMPARE(roll.person(children.front()).name, u"山本 空"_s);
        const auto isFamily = [&](const QString& who) {
            const auto* family = m_stage->find<QLabel>(u"family"_s);
            return family != nullptr && family->text().contains(who);
        };
        QVERIFY(m_stage->waitFor([&] { return isFamily(u"山本 花子"_s); })); // the child is chosen now
        Q_EMIT m_stage->find<QLabel>(u"family"_s)->linkActivated(filer.string());
        QVERIFY(m_stage->waitFor([&] { return m_stage->find<QLabel>(u"personName"_s)->text() == u"山本 花子"_s; }));
        QVERIFY(m_stage->waitFor([&] { return isFamily(u"山本 空 (子)"_s); }));
    }

    void whatIsWrongStandsBesideTheField()
    {
        QVERIFY(press(Qt::Key_N, Qt::ControlModifier));
        QVERIFY(m_stage->type(u"code"_s, u"E001"_s));
        QVERIFY(m_stage->type(u"birth"_s, u"31.31.1980"_s));
        QVERIFY(m_stage->type(u"postalCode"_s, u"12"_s));
        QTest::keyClick(m_stage->find(u"birth"_s), Qt::Key_Return);
        QVERIFY(m_stage->find(u"personDialog"_s) != nullptr);
        for (const QString& field : {u"name"_s, u"birth"_s, u"postal_code"_s})
            QVERIFY2(m_stage->find(u"problem-"_s + field) != nullptr, qPrintable(field));
        QVERIFY(m_stage->find(u"problem-kana"_s) == nullptr);
        QVERIFY(m_stage->find(u"personDialog"_s)->focusWidget() == m_stage->find(u"name"_s)); // the first of them
        QVERIFY(m_stage->type(u"name"_s, u"別 人"_s));
        QVERIFY(m_stage->type(u"birth"_s, u"S55/1/31"_s));
        QVERIFY(m_stage->type(u"postalCode"_s, {}));
        QTest::keyClick(m_stage->find(u"postalCode"_s), Qt::Key_Delete);
        QTest::keyClick(m_stage->find(u"birth"_s), Qt::Key_Return);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"problem-code"_s) != nullptr; })); // somebody else's
        QCOMPARE(table()->model()->rowCount(), 5);
    }

    void leavingAsksBeforeItIsLost()
    {
        m_stage->prompt().asked.clear();
        m_stage->prompt().answer = false;
        QTest::keyClick(m_stage->find(u"personDialog"_s), Qt::Key_Escape);
        QCOMPARE(m_stage->prompt().asked.size(), qsizetype{1});
        QVERIFY(m_stage->find(u"personDialog"_s) != nullptr);
        QCOMPARE(m_stage->find<QLineEdit>(u"name"_s)->text(), u"別 人"_s);
        m_stage->prompt().answer = true;
        QTest::keyClick(m_stage->find(u"personDialog"_s), Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) == nullptr; }));
        QVERIFY(press(Qt::Key_N, Qt::ControlModifier)); // nothing typed: nothing asked
        QTest::keyClick(m_stage->find(u"personDialog"_s), Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) == nullptr; }));
        QCOMPARE(m_stage->prompt().asked.size(), qsizetype{2});
    }

    void whoIsPaidTooLittleIsNotAsked()
    {
        QVERIFY(change(u"P001"_s));
        QVERIFY(m_stage->find(u"department"_s) == nullptr);
        QVERIFY(m_stage->type(u"yearlyAmount"_s, u"50,000"_s));
        QVERIFY(m_stage->click(u"purpose-payment"_s));
        QVERIFY(m_stage->find<Paragraph>(u"threshold"_s)->words().contains(u"may not be asked for"_s));
        QVERIFY(m_stage->type(u"yearlyAmount"_s, u"1,000,000"_s));
        QVERIFY(m_stage->find<Paragraph>(u"threshold"_s)->words().contains(u"is due"_s));
        QVERIFY(enterIn(u"yearlyAmount"_s));
        QCOMPARE(withCode(u"P001"_s)->yearlyAmount, std::optional<qint64>(1'000'000));
    }

    /// Both typed something: nothing of either is lost.
    void somebodyElseIsAtTheSameRecord()
    {
        const Overview& overview = m_stage->desk().overview();
        m_clerk = std::make_unique<Newcomer>(m_stage->daemon(), overview.org, u"tanaka"_s);
        const AccountService::Roles roles{{overview.scopes.front().id, {Action::People}}};
        QVERIFY(m_stage->doWith([&](ClientSession& session) { return m_clerk->comeIn(session, Rank::Member, roles); }));
        auto session = m_clerk->login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));

        QVERIFY(change(u"E003"_s));
        QVERIFY(m_stage->type(u"department"_s, u"経理部"_s));
        const auto theirs = PersonEditing(**session).look(withCode(u"E003"_s)->id);
        QVERIFY2(theirs.has_value(), theirs ? "" : qPrintable(theirs.error().text()));
        Person person = theirs->person;
        person.mail = u"misaki@example.jp"_s;
        const auto saved = PersonEditing(**session).save(person, theirs->version);
        QVERIFY(saved.has_value() && saved->problems.empty());

        QTest::keyClick(m_stage->find(u"department"_s), Qt::Key_Return);
        QVERIFY(says(u"tanaka"_s));
        QCOMPARE(m_stage->find<QLineEdit>(u"department"_s)->text(), u"経理部"_s);
        QCOMPARE(m_stage->find<QLineEdit>(u"mail"_s)->text(), u"misaki@example.jp"_s);
        QVERIFY(m_stage->click(u"savePerson"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) == nullptr; }));
        QCOMPARE(withCode(u"E003"_s)->department, u"経理部"_s);
        QCOMPARE(withCode(u"E003"_s)->mail, u"misaki@example.jp"_s);
    }

    void aLockKeepsWhoWasTyped()
    {
        QVERIFY(press(Qt::Key_N, Qt::ControlModifier));
        QVERIFY(m_stage->type(u"code"_s, u"E010"_s));
        QVERIFY(m_stage->type(u"name"_s, u"中村 葵"_s));
        QVERIFY(m_stage->type(u"joined"_s, u"2026/4/"_s)); // cannot be read yet
        QVERIFY(lockAndUnlock());
        QVERIFY(m_stage->find<Paragraph>(u"keptPerson"_s)->words().contains(u"中村 葵"_s));
        QVERIFY(m_stage->click(u"goOnPerson"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) != nullptr; }));
        QCOMPARE(m_stage->find<QLineEdit>(u"code"_s)->text(), u"E010"_s);
        QCOMPARE(m_stage->find<QLineEdit>(u"joined"_s)->text(), u"2026/4/"_s);
        QVERIFY(m_stage->find(u"keptPerson"_s) == nullptr);
        QVERIFY(m_stage->type(u"joined"_s, u"2026/4/1"_s));
        QVERIFY(enterIn(u"joined"_s));
        const auto person = withCode(u"E010"_s);
        QVERIFY(person.has_value());
        QCOMPARE(person->name, u"中村 葵"_s);
    }

    void whatWasKeptCanBeThrownAway()
    {
        QVERIFY(change(u"E010"_s));
        QVERIFY(lockAndUnlock(false)); // nothing was typed: nothing is kept
        QVERIFY(change(u"E010"_s));
        QVERIFY(m_stage->type(u"name"_s, u"中村 蒼"_s));
        QVERIFY(lockAndUnlock());
        QVERIFY(m_stage->click(u"forgetPerson"_s));
        QVERIFY(m_stage->find(u"keptPerson"_s) == nullptr);
        QCOMPARE(withCode(u"E010"_s)->name, u"中村 葵"_s);
    }

private:
    /// In the list again, with the offer to go on if something was kept.
    bool lockAndUnlock(bool isKept = true)
    {
        m_stage->desk().lock(Desk::Lock::Idle);
        if (!m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) == nullptr; }) || !m_stage->unlock())
            return false;
        m_stage->window().go(u"people"_s);
        if (!m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() > 0; }))
            return false;
        return (m_stage->find(u"keptPerson"_s) != nullptr) == isKept;
    }

    QTableView* table() { return m_stage->find<QTableView>(u"peopleTable"_s); }
    /// A key in the list that opens the dialog.
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        if (!m_stage->bringToFront())
            return false;
        table()->setFocus();
        QTest::keyClick(table(), key, modifiers);
        return m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) != nullptr; });
    }
    /// Chooses somebody in the list and opens their record.
    bool change(const QString& code)
    {
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == code) {
                    table()->selectRow(row);
                    return press(Qt::Key_F2);
                }
            }
        }
        return false;
    }
    /// Saves by Enter, and waits until that is done.
    bool enterIn(const QString& field)
    {
        QTest::keyClick(m_stage->find(field), Qt::Key_Return);
        return m_stage->waitFor([&] { return m_stage->find(u"personDialog"_s) == nullptr; });
    }
    std::optional<Person> withCode(const QString& code)
    {
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        for (std::size_t row = 0; row < roll.size(); ++row) {
            if (roll.person(row).code == code)
                return roll.person(row);
        }
        return {};
    }
    /// Whether a message that can be seen says this.
    bool says(const QString& part)
    {
        return m_stage->waitFor([&] {
            for (const Banner* banner : m_stage->window().findChildren<Banner*>()) {
                if (banner->isVisible() && banner->text().contains(part))
                    return true;
            }
            return false;
        });
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
    std::unique_ptr<Newcomer> m_clerk;
};

QTEST_MAIN(TestPersonDialog)
#include "test_person.moc"

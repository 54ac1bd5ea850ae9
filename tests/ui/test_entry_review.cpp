// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that came by post, checked by keys alone, against the real server: approved, compared, thrown away; and
// nobody approves what they entered themselves where the rules say so.
#include "core/services/entry_service.h"
#include "core/services/people_service.h"
#include "core/services/policy_service.h"
#include "core/services/reveal_service.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/review/entry_comparison.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員\n"
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員\n"
                           "E004,鈴木 一郎,スズキ イチロウ,従業員\n"
                           "E005,田中 桃子,タナカ モモコ,従業員\n";

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";
constexpr const char* NoNumber = "345678901235"; // its check digit is 4

} // namespace

class TestEntryReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        QVERIFY(enter(u"E001"_s, First));
        QVERIFY(enter(u"E002"_s, First));
        QVERIFY(enter(u"E002"_s, First));
        QVERIFY(enter(u"E003"_s, First));
        QVERIFY(enter(u"E003"_s, Second));
        QVERIFY(enter(u"E004"_s, First));
        QVERIFY(m_stage->waitFor([&] { return waiting() == 4; }));
        QVERIFY(m_stage->bringToFront());
        m_stage->window().go(u"review"_s);
    }

    void cleanupTestCase() { m_stage.reset(); }

    void oneEntryIsComparedAndApproved()
    {
        QCOMPARE(table()->model()->rowCount(), 4);
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(isOpen(u"山田 花子"_s));
        QVERIFY(comparison().startsWith(u"Entered once"_s));
        QCOMPARE(m_stage->find<QComboBox>(u"checkNumber"_s)->currentData().toByteArray(), QByteArray("my_number_card"));
        press(Qt::Key_A); // nobody has looked at the form yet
        QCOMPARE(whyNot(), u"Compare it with the form first (N or C)."_s);
        press(Qt::Key_N);
        auto* label = m_stage->find<SecretLabel>(u"entryNumber"_s);
        QVERIFY(label != nullptr && label->isShown());
        press(Qt::Key_N);
        QVERIFY(!label->isShown());
        QCOMPARE(whyNot(), QString());
        press(Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return waiting() == 3; }));
        QVERIFY(isOpen(u"佐藤 太郎"_s)); // the next at once
        QVERIFY(stateOf(u"E001"_s) == PersonState::Current);
    }

    void equalEntriesOfTwoClerksNeedNoLook()
    {
        auto opened = std::make_shared<EntryReview::Case>();
        for (int i = 0; i < 2; ++i) {
            auto number = parseAny(asSpan(QByteArrayView(First)));
            QVERIFY(number);
            EntryReview::OpenedEntry one;
            one.number = std::move(*number);
            opened->entries.push_back(std::move(one));
        }
        opened->comparison = EntryReview::Comparison::Equal;
        EntryComparison panel;
        panel.setCase(opened);
        QVERIFY(panel.findChild<Banner*>(u"comparison"_s)->text().startsWith(u"The entries are the same"_s));
        QCOMPARE(panel.obstacle(), QString());
        QVERIFY(panel.chosen() == &opened->entries[1]);
    }

    void theSameClerkTwiceConfirmsNothing()
    {
        QVERIFY(comparison().startsWith(u"Entered twice or more by the same clerk"_s));
        QCOMPARE(whyNot(), u"Compare it with the form first (N or C)."_s);
        press(Qt::Key_N);
        QCOMPARE(whyNot(), QString());
        press(Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return waiting() == 2; }));
        QVERIFY(isOpen(u"髙橋 美咲"_s));
        QVERIFY(stateOf(u"E002"_s) == PersonState::Current);
        QCOMPARE(boxesOf(u"E002"_s), (QStringList{u"current"_s, u"destroyed"_s}));
    }

    void whichOfTwoIsRightIsTypedFromTheForm()
    {
        QVERIFY(m_stage->bringToFront());
        QVERIFY(comparison().startsWith(u"The entries are different"_s));
        press(Qt::Key_A);
        QCOMPARE(whyNot(), u"Type the number from the form first."_s);
        typeNumber(NoNumber);
        QVERIFY(comparison().startsWith(u"What you typed is no number"_s));
        QCOMPARE(whyNot(), u"What you typed is none of the entries."_s);
        QTest::keyClick(field(), Qt::Key_Escape); // back to the keys that decide, not to the list
        QVERIFY(m_stage->find(u"entryView"_s) != nullptr);
        typeNumber(Second);
        QVERIFY(comparison().startsWith(u"What you typed from the form is entry "_s));
        QVERIFY(field()->isEmpty()); // nothing of it is left on the screen
        QVERIFY(!m_stage->find<SecretLabel>(u"entryNumber"_s)->isShown());
        QCOMPARE(whyNot(), QString());
        press(Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return waiting() == 1; }));
        QVERIFY(isOpen(u"鈴木 一郎"_s));
        QCOMPARE(boxesOf(u"E003"_s), (QStringList{u"current"_s, u"destroyed"_s}));
        QCOMPARE(numberOf(u"E003"_s), QByteArray(Second));
    }

    void whatIsWrongIsThrownAway()
    {
        press(Qt::Key_C); // compares without showing
        QVERIFY(m_stage->waitFor([&] { return field() != nullptr; }));
        typeInto(field(), Second);
        QVERIFY(comparison().startsWith(u"What you typed is none of the entries"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        press(Qt::Key_A);
        QCOMPARE(waiting(), std::size_t{1});
        press(Qt::Key_X);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"reasons"_s) != nullptr; }));
        QCOMPARE(m_stage->find<QMenu>(u"reasons"_s)->actions().size(), 3); // none says what the numbers are like
        QTest::keyClick(m_stage->find(u"reasons"_s), Qt::Key_1);
        QVERIFY(m_stage->waitFor([&] { return waiting() == 0; }));
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr; })); // there is no next one
        QCOMPARE(table()->model()->rowCount(), 0);
        QCOMPARE(boxesOf(u"E004"_s), QStringList{u"destroyed"_s});
        QVERIFY(says(u"Thrown away"_s));
    }

    void entriesThatChangeMeanwhileAreLeft()
    {
        QVERIFY(enter(u"E004"_s, First));
        QVERIFY(m_stage->waitFor([&] { return waiting() == 1; }));
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(isOpen(u"鈴木 一郎"_s));
        QVERIFY(enter(u"E004"_s, Second));
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr; }));
        QVERIFY(says(u"has changed meanwhile"_s));
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(isOpen(u"鈴木 一郎"_s));
        press(Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr; }));
    }

    void nobodyApprovesTheirOwnWhereFourEyesAreAskedFor()
    {
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            PolicyService service(session);
            Policy policy = service.current();
            policy.fourEyesEntry = true;
            KAGIBAKO_TRY(service.set(policy, LockOut::Refused));
            return {};
        }));
        QVERIFY(enter(u"E005"_s, First));
        QVERIFY(m_stage->waitFor([&] { return waiting() == 2; }));
        const qint64 before = auditSize();
        QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(says(u"You entered this number yourself"_s));
        QVERIFY(m_stage->find(u"entryView"_s) == nullptr);
        QCOMPARE(auditSize(), before); // nothing was opened for it
    }

private:
    bool enter(const QString& code, const char* digits)
    {
        return m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const PersonId person, personOf(session, code));
            KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(u"Head office"_s));
            KAGIBAKO_TRY_ASSIGN(const AnyNumber number, parseAny(asSpan(QByteArrayView(digits))));
            KAGIBAKO_TRY(EntryService(session).enter({person, scope, number, {"my_number_card"}, {}}));
            return {};
        });
    }

    static Result<PersonId> personOf(ClientSession& session, const QString& code)
    {
        KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).roll());
        const auto rows = people->withCode(code);
        if (rows.size() != 1)
            return fail(ErrorCode::NotFound, u"person"_s);
        return people->entry(rows.front()).id;
    }

    /// The states of a person's boxes, in alphabetical order.
    QStringList boxesOf(const QString& code)
    {
        QStringList states;
        (void)m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const PersonId person, personOf(session, code));
            KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(session.cache()).of(person));
            for (const storage::BoxRow& box : boxes)
                states.append(box.state);
            return {};
        });
        states.sort();
        return states;
    }

    QByteArray numberOf(const QString& code)
    {
        QByteArray digits;
        (void)m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const PersonId person, personOf(session, code));
            KAGIBAKO_TRY_ASSIGN(const auto revealed, RevealService(session).reveal(person, Purpose::Withholding));
            const SecretBytes shown = digitsOf(revealed.number);
            digits = asView(shown.exposeSecret()).toByteArray();
            return {};
        });
        return digits;
    }

    /// As the server's newest signed head says.
    qint64 auditSize()
    {
        qint64 size = -1;
        (void)m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(session.sync());
            size = session.state().audit.head().size;
            return {};
        });
        return size;
    }

    PersonState stateOf(const QString& code)
    {
        const PeopleRoll& people = *m_stage->desk().overview().people;
        const auto rows = people.withCode(code);
        return rows.size() == 1 ? people.entry(rows.front()).state : PersonState::None;
    }

    std::size_t waiting() { return m_stage->desk().overview().entered.size(); }
    QTableView* table() { return m_stage->find<QTableView>(u"waitingTable"_s); }
    SecretEdit* field() { return m_stage->find<SecretEdit>(u"numberOnForm"_s); }
    QString whyNot() { return m_stage->find<QLabel>(u"whyEntryNotYet"_s)->text(); }

    bool isOpen(const QString& who)
    {
        return m_stage->waitFor([&] {
            auto* title = m_stage->find<Paragraph>(u"entryWho"_s);
            return title != nullptr && title->words() == who && m_stage->desk().worker().isIdle();
        });
    }

    QString comparison()
    {
        auto* banner = m_stage->find<Banner>(u"comparison"_s);
        return banner == nullptr ? QString() : banner->text();
    }

    bool says(const QString& words)
    {
        return m_stage->waitFor([&] {
            for (const Banner* banner : m_stage->window().findChildren<Banner*>()) {
                if (banner->isVisible() && banner->text().contains(words))
                    return true;
            }
            return false;
        });
    }

    /// A key that decides: it goes where the focus is.
    void press(Qt::Key key) { QTest::keyClick(m_stage->find(u"entryView"_s), key); }
    static void typeInto(QWidget* widget, const char* digits)
    {
        for (const char* digit = digits; *digit != '\0'; ++digit)
            QTest::keyClick(widget, *digit);
    }
    /// From the keys that decide straight into the field: the first digit opens it.
    void typeNumber(const char* digits)
    {
        const char first[] = {digits[0], '\0'};
        typeInto(m_stage->find(u"entryView"_s), first);
        typeInto(field(), digits + 1);
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestEntryReview)
#include "test_entry_review.moc"

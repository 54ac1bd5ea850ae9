// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many numbers by the eyes of two: asked for in the list of people, looked at and signed under Rights, opened or saved
// afterwards; against the real server.
#include "app/desktop/composition.h"
#include "core/crypto/base/random.h"
#include "core/services/list_request_service.h"
#include "core/services/policy_service.h"
#include "core/vault/number_seal.h"
#include "tests/ui/lossy_transport.h"
#include "tests/ui/newcomer.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/rights/list_dialog.h"
#include "ui/rights/waiting_list.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Line;
using ui::test::Newcomer;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員\n"
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員\n";

} // namespace

class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        m_stage->setTransport([line = m_line](const QByteArray& server, const QByteArray& pin) {
            return std::make_unique<ui::test::LossyTransport>(server, pin, line);
        });
        QVERIFY(m_stage->setUp(People));
        QVERIFY(m_stage->inviteAll());
        QVERIFY(m_stage->handIn(3, ui::test::cardPicture(u"山田"_s)));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_stage->acceptOne());
        m_stage->window().go(u"people"_s);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() == 3; }));
    }

    void cleanupTestCase()
    {
        m_clerk.reset();
        m_stage.reset();
    }

    void whenTheDayIsOverItSaysWhatToDo()
    {
        // What was opened for the checks counts too: the day is over at once.
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            PolicyService service(session);
            Policy policy = service.current();
            policy.opensPerDay = 1;
            KAGIBAKO_TRY(service.set(policy, LockOut::Refused));
            return {};
        }));
        table()->selectRow(0);
        m_stage->find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
        QVERIFY(m_stage->bringToFront());
        QVERIFY(m_stage->click(u"reveal"_s));
        QVERIFY(says(u"Ask to open more numbers"_s));
        QVERIFY(!m_stage->find<SecretLabel>(u"number"_s)->isShown());
    }

    void whatWasApprovedOpensBesideTheLimit()
    {
        QVERIFY(choose(u"askOpenMore"_s));
        QVERIFY(m_stage->find(u"requestAddressee"_s) == nullptr); // nothing leaves the window
        QVERIFY(m_stage->find<Paragraph>(u"requestPeople"_s)->words().contains(u"山田 花子 (E001)"_s));
        QVERIFY(!m_stage->find<QAbstractButton>(u"askForList"_s)->isEnabled()); // for nothing in particular: no
        m_stage->find<QComboBox>(u"requestPurpose"_s)->setCurrentIndex(1);
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(says(u"Nobody else here could sign"_s)); // and the reports say so
        QVERIFY(m_stage->waitFor([&] { return stateOfRequests().contains(u"Approved until"_s); }));
        QVERIFY(m_stage->bringToFront());
        QVERIFY(m_stage->click(u"reveal"_s));
        auto* label = m_stage->find<SecretLabel>(u"number"_s);
        QVERIFY(m_stage->waitFor([&] { return label->isShown(); }));
        QVERIFY(m_stage->click(u"reveal"_s)); // hides it
    }

    void anApprovedFileIsSavedForItsOwnerOnly()
    {
        QVERIFY(choose(u"exportNumbers"_s));
        m_stage->find<QComboBox>(u"requestPurpose"_s)->setCurrentIndex(1);
        QVERIFY(!m_stage->find<QAbstractButton>(u"askForList"_s)->isEnabled()); // to whom?
        auto* addressee = m_stage->find<QComboBox>(u"requestAddressee"_s);
        addressee->setCurrentIndex(addressee->findText(u"Tax office"_s));
        QVERIFY(m_stage->type(u"requestDays"_s, u"2"_s));
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(m_stage->waitFor([&] { return button(u"saveList-"_s) != nullptr; }));
        m_stage->prompt().answer = false; // thinks better of it when the window says what the file is
        m_stage->prompt().asked.clear();
        button(u"saveList-"_s)->click();
        QCOMPARE(m_stage->prompt().asked.size(), qsizetype{1});
        const QString path = m_stage->folder() + u"/numbers.csv"_s;
        QVERIFY(!QFile::exists(path));
        m_stage->prompt().answer = true;
        button(u"saveList-"_s)->click();
        QVERIFY(says(u"Saved: 3"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("E001") && text.contains("123456789018"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void somebodyElseLooksAtTheListAndSigns()
    {
        const Overview& overview = m_stage->desk().overview();
        m_clerk = std::make_unique<Newcomer>(m_stage->daemon(), overview.org, u"tanaka"_s);
        const AccountService::Roles roles{{overview.scopes.front().id, {Action::View, Action::Export}}};
        QVERIFY(m_stage->doWith([&](ClientSession& session) { return m_clerk->comeIn(session, Rank::Member, roles); }));
        auto session = m_clerk->login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        ListRequestService service(**session);
        const auto asked =
            service.ask(ListRequestService::What::Export, everybody(), Purpose::Withholding, "municipality", 2);
        QVERIFY2(asked.has_value(), asked ? "" : qPrintable(asked.error().text()));
        const QString path = m_stage->folder() + u"/of-the-clerk.csv"_s;
        QVERIFY(!service.save(*asked, path).has_value()); // nobody signed
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().duties == 1; }));
        m_stage->window().go(u"rights"_s);
        QVERIFY(m_stage->waitFor([&] { return button(u"list-"_s) != nullptr; }));
        button(u"list-"_s)->click();
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"listDialog"_s) != nullptr; }));
        QCOMPARE(text(u"listCount"_s), u"3"_s);
        QCOMPARE(text(u"listAddressee"_s), u"Municipality"_s);
        QCOMPARE(text(u"listScope"_s), u"Head office"_s);
        QVERIFY(text(u"listPurpose"_s).contains(u"Withholding slips"_s));
        QVERIFY(!text(u"listExpires"_s).isEmpty());
        const QAbstractItemModel* people = m_stage->find<QTableView>(u"listPeople"_s)->model();
        QCOMPARE(people->rowCount(), 3);
        QCOMPARE(people->index(0, 0).data().toString(), u"E001"_s);
        QTest::keyClick(m_stage->find(u"listPeople"_s), Qt::Key_Return); // is no signature
        QVERIFY(m_stage->find(u"listDialog"_s) != nullptr);
        QVERIFY(m_stage->click(u"signList"_s));
        QVERIFY(says(u"Approved. It is in force."_s));
        QVERIFY((*session)->sync().has_value());
        const auto saved = service.save(*asked, path);
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().text()));
        QCOMPARE(saved->written, qint64{3});
    }

    void whatWaitsIsShownAsWaiting()
    {
        m_stage->window().go(u"people"_s);
        QVERIFY(choose(u"exportNumbers"_s));
        m_stage->find<QComboBox>(u"requestPurpose"_s)->setCurrentIndex(1);
        m_stage->find<QComboBox>(u"requestAddressee"_s)->setCurrentIndex(1);
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(says(u"It waits for a second signature"_s)); // the clerk may do the same, so it takes two
        QVERIFY(m_stage->waitFor([&] { return stateOfRequests().contains(u"Waits for a second signature"_s); }));
    }

    void aMemberWhoMaySignReachesIt()
    {
        Overview member;
        member.scopes.push_back({m_stage->desk().overview().scopes.front().id, u"Head office"_s, {Action::Export}});
        QVERIFY(sectionsOf(allFeatures(), member).seen.contains(u"Rights"_s));
        member.scopes.front().mine = {Action::Enter};
        QVERIFY(sectionsOf(allFeatures(), member).hidden.contains(u"Rights"_s));
        auto session = m_clerk->login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        auto view = rightsOf(**session);
        QVERIFY(view.has_value() && view->myRank == Rank::Member && view->pending.size() == 1);
        WaitingList list(Language::English);
        const auto offers = [&] {
            for (const QPushButton* one : list.findChildren<QPushButton*>()) {
                if (one->objectName().startsWith("list-"_L1))
                    return true;
            }
            return false;
        };
        list.set(*view, m_stage->clock().now());
        QVERIFY(!offers()); // whoever was let in by the one who asks is not independent
        view->pending.front().mayApprove = true;
        list.set(*view, m_stage->clock().now());
        QVERIFY(offers());
        list.set(*view, m_stage->clock().now().addDays(8));
        QVERIFY(!offers()); // it is over
    }

    void whoCannotReadTheNamesIsTold()
    {
        ListRequestService::Shown shown;
        shown.login = u"tanaka"_s;
        shown.purpose = "withholding";
        shown.asked = m_stage->clock().now();
        shown.expires = shown.asked.addDays(2);
        shown.mayApprove = true;
        for (const PersonId& person : everybody())
            shown.entries.append(ListRequestService::Entry{person, {}, u"?"_s, crypto::randomId<ObjectId>()});
        shown.count = shown.entries.size();
        const auto opens = [&] {
            (new ListDialog(m_stage->desk(), shown, &m_stage->window()))->show();
            return m_stage->waitFor([&] { return m_stage->find(u"listDialog"_s) != nullptr; });
        };
        const auto closes = [&] {
            return m_stage->click(u"closeList"_s) &&
                   m_stage->waitFor([&] { return m_stage->find(u"listDialog"_s) == nullptr; });
        };
        shown.unreadable = 3;
        QVERIFY(opens());
        QVERIFY(says(u"None of these names can be read"_s));
        QVERIFY(m_stage->find(u"signList"_s) == nullptr);
        QVERIFY(closes());
        shown.unreadable = 1;
        QVERIFY(opens());
        QVERIFY(says(u"1 of 3 names cannot be read"_s));
        QVERIFY(m_stage->find(u"signList"_s) != nullptr);
        QVERIFY(closes());
        shown.unreadable = 0;
        QVERIFY(opens());
        QVERIFY(m_stage->find(u"listUnreadable"_s) == nullptr);
        QVERIFY(closes());
    }

    void whatIsChosenAfterALostAnswerIsWhatIsAskedFor()
    {
        const QList<QByteArray> before = askedToOpen();
        m_stage->window().go(u"people"_s);
        QVERIFY(choose(u"askOpenMore"_s));
        auto* purpose = m_stage->find<QComboBox>(u"requestPurpose"_s);
        purpose->setCurrentIndex(purpose->findData(static_cast<int>(Purpose::Retirement)));
        m_line->fault = Line::LoseAnswer;
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(says(u"net.failed"_s));
        m_line->fault = Line::Sound;
        purpose->setCurrentIndex(purpose->findData(static_cast<int>(Purpose::Employment))); // thinks better of it
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(says(u"It waits for a second signature"_s));
        QCOMPARE(askedToOpen(), (QList<QByteArray>{"employment", "retirement"} + before));
        QVERIFY(choose(u"askOpenMore"_s)); // and once more the first one, which had arrived
        purpose = m_stage->find<QComboBox>(u"requestPurpose"_s);
        purpose->setCurrentIndex(purpose->findData(static_cast<int>(Purpose::Retirement)));
        QVERIFY(m_stage->click(u"askForList"_s));
        QVERIFY(says(u"It waits for a second signature"_s));
        QCOMPARE(askedToOpen().size(), before.size() + 2);
    }

    /// The list that was approved at the beginning names boxes: what came later it does not open, and the window says
    /// what to do.
    void aNumberThatWasReplacedIsNotInTheList()
    {
        QVERIFY(m_stage->doWith([all = everybody()](ClientSession& session) { return replace(session, all); }));
        table()->selectRow(0);
        m_stage->find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
        QVERIFY(m_stage->bringToFront());
        QVERIFY(m_stage->click(u"reveal"_s));
        QVERIFY(says(u"Ask to open more numbers"_s));
        QVERIFY(!m_stage->find<SecretLabel>(u"number"_s)->isShown());
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"peopleTable"_s); }
    QString text(const QString& name) { return m_stage->find<QLabel>(name)->text(); }
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
    /// The first that can be seen whose name begins so.
    QAbstractButton* button(const QString& name)
    {
        for (auto* one : m_stage->window().findChildren<QAbstractButton*>()) {
            if (one->isVisible() && one->objectName().startsWith(name))
                return one;
        }
        return nullptr;
    }
    QString stateOfRequests()
    {
        QStringList all;
        for (const Paragraph* line : m_stage->window().findChildren<Paragraph*>(u"requestState"_s))
            all.append(line->words());
        return all.join(u'\n');
    }
    /// Marks everybody and takes an act of the menu; the dialog is there then.
    bool choose(const QString& act)
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        m_stage->window().findChild<QAction*>(act)->trigger();
        return m_stage->waitFor([&] { return m_stage->find(u"requestDialog"_s) != nullptr; });
    }
    QList<PersonId> everybody()
    {
        const PeopleRoll& roll = *m_stage->desk().overview().people;
        QList<PersonId> ids;
        for (std::size_t row = 0; row < roll.size(); ++row)
            ids.append(roll.entry(row).id);
        return ids;
    }

    /// What the window asked for to look at, the newest first, by purpose.
    QList<QByteArray> askedToOpen()
    {
        QList<QByteArray> purposes;
        const bool isDone = m_stage->doWith([&purposes](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const auto all, ListRequestService(session).all());
            for (const ListRequestService::Shown& one : all) {
                if (one.mine && one.what == ListRequestService::What::Open)
                    purposes.append(one.purpose);
            }
            return {};
        });
        return isDone ? purposes : QList<QByteArray>{"failed"};
    }
    /// Their numbers come anew, on paper, and are accepted.
    static Result<void> replace(ClientSession& session, const QList<PersonId>& people)
    {
        storage::BoxTable boxes(session.cache());
        for (const PersonId& person : people) {
            KAGIBAKO_TRY_ASSIGN(const auto before, boxes.currentOf(person));
            if (!before)
                return fail(ErrorCode::NotFound);
            KAGIBAKO_TRY_ASSIGN(const EpochOf of, session.currentEpoch(before->scope));
            const PublicBytes intake = session.ledger().scope(of.scope)->epochs.last().intakePub;
            KAGIBAKO_TRY_ASSIGN(const AnyNumber number, parseAny(asSpan(QByteArrayView("123456789018"))));
            const auto box = crypto::randomId<ObjectId>();
            KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, sealNumber(number, of, person, box, intake.view()));
            const crypto::Digest hash = crypto::sha256(sealed);
            const kinds::BoxPut put{{{box, {}, hash, person}}, of.epoch, of.scope, {}};
            KAGIBAKO_TRY(session.submit({put}, {{box, sealed}}));
            const kinds::NumberAccept accept{box, {"my_number_card"}, {}, {}, hash, person, before->box, of.scope, {}};
            KAGIBAKO_TRY(session.submit({accept}, {}));
        }
        return {};
    }

    QCA::Initializer m_qca;
    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::unique_ptr<ui::test::Stage> m_stage;
    std::unique_ptr<Newcomer> m_clerk;
};

QTEST_MAIN(TestLists)
#include "test_lists.moc"

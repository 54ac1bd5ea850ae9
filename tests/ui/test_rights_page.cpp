// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody is let in by a sheet, gets a right by one click, and the keys to it; against the real server.
#include "core/crypto/base/random.h"
#include "tests/ui/newcomer.h"
#include "tests/ui/stage.h"
#include "ui/common/paragraph.h"
#include "ui/rights/actions_delegate.h"
#include "ui/rights/history_model.h"
#include "ui/rights/rights_model.h"
#include "ui/rights/sheet_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::Newcomer;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n";

} // namespace

class TestRightsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        m_stage->window().go(u"rights"_s);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() == 1; }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void aSheetIsMadeAndSaved()
    {
        QVERIFY(m_stage->click(u"letSomebodyIn"_s));
        QVERIFY(m_stage->click(u"makeSheet"_s));
        QVERIFY(m_stage->click(u"saveSheet"_s));
        const QString path = m_stage->folder() + u"/enrolment-sheet.pdf"_s;
        QVERIFY(QFile::exists(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        auto* dialog = m_stage->window().findChild<SheetDialog*>();
        QVERIFY(dialog != nullptr && dialog->sheet() != nullptr);
        const EnrolmentSheet& sheet = *dialog->sheet();
        QCOMPARE(sheet.by, u"owner"_s);
        m_clerk = std::make_unique<Newcomer>(m_stage->daemon(), sheet.org, u"tanaka"_s);
        const auto id = SheetId::fromText(sheet.sheet);
        QVERIFY(id.has_value());
        const auto asked = m_clerk->ask(*id, sheet.code.exposeSecret());
        QVERIFY2(asked.has_value(), asked ? "" : qPrintable(asked.error().text()));
        QVERIFY(m_stage->click(u"closeSheet"_s));
    }

    void whoeverAsksIsLetIn()
    {
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"letIn-tanaka"_s) != nullptr; }));
        QCOMPARE(m_stage->desk().overview().duties, qsizetype{1});
        QVERIFY(m_stage->click(u"letIn-tanaka"_s));
        QVERIFY(m_stage->find(u"askTick"_s) == nullptr); // no key and no rank at stake
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(m_stage->waitFor([&] { return table()->model()->rowCount() == 2; }));
        QVERIFY(m_stage->find(u"letIn-tanaka"_s) == nullptr);
        QVERIFY(m_clerk->login().has_value());
    }

    void aLetterIsToggledByMouseAndByKey()
    {
        const QModelIndex cell = cellOf(u"tanaka"_s);
        QVERIFY(cell.isValid());
        QVERIFY(!m_stage->find<QAbstractButton>(u"reviewChanges"_s)->isEnabled());
        clickLetter(cell, Action::Enter);
        QCOMPARE(wanted(cell), Actions{Action::Enter});
        QCOMPARE(held(cell), Actions());
        QVERIFY(m_stage->find<QCheckBox>(u"action-enter"_s)->isChecked()); // one draft
        QTest::keyClick(table(), Qt::Key_V);
        QCOMPARE(wanted(cell), (Actions{Action::Enter, Action::View}));
        QTest::keyClick(table(), Qt::Key_V);
        QCOMPARE(wanted(cell), Actions{Action::Enter});
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"enter"_s));
        QVERIFY(m_stage->find<QAbstractButton>(u"reviewChanges"_s)->isEnabled());
    }

    void aRightIsSignedAndGetsItsKeys()
    {
        QVERIFY(m_stage->click(u"reviewChanges"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"changeDialog"_s) != nullptr; }));
        const QString line = m_stage->find<Paragraph>(u"changeLine"_s)->words();
        QVERIFY2(line.contains(u"may from now on also: enter"_s) && line.contains(u"at once"_s), qPrintable(line));
        QCOMPARE(held(cellOf(u"tanaka"_s)), Actions()); // nothing is signed by looking
        QVERIFY(m_stage->click(u"signChanges"_s));
        // The keys are offered at once.
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"askDialog"_s) != nullptr; }));
        QCOMPARE(held(cellOf(u"tanaka"_s)), Actions{Action::Enter});
        QVERIFY(m_stage->find(u"giveKeys-Head office"_s) != nullptr);
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"giveKeys-Head office"_s) == nullptr; }));
        QVERIFY(!m_stage->find<QAbstractButton>(u"reviewChanges"_s)->isEnabled());
        QCOMPARE(m_stage->desk().overview().duties, qsizetype{0});
        auto session = m_clerk->login();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        const ScopeId scope = (*session)->ledger().scopes().first().id;
        QCOMPARE((*session)->ledger().actionsOf((*session)->keyring().account(), scope), Actions{Action::Enter});
        QVERIFY((*session)->keyring().directory(scope, 1).has_value());
        QVERIFY(!(*session)->keyring().number(scope, 1).has_value()); // no reading by the keys of entering
    }

    void whatNeedsASecondSignatureIsSaidBefore()
    {
        QVERIFY(letInAdmin());
        const QModelIndex cell = cellOf(u"tanaka"_s);
        table()->setCurrentIndex(cell);
        QTest::keyClick(table(), Qt::Key_V);
        QVERIFY(m_stage->click(u"reviewChanges"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"changeDialog"_s) != nullptr; }));
        QVERIFY(m_stage->find<Paragraph>(u"changeLine"_s)->words().contains(u"Waits for a second signature"_s));
        QVERIFY(m_stage->click(u"closeChanges"_s));
        QCOMPARE(wanted(cellOf(u"tanaka"_s)), (Actions{Action::Enter, Action::View})); // still drafted
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"changeDialog"_s) == nullptr; }));
        QVERIFY(m_stage->click(u"reviewChanges"_s));
        QVERIFY(m_stage->click(u"signChanges"_s));
        QVERIFY(m_stage->waitFor([&] { return cellOf(u"tanaka"_s).data(RightsModel::WaitsRole).toBool(); }));
        QCOMPARE(wanted(cellOf(u"tanaka"_s)), Actions{Action::Enter});
        QCOMPARE(held(cellOf(u"tanaka"_s)), Actions{Action::Enter});
        QStringList lines;
        for (const Paragraph* line : m_stage->window().findChildren<Paragraph*>(u"waitingLine"_s))
            lines.append(line->words());
        QVERIFY2(lines.join(u'\n').contains(u"tanaka in Head office: may from now on also: view"_s),
                 qPrintable(lines.join(u'\n')));
    }

    void theHistoryTellsWhoWhenAndWhat()
    {
        QVERIFY(m_stage->click(u"showHistory"_s));
        const auto history = [&] { return m_stage->find<QTableView>(u"rightsHistory"_s); };
        QVERIFY(m_stage->waitFor([&] { return history() != nullptr && history()->model()->rowCount() > 0; }));
        const QAbstractItemModel* model = history()->model();
        const auto cell = [&](int row, int column) { return model->index(row, column).data().toString(); };
        // The newest first: what waits.
        QCOMPARE(cell(0, HistoryModel::Who), u"owner"_s);
        QVERIFY2(cell(0, HistoryModel::What).contains(u"tanaka in Head office: may from now on also: view"_s),
                 qPrintable(cell(0, HistoryModel::What)));
        QCOMPARE(cell(0, HistoryModel::State), u"waits"_s);
        QVERIFY(m_stage->find<Paragraph>(u"historyWords"_s)->words().contains(u"Waits for the second signature"_s));
        const int all = model->rowCount();
        QVERIFY(cell(all - 1, HistoryModel::What).contains(u"The organization is founded"_s));
        QCOMPARE(cell(all - 1, HistoryModel::Who), u"the root key"_s);
        // Narrowed to whoever came last: the sheet and the admission, no more.
        auto* account = m_stage->find<QComboBox>(u"historyAccount"_s);
        account->setCurrentIndex(account->findText(u"sato"_s));
        QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
        QVERIFY(cell(0, HistoryModel::What).contains(u"sato is let in, with the rank: Admin"_s));
        QTest::keyClick(history(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"When\tSigned by\tWhat\tSecond signature\tState\n"_s), qPrintable(copied));
        QVERIFY(copied.contains(u"\towner\tsato is let in"_s));
        auto* scope = m_stage->find<QComboBox>(u"historyScope"_s);
        scope->setCurrentIndex(1); // he has no right there
        QCOMPARE(model->rowCount(), 0);
        QTest::keyClick(m_stage->find(u"historyDialog"_s), Qt::Key_Escape);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"historyDialog"_s) == nullptr; }));
    }

    void asSeenByTellsSectionsAndLimits()
    {
        table()->setCurrentIndex(cellOf(u"tanaka"_s));
        QVERIFY(m_stage->click(u"asSeenBy"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"seenDialog"_s) != nullptr; }));
        const auto words = [&](const QString& name) {
            QStringList all;
            for (const Paragraph* line : m_stage->find(u"seenDialog"_s)->findChildren<Paragraph*>(name))
                all.append(line->words());
            return all.join(u'\n');
        };
        QVERIFY(words(u"seenSections"_s).contains(u"People"_s) && !words(u"seenSections"_s).contains(u"Rights"_s));
        QVERIFY(words(u"seenHidden"_s).contains(u"Rights"_s));
        QVERIFY2(words(u"seenLine"_s).startsWith(u"enter: "_s), qPrintable(words(u"seenLine"_s)));
        QVERIFY(words(u"seenCannot"_s).contains(u"Opens no number"_s));
        auto* account = m_stage->find<QComboBox>(u"seenAccount"_s);
        account->setFocus();
        account->setCurrentIndex(account->findText(u"owner"_s));
        QVERIFY(words(u"seenSections"_s).contains(u"Rights"_s));
        QVERIFY(!words(u"seenCannot"_s).contains(u"Opens no number"_s));
        QVERIFY(m_stage->click(u"closeSeen"_s));
    }

    void nobodyChangesTheirOwnRights()
    {
        const QModelIndex own = cellOf(u"owner (you)"_s);
        QVERIFY(own.isValid());
        table()->setCurrentIndex(own);
        QTest::keyClick(table(), Qt::Key_V);
        QCOMPARE(wanted(own), held(own));
        QVERIFY(own.data(Qt::ToolTipRole).toString().contains(u"Nobody changes their own rights"_s));
    }

    void theModelKeepsTheRulesOfModels()
    {
        RightsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto view = std::make_shared<RightsView>();
        view->myRank = Rank::Owner;
        for (int i = 0; i < 100; ++i) {
            RightsView::ScopeColumn column;
            column.id = crypto::randomId<ScopeId>();
            column.name = u"Scope %1"_s.arg(i);
            view->scopes.push_back(std::move(column));
        }
        for (int i = 0; i < 500; ++i) {
            RightsView::AccountRow row;
            row.id = crypto::randomId<AccountId>();
            row.login = u"clerk%1"_s.arg(i);
            for (const RightsView::ScopeColumn& column : view->scopes)
                row.actions.insert(column.id, {Action::Enter});
            view->accounts.push_back(std::move(row));
        }
        view->me = crypto::randomId<AccountId>();
        model.set(view);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(model.columnCount(), RightsModel::FirstScope + 100);
        const QModelIndex cell = model.index(499, model.columnCount() - 1);
        model.toggle(cell, Action::View);
        model.toggle(cell, Action::Enter);
        QCOMPARE(wanted(cell), Actions{Action::View});
        QCOMPARE(model.changes().size(), std::size_t{1});
        // Somebody else gave the one meanwhile: only the other is left to sign.
        auto later = std::make_shared<RightsView>(*view);
        later->accounts[499].actions.insert(view->scopes[99].id, {Action::Enter, Action::View});
        model.set(later);
        QCOMPARE(model.changes().size(), std::size_t{1});
        QCOMPARE(model.changes()[0].given(), Actions());
        QCOMPARE(model.changes()[0].taken(), Actions{Action::Enter});
        model.discard();
        QVERIFY(model.changes().empty());
        model.set(std::make_shared<RightsView>());
        QCOMPARE(model.rowCount(), 0);
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"rightsTable"_s); }
    /// In the only scope.
    QModelIndex cellOf(const QString& login)
    {
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, RightsModel::Login).data().toString() == login)
                return model->index(row, RightsModel::FirstScope);
        }
        return {};
    }
    static Actions at(const QModelIndex& cell, int role)
    {
        return Actions::fromBits(static_cast<std::uint8_t>(cell.data(role).toInt()));
    }
    static Actions wanted(const QModelIndex& cell) { return at(cell, RightsModel::WantedRole); }
    static Actions held(const QModelIndex& cell) { return at(cell, RightsModel::HeldRole); }
    void clickLetter(const QModelIndex& cell, Action action)
    {
        table()->scrollTo(cell);
        const QRect place = ActionsDelegate::placeOf(action, table()->visualRect(cell), table()->fontMetrics());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
    }
    /// By the services: the window has been seen doing it.
    bool letInAdmin()
    {
        const bool done = m_stage->doWith([this](ClientSession& session) {
            return Newcomer(m_stage->daemon(), session.config().org, u"sato"_s).comeIn(session, Rank::Admin);
        });
        return done && m_stage->waitFor([&] { return table()->model()->rowCount() == 3; });
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
    std::unique_ptr<Newcomer> m_clerk;
};

QTEST_MAIN(TestRightsPage)
#include "test_rights_page.moc"

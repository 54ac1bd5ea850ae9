// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of another program, by keys: problems by their rows, whose numbers come, and the file that is left behind.
#include "tests/ui/stage.h"
#include "ui/common/banner.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QTableWidget>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n"
                           "E002,佐藤 太郎,サトウ タロウ,従業員\n";

} // namespace

class TestNumberImport : public QObject
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
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"peopleTable"_s) != nullptr; }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void everyProblemHasItsRow()
    {
        begin("社員番号,氏名,個人番号\nE001,山田 花子,123456789012\nE002,山田 花子,234567890121\n");
        QVERIFY(m_stage->waitFor([&] { return rowsOf(u"importTable"_s) == 1; })); // first what stands in the file
        QCOMPARE(cell(u"importTable"_s, 0, 0), u"2"_s);
        QCOMPARE(cell(u"importTable"_s, 0, 1), u"My Number"_s);
        QVERIFY(!isEnabled(u"importNumbers"_s));
        QTest::keyClick(m_stage->find(u"numberImport"_s), Qt::Key_Escape);
        QVERIFY(isClosed());
        begin("社員番号,氏名,個人番号\nE001,山田 花子,123456789018\nE002,山田 花子,234567890121\n");
        QVERIFY(m_stage->waitFor([&] { return rowsOf(u"importTable"_s) == 1; })); // then what does not go together
        QCOMPARE(cell(u"importTable"_s, 0, 0), u"3"_s);
        QCOMPARE(cell(u"importTable"_s, 0, 1), u"Name"_s);
        QTest::keyClick(m_stage->find(u"numberImport"_s), Qt::Key_Escape);
        QVERIFY(isClosed());
    }

    void numbersComeInAndTheFileIsDeleted()
    {
        begin("社員番号,個人番号,メモ\nE001,1234 5678 9018,a\nE002,234567890121,b\n");
        QVERIFY(m_stage->waitFor([&] { return rowsOf(u"numberLines"_s) == 2; }));
        QCOMPARE(cell(u"numberLines"_s, 0, 0), u"New"_s);
        QCOMPARE(cell(u"numberLines"_s, 0, 3), u"山田 花子"_s);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 5; ++column)
                QVERIFY(!cell(u"numberLines"_s, row, column).contains(u"5678"_s));
        }
        QVERIFY(press(u"importNumbers"_s));
        QVERIFY(m_stage->waitFor([&] { return isEnabled(u"eraseFile"_s); }, 60));
        QCOMPARE(m_stage->desk().overview().entered.size(), std::size_t{2}); // wait for the check
        m_stage->prompt().asked.clear();
        m_stage->prompt().answer = false; // thinks better of it
        QVERIFY(press(u"eraseFile"_s));
        QCOMPARE(m_stage->prompt().asked.size(), qsizetype{1});
        QVERIFY(QFile::exists(path()));
        m_stage->prompt().answer = true;
        QVERIFY(press(u"eraseFile"_s));
        QVERIFY(said(u"Overwritten and deleted."_s));
        QVERIFY(!QFile::exists(path()));
        QVERIFY(press(u"closeNumbers"_s));
        QVERIFY(isClosed());
    }

    void whoWasEnteredTodayIsLeftOut()
    {
        begin("社員番号,個人番号\nE001,123456789018\n");
        QVERIFY(m_stage->waitFor([&] { return rowsOf(u"numberLines"_s) == 1; }));
        QCOMPARE(cell(u"numberLines"_s, 0, 0), u"Entered today"_s);
        QVERIFY(!isEnabled(u"importNumbers"_s));
        QVERIFY(press(u"closeNumbers"_s));
        QVERIFY(isClosed());
    }

private:
    QString path() const { return m_stage->folder() + u"/numbers.csv"_s; }

    void begin(const QByteArray& content)
    {
        m_stage->prompt().file = path();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        auto* act = m_stage->window().findChild<QAction*>(u"importNumberFile"_s);
        QVERIFY(act != nullptr && act->isVisible());
        act->trigger();
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"numberImport"_s) != nullptr; }));
    }

    bool isEnabled(const QString& name)
    {
        const QWidget* widget = m_stage->find(name);
        return widget != nullptr && widget->isEnabled();
    }

    bool press(const QString& name)
    {
        if (!m_stage->waitFor([&] { return isEnabled(name); }))
            return false;
        QWidget* button = m_stage->find(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        return true;
    }

    int rowsOf(const QString& table)
    {
        const auto* found = m_stage->find<QTableWidget>(table);
        return found == nullptr ? -1 : found->rowCount();
    }

    QString cell(const QString& table, int row, int column)
    {
        const auto* found = m_stage->find<QTableWidget>(table);
        const auto* item = found == nullptr ? nullptr : found->item(row, column);
        return item == nullptr ? QString() : item->text();
    }

    bool isClosed()
    {
        return m_stage->waitFor([&] { return m_stage->find(u"numberImport"_s) == nullptr; });
    }

    bool said(const QString& part)
    {
        return m_stage->waitFor([&] {
            for (const QWidget* top : QApplication::topLevelWidgets()) {
                for (const Banner* banner : top->findChildren<Banner*>()) {
                    if (banner->isVisible() && banner->text().contains(part))
                        return true;
                }
            }
            return false;
        });
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestNumberImport)
#include "test_number_import.moc"

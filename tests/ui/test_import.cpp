// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk with an export of the payroll program, by keys: columns that nobody knows, what would change, what is wrong,
// and an import that is stopped on the way.
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/people_import.h"

#include <QComboBox>
#include <QFile>
#include <QTableWidget>
#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分,部署\n"
                           "E1,山田 花子,ヤマダ ハナコ,従業員,人事部\n"
                           "E2,佐藤 太郎,サトウ タロウ,従業員,営業部\n";
constexpr int Crowd = 6000; // six statements

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void headingsNobodyKnowsAreMappedByHand()
    {
        begin("番号,なまえ,所属名,メモ\nE1,山本 花子,人事部,x\nE3,鈴木 一郎,総務部,y\n");
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"columnTable"_s) != nullptr; }));
        QCOMPARE(chosen(2), u"Department"_s);
        QVERIFY(!isEnabled(u"importNext"_s)); // no name yet
        choose(0, "Code");
        choose(1, "Name");
        QVERIFY(isEnabled(u"importNext"_s));
        choose(3, "Name");
        QVERIFY(!isEnabled(u"importNext"_s)); // one name too many
        QTest::keyClick(choice(3), Qt::Key_Home);
        QCOMPARE(chosen(3), u"Left out"_s);
        QVERIFY(press(u"importNext"_s));
        QVERIFY(m_stage->waitFor([&] { return rows() == 2; }));
        QCOMPARE(chip(u"importAdded"_s), u"New  1"_s);
        QCOMPARE(chip(u"importChanged"_s), u"Changed  1"_s);
        QCOMPARE(chip(u"importUnchanged"_s), u"As before  0"_s);
        QCOMPARE(cell(0, 4), u"Name: 山田 花子 → 山本 花子"_s);
        QVERIFY(press(u"importAdded"_s));
        QCOMPARE(rows(), 1);
        QCOMPARE(cell(0, 2), u"E3"_s);
        QVERIFY(press(u"importAdded"_s));
        QCOMPARE(rows(), 2);
        QVERIFY(press(u"import"_s));
        QVERIFY(isClosed());
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3});
    }

    void theyAreKnownTheSecondTime()
    {
        const QString kept = m_stage->desk().settings().last(u"import/columns"_s);
        QVERIFY(kept.contains(u"name なまえ"_s) && kept.contains(u"- メモ"_s));
        QVERIFY(!kept.contains(u"花子"_s));
        begin("番号,なまえ,所属名,メモ\nE2,佐藤 太郎,経理部,z\n");
        QVERIFY(m_stage->waitFor([&] { return rows() == 1; }));
        QCOMPARE(cell(0, 4), u"Department: 営業部 → 経理部"_s);
        QVERIFY(press(u"importColumns"_s)); // to be looked at all the same
        QCOMPARE(chosen(1), u"Name"_s);
        QTest::keyClick(m_stage->find(u"peopleImport"_s), Qt::Key_Escape);
        QVERIFY(isClosed());
    }

    void aFileWithoutHeadingsLeavesNothingBehind()
    {
        const QString kept = m_stage->desk().settings().last(u"import/columns"_s);
        begin("E7,田中 一,tanaka@example.jp\nE8,中村 二,nakamura@example.jp\n");
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"columnTable"_s) != nullptr; }));
        QVERIFY(m_stage->find<QAbstractButton>(u"noHeadings"_s)->isChecked());
        choose(0, "Code");
        choose(1, "Name");
        choose(2, "Mail");
        QVERIFY(press(u"importNext"_s));
        QVERIFY(m_stage->waitFor([&] { return rows() == 2; }));
        QCOMPARE(cell(0, 3), u"田中 一"_s);
        QVERIFY(press(u"import"_s));
        QVERIFY(isClosed());
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{5});
        QCOMPARE(m_stage->desk().settings().last(u"import/columns"_s), kept);
    }

    void errorsAreSavedForWhoeverCorrectsThem()
    {
        begin("社員番号,氏名\nE5,\nE6,伊藤 三\n");
        QVERIFY(press(u"saveErrors"_s));
        QVERIFY(!isEnabled(u"import"_s));
        QFile file(m_stage->prompt().folder + u"/import-errors.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY(saved.contains("\r\n2,2,Name,"));
        QCOMPARE(saved.count('\n'), 2);
        QVERIFY(press(u"closeImport"_s));
        QVERIFY(isClosed());
    }

    void numbersNeverComeByThisWay()
    {
        begin("社員番号,氏名,マイナンバー\nE5,伊藤 三,123456789018\n");
        QVERIFY(said(u"csv.numbers"_s));
        QVERIFY(m_stage->find(u"columnTable"_s) == nullptr); // which would show them
        QVERIFY(press(u"closeImport"_s));
        QVERIFY(isClosed());
    }

    void whoStopsKeepsWhatCameAndGoesOnLater()
    {
        QByteArray csv = "社員番号,氏名\n";
        for (int i = 0; i < Crowd; ++i)
            csv += "C" + QByteArray::number(i) + ",見本 太郎\n";
        begin(csv);
        QVERIFY(m_stage->waitFor([&] { return isEnabled(u"import"_s); }, 60));
        QVERIFY(press(u"import"_s));
        QVERIFY(m_stage->find(u"importProgress"_s) != nullptr);
        QVERIFY(m_stage->waitFor(
            [&] {
                const auto& jobs = m_stage->desk().worker().jobs();
                return std::ranges::any_of(jobs, [](const auto& job) { return job->done() > 0; });
            },
            120));
        QTest::keyClick(m_stage->find(u"peopleImport"_s), Qt::Key_Escape); // as the button “Stop”
        QVERIFY(said(u"Stopped."_s, 60));
        const auto before = static_cast<int>(m_stage->desk().overview().people->size()) - 5;
        QVERIFY(before >= 1000 && before < Crowd && before % 1000 == 0);
        QVERIFY(m_stage->waitFor([&] { return isEnabled(u"import"_s); }, 60));
        QCOMPARE(m_stage->find<QAbstractButton>(u"import"_s)->text(), u"Import %L1 people"_s.arg(Crowd - before));
        QVERIFY(press(u"import"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"peopleImport"_s) == nullptr; }, 240));
        QCOMPARE(m_stage->desk().overview().people->size(), static_cast<std::size_t>(Crowd + 5));
    }

private:
    void begin(const QByteArray& content)
    {
        m_stage->prompt().file = m_stage->folder() + u"/people.csv"_s;
        QFile file(m_stage->prompt().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        PeopleImportDialog::start(m_stage->desk(), &m_stage->window());
    }

    QComboBox* choice(int column) { return m_stage->find<QComboBox>(u"goesTo-%1"_s.arg(column)); }

    QString chosen(int column)
    {
        const QComboBox* one = choice(column);
        return one == nullptr ? QString() : one->currentText();
    }

    void choose(int column, const char* word)
    {
        QComboBox* one = choice(column);
        QVERIFY(one != nullptr);
        one->setFocus();
        QTest::keyClicks(one, QString::fromLatin1(word));
        QCOMPARE(one->currentText(), QString::fromLatin1(word));
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

    int rows()
    {
        const auto* table = m_stage->find<QTableWidget>(u"importDifferences"_s);
        return table == nullptr ? -1 : table->rowCount();
    }

    QString cell(int row, int column)
    {
        const auto* table = m_stage->find<QTableWidget>(u"importDifferences"_s);
        const auto* item = table == nullptr ? nullptr : table->item(row, column);
        return item == nullptr ? QString() : item->text();
    }

    QString chip(const QString& name)
    {
        const auto* button = m_stage->find<QAbstractButton>(name);
        return button == nullptr ? QString() : button->text();
    }

    bool isClosed()
    {
        return m_stage->waitFor([&] { return m_stage->find(u"peopleImport"_s) == nullptr; }, 60);
    }

    bool said(const QString& part, int seconds = 20)
    {
        return m_stage->waitFor(
            [&] {
                for (const QWidget* top : QApplication::topLevelWidgets()) {
                    for (const Banner* banner : top->findChildren<Banner*>()) {
                        if (banner->isVisible() && banner->text().contains(part))
                            return true;
                    }
                }
                return false;
            },
            seconds);
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestImport)
#include "test_import.moc"

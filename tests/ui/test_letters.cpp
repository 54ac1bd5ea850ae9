// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Request letters from the collection page: chosen, looked at, saved; against the real server.
#include "tests/ui/stage.h"
#include "ui/common/banner.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
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
                           "E003,髙橋 美咲,タカハシ ミサキ,従業員\n";

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        m_stage->window().go(u"collection"_s);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"letters"_s) != nullptr; }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void nobodyIsAskedYet() { QVERIFY(!m_stage->find<QAbstractButton>(u"letters"_s)->isEnabled()); }

    void theFirstIsSeenBeforeAllAreSaved()
    {
        QVERIFY(m_stage->inviteAll());
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return table()->model()->rowCount() == 3; }));
        QVERIFY(m_stage->click(u"letters"_s));
        QVERIFY(m_stage->waitFor([&] {
            auto* save = m_stage->find<QAbstractButton>(u"saveLetters"_s);
            return save != nullptr && save->isEnabled();
        }));
        auto* picture = m_stage->find<QLabel>(u"letterPicture"_s);
        QVERIFY(picture != nullptr && !picture->pixmap().isNull());
        auto* page = m_stage->find<QComboBox>(u"letterPage"_s);
        QCOMPARE(page->count(), 2);
        m_stage->find<QAbstractButton>(u"letterProxy"_s)->click();
        QVERIFY(m_stage->waitFor([&] { return page->count() == 3; }));
        m_stage->find<QComboBox>(u"letterEnvelope"_s)->setCurrentIndex(1);
        m_stage->find<QDoubleSpinBox>(u"letterRight"_s)->setValue(2.5);
        const QString path = m_stage->folder() + u"/letters.pdf"_s;
        QVERIFY(!QFile::exists(path));
        QVERIFY(m_stage->click(u"saveLetters"_s));
        QVERIFY(m_stage->waitFor([&] { return QFile::exists(path); }));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(m_stage->waitFor([&] { return said().contains(u"3 letter"_s); }));
        QVERIFY(m_stage->find(u"lettersDialog"_s) == nullptr);
    }

    void theEnvelopeIsRememberedAndOneMayBeChosen()
    {
        table()->selectRow(1);
        QVERIFY(m_stage->click(u"letters"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"lettersDialog"_s) != nullptr; }));
        QCOMPARE(m_stage->find<QComboBox>(u"letterEnvelope"_s)->currentIndex(), 1);
        QCOMPARE(m_stage->find<QDoubleSpinBox>(u"letterRight"_s)->value(), 2.5);
        QVERIFY(m_stage->click(u"saveLetters"_s));
        QVERIFY(m_stage->waitFor([&] { return said().contains(u"1 letter"_s); }));
    }

    void severalRowsHaveNoSingleLink()
    {
        table()->selectRow(0);
        QVERIFY(m_stage->find<QAbstractButton>(u"copyOneLink"_s)->isEnabled());
        table()->selectAll();
        QVERIFY(!m_stage->find<QAbstractButton>(u"copyOneLink"_s)->isEnabled());
        QVERIFY(!m_stage->find<QAbstractButton>(u"withdraw"_s)->isEnabled());
        QVERIFY(m_stage->find<QAbstractButton>(u"letters"_s)->isEnabled());
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"invitationTable"_s); }
    QString said()
    {
        QStringList texts;
        for (const Banner* banner : m_stage->window().findChildren<Banner*>())
            texts.append(banner->text());
        return texts.join(u'\n');
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestLetters)
#include "test_letters.moc"

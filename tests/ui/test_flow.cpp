// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk's day from the first start on, by keys and clicks, against the real server.
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_label.h"
#include "ui/records/timeline.h"
#include "ui/review/picture_strip.h"

#include <QClipboard>
#include <QComboBox>
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

int rows(ui::test::Stage& stage, const QString& table)
{
    auto* view = stage.find<QTableView>(table);
    return view == nullptr ? -1 : view->model()->rowCount();
}

QString bannerText(ui::test::Stage& stage)
{
    for (Banner* banner : stage.window().findChildren<Banner*>()) {
        if (banner->isVisible())
            return banner->text();
    }
    return {};
}

} // namespace

class TestFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
    }

    void cleanupTestCase() { m_stage.reset(); }

    void foundsAnOrganization()
    {
        QVERIFY(m_stage->found());
        QVERIFY(QFile::exists(m_stage->folder() + u"/recovery-sheet.pdf"_s));
        QVERIFY(QFile::exists(m_stage->folder() + u"/account-sheet.pdf"_s));
        QCOMPARE(QFile::permissions(m_stage->folder() + u"/recovery-sheet.pdf"_s) &
                     (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void makesAScopeAndBringsInPeople()
    {
        QVERIFY(m_stage->type(u"scopeName"_s, u"Head office"_s));
        QVERIFY(m_stage->click(u"createScope"_s));
        m_stage->prompt().file = m_stage->folder() + u"/people.csv"_s;
        QFile file(m_stage->prompt().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(People);
        file.close();
        QVERIFY(m_stage->click(u"importPeople"_s));
        QVERIFY(m_stage->click(u"import"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().people->size() == 3; }));
    }

    void asksEverybody()
    {
        QVERIFY(m_stage->click(u"firstInvitations"_s));
        QVERIFY(m_stage->click(u"purpose-withholding"_s));
        QVERIFY(m_stage->click(u"makeLinks"_s));
        QVERIFY(m_stage->waitFor([&] { return rows(*m_stage, u"links"_s) == 3; }, 60));
        QVERIFY(m_stage->click(u"copyLink"_s));
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY(link.startsWith(QString::fromLatin1(m_stage->daemon().origin()) + u"/c#"_s));
        QVERIFY(m_stage->click(u"saveLinks"_s));
        QFile csv(m_stage->folder() + u"/links.csv"_s);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("E001,山田 花子,," + link.toLatin1() + "\r\n"));
        QVERIFY(m_stage->click(u"closeInvite"_s));
        QVERIFY(m_stage->waitFor([&] { return rows(*m_stage, u"invitationTable"_s) == 3; }));
    }

    void looksAtEveryPictureBeforeItApproves()
    {
        QVERIFY(m_stage->handIn(3, ui::test::cardPicture(u"山田"_s)));
        m_stage->window().go(u"review"_s);
        QCOMPARE(rows(*m_stage, u"waitingTable"_s), 3);
        QVERIFY(m_stage->click(u"openCase"_s));
        auto* strip = m_stage->window().findChild<PictureStrip*>();
        QVERIFY(m_stage->waitFor([&] { return strip->count() == 2 && strip->seen() == 1; }));
        QVERIFY(!m_stage->find<QAbstractButton>(u"accept"_s)->isEnabled());
        QTest::keyClick(strip, Qt::Key_A); // nothing happens
        QTest::keyClick(strip, Qt::Key_Right);
        QVERIFY(m_stage->waitFor([&] { return strip->allSeen(); }));
        QTest::keyClick(strip, Qt::Key_A);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().waiting.size() == 2; }));
        QVERIFY(m_stage->waitFor([&] { return strip->count() == 2 && strip->seen() == 1; })); // the next one
    }

    void sendsBackAndRefusesByOneKey()
    {
        auto* strip = m_stage->window().findChild<PictureStrip*>();
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }));
        QTest::keyClick(strip, Qt::Key_S);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"reasons"_s) != nullptr; }));
        QTest::keyClick(m_stage->find(u"reasons"_s), Qt::Key_1);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().waiting.size() == 1; }));
        QCOMPARE(strip->count(), 2); // the next was opened ahead, so nobody waits for it
        QTest::keyClick(strip, Qt::Key_X);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"reasons"_s) != nullptr; }));
        QTest::keyClick(m_stage->find(u"reasons"_s), Qt::Key_1);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().overview().waiting.empty(); }));
    }

    void findsSomebodyAndShowsTheNumberForAPurpose()
    {
        m_stage->window().go(u"people"_s);
        const auto kept = [&] {
            const PeopleRoll& roll = *m_stage->desk().overview().people;
            for (std::size_t i = 0; i < roll.size(); ++i) {
                if (roll.entry(i).state == PersonState::Current)
                    return roll.person(i).code;
            }
            return QString();
        }();
        QVERIFY(!kept.isEmpty());
        QVERIFY(m_stage->type(u"search"_s, kept.toLower()));
        QCOMPARE(rows(*m_stage, u"peopleTable"_s), 1);
        QTest::keyClick(m_stage->find(u"search"_s), Qt::Key_Down);
        auto* label = m_stage->find<SecretLabel>(u"number"_s);
        QVERIFY(label != nullptr);
        QVERIFY(!m_stage->find<QAbstractButton>(u"reveal"_s)->isEnabled()); // no purpose, no number
        m_stage->find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
        QVERIFY(m_stage->bringToFront());
        const qint64 before = auditSize();
        QVERIFY(m_stage->click(u"reveal"_s));
        QVERIFY(m_stage->waitFor([&] { return label->isShown(); }));
        QCOMPARE(auditSize(), before + 1);    // no look without a trace
        QVERIFY(m_stage->click(u"reveal"_s)); // hides it
        QVERIFY(!label->isShown());
        QVERIFY(m_stage->click(u"copyNumber"_s));
        QVERIFY(m_stage->waitFor([&] { return QGuiApplication::clipboard()->text() == u"123456789018"_s; }));
    }

    void tellsWhatHappenedAndWhoLooked()
    {
        auto* timeline = m_stage->window().findChild<Timeline*>();
        QVERIFY(timeline != nullptr);
        const auto words = [&] {
            QStringList all;
            for (const Paragraph* line : timeline->findChildren<Paragraph*>(u"historyLine"_s))
                all.append(line->words());
            return all.join(u'\n');
        };
        // Put on record, asked, handed in, checked and kept, pictures destroyed.
        QVERIFY(m_stage->waitFor([&] { return timeline->count() == 5; }));
        QVERIFY(words().startsWith(u"2 picture"_s));
        QVERIFY(words().contains(u"Identity checked, number kept"_s));
        QVERIFY(words().endsWith(u"Put on record"_s));
        QVERIFY(m_stage->click(u"askOpenings"_s));
        // Shown once, copied once, and opened for the check.
        QVERIFY(m_stage->waitFor([&] { return timeline->count() == 8; }));
        QVERIFY(words().contains(u"Opened (shown on screen)"_s) && words().contains(u"Opened (copied)"_s));
        QVERIFY(words().contains(u"Opened for the identity check"_s));
    }

    void speaksAnotherLanguageAtOnce()
    {
        m_stage->window().go(u"settings"_s);
        auto* language = m_stage->find<QComboBox>(u"language"_s);
        QVERIFY(language != nullptr);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Up); // 日本語
        QVERIFY(m_stage->waitFor([&] {
            auto* now = m_stage->find<QComboBox>(u"language"_s);
            return m_stage->desk().language() == Language::Japanese && now != nullptr && now != language &&
                   now->currentIndex() == 0;
        }));
        m_stage->desk().setLanguage(Language::English);
        QVERIFY(m_stage->waitFor([&] {
            auto* now = m_stage->find<QComboBox>(u"language"_s);
            return now != nullptr && now->currentIndex() == 1;
        }));
        m_stage->window().go(u"people"_s);
    }

    void locksAndUnlocks()
    {
        QVERIFY(m_stage->bringToFront());
        QTest::keyClick(m_stage->find(u"search"_s), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!m_stage->desk().isUnlocked());
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"accountSecret"_s) != nullptr; }));
        QVERIFY(m_stage->type(u"accountSecret"_s, QString::fromLatin1(m_stage->accountText())));
        QVERIFY(m_stage->type(u"password"_s, u"not the password"_s));
        QVERIFY(m_stage->click(u"unlock"_s));
        QVERIFY(m_stage->waitFor([&] { return bannerText(*m_stage).contains(u"auth.failed"_s); }));
        // The account secret stayed: only the password is typed again.
        QVERIFY(m_stage->type(u"password"_s, QString::fromLatin1(ui::test::Stage::Password)));
        QTest::keyClick(m_stage->find(u"password"_s), Qt::Key_Return);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().isUnlocked(); }));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"sections"_s) != nullptr; }));
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3});
    }

    void saysSoWhenTheServerIsGoneAndKeepsWhatIsThere()
    {
        m_stage->window().go(u"people"_s);
        m_stage->daemon().kill();
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().syncProblem().has_value(); }, 60));
        QVERIFY(m_stage->find<QLabel>(u"connection"_s)->text().contains(u"No connection"_s));
        QVERIFY(m_stage->desk().isUnlocked());
        m_stage->find<QWidget>(u"search"_s)->setFocus();
        QVERIFY(m_stage->type(u"search"_s, u"やまだ"_s));
        QCOMPARE(rows(*m_stage, u"peopleTable"_s), 1);
    }

private:
    /// As the server's newest signed head says.
    qint64 auditSize()
    {
        std::optional<qint64> size;
        m_stage->desk().run(
            &m_stage->window(), {},
            [](ClientSession& session, Job&) -> Result<qint64> {
                KAGIBAKO_TRY(session.sync());
                return session.state().audit.head().size;
            },
            [&](const Result<qint64>& answer) { size = answer.value_or(-1); });
        return m_stage->waitFor([&] { return size.has_value(); }) ? *size : -1;
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestFlow)
#include "test_flow.moc"

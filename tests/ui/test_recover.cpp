// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only owner is gone: somebody comes back with the recovery sheet on an empty computer.
#include "core/services/scope_service.h"
#include "tests/ui/other_computer.h"
#include "ui/common/paragraph.h"
#include "ui/settings/renewal_dialog.h"
#include "ui/welcome/recover_sheet_step.h"

#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::OtherComputer;
using ui::test::Stage;

class TestRecover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->found());
        QVERIFY(m_stage->doWith([](ClientSession& session) {
            return ScopeService(session).create(u"Head office"_s).transform([](const auto&) {});
        }));
        m_computer = std::make_unique<OtherComputer>(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        m_computer->open();
    }

    void cleanupTestCase()
    {
        m_computer.reset();
        m_stage.reset();
    }

    void saysWhenTheKeyIsMistyped()
    {
        QVERIFY(m_stage->click(u"recoverWay"_s) && fill(QString::fromLatin1(m_stage->recoveryText().chopped(1) + '0')));
        QVERIFY(m_stage->click(u"next"_s));
        const bool chance = m_stage->recoveryText().endsWith('0'); // then it was the right one
        QVERIFY(chance || m_computer->says(u"recovery key is mistyped"_s));
        QVERIFY(!m_computer->hasOrganization());
    }

    void becomesAnOwner()
    {
        m_computer->open();
        QVERIFY(m_stage->click(u"recoverWay"_s) && fill(QString::fromLatin1(m_stage->recoveryText())));
        QVERIFY(m_stage->click(u"next"_s) && m_stage->click(u"saveAccount"_s));
        const auto* step = m_computer->window().findChild<RecoverSheetStep*>();
        m_account = asView(step->recovery().accountText().exposeSecret()).toByteArray();
        QVERIFY(!m_stage->find(u"next"_s)->isEnabled()); // not before it was typed back
        QVERIFY(m_computer->typeBack(step->recovery().accountText(), step->asked()));
        QVERIFY(m_stage->click(u"next"_s));
        QVERIFY(m_computer->isIn());
        QCOMPARE(m_computer->desk().overview().rank, Rank::Owner);
        QCOMPARE(m_computer->settings().begin(), u"settings:recovery"_s);
    }

    void putsTheLostOwnerAwayAndReplacesTheSheet()
    {
        QVERIFY(m_stage->click(u"lost-owner"_s));
        QVERIFY(m_stage->click(u"renewalNext"_s));
        QVERIFY(m_stage->click(u"saveRecovery"_s));
        const auto* dialog = m_computer->window().findChild<RenewalDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(QFile::exists(m_computer->folder() + u"/recovery-sheet.pdf"_s));
        m_newSheet = asView(dialog->sheetText().exposeSecret()).toByteArray();
        QVERIFY(m_newSheet != m_stage->recoveryText());
        QVERIFY(m_computer->typeBack(dialog->sheetText(), dialog->asked()));
        QVERIFY(m_stage->click(u"renewalNext"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find<Paragraph>(u"renewalReport"_s) != nullptr; }, 60));
        const QString report = m_stage->find<Paragraph>(u"renewalReport"_s)->words();
        QVERIFY2(report.contains(u"is in force"_s), qPrintable(report));
        QVERIFY2(report.contains(u"You took up the keys of: Head office"_s), qPrintable(report));
        QVERIFY2(report.contains(u"The keys were changed of: Head office"_s), qPrintable(report));
        QVERIFY(m_stage->click(u"renewalNext"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"renewalDialog"_s) == nullptr; }));
        QVERIFY(m_computer->settings().begin().isEmpty());
        QVERIFY(m_computer->desk().overview().may(Action::Keys));
    }

    void theLostOwnerIsOut()
    {
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return !m_stage->desk().isUnlocked(); }));
    }

    void onlyTheNewSheetOpensEverything()
    {
        QVERIFY(m_stage->type(u"recoveryKey"_s, QString::fromLatin1(m_stage->recoveryText())));
        QVERIFY(m_stage->click(u"tryRecovery"_s));
        QVERIFY(m_computer->says(u"not the one in force"_s));
        QVERIFY(m_stage->type(u"recoveryKey"_s, QString::fromLatin1(m_newSheet)));
        QVERIFY(m_stage->click(u"tryRecovery"_s));
        QVERIFY(m_computer->says(u"opens everything"_s));
    }

    void changesThePassword()
    {
        const QString next = u"another sentence of the owner"_s;
        QVERIFY(m_stage->type(u"changePassword"_s, u"not the password"_s));
        QVERIFY(m_stage->type(u"changeSecret"_s, QString::fromLatin1(m_account)));
        QVERIFY(m_stage->type(u"newPassword"_s, next) && m_stage->type(u"newPasswordAgain"_s, next));
        QVERIFY(m_stage->click(u"savePassword"_s));
        QVERIFY(m_computer->says(u"Nothing was changed"_s));
        QVERIFY(m_stage->type(u"changePassword"_s, QString::fromLatin1(Password)));
        QVERIFY(m_stage->click(u"savePassword"_s));
        QVERIFY(m_computer->says(u"Your other sessions have ended"_s));
        m_computer->desk().lock(Desk::Lock::Asked);
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"accountSecret"_s) != nullptr; }));
        QVERIFY(m_stage->type(u"accountSecret"_s, QString::fromLatin1(m_account)));
        QVERIFY(m_stage->type(u"password"_s, next) && m_stage->click(u"unlock"_s));
        QVERIFY(m_computer->isIn());
    }

private:
    static constexpr const char* Password = "a sentence of the new owner";

    bool fill(const QString& key)
    {
        const QString password = QString::fromLatin1(Password);
        return m_stage->type(u"server"_s, QString::fromLatin1(m_stage->daemon().origin())) &&
               m_stage->type(u"orgId"_s, m_stage->desk().overview().org.string()) &&
               m_stage->type(u"fingerprint"_s, QString::fromLatin1(m_stage->daemon().pin())) &&
               m_stage->type(u"recoveryKey"_s, key) && m_stage->type(u"login"_s, u"successor"_s) &&
               m_stage->type(u"newPassword"_s, password) && m_stage->type(u"newPasswordAgain"_s, password);
    }

    QCA::Initializer m_qca;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<OtherComputer> m_computer;
    QByteArray m_account, m_newSheet;
};

QTEST_MAIN(TestRecover)
#include "test_recover.moc"

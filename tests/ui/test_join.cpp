// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody new at a computer of their own: in by the enrolment sheet, and the one-time key at login.
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/base/totp.h"
#include "core/net/curl_transport.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "tests/ui/other_computer.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/welcome/join_sheet_step.h"

#include <QLabel>
#include <QTest>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using ui::test::OtherComputer;
using ui::test::Stage;

class TestJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stage = std::make_unique<Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->found());
    }

    void cleanupTestCase() { m_stage.reset(); }

    void choosesAWayAndComesBack()
    {
        OtherComputer computer(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        computer.open();
        for (const QString& way : {u"joinWay"_s, u"foundWay"_s, u"recoverWay"_s}) {
            QVERIFY(m_stage->click(way));
            QVERIFY(m_stage->find(u"server"_s) != nullptr);
            QVERIFY(!m_stage->find(u"next"_s)->isEnabled());
            QVERIFY(m_stage->click(u"back"_s));
        }
        const QWidget* before = m_stage->find(u"welcomePage"_s);
        QVERIFY(m_stage->click(u"speakJapanese"_s));
        QVERIFY(m_stage->waitFor([&] {
            const QWidget* now = m_stage->find(u"welcomePage"_s);
            return now != nullptr && now != before;
        }));
        QCOMPARE(computer.desk().language(), Language::Japanese);
        QVERIFY(m_stage->click(u"joinWay"_s)); // the page made anew works
        QVERIFY(m_stage->find(u"sheetNumber"_s) != nullptr);
    }

    void saysWhatIsMistyped()
    {
        OtherComputer computer(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(makeSheet());
        computer.open();
        QVERIFY(m_stage->click(u"joinWay"_s) && fill(u"clerk"_s));
        QVERIFY(m_stage->type(u"orgId"_s, u"no organization"_s) && m_stage->click(u"next"_s));
        QVERIFY(computer.says(u"no organization ID"_s));
        QVERIFY(m_stage->type(u"orgId"_s, m_stage->desk().overview().org.string()));
        QVERIFY(m_stage->type(u"enrolmentCode"_s, u"0000 1111"_s) && m_stage->click(u"next"_s));
        QVERIFY(computer.says(u"code is mistyped"_s));
        QVERIFY(m_stage->type(u"enrolmentCode"_s, code()));
        QVERIFY(m_stage->type(u"newPasswordAgain"_s, u"another sentence"_s));
        QVERIFY(m_stage->click(u"next"_s));
        QVERIFY(computer.says(u"differ"_s));
        QVERIFY(!computer.hasOrganization());
    }

    void comesInByTheSheet()
    {
        OtherComputer computer(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(makeSheet());
        QVERIFY(ask(computer, u"clerk"_s));
        QVERIFY(computer.hasOrganization() && computer.settings().isWaiting());
        QVERIFY(QFile::exists(computer.folder() + u"/account-sheet.pdf"_s));
        QVERIFY(!computer.desk().isUnlocked());
        const QString word = m_stage->find<QLabel>(u"word1"_s)->text();
        QVERIFY(admit(u"clerk"_s, word));
        QVERIFY(m_stage->click(u"next"_s)); // or fifteen seconds later by itself
        QVERIFY(computer.isIn());
        QCOMPARE(computer.desk().overview().login, u"clerk"_s);
        QVERIFY(!computer.settings().isWaiting());
    }

    void mayBeClosedWhileItWaits()
    {
        OtherComputer computer(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(makeSheet());
        QVERIFY(ask(computer, u"patient"_s));
        const QString word = m_stage->find<QLabel>(u"word1"_s)->text();
        computer.open();
        QVERIFY(computer.says(u"You asked to be let in"_s));
        QVERIFY(logIn(m_account));
        QVERIFY(computer.says(u"has not done it yet"_s));
        QVERIFY(admit(u"patient"_s, word));
        QVERIFY(m_stage->type(u"password"_s, QString::fromLatin1(Password)) && m_stage->click(u"unlock"_s));
        QVERIFY(computer.isIn());
        QVERIFY(!computer.settings().isWaiting());
    }

    void saysSoWhenSomebodyElseCameInByTheSheet()
    {
        OtherComputer computer(*m_stage, QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY(makeSheet());
        QVERIFY(ask(computer, u"slow"_s));
        const auto word = askAtOnce(u"quick"_s);
        QVERIFY(word.has_value() && admit(u"quick"_s, *word));
        QVERIFY(m_stage->click(u"next"_s));
        QVERIFY(computer.says(u"Somebody else came in"_s));
        QVERIFY(!computer.hasOrganization());
        QVERIFY(m_stage->click(u"back"_s));
        QVERIFY(m_stage->find(u"joinWay"_s) != nullptr);
    }

    void asksForTheKeyAtLogin()
    {
        QByteArray secret, used;
        QVERIFY(m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(const auto begun, session.api().setFactor({wire::FactorKind::Totp, {}}));
            secret = begun.secret;
            used = keyOf(secret, 0);
            return session.api().confirmFactor(used).transform([](const auto&) {});
        }));
        m_stage->desk().lock(Desk::Lock::Asked);
        QVERIFY(logIn(m_stage->accountText()));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"issuedKey"_s) != nullptr; }));
        QVERIFY(!m_stage->desk().isUnlocked());
        QVERIFY(m_stage->type(u"issuedKey"_s, u"not a key"_s) && m_stage->click(u"unlock"_s));
        QVERIFY(said(u"no key"_s));
        QVERIFY(m_stage->type(u"issuedKey"_s, QString::fromLatin1(used)) && m_stage->click(u"unlock"_s));
        QVERIFY(said(u"used already"_s)); // to set it up
        QVERIFY(m_stage->type(u"issuedKey"_s, QString::fromLatin1(keyOf(secret, 1))) && m_stage->click(u"unlock"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().isUnlocked(); }, 60));
    }

private:
    static constexpr const char* Password = "a sentence of the new clerk";

    /// The key of this step, or of the one after it, which the server takes already.
    static QByteArray keyOf(const QByteArray& secret, qint64 later)
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return crypto::totpCode(asSpan(secret), crypto::totpStepAt(now) + later);
    }

    bool makeSheet()
    {
        return m_stage->doWith([this](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY_ASSIGN(auto made, AccountService(session).makeSheet(Rank::Member, {}));
            m_sheet.emplace(std::move(made));
            return {};
        });
    }
    QString code() const { return QString::fromLatin1(asView(m_sheet->text.exposeSecret())); }

    bool fill(const QString& login)
    {
        const QString password = QString::fromLatin1(Password);
        return m_stage->type(u"server"_s, QString::fromLatin1(m_stage->daemon().origin())) &&
               m_stage->type(u"orgId"_s, m_stage->desk().overview().org.string()) &&
               m_stage->type(u"sheetNumber"_s, m_sheet->id.string()) &&
               m_stage->type(u"fingerprint"_s, QString::fromLatin1(m_stage->daemon().pin())) &&
               m_stage->type(u"enrolmentCode"_s, code()) && m_stage->type(u"login"_s, login) &&
               m_stage->type(u"newPassword"_s, password) && m_stage->type(u"newPasswordAgain"_s, password);
    }

    /// From the first page until the server was asked.
    bool ask(OtherComputer& computer, const QString& login)
    {
        computer.open();
        if (!(m_stage->click(u"joinWay"_s) && fill(login) && m_stage->click(u"next"_s) &&
              m_stage->click(u"saveAccount"_s)))
            return false;
        const auto* step = computer.window().findChild<JoinSheetStep*>();
        m_account = asView(step->joining().accountText().exposeSecret()).toByteArray();
        return computer.typeBack(step->joining().accountText(), step->asked()) && m_stage->click(u"next"_s) &&
               m_stage->waitFor([&] { return m_stage->find<Paragraph>(u"joinState"_s) != nullptr; });
    }

    /// Somebody with a copy of the same sheet; the first of their words.
    std::optional<QString> askAtOnce(const QString& login)
    {
        JoinRequest request;
        request.server = m_stage->daemon().origin();
        request.pin = m_stage->daemon().pin();
        request.org = m_stage->desk().overview().org;
        request.sheet = m_sheet->id;
        request.login = login;
        request.password = SecretBytes::copyOf(asSpan(Password));
        const auto asked = [&]() -> Result<QString> {
            KAGIBAKO_TRY_ASSIGN(request.code, crypto::parseSheetText(crypto::labels::EnrolmentSheet,
                                                                     m_sheet->text.exposeSecret(), EnrolmentCodeSize));
            const SystemClock clock;
            CurlTransport transport(request.server, request.pin);
            KAGIBAKO_TRY_ASSIGN(Joining joining, Joining::prepare(request, clock));
            KAGIBAKO_TRY(joining.ask(transport));
            return joining.words()[0].kana;
        }();
        return asked ? std::optional(*asked) : std::nullopt;
    }

    /// As the administrator does it: compares a word, then lets in.
    bool admit(const QString& login, const QString& word)
    {
        return m_stage->doWith([&](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(session.sync());
            KAGIBAKO_TRY_ASSIGN(const auto waiting, AccountService(session).waiting());
            const auto found = std::ranges::find(waiting, login, &AccountService::Waiting::login);
            if (found == waiting.end() || found->words[0].kana != word)
                return fail(ErrorCode::NotFound);
            return AccountService(session).admit(found->request).transform([](const auto&) {});
        });
    }

    bool logIn(const QByteArray& account)
    {
        return m_stage->waitFor([this] { return m_stage->find(u"accountSecret"_s) != nullptr; }) &&
               m_stage->type(u"accountSecret"_s, QString::fromLatin1(account)) &&
               m_stage->type(u"password"_s,
                             QString::fromLatin1(account == m_stage->accountText() ? Stage::Password : Password)) &&
               m_stage->click(u"unlock"_s);
    }

    bool said(const QString& part)
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
    std::unique_ptr<Stage> m_stage;
    std::optional<AccountService::NewSheet> m_sheet;
    QByteArray m_account;
};

QTEST_MAIN(TestJoin)
#include "test_join.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one-time key by mail: set up in the settings, asked for at the login, given up again; the real server with a real
// mail server beside it. The logins by keyboard alone.
#include "tests/server/real/postbox.h"
#include "tests/server/real/visitor.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"
#include "ui/common/paragraph.h"

#include <QFile>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using kagibako::test::Postbox;
using ui::test::Stage;

class TestMailedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_post = std::make_unique<Postbox>(QStringLiteral(KAGIBAKO_NODE), QStringLiteral(SMTP_SERVER));
        QVERIFY(m_post->isOpen());
        QFile config(m_folder.filePath(u"server.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write(m_post->config()) > 0);
        config.close();
        m_stage = std::make_unique<Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer({u"--config"_s, config.fileName()}), m_stage->daemon().said().constData());
        QVERIFY(m_stage->found());
    }

    void cleanupTestCase()
    {
        m_stage.reset();
        m_post.reset();
    }

    void setsThemUpInTheSettings()
    {
        m_stage->window().go(u"settings"_s);
        QVERIFY(inForce(u"none"_s));
        QVERIFY(beginInSettings());
        QVERIFY(typeAddress());
        const QString key = nextKey();
        QCOMPARE(key.size(), 8);
        QVERIFY(m_post->mail(m_mails).startsWith(Address));
        QVERIFY(confirm(other(key)));
        QVERIFY(said(u"The key is wrong"_s));
        QVERIFY(confirm(key));
        QVERIFY(said(u"has ended your other logins"_s)); // they came in without one
    }

    void asksForOneAtTheLogin()
    {
        aMinuteLater();
        QVERIFY(lockByKeys() && logInByKeys());
        QVERIFY(isFocused(u"issuedKey"_s));
        QVERIFY(said(u"The password is right"_s));
        QVERIFY(!m_stage->desk().isUnlocked());
        m_used = nextKey();
        press(other(m_used));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(said(u"was not taken"_s));
        QVERIFY(isFocused(u"issuedKey"_s));
        press(m_used);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isIn());
        m_stage->window().go(u"settings"_s);
        QVERIFY(inForce(u"keys by mail"_s));
    }

    void takesNoneTwice()
    {
        QVERIFY(lockByKeys() && logInByKeys());
        QVERIFY(isFocused(u"issuedKey"_s));
        press(m_used);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(said(u"used already"_s));
        QVERIFY(!m_stage->desk().isUnlocked());
        aMinuteLater();
        QVERIFY(isFocused(u"issuedKey"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // left empty: another mail
        const QString key = nextKey();
        QVERIFY(isFocused(u"issuedKey"_s));
        press(key);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isIn());
    }

    void givesThemUpWithAKeyOnly()
    {
        aMinuteLater();
        m_stage->window().go(u"settings"_s);
        QVERIFY(beginInSettings());
        QVERIFY(m_stage->click(u"keyNone"_s));
        QVERIFY(said(u"You have a one-time key already"_s));
        QVERIFY(m_stage->type(u"keyNow"_s, nextKey()));
        QVERIFY(m_stage->click(u"setUpKey"_s) && m_stage->click(u"keyNone"_s));
        QVERIFY(said(u"ask for no key any more"_s));
        QVERIFY(inForce(u"none"_s));
    }

    void setsThemUpAtTheLoginWhereTheRulesWantOne()
    {
        QVERIFY(m_stage->doWith([](ClientSession& session) {
            Policy policy = session.ledger().policy();
            policy.secondFactor = true;
            return session.submit({kinds::PolicySet{policy}}, {});
        }));
        aMinuteLater();
        QVERIFY(lockByKeys() && logInByKeys());
        QVERIFY(m_stage->waitFor([this] { return m_stage->find(u"keySetUp"_s) != nullptr; }));
        QVERIFY(!m_stage->desk().isUnlocked());
        QVERIFY(typeAddress());
        QVERIFY(confirm(nextKey()));
        QVERIFY(isFocused(u"issuedKey"_s)); // proven is not let in
        QVERIFY(!m_stage->desk().isUnlocked());
        aMinuteLater();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const QString key = nextKey();
        QVERIFY(isFocused(u"issuedKey"_s));
        press(key);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isIn());
    }

private:
    static constexpr const char* Address = "olga@example.jp";

    /// Of the next mail, which was asked for.
    QString nextKey() { return QString::fromLatin1(m_post->key(++m_mails)); }
    static QString other(const QString& key)
    {
        return QString::number((key.toInt() + 1) % 100'000'000).rightJustified(8, u'0');
    }
    void aMinuteLater() const
    {
        kagibako::test::changeRows(m_stage->daemon(), u"UPDATE tally SET period = period - 60 WHERE what = 'mailed'"_s);
    }

    bool beginInSettings()
    {
        return m_stage->type(u"keyPassword"_s, QString::fromLatin1(Stage::Password)) &&
               m_stage->type(u"keySecret"_s, QString::fromLatin1(m_stage->accountText())) &&
               m_stage->click(u"setUpKey"_s);
    }
    bool typeAddress()
    {
        return m_stage->waitFor([this] { return m_stage->find(u"keyAddress"_s) != nullptr; }) &&
               m_stage->type(u"keyAddress"_s, QString::fromLatin1(Address)) && m_stage->click(u"keyByMail"_s);
    }
    bool confirm(const QString& key)
    {
        const auto field = [this] { return m_stage->find(u"firstKey"_s); };
        if (!m_stage->waitFor([&] { return field() != nullptr && field()->isEnabled(); }) ||
            !m_stage->type(u"firstKey"_s, key))
            return false;
        QTest::keyClick(field(), Qt::Key_Return);
        return true;
    }

    static void press(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    bool isFocused(const QString& name)
    {
        return m_stage->waitFor([&] {
            const QWidget* focus = QApplication::focusWidget();
            return focus != nullptr && focus->objectName() == name && focus->isEnabled();
        });
    }
    bool tabTo(const QString& name)
    {
        for (int i = 0; i < 20 && QApplication::focusWidget() != nullptr; ++i) {
            if (QApplication::focusWidget()->objectName() == name)
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }
    bool lockByKeys()
    {
        if (!m_stage->bringToFront())
            return false;
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_stage->window(), Qt::Key_L, Qt::ControlModifier);
        return m_stage->waitFor([this] { return !m_stage->desk().isUnlocked(); });
    }
    bool logInByKeys()
    {
        if (!isFocused(u"password"_s))
            return false;
        press(QString::fromLatin1(Stage::Password));
        if (!tabTo(u"accountSecret"_s))
            return false;
        press(QString::fromLatin1(m_stage->accountText()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        return true;
    }
    bool isIn()
    {
        return m_stage->waitFor(
            [this] { return m_stage->desk().isUnlocked() && m_stage->find(u"sections"_s) != nullptr; }, 60);
    }
    /// Whether the card in the settings comes to say this of the key.
    bool inForce(const QString& words)
    {
        return m_stage->waitFor([&] {
            const auto* state = m_stage->find<Paragraph>(u"keyState"_s);
            return state != nullptr && state->words().contains(words);
        });
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
    QTemporaryDir m_folder;
    std::unique_ptr<Postbox> m_post;
    std::unique_ptr<Stage> m_stage;
    int m_mails = 0;
    QString m_used;
};

QTEST_MAIN(TestMailedKeys)
#include "test_mailed_keys.moc"

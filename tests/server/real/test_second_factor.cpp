// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/paths.h"
#include "tests/server/real/postbox.h"
#include "tests/server/real/visitor.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The automatically issued key by mail (自動発行キー; attacks.md D02), at the real server with a real mail server
/// beside it.
class TestSecondFactor : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Postbox> m_post;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    Visitor m_owner;

    static constexpr auto Address = "olga@example.jp";

    QString config(const QByteArray& text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".toml"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("config");
        return file.fileName();
    }
    http::test::Answer post(const QByteArray& session, const char* where, const QByteArray& body) const
    {
        return askFrom(*m_daemon, where, body, session);
    }
    /// The owner's key comes by mail from now on; the first mail has been read.
    void useMail(const QByteArray& session, int mail = 1)
    {
        const wire::FactorRequest request{wire::FactorKind::Mail, QString::fromLatin1(Address)};
        QCOMPARE(post(session, path::Factor, wire::encode(request)).status, 200);
        const auto confirmed = post(session, path::FactorConfirm, wire::encodeIssuedKey(m_post->key(mail)));
        QCOMPARE(confirmed.status, 200);
        QVERIFY(wire::decodeRecoveryCodes(bodyOf(confirmed)).value().empty());
        aMinuteLater();
    }
    void useMail() { useMail(sessionOf(m_owner.login(*m_daemon))); }
    void aMinuteLater() const
    {
        changeRows(*m_daemon, u"UPDATE tally SET period = period - 60 WHERE what = 'mailed'"_s);
    }
    /// What the server says is in force; 401 for nobody.
    Result<wire::FactorState> stateFor(const QByteArray& session) const
    {
        const auto answer = post(session, path::FactorState, wire::encodeNothing());
        return answer.status == 200 ? wire::decodeFactorState(bodyOf(answer)) : fail(ErrorCode::Unauthorized);
    }
    /// A login with the password alone: the key that comes.
    QByteArray askForKey(int mail) const
    {
        const auto answer = m_owner.login(*m_daemon);
        return answer.status == 401 && problemOf(answer) == "auth.key" ? m_post->key(mail) : QByteArray();
    }
    static QByteArray other(const QByteArray& key, int by = 1)
    {
        return QByteArray::number((key.toInt() + by) % 100'000'000).rightJustified(8, '0');
    }

private Q_SLOTS:
    void init()
    {
        m_post = std::make_unique<Postbox>(QStringLiteral(KAGIBAKO_NODE), QStringLiteral(SMTP_SERVER));
        QVERIFY(m_post->isOpen());
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start({u"--config"_s, config(m_post->config())}), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_owner = ownerOf(*m_office);
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
        m_post.reset();
    }

    void aMailedKeyLetsInOnce()
    {
        useMail();
        const auto asked = m_owner.login(*m_daemon);
        QCOMPARE(asked.status, 401);
        QCOMPARE(problemOf(asked), QByteArray("auth.key")); // and its decoder takes nothing besides
        const QByteArray mail = m_post->mail(2);
        QVERIFY(mail.startsWith(QByteArray(Address) + "\r\n"));
        QVERIFY(mail.contains("\r\nFrom: Kagibako <kagibako@example.jp>\r\n"));
        QVERIFY(mail.contains("\r\nAuto-Submitted: auto-generated\r\n"));
        const QByteArray key = m_post->key(2);
        QCOMPARE(key.size(), 8);
        QCOMPARE(problemOf(m_owner.login(*m_daemon)), QByteArray("auth.key")); // within the minute: no second mail
        QVERIFY(!QTest::qWaitFor([this] { return m_post->count() > 2; }, 700));
        const auto in = m_owner.login(*m_daemon, key);
        const auto answer = wire::decodeLoginAnswer(bodyOf(in));
        QVERIFY2(answer.has_value(), in.body.c_str());
        QVERIFY(!answer->setup && !answer->bundle.isEmpty());
        QCOMPARE(post(answer->session, path::Head, wire::encode(wire::Heads{})).status, 200);
        const auto again = m_owner.login(*m_daemon, key);
        QCOMPARE(again.status, 401);
        QCOMPARE(problemOf(again), QByteArray("auth.failed"));
        const auto set = auditEvents(*m_daemon, answer->session, "factor.set"_L1);
        QCOMPARE(set.size(), 1);
        QCOMPARE(std::get<events::FactorSet>(set[0].body).kind, QByteArray("mail"));
        QVERIFY(!m_daemon->said().contains(key) && !m_daemon->said().contains(Address));
    }

    void theSixthTryIsRefusedEvenIfRight()
    {
        useMail();
        const QByteArray key = askForKey(2);
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(problemOf(m_owner.login(*m_daemon, other(key, i))), QByteArray("auth.failed"));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, key)), QByteArray("auth.failed"));
        aMinuteLater();
        QVERIFY(!sessionOf(m_owner.login(*m_daemon, askForKey(3))).isEmpty());
    }

    void aKeyEndsAfterTenMinutes()
    {
        useMail();
        const QByteArray key = askForKey(2);
        changeRows(*m_daemon, u"UPDATE factor SET key_until = key_until - 600"_s);
        QCOMPARE(problemOf(m_owner.login(*m_daemon, key)), QByteArray("auth.failed"));
    }

    void aNewKeyVoidsTheOneBefore()
    {
        useMail();
        const QByteArray key = askForKey(2);
        aMinuteLater();
        const QByteArray next = askForKey(3);
        QCOMPARE(problemOf(m_owner.login(*m_daemon, key)), QByteArray("auth.failed"));
        QVERIFY(!sessionOf(m_owner.login(*m_daemon, next)).isEmpty());
    }

    void parallelGuessesCountAtMostFive()
    {
        useMail();
        const QByteArray key = askForKey(2);
        std::array<int, 64> statuses{};
        {
            std::vector<std::jthread> guesses;
            for (std::size_t i = 0; i < statuses.size(); ++i)
                guesses.emplace_back(
                    [&, i] { statuses[i] = m_owner.login(*m_daemon, other(key, static_cast<int>(i) + 1)).status; });
        }
        for (const int status : statuses)
            QVERIFY2(status == 401 || status == 429, qPrintable(QString::number(status)));
        QVERIFY(std::ranges::count(statuses, 401) > 5); // so that it was not the delay alone
        QCOMPARE(valueIn(*m_daemon, u"SELECT key_tries FROM factor WHERE confirmed = 1"_s).toInt(), 5);
        QCOMPARE(m_daemon->stop(), 0); // forgets the delay, which would refuse the right one too
        QVERIFY(m_daemon->start({u"--config"_s, config(m_post->config())}));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, key)), QByteArray("auth.failed"));
    }

    void saysWhatIsInForce()
    {
        const QByteArray before = sessionOf(m_owner.login(*m_daemon));
        const auto none = stateFor(before);
        QVERIFY(none && none->kind == wire::FactorKind::None && none->since == 0);
        const wire::FactorRequest request{wire::FactorKind::Mail, QString::fromLatin1(Address)};
        QCOMPARE(post(before, path::Factor, wire::encode(request)).status, 200);
        QCOMPARE(stateFor(before)->kind, wire::FactorKind::None); // begun is not in force
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QCOMPARE(post(before, path::FactorConfirm, wire::encodeIssuedKey(m_post->key(1))).status, 200);
        aMinuteLater();
        const QByteArray session = sessionOf(m_owner.login(*m_daemon, askForKey(2)));
        const auto mailed = stateFor(session);
        QVERIFY(mailed && mailed->kind == wire::FactorKind::Mail && mailed->recoveryCodes == 0);
        QVERIFY(mailed->since >= now && mailed->since <= now + 60); // a login does not change it
        QVERIFY(!bodyOf(post(session, path::FactorState, wire::encodeNothing())).contains("olga"));
        QCOMPARE(post({}, path::FactorState, wire::encodeNothing()).status, 401);
        QCOMPARE(problemOf(post(session, path::FactorState, R"({"account":""})")), QByteArray("json.unknown"));
    }

    void D02_withoutAFactorNothingIsHandedOut()
    {
        Policy policy = m_office->session().ledger().policy();
        policy.secondFactor = true;
        QVERIFY(m_office->session().submit({kinds::PolicySet{policy}}, {}).has_value());
        const auto answer = wire::decodeLoginAnswer(bodyOf(m_owner.login(*m_daemon)));
        QVERIFY(answer.has_value());
        QVERIFY(answer->setup && answer->bundle.isEmpty());
        for (const char* where :
             {path::Head, path::Log, path::Proof, path::Objects, path::Statements, path::Open, path::Bundle,
              path::Password, path::Sessions, path::SessionsEnd, path::FactorReset, path::FactorState})
            QVERIFY2(post(answer->session, where, "{}").status == 401, where);
        const wire::FactorRequest none{wire::FactorKind::None, {}};
        QCOMPARE(problemOf(post(answer->session, path::Factor, wire::encode(none))), QByteArray("auth.forbidden"));
        useMail(answer->session);
        QCOMPARE(post(answer->session, path::Bundle, "{}").status, 401); // it was not logged in with the key
        QCOMPARE(post(answer->session, path::Logout, "{}").status, 200);
        const auto in = wire::decodeLoginAnswer(bodyOf(m_owner.login(*m_daemon, askForKey(2))));
        QVERIFY(in.has_value() && !in->setup && !in->bundle.isEmpty());
    }

    void whatIsInForceStaysUntilTheNewOneIsConfirmed()
    {
        useMail();
        const QByteArray session = sessionOf(m_owner.login(*m_daemon, askForKey(2)));
        aMinuteLater();
        const wire::FactorRequest mistyped{wire::FactorKind::Mail, u"ogla@example.jp"_s};
        QCOMPARE(post(session, path::Factor, wire::encode(mistyped)).status, 200);
        QVERIFY(m_post->mail(3).startsWith("ogla@"));
        QCOMPARE(problemOf(post(session, path::Factor, wire::encode(mistyped))), QByteArray("limit.rate"));
        QCOMPARE(problemOf(post(session, path::FactorConfirm, wire::encodeIssuedKey(other(m_post->key(3))))),
                 QByteArray("auth.failed"));
        aMinuteLater();
        QVERIFY(!askForKey(4).isEmpty());
        QVERIFY(m_post->mail(4).startsWith(Address));
        for (const char16_t* bad : {u"", u"olga", u"olga@example.jp\r\nBcc: x@example.jp", u"a@b.jp, c@d.jp"}) {
            const wire::FactorRequest request{wire::FactorKind::Mail, QString::fromUtf16(bad)};
            QCOMPARE(problemOf(post(session, path::Factor, wire::encode(request))), QByteArray("mail.bad"));
        }
    }

    void withoutAMailServerNoneIsPromised()
    {
        QCOMPARE(m_daemon->stop(), 0);
        QVERIFY(m_daemon->start());
        const QByteArray session = sessionOf(m_owner.login(*m_daemon));
        const wire::FactorRequest request{wire::FactorKind::Mail, QString::fromLatin1(Address)};
        QCOMPARE(problemOf(post(session, path::Factor, wire::encode(request))), QByteArray("auth.forbidden"));
        QTRY_VERIFY(m_daemon->said().contains("mail.missing"));
    }

    void aBusyMailServerIsTriedAgain()
    {
        m_post = std::make_unique<Postbox>(
            QStringLiteral(KAGIBAKO_NODE), QStringLiteral(SMTP_SERVER),
            QStringList{u"--busy"_s, u"1"_s, u"--user"_s, u"kagi"_s, u"--password"_s, u"open sesame"_s});
        QVERIFY(m_post->isOpen());
        QFile password(m_folder.filePath(u"password"_s));
        QVERIFY(password.open(QIODevice::WriteOnly) && password.write("open sesame\n") > 0);
        password.close();
        QCOMPARE(m_daemon->stop(), 0);
        const QByteArray login = "user = \"kagi\"\npassword_file = \"" + password.fileName().toUtf8() + "\"\n";
        QVERIFY2(m_daemon->start({u"--config"_s, config(m_post->config() + login)}), m_daemon->said().constData());
        useMail();
        QTRY_VERIFY(m_daemon->said().contains("mail.delayed") && m_daemon->said().contains("mail.sent"));
        QVERIFY(!m_daemon->said().contains("sesame") && !m_daemon->said().contains(Address));
    }
};

QTEST_GUILESS_MAIN(TestSecondFactor)
#include "test_second_factor.moc"

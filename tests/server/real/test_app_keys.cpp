// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/totp.h"
#include "core/services/factor_setup.h"
#include "core/wire/paths.h"
#include "tests/server/real/visitor.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
ErrorCode codeOf(const Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code();
}

} // namespace

/// The automatically issued key from an authenticator app, its loss, and from where logins may come: the real server
/// behind a proxy that it trusts, so that everybody has an address.
class TestAppKeys : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    Visitor m_owner;

    http::test::Answer post(const QByteArray& session, const char* where, const QByteArray& body) const
    {
        return askFrom(*m_daemon, where, body, session);
    }
    /// The app's secret and the recovery codes. The code of this step is used up.
    struct App {
        QByteArray secret;
        QList<QByteArray> codes;

        /// Of this step, or of one beside it.
        QByteArray code(qint64 drift = 0) const
        {
            return crypto::totpCode(asSpan(secret), crypto::totpStepAt(QDateTime::currentSecsSinceEpoch()) + drift);
        }
    };
    App useApp(const Visitor& who) const
    {
        const QByteArray session = sessionOf(who.login(*m_daemon));
        const wire::FactorRequest request{wire::FactorKind::Totp, {}};
        const auto begun = wire::decodeFactorAnswer(bodyOf(post(session, path::Factor, wire::encode(request))));
        if (!begun)
            qFatal("begin");
        App app{begun->secret, {}};
        const auto codes =
            wire::decodeRecoveryCodes(bodyOf(post(session, path::FactorConfirm, wire::encodeIssuedKey(app.code()))));
        if (!codes)
            qFatal("confirm");
        for (const SecretBytes& code : *codes)
            app.codes.append(asView(code.exposeSecret()).toByteArray());
        return app;
    }
    /// Far enough from the end of a step that two questions fall into one.
    static void waitForRoomInStep()
    {
        const qint64 left = crypto::TotpStepSeconds - QDateTime::currentSecsSinceEpoch() % crypto::TotpStepSeconds;
        if (left < 8)
            QTest::qWait(static_cast<int>(left + 1) * 1000);
    }

private Q_SLOTS:
    void init()
    {
        const QString name = QString::fromLatin1(QTest::currentTestFunction());
        QFile config(m_folder.filePath(name + u".toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly) && config.write("[listen]\ntrusted_proxies = [\"127.0.0.1\"]\n") > 0);
        config.close();
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(name), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start({u"--config"_s, config.fileName()}), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_owner = ownerOf(*m_office);
        waitForRoomInStep();
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void anAppsCodeLetsInOnce()
    {
        const App app = useApp(m_owner);
        QCOMPARE(app.secret.size(), 20);
        QCOMPARE(app.codes.size(), 10);
        QCOMPARE(problemOf(m_owner.login(*m_daemon)), QByteArray("auth.key"));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, app.code())), QByteArray("auth.failed")); // confirmed with it
        const QByteArray code = app.code(1);
        const QByteArray session = sessionOf(m_owner.login(*m_daemon, code));
        QVERIFY(!session.isEmpty());
        QCOMPARE(problemOf(m_owner.login(*m_daemon, code)), QByteArray("auth.failed"));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, app.code(2))), QByteArray("auth.failed")); // too early
        // Nothing of it is in the audit log but that there is one.
        const auto set = auditEvents(*m_daemon, session, "factor.set"_L1);
        QCOMPARE(set.size(), 1);
        QCOMPARE(std::get<events::FactorSet>(set[0].body).kind, QByteArray("totp"));
        const wire::FactorRequest none{wire::FactorKind::None, {}};
        QCOMPARE(post(session, path::Factor, wire::encode(none)).status, 200);
        QVERIFY(!sessionOf(m_owner.login(*m_daemon)).isEmpty());
        QCOMPARE(auditEvents(*m_daemon, session, "factor.set"_L1).size(), 2);
    }

    void fiveWrongOnesLockIt()
    {
        const App app = useApp(m_owner);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(problemOf(m_owner.login(*m_daemon, "0123456789")), QByteArray("auth.failed"));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, app.code(1))), QByteArray("auth.failed"));
        QCOMPARE(problemOf(m_owner.login(*m_daemon, app.codes[0])), QByteArray("auth.failed"));
        changeRows(*m_daemon, u"UPDATE factor SET key_until = key_until - 600"_s);
        QVERIFY(!sessionOf(m_owner.login(*m_daemon, app.code(1))).isEmpty());
    }

    void aRecoveryCodeLetsInOnce()
    {
        const App app = useApp(m_owner);
        QVERIFY(!sessionOf(m_owner.login(*m_daemon, app.codes[4])).isEmpty());
        QCOMPARE(problemOf(m_owner.login(*m_daemon, app.codes[4])), QByteArray("auth.failed"));
        QVERIFY(!sessionOf(m_owner.login(*m_daemon, app.codes[5])).isEmpty());
        const QByteArray kept = valueIn(*m_daemon, u"SELECT recovery FROM factor"_s).toByteArray();
        QCOMPARE(kept.size(), 8 * 16);
        const QByteArray session = sessionOf(m_owner.login(*m_daemon, app.codes[6]));
        const auto state = wire::decodeFactorState(bodyOf(post(session, path::FactorState, wire::encodeNothing())));
        QVERIFY(state && state->kind == wire::FactorKind::Totp && state->recoveryCodes == 7);
    }

    void anAdminResetsAndUnlocks()
    {
        const Visitor clerk = newClerk(*m_office, *m_daemon, u"clerk"_s);
        const App app = useApp(clerk);
        const QByteArray owner = sessionOf(m_owner.login(*m_daemon));
        const QByteArray below = sessionOf(clerk.login(*m_daemon, app.code(1)));
        const auto reset = [&](const QByteArray& session, const AccountId& account) {
            return problemOf(post(session, path::FactorReset, wire::encodeAccount(account)));
        };
        QCOMPARE(reset(below, m_owner.account), QByteArray("ledger.rank"));
        QCOMPARE(reset(owner, m_owner.account), QByteArray("ledger.self"));
        QCOMPARE(reset(owner, *AccountId::fromBytes(QByteArray(16, 'x'))), QByteArray("not.found"));
        for (int i = 0; i < 20; ++i) // wrong passwords shut out only whoever types them
            (void)clerk.mistype(*m_daemon, "198.51.100.9");
        QCOMPARE(problemOf(clerk.mistype(*m_daemon, "198.51.100.9")), QByteArray("limit.rate"));
        QVERIFY(!sessionOf(clerk.login(*m_daemon, app.codes[1], "203.0.113.5")).isEmpty());
        for (int i = 0; i < 10; ++i) // wrong keys, the password being right, shut the account
            QCOMPARE(problemOf(clerk.login(*m_daemon, "000000", "198.51.100." + QByteArray::number(20 + i))),
                     QByteArray("auth.failed"));
        const auto locked = clerk.login(*m_daemon, app.codes[0], "203.0.113.5"); // right, and from elsewhere
        QCOMPARE(problemOf(locked), QByteArray("limit.rate"));
        QVERIFY(locked.fields.contains("retry-after"));
        QCOMPARE(reset(owner, clerk.account), QByteArray());
        QVERIFY(!sessionOf(clerk.login(*m_daemon, {}, "203.0.113.5")).isEmpty());
        const auto told = auditEvents(*m_daemon, owner, "factor.reset"_L1);
        QCOMPARE(told.size(), 1);
        const auto& event = std::get<events::FactorReset>(told[0].body);
        QVERIFY(event.account == clerk.account && event.by == Signer{m_owner.account});
    }

    void fromWhereNobodyMayComeLooksLikeAWrongPassword()
    {
        const Visitor clerk = newClerk(*m_office, *m_daemon, u"clerk"_s);
        Policy policy = m_office->session().ledger().policy();
        policy.accountIp[clerk.account].allow = {*ipRangeFrom("192.0.2.0/24")};
        QVERIFY(m_office->session().submit({kinds::PolicySet{policy}}, {}).has_value());
        const auto outside = clerk.login(*m_daemon, {}, "198.51.100.9");
        const auto mistyped = clerk.mistype(*m_daemon, "192.0.2.5");
        const auto bytes = [](http::test::Answer answer) {
            const auto problem = decodeProblem(bodyOf(answer));
            answer.fields.erase("date");
            QByteArray all = QByteArray::number(answer.status) + '\n' + bodyOf(answer);
            for (const auto& [field, value] : answer.fields)
                all += '\n' + QByteArray::fromStdString(field) + ": " + QByteArray::fromStdString(value);
            return problem ? all.replace(problem->request, "ID") : QByteArray("no problem");
        };
        QCOMPARE(bytes(outside), bytes(mistyped));
        QCOMPARE(problemOf(outside), QByteArray("auth.failed"));
        const QByteArray session = sessionOf(clerk.login(*m_daemon, {}, "192.0.2.5"));
        QVERIFY(!session.isEmpty());
        const auto heads = wire::encode(wire::Heads{});
        QCOMPARE(askFrom(*m_daemon, path::Head, heads, session, "192.0.2.77").status, 200);
        QCOMPARE(askFrom(*m_daemon, path::Head, heads, session, "198.51.100.9").status, 401);
        const QByteArray owner = sessionOf(m_owner.login(*m_daemon));
        const auto denied = auditEvents(*m_daemon, owner, "access.denied"_L1);
        QCOMPARE(denied.size(), 1);
        const auto& event = std::get<events::AccessDenied>(denied[0].body);
        QVERIFY(event.account == clerk.account && event.count == 1 && event.ip == "198.51.100.9");
        QCOMPARE(auditEvents(*m_daemon, owner, "login.failed"_L1).size(), 1); // the mistyped one
    }

    void theClientSetsItUpAndLogsInWithIt()
    {
        const ClientConfig config = m_office->session().config();
        Policy policy = m_office->session().ledger().policy();
        policy.secondFactor = true;
        QVERIFY(m_office->session().submit({kinds::PolicySet{policy}}, {}).has_value());
        QTemporaryDir folder;
        QVERIFY(writeClientConfig(folder.path(), config).has_value());
        CurlTransport transport(config.server, config.pin);
        const SystemClock clock;
        ClientSession::Secrets secrets{SecretBytes::copyOf(asSpan(QByteArrayView(Office::Password))),
                                       SecretBytes::copyOf(asSpan(m_office->accountSecret()))};
        const auto unlock = [&] { return ClientSession::unlock(folder.path(), secrets, transport, clock); };
        QCOMPARE(codeOf(unlock()), ErrorCode::KeySetup);
        auto setup = FactorSetup::login(config, secrets, transport);
        QVERIFY(setup.has_value() && setup->isRequired());
        QCOMPARE(codeOf(setup->remove()), ErrorCode::Forbidden);
        QCOMPARE(codeOf(setup->beginMail(u"olga"_s)), ErrorCode::MailBad);
        const auto secret = setup->beginTotp();
        QVERIFY(secret.has_value());
        const App app{valueIn(*m_daemon, u"SELECT secret FROM factor"_s).toByteArray(), {}};
        const SecretBytes text = crypto::totpText(asSpan(app.secret));
        QVERIFY(equalConstantTime(secret->text.exposeSecret(), text.exposeSecret()));
        QVERIFY(asView(secret->uri.exposeSecret()).toByteArray().contains(asView(text.exposeSecret())));
        QCOMPARE(codeOf(setup->confirm("12 34 5")), ErrorCode::KeyNeeded);
        QCOMPARE(codeOf(setup->confirm("0123456789")), ErrorCode::LoginFailed);
        QCOMPARE(setup->state().value().kind, wire::FactorKind::None);
        const auto codes = setup->confirm(app.code().insert(3, ' ')); // as apps show it
        QVERIFY(codes.has_value() && codes->size() == 10);
        QVERIFY(setup->logout().has_value());
        QCOMPARE(codeOf(unlock()), ErrorCode::KeyNeeded);
        secrets.key = app.code(1);
        auto session = unlock();
        QVERIFY2(session.has_value(), session ? "" : qPrintable(session.error().text()));
        const auto state = (*session)->api().factor();
        QVERIFY(state && state->kind == wire::FactorKind::Totp && state->recoveryCodes == 10);
        QVERIFY((*session)->close().has_value());
        QVERIFY(!QFile::exists(folder.filePath(u"events.jsonl"_s))); // none of it accuses the server
    }
};

QTEST_GUILESS_MAIN(TestAppKeys)
#include "test_app_keys.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/event.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QFile>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The server behind a proxy of its operator's (listen.trusted_proxies).
class TestProxies : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;

    QStringList configured(const QByteArray& ranges) const
    {
        QFile config(m_folder.filePath(u"server.toml"_s));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("configuration");
        config.write("[listen]\ntrusted_proxies = [" + ranges + "]\n");
        return {u"--config"_s, config.fileName()};
    }

    /// From where the audit log says that somebody logged out last.
    static QByteArray lastLogout(const Daemon& daemon, const QByteArray& session)
    {
        const auto answer =
            ask(daemon.port(), path::Log, wire::encode(wire::LogRequest{wire::LogName::Audit, 0, 1000}), session);
        const auto log = wire::decodeLogAnswer(bodyOf(answer));
        QByteArray ip = "none";
        for (const QByteArray& leaf : log ? log->leaves : QList<QByteArray>()) {
            const auto event = parseEvent(leaf);
            if (event && std::holds_alternative<events::Logout>(event->body))
                ip = std::get<events::Logout>(event->body).ip;
        }
        return ip;
    }

private Q_SLOTS:
    void theAuditLogHasWhoStandsBehindTheProxy()
    {
        Daemon daemon(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY2(daemon.start(configured("\"10.0.0.0/8\", \"127.0.0.1\"")), daemon.said().constData());
        Office office(daemon);
        QVERIFY2(office.ok(), qPrintable(office.problem()));
        const auto logout = [&](const std::string& field) {
            std::string request = requestBytes(path::Logout, "{}", office.login(daemon.port()));
            request.insert(request.find("\r\n") + 2, field);
            http::test::TlsClient client(daemon.port());
            return client.ask(request).value_or(http::test::Answer()).status;
        };
        const auto where = [&] { return lastLogout(daemon, office.login(daemon.port())); };
        QCOMPARE(logout("X-Forwarded-For: 198.51.100.1, 2001:DB8::9, 10.1.2.3\r\n"), 200);
        QCOMPARE(where(), QByteArray("2001:db8::9"));
        QCOMPARE(logout(""), 200);
        QCOMPARE(where(), QByteArray("127.0.0.1"));
        QCOMPARE(logout("X-Forwarded-For: unknown\r\n"), 400);
        // Without the configuration the field is nothing.
        QCOMPARE(daemon.stop(), 0);
        QVERIFY2(daemon.start(configured("")), daemon.said().constData());
        QCOMPARE(logout("X-Forwarded-For: 203.0.113.9\r\n"), 200);
        QCOMPARE(where(), QByteArray("127.0.0.1"));
    }

    void aRangeThatIsNoneIsRefusedAtTheStart()
    {
        Daemon daemon(m_folder.filePath(u"other"_s), QStringLiteral(KAGIBAKOD));
        for (const char* bad : {"\"10.0.0.1/8\"", "\"proxy.example.jp\"", "\"10.0.0.0/8\", \"\"", "10"}) {
            QVERIFY2(!daemon.start(configured(bad)), bad);
            QVERIFY(daemon.said().contains("listen.trusted_proxies"));
        }
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "test_proxies.moc"

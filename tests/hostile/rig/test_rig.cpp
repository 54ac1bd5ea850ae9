// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/fake_server.h"

#include "core/services/founding.h"
#include "core/services/scope_service.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

using Lie = std::function<void(FakeServer&)>;

void resign(FakeServer& server, qsizetype leaf)
{
    Envelope envelope = *parseEnvelope(server.state.leaves[leaf]);
    const auto foreign = crypto::SigningKey::generate();
    server.state.leaves[leaf] = signEnvelope(envelope.kind, envelope.payload, envelope.keyid, foreign).encode();
}

} // namespace

Q_DECLARE_METATYPE(Lie)

class TestRig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void honest();
    void lies_data();
    void lies();
    void wrongPassword();
    void everyAnswerBroken();

private:
    Result<std::unique_ptr<ClientSession>> unlock(const QString& folder, const char* password = "a long password 1");

    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime({2026, 11, 23}, {8, 0}, QTimeZone::UTC)};
    FakeServer m_server;
    FakeServer::State m_young, m_grown;
    QByteArray m_bundle;
    Founded m_founded;
    int m_next = 0;
};

Result<std::unique_ptr<ClientSession>> TestRig::unlock(const QString& folder, const char* password)
{
    if (!QFile::exists(folder))
        (void)writeClientConfig(folder, m_founded.config);
    const ClientSession::Secrets secrets{SecretBytes::copyOf(asSpan(password)), m_founded.accountSecret.clone()};
    return ClientSession::unlock(folder, secrets, m_server, m_clock);
}

void TestRig::initTestCase()
{
    FoundingRequest request{"https://localhost", {}, u"Org"_s, u"owner"_s, "TOKEN", {}};
    request.password = SecretBytes::copyOf(asSpan("a long password 1"));
    auto founded = foundOrganization(request, m_server, m_clock);
    QVERIFY2(founded, founded ? "" : errorName(founded.error().code()));
    m_founded = std::move(*founded);
    m_young = m_server.state;
    auto session = unlock(m_folder.filePath(u"first"_s));
    QVERIFY2(session, session ? "" : errorName(session.error().code()));
    QVERIFY(ScopeService(**session).create(u"Scope"_s).has_value());
    QVERIFY((*session)->close().has_value());
    m_grown = m_server.state;
    m_bundle = m_server.bundle;
    QCOMPARE(m_grown.leaves.size(), 5);
}

void TestRig::honest()
{
    QVERIFY(unlock(m_folder.filePath(u"honest"_s)).has_value());
}

void TestRig::lies_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<QList<int>>("codes");
    const auto row = [](const char* name, Lie lie, std::initializer_list<ErrorCode> codes) {
        QList<int> list;
        for (const ErrorCode code : codes)
            list.append(static_cast<int>(code));
        QTest::newRow(name) << std::move(lie) << list;
    };
    row("P20 old prefix", [this](FakeServer& s) { s.state = m_young; }, {ErrorCode::LogRollback});
    row("B04 dropped", [](FakeServer& s) { s.state.leaves.remove(3); }, {ErrorCode::LedgerFork});
    row("B04 swapped", [](FakeServer& s) { s.state.leaves.swapItemsAt(3, 4); }, {ErrorCode::LedgerFork});
    row("B04 twice", [](FakeServer& s) { s.state.leaves.append(s.state.leaves[4]); },
        {ErrorCode::LedgerFork, ErrorCode::LedgerDuplicate});
    row("A10 foreign key", [](FakeServer& s) { resign(s, 4); }, {ErrorCode::StatementSignature});
    row("G01 foreign head", [](FakeServer& s) { s.key = crypto::SigningKey::generate(); }, {ErrorCode::HeadSignature});
    row("B08 objects cut",
        [](FakeServer& s) {
            for (QByteArray& object : s.state.objects)
                object.chop(1);
        },
        {ErrorCode::RecoveryGrantMissing, ErrorCode::GrantHash});
    row("B04 no objects", [](FakeServer& s) { s.state.objects.clear(); },
        {ErrorCode::RecoveryGrantMissing, ErrorCode::GrantHash});
    row("A09 bundle end", [](FakeServer& s) { s.bundle.back() = static_cast<char>(s.bundle.back() ^ 1); },
        {ErrorCode::OpenFailed});
    row("C02 bundle version", [](FakeServer& s) { s.bundle.front() = 2; }, {ErrorCode::BadVersion});
}

void TestRig::lies()
{
    QFETCH(Lie, lie);
    QFETCH(QList<int>, codes);
    auto key = *crypto::SigningKey::fromScalar(m_server.key.scalar().exposeSecret());
    lie(m_server);
    const QString folder = m_folder.filePath(u"lie%1"_s.arg(++m_next));
    const auto session = unlock(folder);
    m_server.state = m_grown;
    m_server.bundle = m_bundle;
    m_server.key = std::move(key);
    QVERIFY(!session);
    QVERIFY2(codes.contains(static_cast<int>(session.error().code())), errorName(session.error().code()));
    QVERIFY(QFile::exists(folder + u"/events.jsonl"_s));
    QVERIFY(unlock(folder).has_value()); // nothing of the lie was kept
}

void TestRig::wrongPassword()
{
    const QString folder = m_folder.filePath(u"wrong"_s);
    const auto session = unlock(folder, "another password");
    QVERIFY(!session && session.error().code() == ErrorCode::LoginFailed);
    QVERIFY(!QFile::exists(folder + u"/events.jsonl"_s));
}

void TestRig::everyAnswerBroken()
{
    for (int broken = 1;; ++broken) {
        int call = 0;
        m_server.tamper = [&](const HttpRequest&, HttpResponse& out) {
            if (++call == broken)
                out.body.chop(1);
        };
        const QString folder = m_folder.filePath(u"broken%1"_s.arg(broken));
        const bool passed = unlock(folder).has_value();
        m_server.tamper = {};
        QCOMPARE(passed, call < broken);
        QVERIFY(unlock(folder).has_value());
        if (passed)
            break;
    }
}

QTEST_GUILESS_MAIN(TestRig)
#include "test_rig.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/event_file.h"
#include "core/services/founding.h"
#include "core/services/log_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"
#include "tests/hostile/rig/refusal.h"

#include <QRandomGenerator>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

struct Damage {
    QByteArray name;
    std::function<void(HttpResponse&)> to;
    QByteArray refused = "server.shape"; ///< where it changed anything; empty: anything but a crash
};

void writeClaim(QByteArray& body, qsizetype at)
{
    if (!body.startsWith('{') && body.size() >= at + 4)
        body.replace(at, 4, QByteArray("\0\0\0\x40", 4)); // 1 GiB
}

/// What can happen to any answer, of whatever path.
QList<Damage> damages()
{
    QList<Damage> out = {
        {"nothing at all", [](HttpResponse& r) { r.body.clear(); }},
        {"one byte", [](HttpResponse& r) { r.body.truncate(1); }},
        {"a quarter", [](HttpResponse& r) { r.body.truncate(r.body.size() / 4); }},
        {"half", [](HttpResponse& r) { r.body.truncate(r.body.size() / 2); }},
        {"all but a byte", [](HttpResponse& r) { r.body.chop(1); }},
        {"a byte more", [](HttpResponse& r) { r.body.append('\0'); }},
        {"twice", [](HttpResponse& r) { r.body.append(r.body); }},
        {"an empty object", [](HttpResponse& r) { r.body = "{}"; }},
        {"an empty list", [](HttpResponse& r) { r.body = "[]"; }},
        {"another version", [](HttpResponse& r) { r.body[0] = r.body[0] == '{' ? '[' : '\x02'; }},
        {"a member more",
         [](HttpResponse& r) {
             if (r.body.startsWith('{'))
                 r.body = r.body == "{}" ? QByteArray("{\"kdf\":1}") : "{\"a\":1," + r.body.sliced(1);
         }},
        {"8 MiB of nothing", [](HttpResponse& r) { r.body = QByteArray(8 << 20, ' '); }},
        {"8 MiB behind it", [](HttpResponse& r) { r.body.append(QByteArray(8 << 20, 'x')); }},
        {"deep nesting", [](HttpResponse& r) { r.body = QByteArray(30000, '['); }},
        {"a page of HTML", [](HttpResponse& r) { r = {200, "text/html", "<html>sign in</html>"}; }},
        {"another content type", [](HttpResponse& r) { r.contentType = "text/plain"; }},
        {"no content type", [](HttpResponse& r) { r.contentType.clear(); }},
        {"a content type with more", [](HttpResponse& r) { r.contentType += "; v=2"; }},
        {"a problem with status 200", [](HttpResponse& r) { r.body = encodeProblem({ErrorCode::Internal, "AAAA"}); }},
        {"401", [](HttpResponse& r) { r = {401, path::TypeJson, encodeProblem({ErrorCode::Unauthorized, "AAAA"})}; },
         "auth.required"},
        {"503 closed", [](HttpResponse& r) { r = {503, path::TypeJson, encodeProblem({ErrorCode::Closed, "AAAA"})}; },
         "server.closed"},
        {"a problem of another version",
         [](HttpResponse& r) { r = {400, path::TypeJson, R"({"error":"from.tomorrow","id":"AAAA"})"}; },
         "server.problem"}};
    for (const int status : {-1, 0, 204, 301, 500})
        out.append({"status " + QByteArray::number(status), [status](HttpResponse& r) { r.status = status; }});
    for (qsizetype at = 1; at < 40; at += 8)
        out.append(
            {"1 GiB claimed at " + QByteArray::number(at), [at](HttpResponse& r) { writeClaim(r.body, at); }, {}});
    return out;
}

/// Something a client does, with as many questions to the server as it takes.
struct Errand {
    const char* name;
    std::function<Result<void>(World&, ClientSession&)> run;
};

template <typename T>
Result<void> done(const Result<T>& result)
{
    return result ? Result<void>() : std::unexpected(result.error());
}

QList<Errand> errands()
{
    return {
        {"sync",
         [](World& world, ClientSession& session) {
             world.server.append(events::LoginFailed{world.owner.id, 1, "127.0.0.1"});
             world.server.append(events::SubmissionDisputed{crypto::randomId<InvitationId>(), world.scope});
             return done(session.sync());
         }},
        {"statements",
         [](World& world, ClientSession& session) {
             return session.submit({kinds::RecoveryDrill{{world.scope}}}, {});
         }},
        {"show",
         [](World& world, ClientSession& session) { return done(ReviewService(session).show(world.submissions[1])); }},
        {"reveal",
         [](World& world, ClientSession& session) {
             return done(RevealService(session).reveal(world.people[0], Purpose::Withholding));
         }},
        {"verify", [](World&, ClientSession& session) { return done(LogService(session).verifyTree()); }},
    };
}

} // namespace

/// Every answer of every path, cut, filled up, renamed, claimed to be huge: refused by name, never a crash, and
/// everything goes on when the next answer is good. attacks.md C01, C04 (members that lower something), C06, D06.
class TestAnswers : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QList<Damage> m_damages;

    /// Damages the answer number `at` (from 0) from now on; its path where it was damaged, else empty.
    std::shared_ptr<QByteArray> damage(int at, const Damage& damage)
    {
        auto hit = std::make_shared<QByteArray>();
        m_world->server.tamper = [at, damage, hit, call = 0](const HttpRequest& request, HttpResponse& r) mutable {
            if (call++ != at)
                return;
            const HttpResponse good = r;
            damage.to(r);
            const bool same = good.status == r.status && good.contentType == r.contentType && good.body == r.body;
            *hit = same ? QByteArray("same") : request.path;
        };
        return hit;
    }
    void check(const Damage& damage, const QByteArray& path, const QByteArray& refused, const QString& folder);

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_damages = damages();
    }
    void cleanup() { m_world->server.tamper = {}; }
    void errand_data();
    void errand();
    void unlocking();
    void founding();
    void everyVersion();
    void manyBits();
};

void TestAnswers::check(const Damage& damage, const QByteArray& path, const QByteArray& refused, const QString& folder)
{
    const QByteArray where = damage.name + " in " + path + ": " + refused;
    if (damage.refused.isEmpty())
        return; // a claim may hit bytes of a text that nobody looks at; sanitizers watch the memory
    // Whatever the answer to statements looks like, the log says that they arrived: they are done, and the lie is
    // noted.
    if (path == path::Statements && refused == "accepted") {
        QVERIFY2(World::events(folder).value(0) == damage.refused, where.constData());
        return;
    }
    QVERIFY2(refused == damage.refused, where.constData());
    const bool noted = World::events(folder).value(0) == refused;
    const bool accuses = refused != "auth.required";
    QVERIFY2(noted == accuses, where.constData());
}

void TestAnswers::errand_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; const Errand& errand : errands())
        QTest::newRow(errand.name) << i++;
}

void TestAnswers::errand()
{
    QFETCH(int, number);
    const Errand errand = errands().at(number);
    m_world->restore(m_world->grown);
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    for (const Damage& each : m_damages) {
        for (int at = 0;; ++at) {
            QFile::remove(folder + u"/events.jsonl"_s);
            const auto hit = damage(at, each);
            const QByteArray refused = nameOf(errand.run(*m_world, *session));
            m_world->server.tamper = {};
            if (hit->isEmpty())
                break; // all questions had their turn
            if (*hit != "same")
                check(each, *hit, refused, folder);
            if (QTest::currentTestFailed())
                return;
            QByteArray again = nameOf(errand.run(*m_world, *session));
            if (*hit != path::Statements && again == "already.done") // the log could not be read: only now it is known
                again = nameOf(errand.run(*m_world, *session));
            QCOMPARE(again, QByteArray("accepted"));
        }
    }
    QCOMPARE(nameOf(session->close()), QByteArray("accepted"));
    QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("accepted"));
}

void TestAnswers::unlocking()
{
    for (const Damage& each : m_damages) {
        for (int at = 0;; ++at) {
            m_world->restore(m_world->grown);
            const QString folder = m_world->newFolder(m_world->owner);
            const auto hit = damage(at, each);
            const QByteArray refused = nameOf(m_world->unlock(folder));
            m_world->server.tamper = {};
            if (hit->isEmpty())
                break;
            if (*hit != "same")
                check(each, *hit, refused, folder);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("accepted"));
        }
    }
}

void TestAnswers::founding()
{
    for (const Damage& each : m_damages) {
        for (int at = 0; at < 2; ++at) {
            FoundingRequest request{"https://localhost", {}, u"Sample"_s, u"owner"_s, "TOKEN", {}};
            request.password = SecretBytes::copyOf(asSpan(QByteArrayView(World::Password)));
            const auto hit = damage(at, each);
            const auto founded = foundOrganization(request, m_world->server, m_world->clock);
            const QByteArray where = each.name + " in " + *hit + ": " + nameOf(founded);
            if (*hit != "same")
                QVERIFY2(nameOf(founded) == each.refused, where.constData());
        }
    }
    for (const QByteArray& key : {QByteArray(65, '\0'), QByteArray(65, '\x04'), QByteArray("\x04") + QByteArray(64, 0),
                                  QByteArray("\x02") + QByteArray(64, 1)}) {
        m_world->server.tamper = [&](const HttpRequest& request, HttpResponse& response) {
            if (request.path == path::Start)
                response.body = wire::encode(wire::StartAnswer{key});
        };
        FoundingRequest request{"https://localhost", {}, u"Sample"_s, u"owner"_s, "TOKEN", {}};
        request.password = SecretBytes::copyOf(asSpan(QByteArrayView(World::Password)));
        QCOMPARE(nameOf(foundOrganization(request, m_world->server, m_world->clock)), QByteArray("crypto.point"));
    }
}

/// C02: of the binary forms no version but this one is read.
void TestAnswers::everyVersion()
{
    m_world->restore(m_world->grown);
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    const QList<ObjectId> ids = m_world->server.state.objects.keys();
    QSet<QByteArray> seen;
    for (int version = 0; version < 256; ++version) {
        m_world->server.tamper = [&](const HttpRequest& request, HttpResponse& r) {
            if (r.contentType == path::TypeBinary) {
                seen.insert(request.path);
                r.body[0] = static_cast<char>(version);
            }
        };
        const QByteArray expected = version == 1 ? "accepted" : "server.shape";
        QCOMPARE(nameOf(session->api().log({wire::LogName::Org, 0, 5})), expected);
        QCOMPARE(nameOf(session->api().log({wire::LogName::Audit, 0, 5})), expected);
        QCOMPARE(nameOf(session->api().objects(ids)), expected);
        QCOMPARE(nameOf(RevealService(*session).reveal(m_world->people[0], Purpose::Withholding)), expected);
    }
    QCOMPARE(seen.size(), 3);
}

/// A few bits of any answer, by a generator that gives the same ones each time: refused or without meaning, but the
/// client stands and goes on.
void TestAnswers::manyBits()
{
    constexpr int Rounds = 400;
    QRandomGenerator random(20261123);
    m_world->restore(m_world->grown);
    const QString folder = m_world->copyOf(m_world->grown);
    const auto session = m_world->mustUnlock(folder);
    const QList<Errand> all = errands();
    int refused = 0;
    for (int round = 0; round < Rounds; ++round) {
        const Errand& errand = all.at(random.bounded(all.size()));
        m_world->server.tamper = [&](const HttpRequest&, HttpResponse& r) {
            for (int bits = random.bounded(1, 4); bits > 0 && !r.body.isEmpty(); --bits) {
                char& byte = r.body[random.bounded(r.body.size())];
                byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
            }
        };
        refused += errand.run(*m_world, *session) ? 0 : 1;
        m_world->server.tamper = {};
        QCOMPARE(nameOf(session->sync()), QByteArray("accepted"));
    }
    QVERIFY2(refused > Rounds / 2, QByteArray::number(refused).constData());
    QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->owner))), QByteArray("accepted"));
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"

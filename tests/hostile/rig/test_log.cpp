// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Leaves = QList<QByteArray>;

/// A lie about the leaves of a log; the head that covers them is signed as it should be.
Lie orgLeaves(const std::function<void(Leaves&)>& change)
{
    return [change](FakeServer& server) { change(server.state.orgLog.leaves); };
}
Lie auditLeaves(const std::function<void(Leaves&)>& change)
{
    return [change](FakeServer& server) { change(server.state.auditLog.leaves); };
}

/// A lie in what /v1/head answers.
Lie heads(const std::function<void(FakeServer&, wire::Heads&)>& change)
{
    return [change](FakeServer& server) {
        server.tamper = [&server, change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/head")
                rewrite<wire::Heads>(response, wire::decodeHeads, [&](wire::Heads& now) { change(server, now); });
        };
    };
}
/// The org log's head says something else, signed by the server.
Lie orgHead(const std::function<void(Head&)>& change)
{
    return heads([change](FakeServer& server, wire::Heads& now) {
        Head head = server.state.orgLog.head(server.state.org, LogName::Org);
        change(head);
        now.org = server.note(head);
    });
}
Lie auditHead(const std::function<void(Head&)>& change)
{
    return heads([change](FakeServer& server, wire::Heads& now) {
        Head head = server.state.auditLog.head(server.state.org, LogName::Audit);
        change(head);
        now.audit = server.note(head);
    });
}
/// The leaves served are others than the head's.
Lie served(const std::function<void(wire::LogAnswer&)>& change)
{
    return [change](FakeServer& server) {
        server.append(events::SubmissionDisputed{crypto::randomId<InvitationId>(),
                                                 crypto::randomId<ScopeId>()}); // something to ask for
        server.tamper = [change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/log")
                rewrite<wire::LogAnswer>(response, wire::decodeLogAnswer, change);
        };
    };
}
/// The proof that the audit log only grew is another.
Lie auditProof(const std::function<void(FakeServer&, QList<QByteArray>&)>& change)
{
    return [change](FakeServer& server) {
        server.append(events::LoginFailed{crypto::randomId<AccountId>(), 1, "127.0.0.1"});
        server.tamper = [&server, change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/proof")
                rewrite<wire::ProofAnswer>(response, wire::decodeProofAnswer,
                                           [&](wire::ProofAnswer& answer) { change(server, answer.hashes); });
        };
    };
}

Head otherOrg(Head head)
{
    head.org = *OrgId::fromBytes(QByteArray(OrgId::ByteSize, 7));
    return head;
}

} // namespace

/// The server lies about what stands in its logs: attacks.md B04, B05, G01–G03, G06–G08; protocol-review P05, P20.
class TestLog : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;

    /// `onNew`, `onOld`: the check that refuses on a new computer, and on one that remembers.
    void row(const QByteArray& name, const Lie& lie, const char* onNew, const char* onOld,
             const char* onRunning = nullptr)
    {
        const auto add = [&](const char* suffix, Computer computer, const char* refused) {
            if (refused != nullptr)
                QTest::newRow((name + suffix).constData()) << lie << static_cast<int>(computer) << QByteArray(refused);
        };
        add(", new", Computer::New, onNew);
        add(", old", Computer::Old, onOld);
        add(", running", Computer::Running, onRunning != nullptr ? onRunning : onOld);
    }
    void leafRows();
    void headRows();
    void proofRows();
    void servedRows();

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void lies_data();
    void lies();
};

void TestLog::leafRows()
{
    row("B04 dropped", orgLeaves([](Leaves& all) { all.removeAt(3); }), "log.rollback", "log.rollback");
    row("B04 dropped, another doubled", orgLeaves([](Leaves& all) {
            all.removeAt(3);
            all.append(all.last());
        }),
        "ledger.fork", "log.fork");
    row("B04 swapped", orgLeaves([](Leaves& all) { all.swapItemsAt(3, 4); }), "ledger.fork", "log.fork");
    for (const qsizetype at : {0, 1, 2, 5, 6, 9, 13})
        row("B04 doubled " + QByteArray::number(at), orgLeaves([at](Leaves& all) { all.append(all[at]); }),
            "ledger.duplicate", "ledger.duplicate");
    // A new computer believes yesterday if the bundle is of yesterday too: test_forks.cpp shows where that ends.
    row("B05 yesterday", [this](FakeServer& server) { server.state = m_world->young.server; }, nullptr, "log.rollback");
    row(
        "B05 yesterday's logs with today's bundle",
        [this](FakeServer& server) {
            server.state.orgLog = m_world->young.server.orgLog;
            server.state.auditLog = m_world->young.server.auditLog;
        },
        "log.rollback", "log.rollback");
    row(
        "B05 the audit log of yesterday",
        [this](FakeServer& server) { server.state.auditLog = m_world->young.server.auditLog; }, "log.rollback",
        "log.rollback");
    row("B05 an empty log", orgLeaves([](Leaves& all) { all.clear(); }), "log.rollback", "log.rollback");
    row("P20 an early event changed, bundle remembers",
        orgLeaves([](Leaves& all) { all[7].replace("2026-11-23T08:00:00Z", "2026-11-23T08:00:01Z"); }), "log.seen",
        "log.fork");
    row("P20 an early audit leaf changed, bundle remembers",
        auditLeaves([](Leaves& all) { all[2].replace("127.0.0.1", "127.0.0.2"); }), "log.seen", "log.proof",
        "log.fork");
    for (qsizetype cut = 1; cut <= 9; ++cut)
        row("G03 tail of " + QByteArray::number(cut) + " cut",
            orgLeaves([cut](Leaves& all) { all.resize(all.size() - cut); }), "log.rollback", "log.rollback");
    for (qsizetype cut = 3; cut <= 6; ++cut)
        row("G03 audit tail of " + QByteArray::number(cut) + " cut",
            auditLeaves([cut](Leaves& all) { all.resize(all.size() - cut); }), "log.rollback", "log.rollback");
}

void TestLog::headRows()
{
    row("G01 org size one more", orgHead([](Head& head) { ++head.size; }), "log.gap", "log.gap");
    row("G01 org root another", orgHead([](Head& head) { head.root = crypto::sha256("x"); }), "log.root", "log.fork");
    row("G01 org root of nothing", orgHead([](Head& head) { head.root = merkle::emptyRoot(); }), "log.root",
        "log.fork");
    row("G01 org size one less", orgHead([](Head& head) { --head.size; }), "log.rollback", "log.rollback");
    row("G01 org size 0", orgHead([](Head& head) {
            head.size = 0;
            head.root = merkle::emptyRoot();
        }),
        "log.rollback", "log.rollback");
    row("G01 org size 2^53 - 1", orgHead([](Head& head) { head.size = (qint64(1) << 53) - 1; }), "log.gap", "log.gap");
    row("G01 audit size one more", auditHead([](Head& head) { ++head.size; }), nullptr, "log.proof");
    row("G01 audit root another", auditHead([](Head& head) { head.root = crypto::sha256("x"); }), "log.seen", nullptr);
    row("G01 audit size 2^53 - 1", auditHead([](Head& head) { head.size = (qint64(1) << 53) - 1; }), "log.seen",
        "log.proof");
    row("G01 audit size 0", auditHead([](Head& head) {
            head.size = 0;
            head.root = merkle::emptyRoot();
        }),
        "log.rollback", "log.rollback");
    row("G02 audit head for the org log", heads([](FakeServer&, wire::Heads& now) { now.org = now.audit; }),
        "head.origin", "head.origin");
    row("G02 org head for the audit log", heads([](FakeServer&, wire::Heads& now) { now.audit = now.org; }),
        "head.origin", "head.origin");
    row("G02 both swapped", heads([](FakeServer&, wire::Heads& now) { std::swap(now.audit, now.org); }), "head.origin",
        "head.origin");
    row("G02 another organization's head, same size, same key", orgHead([](Head& head) { head = otherOrg(head); }),
        "head.origin", "head.origin");
    row("G02 another organization's audit head", auditHead([](Head& head) { head = otherOrg(head); }), "head.origin",
        "head.origin");
    row(
        "A04 head by another key",
        [](FakeServer& server) { server.state.serverScalar = crypto::sha256("another").toBytes(); }, "head.signature",
        "head.signature");
}

void TestLog::proofRows()
{
    row("G01 proof left out", auditProof([](FakeServer&, QList<QByteArray>& proof) { proof.clear(); }), "log.seen",
        "log.proof");
    for (qsizetype at = 0; at < 3; ++at) {
        const QByteArray n = QByteArray::number(at);
        row("G01 proof without hash " + n,
            auditProof([at](FakeServer&, QList<QByteArray>& proof) { proof.removeAt(at); }), "log.seen", "log.proof");
        row("G01 proof with hash " + n + " changed", auditProof([at](FakeServer&, QList<QByteArray>& proof) {
                proof[at][5] = static_cast<char>(proof[at][5] ^ 1);
            }),
            "log.seen", "log.proof");
        row("G01 proof with hash " + n + " doubled",
            auditProof([at](FakeServer&, QList<QByteArray>& proof) { proof.insert(at, proof[at]); }), "log.seen",
            "log.proof");
    }
    row("G01 proof with one more",
        auditProof([](FakeServer&, QList<QByteArray>& proof) { proof.append(QByteArray(32, 1)); }), "log.seen",
        "log.proof");
    row("G01 proof turned round",
        auditProof([](FakeServer&, QList<QByteArray>& proof) { std::reverse(proof.begin(), proof.end()); }), "log.seen",
        "log.proof");
    row("G01 proof of the org log", auditProof([](FakeServer& server, QList<QByteArray>& proof) {
            proof.clear();
            for (const crypto::Digest& hash : server.state.orgLog.consistency(6, 14))
                proof.append(hash.toBytes());
        }),
        "log.seen", "log.proof");
    row("G01 proof from another size", auditProof([](FakeServer& server, QList<QByteArray>& proof) {
            proof.clear();
            for (const crypto::Digest& hash : server.state.auditLog.consistency(5, server.state.auditLog.size()))
                proof.append(hash.toBytes());
        }),
        "log.seen", "log.proof");
}

void TestLog::servedRows()
{
    row("G01 no leaves at all", served([](wire::LogAnswer& answer) { answer.leaves.clear(); }), "log.gap", "log.gap");
    row("G01 from another place", served([](wire::LogAnswer& answer) { ++answer.from; }), "log.gap", "log.gap");
    row("G06 one letter of the last leaf",
        served([](wire::LogAnswer& answer) { answer.leaves.last().replace("T08:00:00Z", "T08:00:01Z"); }), "log.root",
        "log.root");
    row("G07 one bit of the last leaf", served([](wire::LogAnswer& answer) {
            answer.leaves.last()[10] = static_cast<char>(answer.leaves.last()[10] ^ 1);
        }),
        "log.root", "log.root");
    row("G07 a leaf empty", served([](wire::LogAnswer& answer) { answer.leaves.last().clear(); }), "json.canonical",
        "json.canonical");
    row("G07 a leaf of zeros", served([](wire::LogAnswer& answer) { answer.leaves.last().fill('\0'); }),
        "json.canonical", "json.canonical");
}

void TestLog::lies_data()
{
    QTest::addColumn<Lie>("lie");
    QTest::addColumn<int>("computer");
    QTest::addColumn<QByteArray>("refused");
    leafRows();
    headRows();
    proofRows();
    servedRows();
}

void TestLog::lies()
{
    QFETCH(Lie, lie);
    QFETCH(int, computer);
    QFETCH(QByteArray, refused);
    const Outcome outcome = tell(*m_world, static_cast<Computer>(computer), lie);
    QCOMPARE(outcome.refused, refused);
    QCOMPARE(outcome.noted, QList{refused});
    QCOMPARE(outcome.afterwards, QByteArray("fine"));
}

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"

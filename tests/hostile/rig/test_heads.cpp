// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/proof.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// A note of other bytes than signHead() makes, with a true signature by the server over what stands before the empty
/// line.
QByteArray noteOver(const FakeServer& server, const QByteArray& body, const QByteArray& good)
{
    const QByteArray last = good.sliced(good.lastIndexOf('\n', good.size() - 2) + 1);
    const qsizetype at = last.lastIndexOf(' ') + 1;
    const QByteArray keyId = must(fromBase64(last.sliced(at).trimmed()), "note").first(4);
    return body + '\n' + last.first(at) + toBase64(keyId + server.serverKey().sign(body)) + '\n';
}

QByteArray bodyOf(const QByteArray& note)
{
    return note.first(note.indexOf("\n\n") + 1);
}

using Bend = std::function<QByteArray(const QByteArray& body)>;

Bend replaced(const QByteArray& what, const QByteArray& with)
{
    return [=](QByteArray body) {
        Q_ASSERT(body.contains(what));
        return body.replace(body.indexOf(what), what.size(), with);
    };
}

Bend sized(const QByteArray& size)
{
    return [=](const QByteArray& body) {
        QList<QByteArray> lines = body.split('\n');
        lines[1] = size;
        return lines.join('\n');
    };
}

} // namespace

Q_DECLARE_METATYPE(Bend)

/// Heads that say what heads may say in a way they may not, truly signed; and what a verifier lets through that leaves
/// out one of its checks (G04). attacks.md C06, G01, G04, G08.
class TestHeads : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_session;
    QString m_folder;
    FakeState m_base;

    void serve(const std::function<void(wire::Heads&)>& change)
    {
        m_world->server.tamper = [change](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/head")
                rewrite<wire::Heads>(response, wire::decodeHeads, change);
        };
    }
    void check(const QByteArray& refused)
    {
        QCOMPARE(nameOf(m_session->sync()), refused);
        QCOMPARE(World::events(m_folder), QList{refused});
        const QString fresh = m_world->newFolder(m_world->owner);
        QCOMPARE(nameOf(m_world->unlock(fresh)), refused);
        QCOMPARE(World::events(fresh), QList{refused});
        init();
        QCOMPARE(nameOf(m_session->sync()), QByteArray("accepted"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_folder = m_world->copyOf(m_world->grown);
        m_session = m_world->mustUnlock(m_folder);
        m_base = m_world->server.state;
    }
    void init()
    {
        m_world->server.state = m_base;
        m_world->server.tamper = {};
        QFile::remove(m_folder + u"/events.jsonl"_s);
    }
    void forms_data();
    void forms();
    void everyByte();
    void bytesThatAreNoText();
    void skippedChecks_data();
    void skippedChecks();
};

void TestHeads::forms_data()
{
    QTest::addColumn<Bend>("bend");
    QTest::addColumn<QByteArray>("refused");
    const auto row = [](const char* name, const Bend& bend, const char* refused) {
        QTest::newRow(name) << bend << QByteArray(refused);
    };
    const QByteArray size = QByteArray::number(m_base.orgLog.size());
    row("G08 a line end in the origin", replaced("/org", "/\norg"), "head.shape");
    row("G08 a line end behind the origin", replaced("/org\n", "/org\n\n"), "head.shape");
    row("G08 a NUL in the origin", replaced("/org", QByteArray("/\0org", 5)), "head.origin");
    row("G08 a NUL behind the origin", replaced("/org", QByteArray("/org\0", 5)), "head.origin");
    row("G08 a carriage return", replaced("/org\n", "/org\r\n"), "head.origin");
    row("G08 another origin's beginning", replaced("/org", "/organization"), "head.origin");
    row("G08 in capitals", replaced("/org", "/ORG"), "head.origin");
    row(
        "G08 the id in small letters",
        [this](const QByteArray& body) {
            QByteArray out = body;
            return out.replace(m_base.org.text(), m_base.org.text().toLower());
        },
        "head.origin");
    row("G02 another program's", replaced("kagibako/", "kagibako2/"), "head.origin");
    row(
        "G02 another organization's",
        [this](const QByteArray& body) {
            QByteArray out = body;
            return out.replace(m_base.org.text(), toBase32(QByteArray(OrgId::ByteSize, 3)));
        },
        "head.origin");
    row("G08 an extension line", [](const QByteArray& body) { return body + "more\n"; }, "head.shape");
    row(
        "G08 a line less", [](const QByteArray& body) { return body.first(body.lastIndexOf('\n', -2) + 1); },
        "head.shape");
    row("G08 a size with a sign", sized('+' + size), "head.shape");
    row("G08 a size below nothing", sized("-1"), "head.shape");
    row("G08 a size with a zero", sized('0' + size), "head.shape");
    row("G08 a size with a space", sized(size + ' '), "head.shape");
    row("G08 a size with a tab", sized('\t' + size), "head.shape");
    row("G08 a size with a point", sized(size + ".0"), "head.shape");
    row("G08 a size in hex", sized("0xe"), "head.shape");
    row("G08 a size in wide digits", sized("\xef\xbc\x91\xef\xbc\x94"), "head.shape");
    row("G08 no size", sized(""), "head.shape");
    row("G08 2^53", sized("9007199254740992"), "head.shape");
    row("G08 2^63", sized("9223372036854775808"), "head.shape");
    row("G08 2^64 and the size", sized("18446744073709551630"), "head.shape");
    row("G08 a root without its end", replaced("=\n", "\n"), "head.shape");
    row(
        "G08 a root of 31 bytes",
        [](const QByteArray& body) {
            return body.first(body.lastIndexOf('\n', -2) + 1) + toBase64(QByteArray(31, 'r')) + '\n';
        },
        "head.shape");
    row(
        "G08 no root", [](const QByteArray& body) { return body.first(body.lastIndexOf('\n', -2) + 1) + '\n'; },
        "head.shape");
}

void TestHeads::forms()
{
    QFETCH(Bend, bend);
    QFETCH(QByteArray, refused);
    const QByteArray good = m_world->server.heads().org;
    const QByteArray bad = noteOver(m_world->server, bend(bodyOf(good)), good);
    QCOMPARE(noteOver(m_world->server, bodyOf(good), good), good); // the bending alone makes it bad
    serve([&](wire::Heads& heads) { heads.org = bad; });
    check(refused);
}

/// C06: no bit of either head may be another, and none may be missing.
void TestHeads::everyByte()
{
    const wire::Heads good = m_world->server.heads();
    for (const bool audit : {false, true}) {
        const QByteArray& note = audit ? good.audit : good.org;
        for (qsizetype at = 0; at < note.size(); ++at) {
            for (const bool cut : {false, true}) {
                QByteArray bad = cut ? note.first(at) : note;
                if (!cut)
                    bad[at] = static_cast<char>(bad[at] ^ 1);
                if (QString::fromUtf8(bad).toUtf8() != bad)
                    continue; // see bytesThatAreNoText()
                serve([&](wire::Heads& heads) { (audit ? heads.audit : heads.org) = bad; });
                const QByteArray refused = nameOf(m_session->sync());
                // A size that can be read is followed as far as there are leaves before its signature is judged.
                QVERIFY2(refused.startsWith("head.") || refused.startsWith("log."),
                         (refused + ' ' + QByteArray::number(at)).constData());
                QVERIFY(World::events(m_folder).contains(refused));
            }
        }
    }
    init();
    QCOMPARE(nameOf(m_session->sync()), QByteArray("accepted"));
}

void TestHeads::bytesThatAreNoText()
{
    for (const QByteArray bytes : {"\xc0\xaf", "\xed\xa0\x80", "\xff", "\xe2\x80", "\xf8\x88\x80\x80\x80"}) {
        m_world->server.tamper = [&](const HttpRequest& request, HttpResponse& response) {
            if (request.path == "/v1/head")
                response.body.replace("/org\\n", "/org" + bytes + "\\n");
        };
        check("server.shape");
        if (QTest::currentTestFailed())
            return;
    }
}

/// G04: for every check of the verifiers one forgery that only this check refuses. Each was seen to pass with the
/// check taken out.
void TestHeads::skippedChecks_data()
{
    QTest::addColumn<bool>("consistency");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QList<crypto::Digest>>("proof");
    QTest::addColumn<crypto::Digest>("leafOrOldRoot");
    QTest::addColumn<crypto::Digest>("root");
    const crypto::Digest a = merkle::leafHash("a"), b = merkle::leafHash("b"), c = merkle::leafHash("c"),
                         d = merkle::leafHash("d");
    const crypto::Digest ab = merkle::nodeHash(a, b), abc = merkle::nodeHash(ab, c);
    const auto inclusion = [](const char* name, qint64 index, qint64 size, const QList<crypto::Digest>& proof,
                              const crypto::Digest& leaf, const crypto::Digest& root) {
        QTest::newRow(name) << false << index << size << proof << leaf << root;
    };
    const auto consistency = [](const char* name, qint64 first, qint64 size, const QList<crypto::Digest>& proof,
                                const crypto::Digest& old, const crypto::Digest& root) {
        QTest::newRow(name) << true << first << size << proof << old << root;
    };
    inclusion("index past the size", 1, 1, {}, a, a);
    inclusion("index below nothing", -1, 1, {}, a, a);
    inclusion("a node taken for a leaf", 0, 2, {}, ab, ab);
    inclusion("more hashes than levels", 0, 1, {b}, a, merkle::nodeHash(b, a));
    inclusion("fewer hashes than levels", 0, 4, {b}, a, ab);
    inclusion("the neighbour's side", 0, 2, {a}, b, ab);
    inclusion("another root", 0, 2, {b}, a, abc);
    consistency("from nothing", 0, 2, {ab}, merkle::emptyRoot(), ab);
    consistency("backwards", 3, 1, {a}, a, a);
    consistency("same size, another root", 2, 2, {}, ab, abc);
    consistency("same size, with a proof", 2, 2, {ab}, ab, ab);
    consistency("no proof", 2, 3, {}, ab, abc);
    consistency("the old root is not looked at", 3, 4, {c, b, ab}, a, merkle::nodeHash(ab, merkle::nodeHash(c, b)));
    consistency("the new root is not looked at", 2, 3, {c}, ab, crypto::sha256("any"));
    consistency("more hashes than levels between two sizes", 3, 4, {c, d, ab, a}, merkle::nodeHash(a, abc),
                merkle::nodeHash(a, merkle::nodeHash(ab, merkle::nodeHash(c, d))));
    consistency("fewer hashes than levels between two sizes", 2, 5, {c}, ab, abc);
}

void TestHeads::skippedChecks()
{
    QFETCH(bool, consistency);
    QFETCH(qint64, first);
    QFETCH(qint64, size);
    QFETCH(QList<crypto::Digest>, proof);
    QFETCH(crypto::Digest, leafOrOldRoot);
    QFETCH(crypto::Digest, root);
    const auto result = consistency ? merkle::verifyConsistency(first, size, leafOrOldRoot, root, proof)
                                    : merkle::verifyInclusion(first, size, leafOrOldRoot, proof, root);
    QCOMPARE(nameOf(result), QByteArray("log.proof"));
}

QTEST_GUILESS_MAIN(TestHeads)
#include "test_heads.moc"

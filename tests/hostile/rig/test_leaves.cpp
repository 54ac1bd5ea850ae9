// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/refusal.h"

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// From the bytes of a good leaf to those of a bad one.
using Bend = std::function<QByteArray(QByteArray)>;

/// n − s of P-256: with it (r, s) becomes the other valid signature of the same message.
QByteArray twin(const QByteArray& signature)
{
    const QByteArray n = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    QByteArray out = signature;
    int borrow = 0;
    for (int i = 31; i >= 0; --i) {
        const int digit = static_cast<std::uint8_t>(n[i]) - static_cast<std::uint8_t>(signature[32 + i]) - borrow;
        borrow = digit < 0 ? 1 : 0;
        out[32 + i] = static_cast<char>(digit + 256 * borrow);
    }
    return out;
}

QByteArray derInteger(QByteArray bytes)
{
    while (bytes.size() > 1 && bytes[0] == 0)
        bytes.removeFirst();
    if (bytes[0] < 0)
        bytes.prepend('\0');
    return "\x02" + QByteArray(1, static_cast<char>(bytes.size())) + bytes;
}

/// What OpenSSL gives by itself.
QByteArray der(const QByteArray& signature)
{
    const QByteArray both = derInteger(signature.first(32)) + derInteger(signature.sliced(32));
    return "\x30" + QByteArray(1, static_cast<char>(both.size())) + both;
}

Bend replaced(const QByteArray& what, const QByteArray& with)
{
    return [=](QByteArray leaf) {
        Q_ASSERT(leaf.contains(what));
        return leaf.replace(leaf.indexOf(what), what.size(), with);
    };
}

} // namespace

Q_DECLARE_METATYPE(Bend)

/// One form for everything: bytes of a leaf that mean the same and are others, or mean nothing. attacks.md C02, C06,
/// G08; protocol-review P24, P28.
class TestLeaves : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_session;
    QString m_folder;
    FakeState m_base;
    Statement m_statement; ///< a good one, on the tip of m_base

    void row(const char* name, const Bend& bend, const char* refused)
    {
        QTest::newRow(name) << bend << QByteArray(refused);
    }
    /// Another signature under the same statement.
    Bend signedAs(const std::function<QByteArray(QByteArray)>& change) const
    {
        return [this, change](const QByteArray&) {
            QByteArray leaf = m_statement.envelope.encode();
            return leaf.replace(toBase64(m_statement.envelope.signature),
                                toBase64(change(m_statement.envelope.signature)));
        };
    }
    /// Another payload, truly signed by the owner: a clerk may run another program than ours.
    Bend says(const std::function<QByteArray(QByteArray)>& change, const QByteArray& kind = {}) const
    {
        return [this, change, kind](const QByteArray&) {
            const Envelope& good = m_statement.envelope;
            return signEnvelope(kind.isEmpty() ? good.kind : kind, change(good.payload), good.keyid,
                                m_session->keyring().signing())
                .encode();
        };
    }
    void envelopeRows();
    void signatureRows();
    void payloadRows();

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_world->server.state = m_base;
        QFile::remove(m_folder + u"/events.jsonl"_s);
    }
    void statements_data();
    void statements();
    void events_data();
    void events();
    void twinOfAStatement();
    void freeTextIsNotSent();
};

void TestLeaves::initTestCase()
{
    m_world = std::make_unique<World>();
    m_folder = m_world->copyOf(m_world->grown);
    m_session = m_world->mustUnlock(m_folder);
    m_base = m_world->server.state;
    const auto kept = must(storage::BoxTable(m_session->cache()).currentOf(m_world->people[0]), "box");
    m_statement = m_session->sign(kinds::DisposeHold{{kept->box}, "other", m_world->scope, QDate(2027, 1, 31)});
}

void TestLeaves::envelopeRows()
{
    row("P28 a space", replaced("{\"payload\"", "{ \"payload\""), "json.canonical");
    row("P28 a line end behind it", [](QByteArray leaf) { return leaf + '\n'; }, "json.canonical");
    row("P28 a NUL behind it", [](QByteArray leaf) { return leaf + '\0'; }, "json.canonical");
    row("P28 itself behind it", [](QByteArray leaf) { return leaf + leaf; }, "json.syntax");
    row("P28 a byte order mark", [](QByteArray leaf) { return "\xef\xbb\xbf" + leaf; }, "json.canonical");
    row("P28 a key twice", replaced("{\"payload\":", "{\"payload\":\"\",\"payload\":"), "json.canonical");
    row(
        "P28 keys in another order",
        [](QByteArray leaf) {
            const qsizetype at = leaf.indexOf("\"payloadType\"");
            const qsizetype end = leaf.indexOf(",\"signatures\"");
            return '{' + leaf.sliced(at, end - at) + ',' + leaf.sliced(1, at - 2) + leaf.sliced(end);
        },
        "json.canonical");
    row("P28 an escape that is not needed", replaced("\"payload\":", "\"p\\u0061yload\":"), "json.canonical");
    row("P28 a slash escaped", replaced("application/vnd", "application\\/vnd"), "json.canonical");
    row("G08 overlong UTF-8", replaced("application/vnd", "application\xc0\xafvnd"), "json.syntax");
    row("G08 half a surrogate", replaced("application/vnd", "application\xed\xa0\x80vnd"), "json.syntax");
    row("G08 a NUL in it", replaced("application/vnd", QByteArray("application\0vnd", 15)), "json.canonical");
    row("G08 a line end in it", replaced("application/vnd", "application\nvnd"), "json.canonical");
    row("C06 a member more", replaced("\"payloadType\"", "\"payloadAlg\":\"none\",\"payloadType\""), "json.unknown");
    row("C06 no signature", [](QByteArray leaf) { return leaf.first(leaf.indexOf("[{")) + "[]}"; }, "statement.shape");
    row(
        "C06 two signatures",
        [](QByteArray leaf) {
            const QByteArray one = leaf.sliced(leaf.indexOf("[{") + 1).chopped(2);
            return leaf.chopped(2) + ',' + one + "]}";
        },
        "limit.size");
    row("C02 a type of version 2", replaced(".v1+json", ".v2+json"), "statement.kind");
    row("C02 a type of version 0", replaced(".v1+json", ".v0+json"), "statement.kind");
    row("C06 plain JSON", replaced("application/vnd.kagibako.dispose.hold.v1+json", "application/json"),
        "statement.kind");
    row("C06 a type in capitals", replaced("dispose.hold.v1", "Dispose.hold.v1"), "statement.kind");
    row("C06 another type around it", replaced("dispose.hold.v1", "dispose.order.v1"), "statement.kind");
    row("C06 a type from tomorrow", replaced("dispose.hold.v1", "dispose.later.v1"), "statement.kind");
    const QByteArray mine = m_world->owner.id.text();
    row("C06 the name of somebody who may not", replaced(mine, m_world->clerk.id.text()), "ledger.right");
    row(
        "C06 the name of somebody who may",
        [this](const QByteArray&) {
            const kinds::SubmissionReturn back{"image_unreadable", m_world->scope, m_world->submissions[1]};
            return makeStatement(m_statement.common, back, Signer{m_world->clerk.id}, m_session->keyring().signing())
                .envelope.encode();
        },
        "statement.signature");
    row("C06 nobody's name", replaced(mine, m_world->people[0].text()), "ledger.signer");
    row("C06 the root's name", replaced(mine, "root"), "ledger.signer");
    row("C06 no name", replaced(mine, ""), "statement.shape");
    row("C06 the name in small letters", replaced(mine, mine.toLower()), "statement.shape");
    row(
        "P28 base64 without its end",
        [](QByteArray leaf) {
            leaf.remove(leaf.lastIndexOf("==\"}"), 2);
            return leaf;
        },
        "encoding.bad");
    row("P28 base64 with a line end", replaced("{\"payload\":\"", "{\"payload\":\"\\n"), "encoding.bad");
}

void TestLeaves::signatureRows()
{
    row("P28 DER", signedAs(der), "limit.size");
    row("P28 DER, cut to fit", signedAs([](const QByteArray& s) { return der(s).first(64); }), "statement.signature");
    row("P28 63 bytes", signedAs([](const QByteArray& s) { return s.first(63); }), "encoding.length");
    row("P28 none", signedAs([](const QByteArray&) { return QByteArray(); }), "encoding.length");
    row("P28 zeros", signedAs([](const QByteArray&) { return QByteArray(64, '\0'); }), "statement.signature");
    row("P28 r = 0", signedAs([](const QByteArray& s) { return QByteArray(32, '\0') + s.sliced(32); }),
        "statement.signature");
    row("P28 s = 0", signedAs([](const QByteArray& s) { return s.first(32) + QByteArray(32, '\0'); }),
        "statement.signature");
    row("P28 past the order", signedAs([](const QByteArray&) { return QByteArray(64, '\xff'); }),
        "statement.signature");
    row("P28 s and r", signedAs([](const QByteArray& s) { return s.sliced(32) + s.first(32); }), "statement.signature");
    row("the twin alone, which is as good", signedAs(twin), "accepted");
}

void TestLeaves::payloadRows()
{
    row("P28 a signed space", says([](QByteArray p) { return p + ' '; }), "json.canonical");
    row("P28 a signed key twice", says(replaced("{\"boxes\":", "{\"boxes\":[],\"boxes\":")), "json.canonical");
    row("P28 signed rubbish", says([](const QByteArray&) { return QByteArray("\xff\xfe"); }), "json.canonical");
    row("P28 nothing signed", says([](const QByteArray&) { return QByteArray(); }), "json.canonical");
    row("P28 a signed member more", says(replaced("{\"boxes\":", "{\"aa\":1,\"boxes\":")), "json.unknown");
    row("P28 a signed member less", says(replaced(",\"until\":\"2027-01-31\"", "")), "json.missing");
    row("P28 a number as text", says(replaced("\"size\":", "\"size\":\"1\",\"sizf\":")), "json.type");
    row("P28 a fraction", says(replaced("\"size\":", "\"size\":0.5,\"sizf\":")), "json.canonical");
    row("P28 a day that is none", says(replaced("2027-01-31", "2027-02-30")), "date.bad");
    row("P28 a day of another form", says(replaced("2027-01-31", "2027-1-31")), "date.bad");
    row("P28 a time with an offset", says(replaced("T08:00:00Z", "T08:00:00+00:00")), "date.bad");
    row("P28 an id in small letters", says([this](QByteArray p) {
            const QByteArray id = m_world->scope.text();
            return p.replace(id, id.toLower());
        }),
        "id.bad");
    row("A03 another organization's",
        says([this](QByteArray p) { return p.replace(m_base.org.text(), toBase32(QByteArray(OrgId::ByteSize, 3))); }),
        "statement.org");
    row("C06 another kind inside", says(replaced("\"kind\":\"dispose.hold\"", "\"kind\":\"dispose.order\"")),
        "json.unknown");
    row("P14 has seen more than there is", says([this](QByteArray p) {
            const QByteArray size = "\"size\":" + QByteArray::number(m_base.orgLog.size()) + '}';
            return p.replace(size, "\"size\":9999}");
        }),
        "log.seen");
    row("P14 has seen another log", says([this](QByteArray p) {
            return p.replace(m_base.orgLog.root().base64(), crypto::sha256("another").base64());
        }),
        "log.seen");
    row("G09 has seen another audit log", says([this](QByteArray p) {
            return p.replace(m_base.auditLog.root().base64(), crypto::sha256("another").base64());
        }),
        "log.seen");
    row("P24 free text for a reason", says(replaced("\"other\"", "\"he left, his number is wrong\"")), "encoding.bad");
    row("P24 Japanese for a reason", says(replaced("\"other\"", "\"\xe9\x80\x80\xe8\x81\xb7\"")), "encoding.bad");
    row("P24 a long code", says(replaced("\"other\"", '"' + QByteArray(41, 'x') + '"')), "limit.size");
    row("P24 no reason", says(replaced("\"other\"", "\"\"")), "encoding.bad");
    row("F04 a formula for a reason", says(replaced("\"other\"", "\"=cmd\"")), "encoding.bad");
    row("G08 a line end for a reason", says(replaced("\"other\"", "\"oth\\ner\"")), "encoding.bad");
}

void TestLeaves::statements_data()
{
    QTest::addColumn<Bend>("bend");
    QTest::addColumn<QByteArray>("refused");
    envelopeRows();
    signatureRows();
    payloadRows();
}

void TestLeaves::statements()
{
    QFETCH(Bend, bend);
    QFETCH(QByteArray, refused);
    m_world->server.state.orgLog.leaves.append(bend(m_statement.envelope.encode()));
    if (refused == "accepted") {
        QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->owner))), refused);
        return;
    }
    QCOMPARE(nameOf(m_session->sync()), refused);
    QCOMPARE(World::events(m_folder), QList{refused});
    init();
    QCOMPARE(nameOf(m_session->sync()), QByteArray("accepted"));
}

void TestLeaves::events_data()
{
    QTest::addColumn<Bend>("bend");
    QTest::addColumn<QByteArray>("refused");
    row("P28 a space", replaced("{\"at\"", "{ \"at\""), "json.canonical");
    row("P28 a line end behind it", [](QByteArray leaf) { return leaf + '\n'; }, "json.canonical");
    row("P28 a key twice", replaced("{\"at\":", "{\"at\":\"\",\"at\":"), "json.canonical");
    row("P28 a member more", replaced("{\"at\":", "{\"aa\":\"\",\"at\":"), "json.unknown");
    row("C02 an event of tomorrow", replaced("submission.disputed", "submission.enlarged"), "statement.kind");
    row("G08 a line end in the name", replaced("submission.disputed", "submission.disputed\\n"), "statement.kind");
    row("G08 a true line end", replaced("submission.disputed", "submission.\ndisputed"), "json.canonical");
    row("G08 a NUL", replaced("submission.disputed", QByteArray("submission\0disputed", 19)), "json.canonical");
    row("G08 overlong UTF-8",
        replaced("submission.disputed", "submission\xc0\xae"
                                        "disputed"),
        "json.syntax");
    row("P28 a time with an offset", replaced("T08:00:00Z", "T17:00:00+09:00"), "date.bad");
    row("P28 a time with fractions", replaced("T08:00:00Z", "T08:00:00.0Z"), "date.bad");
    row("A03 another organization's", replaced(m_base.org.text(), toBase32(QByteArray(OrgId::ByteSize, 3))),
        "statement.org");
    row(
        "G05 an event of the audit log",
        [this](const QByteArray&) {
            return encodeEvent(
                {m_base.org, m_world->clock.now(), kagibako::events::Login{m_world->owner.id, "127.0.0.1"}, {}});
        },
        "statement.org");
    row("as it was", [](QByteArray leaf) { return leaf; }, "accepted");
}

void TestLeaves::events()
{
    QFETCH(Bend, bend);
    QFETCH(QByteArray, refused);
    const kagibako::events::SubmissionDisputed event{m_world->cards[1].invitation, m_world->scope};
    const QByteArray good = encodeEvent({m_base.org, m_world->clock.now(), event, {}});
    m_world->server.state.orgLog.leaves.append(bend(good));
    if (refused == "accepted") {
        QCOMPARE(nameOf(m_world->unlock(m_world->newFolder(m_world->owner))), refused);
        return;
    }
    QCOMPARE(nameOf(m_session->sync()), refused);
    QCOMPARE(World::events(m_folder), QList{refused});
    init();
    QCOMPARE(nameOf(m_session->sync()), QByteArray("accepted"));
}

/// P28: (r, n − s) signs the same statement; it is the same statement, and there already.
void TestLeaves::twinOfAStatement()
{
    const QString folder = m_world->newFolder(m_world->owner);
    m_world->server.append(m_statement.envelope.encode(), {});
    m_world->server.append(signedAs(twin)({}), {});
    QVERIFY(m_world->server.state.orgLog.leaves.last() != m_statement.envelope.encode());
    QCOMPARE(nameOf(m_world->unlock(folder)), QByteArray("ledger.duplicate"));
    QCOMPARE(World::events(folder), QList<QByteArray>{"ledger.duplicate"});
}

/// P24: what people type where a code belongs stays in the client.
void TestLeaves::freeTextIsNotSent()
{
    ReviewService review(*m_session);
    const SubmissionId id = m_world->submissions[1];
    const auto opened = must(review.show(id), "show");
    m_world->server.asked.clear();
    for (const QByteArray text : {"123456789018", "he left", "\xe9\x80\x80\xe8\x81\xb7", "", "Image_unreadable",
                                  "image_unreadable\n", "not_a_code_of_this_list"}) {
        QCOMPARE(nameOf(review.giveBack(id, text)), QByteArray("catalogue.unknown"));
        QCOMPARE(nameOf(review.refuse(id, text)), QByteArray("catalogue.unknown"));
        QCOMPARE(nameOf(review.accept(*opened, {text}, {})), QByteArray("catalogue.unknown"));
    }
    // What has no catalogue is held to the form.
    const kinds::InvitationVoid given{{m_world->cards[2].invitation}, "she is ill", m_world->scope};
    QCOMPARE(nameOf(m_session->submit({given}, {})), QByteArray("encoding.bad"));
    QCOMPARE(m_world->server.asked, QList<QByteArray>());
    QCOMPARE(World::events(m_folder), QList<QByteArray>());
}

QTEST_GUILESS_MAIN(TestLeaves)
#include "test_leaves.moc"

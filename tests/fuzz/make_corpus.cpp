// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seeds of tests/fuzz/corpus: one good input for each decoder, from the examples of the unit tests. Run it
// after a format has changed: fuzz_make_corpus FOLDER. Inputs that the fuzzer found lie beside them and stay.
#include "core/base/codec.h"
#include "core/domain/person.h"
#include "core/ledger/ledger.h"
#include "core/log/checkpoint.h"
#include "core/vault/bundle.h"
#include "core/wire/api.h"
#include "core/wire/page_api.h"
#include "core/wire/problem.h"
#include "tests/unit/core/exchange/workbook.h"
#include "tests/unit/core/ledger/world.h"
#include "tests/unit/core/services/certificate_samples.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QDir>
#include <QFile>
#include <QtCrypto>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QDir top;

void seed(const char* target, const QByteArray& name, const QByteArray& input)
{
    top.mkpath(QString::fromLatin1(target));
    QFile file(top.filePath(QString::fromLatin1(target) + u'/' + QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void api()
{
    const QByteArray hash = crypto::sha256("hash").toBytes();
    const auto object = examples::id<ObjectId>("object");
    const auto account = examples::id<AccountId>("account");
    const auto person = examples::id<PersonId>("person");
    const auto submission = examples::id<SubmissionId>("submission");
    const wire::Heads heads{"org note", "audit note"};
    const wire::PageObject number{object, wire::VaultKind::Number, "sealed number"};
    const QByteArray manifest =
        wire::encodeManifest({hash,
                              submission,
                              {{person, wire::VaultKind::Number, object, hash},
                               {person, wire::VaultKind::Submission, examples::id<ObjectId>("other"), hash}}});
    const QList<std::pair<const char*, QByteArray>> bodies = {
        {"start", wire::encode(wire::StartRequest{"0123456789ABCDEFGHJKM"})},
        {"start-answer", wire::encode(wire::StartAnswer{examples::publicKey("server").view().toByteArray()})},
        {"org", wire::encode(wire::OrgRequest{"TOKEN", {"{}"}, {{object, "x"}}, account, "bundle", hash})},
        {"heads", wire::encode(heads)},
        {"appended", wire::encode(wire::Appended{heads, {4, 5}})},
        {"login", wire::encode(wire::LoginRequest{examples::id<OrgId>("org"), u"olga"_s, hash, "01234567"})},
        {"login-answer", wire::encode(wire::LoginAnswer{account, "bundle", QByteArray(52, '0'), heads})},
        {"log", wire::encode(wire::LogRequest{wire::LogName::Audit, 3, 100})},
        {"log-answer", wire::encode(wire::LogAnswer{"note", 3, {"leaf", "leaf"}})},
        {"proof", wire::encode(wire::ProofRequest{wire::LogName::Org, 1, 2})},
        {"proof-answer", wire::encode(wire::ProofAnswer{{hash, hash}})},
        {"statements", wire::encode(wire::StatementsRequest{{"{}", "{}"}, {{object, "x"}}})},
        {"open-answer", wire::encode(wire::OpenAnswer{7, "note", {hash}, {{object, true, "x"}}})},
        {"ids", wire::encodeIds({object})},
        {"found", wire::encodeFound({{object, false, {}}, {object, true, "x"}})},
        {"token", wire::encode(wire::TokenRequest{hash})},
        {"card", wire::encode(wire::CardAnswer{"card", {}, false})},
        {"object", wire::encode(wire::ObjectRequest{hash, submission, number})},
        {"submit", wire::encode(wire::SubmitRequest{hash, submission, manifest, hash, {number}})},
        {"receipt", wire::encode(wire::Receipt{9, hash, u"2026-11-23T00:00:00Z"_s})},
        {"manifest", manifest},
        {"problem", encodeProblem({ErrorCode::NotFound, "AAAA"})},
    };
    for (qsizetype i = 0; i < bodies.size(); ++i)
        seed("api", bodies[i].first, char(i) + bodies[i].second);
}

void statements()
{
    for (const Payload& payload : examples::payloads()) {
        const Statement made = examples::statement(payload);
        const QByteArray name(kindName(payload).data(), kindName(payload).size());
        seed("statement", name, char(1) + made.envelope.payload);
        if (name == "org.create" || name == "box.put")
            seed("statement", name + ".envelope", char(0) + made.envelope.encode());
        seed("json", name, made.envelope.payload);
    }
    QList<ListedNumber> list;
    for (const char* name : {"box", "other box"})
        list.append({examples::digest(name), examples::id<ObjectId>(name), examples::id<PersonId>(name)});
    seed("statement", "list", char(3) + encodeList(list));
    for (const EventBody& body : examples::eventBodies())
        seed("statement", "event-" + QByteArray::number(static_cast<int>(body.index())),
             char(2) + encodeEvent(examples::event(body)));
}

void logs()
{
    const auto key = *crypto::SigningKey::fromScalar(crypto::sha256("fuzz server").span());
    const OrgId org = *OrgId::fromBytes(crypto::sha256("fuzz org").view().first(OrgId::ByteSize));
    seed("head", "good", signHead({org, LogName::Org, 12, crypto::sha256("root")}, key));
    seed("head", "audit", signHead({org, LogName::Audit, 12, crypto::sha256("root")}, key));
    seed("head", "size",
         QByteArray("\x30"
                    "99\n",
                    4));
    seed("tree", "small", QByteArray("\x00\x07\x00\x03\x00\x02x", 7));
    seed("tree", "proof", QByteArray("\x01\x00\x00\x80\x00\x11", 6) + QByteArray(96, 'h'));
    seed("tree", "range", QByteArray("\x01\x02\x00\x00\x00\x00\x00\x00\x00", 9) + QByteArray(32, 'h'));
    test::World world;
    world.populate();
    seed("ledger", "saved", char(0) + world.ledger.save());
    QByteArray order(1, 1);
    for (int i = 0; i < 40; ++i)
        order += char(i);
    seed("ledger", "in-order", order);
    seed("ledger", "mixed", QByteArray("\x01\x00\x01\x02\x02\x01\x05\x04\x03", 9));
}

void vault()
{
    ByteWriter card;
    card.u8(1);
    card.u32(1);
    card.id(examples::id<OrgId>("org"));
    card.text(u"org"_s);
    card.id(examples::id<ScopeId>("scope"));
    card.text(u"scope"_s);
    card.u32(1);
    card.id(examples::id<InvitationId>("invitation"));
    card.bytes(examples::publicKey("intake").view().toByteArray());
    card.raw(QByteArray(32, 'o'));
    for (const char* text : {"2026-12-01", "contact", "#123456", "greeting"})
        card.text(QString::fromLatin1(text));
    card.u8(3);
    for (int list = 0; list < 3; ++list)
        card.count(0);
    seed("vault", "card", char(0) + card.data());
    ByteWriter submission;
    submission.u8(1);
    submission.id(examples::id<SubmissionId>("submission"));
    for (const char* text : {"ja", "", "note"})
        submission.text(QString::fromLatin1(text));
    submission.count(1);
    submission.text(u"tax"_s);
    submission.count(0);
    seed("vault", "submission", char(1) + submission.data());
    seed("vault", "grant", char(2) + QByteArray("\x01\x07", 2) + QByteArray(96, 'k') + '\x80' + QByteArray(29, '\0'));
    ByteWriter bundle;
    bundle.u8(1);
    bundle.id(examples::id<AccountId>("account"));
    bundle.raw(QByteArray(64, 'k'));
    for (int log = 0; log < 2; ++log) {
        bundle.i64(3);
        bundle.raw(QByteArray(32, 'r'));
    }
    seed("vault", "bundle", char(3) + bundle.data());
    Person person;
    person.id = examples::id<PersonId>("person");
    person.name = u"見本 花子"_s;
    seed("vault", "profile", char(4) + encodeProfile(person));
    seed("vault", "number",
         char(5) +
             QByteArray("\x01\x01"
                        "123456789018",
                        14) +
             QByteArray(50, '\0'));
    seed("vault", "box", char(6) + QByteArray("\x01", 1) + QByteArray(90, 'b'));
}

void typed()
{
    for (const char* number : {"123456789018", "1234-5678-9018", "１２３４ ５６７８ ９０１８", "8700110005901"})
        seed("typed", QByteArray("number-") + QByteArray::number(qstrlen(number)), QByteArray(1, 0) + number);
    seed("typed", "code", char(1) + codeFromBits(asSpan(QByteArray(13, 'c'))));
    seed("typed", "sheet", char(2) + QByteArray("ABCD-EFGH-JKMN-PQRS"));
    seed("typed", "base32", char(3) + toBase32(QByteArray(20, 'b')));
    for (const char* date : {"2026-11-23", "昭和64年1月7日", "R8.11.23", "20261123"})
        seed("typed", QByteArray("date-") + QByteArray::number(qstrlen(date)), char(4) + QByteArray(date));
    seed("typed", "mail", char(5) + QByteArray("hanako@example.jp"));
    for (const char* range : {"192.0.2.0/24", "2001:db8:0:0:1::/80", "64:ff9b::192.0.2.33"})
        seed("typed", QByteArray("range-") + QByteArray::number(qstrlen(range)), char(6) + QByteArray(range));
    const QByteArray rows = "社員番号,氏名,フリガナ,生年月日\r\nA1,\"見本, 花子\",ミホン ハナコ,1990-01-02\r\n";
    seed("csv", "utf8", char(0) + rows);
    seed("csv", "people", char(3) + rows);
    seed("csv", "shift-jis", char(5) + QByteArray("code,name\r\nA1,\x8c\xa9\x96\x7b\r\n"));
    seed("csv", "quotes", char(1) + QByteArray("a,\"b\"\"c\nd\"\n,,\n"));
    using test::Workbook;
    const QByteArray cells = Workbook::text("A1", "name") + Workbook::number("B1", "0", "t=\"s\"") +
                             Workbook::number("C1", "29280", "s=\"2\"");
    seed("csv", "workbook", char(6) + Workbook(Workbook::row(1, cells)).strings("<si><t>code</t></si>").bytes());
}

void server()
{
    const QByteArray fields = "Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
    seed("http", "post", char(20) + QByteArray("POST /v1/login HTTP/1.1\r\n") + fields);
    seed("http", "get", char(0) + QByteArray("GET /c HTTP/1.1\r\nHost: [::1]:8443\r\n\r\n"));
    seed("http", "both", char(9) + QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n") + fields);
    seed("files", "toml",
         char(0) + QByteArray("[listen]\nport = 8443\naddress = \"127.0.0.1\"\ntrusted_proxies = "
                              "[\"10.0.0.0/8\"]\n[tls]\nnames = [\"a.example\"]\n"));
    seed("files", "toml-type", char(0) + QByteArray("[listen]\nport = \"many\"\n"));
    seed("files", "client",
         char(1) + QByteArray("{\"login\":\"olga\",\"org\":\"") + examples::id<OrgId>("org").text() +
             QByteArray("\",\"pin\":\"\",\"server\":\"https://a\"}"));
}

void certificates()
{
    test::CertificateSample sample;
    seed("certificate", "file", char(0) + sample.json());
    seed("certificate", "facts", char(1) + encodeFacts(sample.facts));
    seed("certificate", "whole", char(2) + sample.json());
}

} // namespace

int main(int argc, char** argv)
{
    QCA::Initializer qca;
    if (argc != 2)
        qFatal("usage: fuzz_make_corpus FOLDER");
    top = QDir(QString::fromLocal8Bit(argv[1]));
    api();
    statements();
    logs();
    vault();
    typed();
    server();
    certificates();
}

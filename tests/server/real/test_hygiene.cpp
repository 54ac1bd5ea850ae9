// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// What comes out of the process besides answers, and how it starts and ends.
class TestHygiene : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static std::pair<int, QByteArray> check(const QString& file)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(KAGIBAKOD), {u"--check-config"_s, u"--config"_s, file});
        process.waitForFinished();
        return {process.exitCode(), process.readAll()};
    }

private Q_SLOTS:
    void nothingSecretIsLogged()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        const QByteArray start = daemon.token();
        Office office(daemon);
        QVERIFY2(office.ok(), qPrintable(office.problem()));
        QVERIFY(!office.people(1).empty());
        const QByteArray session = office.login(daemon.port());
        QVERIFY(!session.isEmpty());
        QVERIFY(office.login(daemon.port(), "another password").isEmpty());
        const QByteArray token = office.tokens(1).at(0);
        const QByteArray body = plainSubmission(token);
        QCOMPARE(ask(daemon.port(), path::PageSubmit, body).status, 200);
        QCOMPARE(ask(daemon.port(), path::PageCard, wire::encode(wire::TokenRequest{token})).status, 200);
        // A secret where a path belongs is not repeated either.
        ask(daemon.port(), ("/v1/page/" + toBase32(token)).constData(), "{}");
        QCOMPARE(daemon.stop(), 0);
        const QByteArray said = daemon.said();
        QVERIFY(said.contains("\"event\":\"request\"")); // there is something to look at
        const auto request = *wire::decodeSubmitRequest(body);
        QByteArray unlike = said;
        unlike.replace(start, ""); // the terminal gets it, once
        QCOMPARE(said.count(start), 1);
        for (const QByteArray& secret :
             {start, QByteArray(start).remove(20, 1), session, token.toBase64(), token.toHex(), toBase32(token),
              QByteArray(Office::Login), QByteArray(Office::Name), QByteArray(Office::Password), u"山田"_s.toUtf8(),
              office.accountSecret().toHex(), office.recoveryText(), request.tag.toBase64()})
            QVERIFY2(!unlike.contains(secret), secret.left(4).constData());
    }

    void configurationIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray() << 0 << QByteArray("good");
        QTest::newRow("port") << QByteArray("[listen]\nport = 1\n") << 0 << QByteArray("good");
        QTest::newRow("unknown key") << QByteArray("\n[listen]\nprot = 1\n") << 1
                                     << QByteArray("line 3: unknown key listen.prot");
        QTest::newRow("table without a name")
            << QByteArray("\n[=port[\n") << 1 << QByteArray("line 2: a name is missing");
        QTest::newRow("a text in the middle of a number")
            << QByteArray("[listen]\naddresses = 71\"2.\xd0\x96\"a\"]\n") << 1 << QByteArray("line 2: something after");
        QTest::newRow("a text behind a text")
            << QByteArray("[listen]\na = \"b\"\"\xd0\x96\"\n") << 1 << QByteArray("line 2: something after");
        QTest::newRow("carriage return before the name")
            << QByteArray("[\rport]\n") << 1 << QByteArray("line 1: a name is missing");
        QTest::newRow("unknown table") << QByteArray("[lisen]\nport = 1\n") << 1 << QByteArray("line 2: unknown key");
        QTest::newRow("wrong type") << QByteArray("[listen]\nport = \"1\"\n") << 1 << QByteArray("line 2: wrong type");
        QTest::newRow("not toml") << QByteArray("[listen\n") << 1 << QByteArray("line ");
        QTest::newRow("port too large") << QByteArray("[listen]\nport = 65536\n") << 1
                                        << QByteArray("listen.port must be");
        QTest::newRow("no threads") << QByteArray("[listen]\nthreads = 0\n") << 1 << QByteArray("listen.threads");
        QTest::newRow("certificate alone") << QByteArray("[tls]\ncertificate = \"x\"\n") << 1 << QByteArray("together");
        QTest::newRow("no such file") << QByteArray("[tls]\ncertificate = \"x\"\nkey = \"y\"\n") << 1
                                      << QByteArray("cannot be read");
        QTest::newRow("letters") << QByteArray("# ああ\n[listen]\nport = 1 \xc3\xa9\n") << 1
                                 << QByteArray("line 3: something after");
        QTest::newRow("not UTF-8") << QByteArray("data = \"\xff\"\n") << 1 << QByteArray("not UTF-8");
        QTest::newRow("Japanese folder") << QByteArray("data = \"番号\" # ここ\n") << 0 << QByteArray("good");
        QTest::newRow("Windows lines") << QByteArray("\xef\xbb\xbf[listen]\r\nport = 1\r\n") << 0 << QByteArray("good");
        QTest::newRow("path of Windows") << QByteArray("data = 'C:\\data'\n") << 0 << QByteArray("good");
        QTest::newRow("path of Windows, escaped badly")
            << QByteArray("data = \"C:\\data\"\n") << 1 << QByteArray("line 1: \\ begins an escape");
        QTest::newRow("escapes") << QByteArray("data = \"a\\u756a\\t\\\"\\U0001f600\"\n") << 0 << QByteArray("good");
        QTest::newRow("half a letter") << QByteArray("data = \"\\ud800\"\n") << 1 << QByteArray("begins an escape");
        QTest::newRow("escape cut") << QByteArray("data = \"\\u12") << 1 << QByteArray("begins an escape");
        QTest::newRow("no end of the text")
            << QByteArray("data = \"a\nb\"\n") << 1 << QByteArray("line 1: a text ends");
        QTest::newRow("list over lines") << QByteArray("[tls]\nnames = [ # these\n \"a\",\n 'b', # and\n]\n") << 0
                                         << QByteArray("good");
        QTest::newRow("list without an end")
            << QByteArray("[tls]\nnames = [\n\"a\",\n") << 1 << QByteArray("line 4: a list");
        QTest::newRow("list without a comma")
            << QByteArray("[tls]\nnames = [\"a\" \"b\"]\n") << 1 << QByteArray("line 2: between the texts");
        QTest::newRow("list of numbers") << QByteArray("[tls]\nnames = [1]\n") << 1
                                         << QByteArray("line 2: a list holds");
        QTest::newRow("text for a list") << QByteArray("[tls]\nnames = \"a\"\n") << 1
                                         << QByteArray("line 2: wrong type");
        QTest::newRow("key twice") << QByteArray("data = 'a'\ndata = 'b'\n") << 1
                                   << QByteArray("line 2: data comes twice");
        QTest::newRow("table twice") << QByteArray("[tls]\n[tls]\n") << 1
                                     << QByteArray("line 2: the table tls comes twice");
        QTest::newRow("no value") << QByteArray("data =\n") << 1 << QByteArray("line 1: no value");
        QTest::newRow("a word for a value") << QByteArray("data = true\n") << 1 << QByteArray("line 1: no value");
        QTest::newRow("inner table") << QByteArray("listen = {port = 1}\n") << 1 << QByteArray("line 1: no value");
        QTest::newRow("octal") << QByteArray("[listen]\nport = 0123\n") << 1 << QByteArray("line 2: no value");
        QTest::newRow("decimal") << QByteArray("[limits]\nconnects_per_second = 2.5e1\n") << 0 << QByteArray("good");
        QTest::newRow("no decimal here") << QByteArray("[listen]\nport = 1.0\n") << 1
                                         << QByteArray("line 2: wrong type");
        QTest::newRow("more than a number holds")
            << QByteArray("[listen]\nport = 99999999999\n") << 1 << QByteArray("line 2: wrong type");
        QTest::newRow("token") << QByteArray("[start]\ntoken = \"ABC\"\n") << 1 << QByteArray("start.token");
        const QByteArray mail = "[mail]\nserver = \"smtp://mail.example.jp:587\"\n";
        const QByteArray from = "from = \"kagibako@example.jp\"\n";
        QTest::newRow("mail") << mail + from << 0 << QByteArray("good");
        QTest::newRow("mail without a server") << "[mail]\n" + from << 1 << QByteArray("mail.server is missing");
        QTest::newRow("mail without TLS")
            << QByteArray("[mail]\nserver = \"http://a\"\n") << 1 << QByteArray("mail.server must begin");
        QTest::newRow("mail from nobody") << mail << 1 << QByteArray("mail.from");
        QTest::newRow("mail user alone") << mail + from + "user = \"a\"\n" << 1 << QByteArray("go together");
        QTest::newRow("no such CA") << mail + from + "ca_file = \"nowhere\"\n" << 1 << QByteArray("cannot be read");
    }
    void configurationIsReadStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"c.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto [exit, said] = check(file.fileName());
        QCOMPARE(exit, code);
        QVERIFY2(said.contains(says), said.constData());
    }

    void aMissingConfigurationIsSaid()
    {
        const auto [exit, said] = check(u"/nowhere/kagibakod.toml"_s);
        QCOMPARE(exit, 1);
        QVERIFY2(said.contains("configuration file"), said.constData());
    }

    void aSecondStartPrintsNoToken()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        QVERIFY(!daemon.token().isEmpty());
        const QByteArray pin = daemon.pin();
        QCOMPARE(daemon.stop(), 0);
        QVERIFY(daemon.start());
        QVERIFY(daemon.token().isEmpty());
        QCOMPARE(daemon.pin(), pin); // the same key: what the sheets say stays true
    }

    void aTakenPortIsSaid()
    {
        QTemporaryDir one, two;
        Daemon first(one.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(first.start());
        QProcess second;
        second.start(QStringLiteral(KAGIBAKOD), {u"--data"_s, two.path(), u"--port"_s, QString::number(first.port())});
        QVERIFY(second.waitForFinished(10000));
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains("in use"));
    }

    void aLogThatNobodyReadsStopsNobody()
    {
        QTemporaryDir folder;
        const QByteArray pipe = QFile::encodeName(folder.filePath(u"log"_s));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        const int end = ::open(pipe.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC); // held, never read: 64 KiB fit
        Daemon daemon(folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        daemon.setLogFile(folder.filePath(u"log"_s));
        QVERIFY(daemon.start());
        http::test::TlsClient client(daemon.port());
        for (int i = 0; i < 12'000; ++i) {
            const auto answer = client.ask("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
            if (!answer) // ten thousand requests to a connection
                QVERIFY(i >= 9'999);
            if (!answer || i == 9'999)
                break;
            QCOMPARE(answer->status, 200);
        }
        QCOMPARE(daemon.stop(), 0);
        ::close(end);
    }

    void waitingTimesAreTrueAndOutliveARestart()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        Office office(daemon);
        const QByteArray token(32, 't');
        http::test::Answer answer;
        for (int i = 0; i < 11; ++i)
            answer = ask(daemon.port(), path::PageCard, wire::encode(wire::TokenRequest{token}));
        QCOMPARE(answer.status, 429); // protocol.md §8: ten wrong codes an hour
        const int wait = std::stoi(answer.fields.at("retry-after"));
        QVERIFY(wait > 3500 && wait <= 3600);
        // policy.opens: 200 numbers a day, also when the server is started again in between.
        kinds::Open open;
        open.purpose = "withholding";
        open.scope = office.scope();
        const QByteArray session = office.login(daemon.port());
        const auto box = enteredBox(office);
        open.objects = {box};
        const auto look = [&] {
            return ask(daemon.port(), path::Open, office.session().sign(open).envelope.encode(), session);
        };
        for (int i = 0; i < 200; ++i)
            QCOMPARE(look().status, 200);
        QCOMPARE(daemon.stop(), 0);
        QVERIFY(daemon.start());
        answer = look();
        QCOMPARE(answer.status, 429);
        const int rest = std::stoi(answer.fields.at("retry-after"));
        QVERIFY(rest > 0 && rest <= 86'400 && rest != 5);
    }

    void aSlowRequestIsFinishedBeforeTheEnd()
    {
        QTemporaryDir folder;
        Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(daemon.start());
        Office office(daemon);
        const QByteArray body = plainSubmission(office.tokens(1).at(0), 20000);
        const std::string request = requestBytes(path::PageSubmit, body);
        http::test::TlsClient client(daemon.port());
        QVERIFY(client.send(request.substr(0, request.size() / 2)));
        QTest::qWait(200);
        std::optional<http::test::Answer> answer;
        std::jthread rest([&] {
            QTest::qSleep(500);
            client.send(request.substr(request.size() / 2));
            answer = client.read();
        });
        QCOMPARE(daemon.stop(), 0);
        rest.join();
        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHygiene)
#include "test_hygiene.moc"

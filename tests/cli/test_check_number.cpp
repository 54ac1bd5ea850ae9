// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject vectors(const char* name)
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

CliRun check(const QByteArray& input, const QStringList& more = {})
{
    return runCli(QStringList{u"check-number"_s} + more, input);
}

QByteArray verdictFor(const QString& error)
{
    if (error == "number.check"_L1)
        return "invalid: check digit\n";
    if (error == "number.zero"_L1)
        return "invalid: all zero\n";
    return "invalid: not a digit\n";
}

} // namespace

class TestCheckNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char* name, const QByteArray& input, const QByteArray& out, int exitCode) {
            QTest::newRow(name) << input << out << exitCode;
        };
        row("valid", "123456789018\n", "valid\n", 0);
        row("no line end", "123456789018", "valid\n", 0);
        row("CRLF", "123456789018\r\n7123456789012\r\n", "valid\nvalid\n", 0);
        row("byte order mark",
            "\xef\xbb\xbf"
            "123456789018\r\n",
            "valid\n", 0);
        row("grouped full width", u"１２３４　５６７８　９０１８\n"_s.toUtf8(), "valid\n", 0);
        row("corporate", "7123456789012\n", "valid\n", 0);
        row("check digit", "123456789017\n", "invalid: check digit\n", 1);
        row("corporate check digit", "2835678256246\n", "invalid: check digit\n", 1);
        row("all zero", "000000000000\n", "invalid: all zero\n", 1);
        row("not a digit", "12345678901X\n", "invalid: not a digit\n", 1);
        row("eleven", "12345678901\n", "invalid: 11 digits\n", 1);
        row("fourteen", "12345678901234\n", "invalid: 14 digits\n", 1);
        row("one", "1\n", "invalid: 1 digit\n", 1);
        row("empty line", "\n", "invalid: empty\n", 1);
        row("empty CRLF line", "\r\n", "invalid: empty\n", 1);
        row("only separators", " - \n", "invalid: empty\n", 1);
        row("NUL", QByteArray("1234\0005678\n", 10), "invalid: not a digit\n", 1);
        row("CR inside", "1234\r56789018\n", "invalid: not a digit\n", 1);
        row("two CRs", "123456789018\r\r\n", "invalid: not a digit\n", 1);
        row("second byte order mark",
            "123456789018\n\xef\xbb\xbf"
            "123456789018\n",
            "valid\ninvalid: not a digit\n", 1);
        row("Shift_JIS", QByteArray::fromHex("8250825182528253") + "\n", "invalid: not a digit\n", 1);
        row("a bad one among good", "123456789018\n\n123456789018\n", "valid\ninvalid: empty\nvalid\n", 1);
        row("nothing", "", "", 0);
        row("4,096 bytes", QByteArray(4096, '1') + "\n123456789018\n", "invalid: 4096 digits\nvalid\n", 1);
        row("4,096 bytes and CRLF", QByteArray(4096, '1') + "\r\n", "invalid: 4096 digits\n", 1);
        row("4,097 bytes", QByteArray(4097, '1') + "\n123456789018\n", "invalid: too long\nvalid\n", 1);
        row("a million bytes", QByteArray(1'000'000, '1') + "\n123456789018", "invalid: too long\nvalid\n", 1);
        row("separators alone too long", QByteArray(5000, ' ') + "123456789018\n", "invalid: too long\n", 1);
    }

    void verdicts()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, out);
        QFETCH(int, exitCode);
        const CliRun run = check(input);
        QCOMPARE(run.out, out);
        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, exitCode);
    }

    void vectorFilesAgree()
    {
        const QJsonObject file = vectors("number_input.json");
        QByteArray input, expected;
        for (const auto& entry : file["accept"_L1].toArray()) {
            input += entry["input"_L1].toString().toUtf8() + '\n';
            expected += "valid\n";
        }
        for (const auto& entry : file["refuse"_L1].toArray()) {
            const QString text = entry["input"_L1].toString();
            const QString error = entry["error"_L1].toString();
            // Line ends end lines here, a leading byte order mark is the file's, and lengths have their count in the
            // reason.
            if (text.contains(u'\n') || text.contains(u'\r') || error == "number.length"_L1)
                continue;
            input += text.toUtf8() + '\n';
            expected += verdictFor(error);
        }
        QVERIFY(expected.count('\n') > 40);
        QCOMPARE(check(input).out, expected);
    }

    void neverEchoesANumber()
    {
        const QByteArray input =
            "123456789018\n123456789017\n12345678901\n98765432109X\n" + QByteArray(5000, '7') + '\n';
        static const QRegularExpression threeDigits(u"[0-9]{3}"_s);
        for (const QStringList& more : {QStringList(), QStringList{u"--json"_s}, QStringList{u"--lang"_s, u"ja"_s}}) {
            const CliRun run = check(input, more);
            QVERIFY(!run.out.isEmpty());
            QVERIFY(!threeDigits.match(QString::fromUtf8(run.out + run.err)).hasMatch());
        }
    }

    void jsonIsOneArray()
    {
        const CliRun run = check("123456789018\n7123456789012\n123456789017\n1\n\n", {u"--json"_s});
        QCOMPARE(run.exitCode, 1);
        QJsonParseError error;
        const QJsonArray rows = QJsonDocument::fromJson(run.out, &error).array();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const auto bad = [](int line, const char* reason, const char* code) {
            return QJsonObject{{u"line"_s, line},
                               {u"valid"_s, false},
                               {u"reason"_s, QLatin1StringView(reason)},
                               {u"code"_s, QLatin1StringView(code)}};
        };
        const QJsonArray expected{QJsonObject{{u"line"_s, 1}, {u"valid"_s, true}, {u"kind"_s, u"individual"_s}},
                                  QJsonObject{{u"line"_s, 2}, {u"valid"_s, true}, {u"kind"_s, u"corporate"_s}},
                                  bad(3, "check digit", "number.check"), bad(4, "1 digit", "number.length"),
                                  bad(5, "empty", "number.length")};
        QCOMPARE(rows, expected);
        QCOMPARE(check("", {u"--json"_s}).out, QByteArray("[]\n"));
    }

    void languageLeavesVerdictsAlone()
    {
        QCOMPARE(check("1\n", {u"--lang"_s, u"ja"_s}).out, QByteArray("invalid: 1 digit\n"));
    }

    void answersLineByLine()
    {
        QProcess process;
        process.start(QStringLiteral(KAGIBAKO_CLI), {u"check-number"_s});
        QVERIFY(process.waitForStarted());
        for (const char* line : {"123456789018\n", "7123456789012\n"}) {
            process.write(line); // and the input stays open
            QVERIFY(process.waitForReadyRead(30'000));
            QCOMPARE(process.readAllStandardOutput(), QByteArray("valid\n"));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void manyLines()
    {
        const CliRun run = check(QByteArray("123456789018\n").repeated(100'000));
        QCOMPARE(run.out, QByteArray("valid\n").repeated(100'000));
        QCOMPARE(run.exitCode, 0);
    }

    void fullOutputIsAnError()
    {
#ifdef Q_OS_LINUX
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(KAGIBAKO_CLI), {u"check-number"_s});
        process.write("123456789018\n");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 4);
        QVERIFY(process.readAllStandardError().contains("io.failed"));
#else
        QSKIP("needs /dev/full");
#endif
    }
};

QTEST_GUILESS_MAIN(TestCheckNumber)
#include "test_check_number.moc"

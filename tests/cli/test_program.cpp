// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What all commands share: help, version, usage errors.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"no-such-command"_s};
        QTest::newRow("unknown option") << QStringList{u"check-number"_s, u"--no-such-option"_s};
        QTest::newRow("argument too many") << QStringList{u"check-number"_s, u"x"_s};
        QTest::newRow("unknown language") << QStringList{u"check-number"_s, u"--lang"_s, u"fr"_s};
        QTest::newRow("value missing") << QStringList{u"check-number"_s, u"--data"_s};
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        const CliRun run = runCli(arguments, "123456789018\n");
        QCOMPARE(run.exitCode, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.isEmpty());
    }

    void helpTellsCommandsAndExitCodes()
    {
        const CliRun run = runCli({u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        for (const char* word : {"check-number", "--json", "--data", "--lang", "Exit codes: 0", "個人番号"})
            QVERIFY2(run.out.contains(word), word);
        const CliRun command = runCli({u"check-number"_s, u"--help"_s});
        QCOMPARE(command.exitCode, 0);
        QVERIFY(command.out.contains("Exit code"));
    }

    void version()
    {
        const CliRun run = runCli({u"--version"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("kagibako-cli "));
    }

    void globalOptionsStandBeforeAndBehind()
    {
        QCOMPARE(runCli({u"--json"_s, u"check-number"_s}).out, QByteArray("[]\n"));
        QCOMPARE(runCli({u"check-number"_s, u"--json"_s}).out, QByteArray("[]\n"));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"

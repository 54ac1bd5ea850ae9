// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the commands for lists of numbers refuse before anybody has to unlock anything.
class TestLists : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder; ///< with no organization in it

    CliRun ask(const QString& to) const
    {
        return runCli({u"export"_s, u"ask"_s, u"--purpose"_s, u"withholding"_s, u"--code"_s, u"E1"_s, u"--to"_s, to,
                       u"--data"_s, m_folder.path()});
    }

private Q_SLOTS:
    /// The log and whoever approves know these; free text would stand there for ever, and mean anything.
    void aFileGoesToOneOfTheAddressees()
    {
        const CliRun refused = ask(u"a-cousin"_s);
        QCOMPARE(refused.exitCode, 2);
        for (const char* code :
             {"tax-office", "municipality", "pension-office", "employment-office", "payroll-provider", "other"}) {
            QVERIFY2(refused.err.contains(code), refused.err.constData());
            QVERIFY2(ask(QString::fromLatin1(code)).exitCode != 2, code); // fails later: nobody is here
        }
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"

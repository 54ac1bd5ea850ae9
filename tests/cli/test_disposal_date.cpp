// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Words are split at spaces.
CliRun ask(const QString& words)
{
    return runCli(QStringList{u"disposal-date"_s} + words.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class TestDisposalDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayAndTheReason()
    {
        const CliRun run = ask(u"--rule tax_declaration --date 2026-01-24 --lang en"_s);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("2034-01-11\n"));
        QVERIFY(run.out.contains("76条の3") && run.out.contains("2027-01-11") && run.out.contains("7 years"));
        QVERIFY(run.err.isEmpty());
        const CliRun japanese = ask(u"--rule health_pension --date 令和8年3月31日 --lang ja"_s);
        QCOMPARE(japanese.exitCode, 0);
        QVERIFY(japanese.out.startsWith("2028-04-01\n"));
        QVERIFY(japanese.out.contains("健康保険法施行規則34条") && japanese.out.contains("2028年3月31日まで"));
    }

    void theFlatRuleWarns()
    {
        const QString question = u"--rule tax_declaration --date 2026-01-24 --left 2026-03-31 --lang en"_s;
        const CliRun early = ask(question + u" --policy flat:7"_s);
        QCOMPARE(early.exitCode, 0);
        QVERIFY(early.out.startsWith("2033-04-01\n"));
        QVERIFY(early.err.contains("2034-01-11"));
        const CliRun late = ask(question + u" --policy flat:8"_s);
        QVERIFY(late.out.startsWith("2034-04-01\n"));
        QVERIFY(late.err.isEmpty());
        QVERIFY(ask(u"--rule health_pension --date 2026-03-31 --policy flat"_s).out.startsWith("2033-04-01\n"));
        QVERIFY(ask(u"--rule payment_slip --date 2027-01-31 --policy flat:8 --lang en"_s).err.contains("2034-02-01"));
    }

    void json()
    {
        const CliRun run = ask(u"--rule tax_declaration --date 2026-01-24 --policy flat:7 --json"_s);
        QCOMPARE(run.exitCode, 0);
        const QJsonObject value = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(value["date"_L1].toString(), u"2033-01-25"_s);
        QCOMPARE(value["earliest"_L1].toString(), u"2034-01-11"_s);
        QCOMPARE(value["kept_until"_L1].toString(), u"2034-01-10"_s);
        QCOMPARE(value["warnings"_L1].toArray(), QJsonArray{u"flat_before_law"_s});
        QVERIFY(value["law_ja"_L1].toString().contains(u"所得税法施行規則76条の3"_s));
    }

    void list()
    {
        const CliRun run = ask(u"--list --lang ja"_s);
        QCOMPARE(run.exitCode, 0);
        for (const char* code : {"tax_declaration\t7\t", "ledger\t7\t", "employment_insured\t4\t", "accident\t3\t",
                                 "health_pension\t2\t", "payment_slip\t0\t"})
            QVERIFY2(run.out.contains(code), code);
        const QJsonArray rules = QJsonDocument::fromJson(ask(u"--list --json"_s).out).array();
        QCOMPARE(rules.size(), qsizetype(run.out.count('\n')));
        for (const QJsonValue rule : rules)
            QVERIFY(!rule.toObject()["articles_ja"_L1].toString().isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* name, const QString& words, int exitCode, const QByteArray& error) {
            QTest::newRow(name) << words << exitCode << error;
        };
        row("nothing asked", u""_s, 2, "usage.bad");
        row("no date", u"--rule ledger"_s, 2, "usage.bad");
        row("no rule", u"--date 2026-01-24"_s, 2, "usage.bad");
        row("list and rule", u"--list --rule ledger"_s, 2, "usage.bad");
        row("list and policy", u"--list --policy flat:7"_s, 2, "usage.bad");
        row("unknown policy", u"--rule ledger --date 2026-01-24 --policy soon"_s, 2, "usage.bad");
        row("years no number", u"--rule ledger --date 2026-01-24 --policy flat:seven"_s, 2, "usage.bad");
        row("years missing", u"--rule ledger --date 2026-01-24 --policy flat:"_s, 2, "usage.bad");
        row("leaving without flat", u"--rule ledger --date 2026-01-24 --left 2026-03-31"_s, 2, "usage.bad");
        row("no years", u"--rule ledger --date 2026-01-24 --policy flat:0"_s, 1, "policy.bounds");
        row("too many years", u"--rule ledger --date 2026-01-24 --policy flat:31"_s, 1, "policy.bounds");
        row("unknown rule", u"--rule nonsense --date 2026-01-24"_s, 1, "catalogue.unknown");
        row("no date at all", u"--rule ledger --date soon"_s, 1, "date.bad");
        row("no such day", u"--rule ledger --date 2026-02-29"_s, 1, "date.bad");
        row("before there were numbers", u"--rule ledger --date 2015-10-04"_s, 1, "date.range");
    }

    void refusals()
    {
        QFETCH(QString, words);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, error);
        const CliRun run = ask(words);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains('[' + error), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestDisposalDate)
#include "test_disposal_date.moc"

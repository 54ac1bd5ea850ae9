// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_run.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QFile>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

/// Numbers from a file, and numbers compared, by the real kagibako-cli at the real server: it says no digit of any.
class TestNumberCommands : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;
    QString m_entererFolder, m_ownerFolder;

    QString seatOf(const ClientSession& session)
    {
        const QString folder = m_folder.filePath(u"of-"_s + session.config().login);
        must(writeClientConfig(folder, session.config()), "client.json");
        return folder;
    }
    static CliRun run(const QString& folder, const QByteArray& secrets, const QStringList& arguments)
    {
        const QStringList options{
            u"--data"_s, folder, u"--lang"_s, u"en"_s, u"--password-fd"_s, u"0"_s, u"--account-secret-fd"_s, u"0"_s};
        return runCli(arguments + options, secrets);
    }
    CliRun import(const QStringList& more = {})
    {
        const Clerk& clerk = m_desk->entererClerk();
        const QStringList command{u"people"_s, u"import-numbers"_s, path(), u"--scope"_s,
                                  m_desk->office().scope().string()};
        return run(m_entererFolder, QByteArray(Clerk::Password) + '\n' + clerk.accountText() + '\n', command + more);
    }
    CliRun compare(const char* number)
    {
        const QByteArray secrets =
            QByteArray(Office::Password) + '\n' + m_desk->office().accountText() + '\n' + number + '\n';
        return run(m_ownerFolder, secrets,
                   {u"compare"_s, u"--code"_s, m_desk->people().front().code, u"--purpose"_s, u"withholding"_s,
                    u"--number-fd"_s, u"0"_s});
    }
    QString path() const { return m_folder.filePath(u"numbers.csv"_s); }
    void write(const QByteArray& rows)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("code,my number\n" + rows);
    }
    QByteArray codeOf(std::size_t at) { return m_desk->people()[at].code.toUtf8(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), 2);
        m_entererFolder = seatOf(m_desk->enterer());
        m_ownerFolder = seatOf(m_desk->owner());
    }

    void cleanupTestCase() { m_desk.reset(); }

    void oneWrongRowStopsThemAll()
    {
        write(codeOf(0) + ',' + First + '\n' + codeOf(1) + ",234567890122\n");
        const CliRun refused = import({u"--delete-file"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.out.contains("row 3, column 2 (number)"), refused.out.constData());
        for (const QByteArray& said : {refused.out, refused.err})
            QVERIFY(!said.contains(First) && !said.contains("234567890122"));
        QVERIFY(QFile::exists(path()));
        QVERIFY(PostDesk::waiting(m_desk->checker()).empty());
    }

    void numbersComeInAndTheFileGoes()
    {
        write(codeOf(0) + ',' + First + '\n' + codeOf(1) + ',' + Second + '\n');
        const CliRun imported = import();
        QCOMPARE(imported.exitCode, 0);
        QVERIFY2(imported.out.startsWith("2 entered, 0 of them changes, 0 left out as entered today"),
                 imported.out.constData());
        QVERIFY(QFile::exists(path()));
        QCOMPARE(PostDesk::waiting(m_desk->checker()).size(), 2u);
        const CliRun again = import({u"--delete-file"_s, u"--json"_s});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("\"before\":2") && again.out.contains("\"entered\":0"), again.out.constData());
        QVERIFY(!QFile::exists(path()));
    }

    void aNumberIsComparedAndNotShown()
    {
        const PersonId person = m_desk->people().front().id;
        QCOMPARE(compare(First).exitCode, 1); // nobody has checked it yet
        must(PostDesk::accept(m_desk->checker(), person), "accept");
        const CliRun same = compare(First);
        QCOMPARE(same.exitCode, 0);
        QCOMPARE(same.out, QByteArray("same\n"));
        const CliRun different = compare(Second);
        QCOMPARE(different.exitCode, 1);
        QCOMPARE(different.out, QByteArray("different\n"));
        const CliRun none = compare("123456789012");
        QCOMPARE(none.exitCode, 1);
        QVERIFY(none.err.contains("number.check"));
        for (const CliRun& one : {same, different, none})
            QVERIFY(!one.out.contains(First) && !one.err.contains(First));
    }
};

QTEST_GUILESS_MAIN(TestNumberCommands)
#include "test_number_commands.moc"

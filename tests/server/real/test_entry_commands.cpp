// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference.h"
#include "tests/cli/cli_run.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

/// The postal desk by the real kagibako-cli at the real server: what is typed twice, and what is refused in words.
class TestEntryCommands : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;
    QString m_entererFolder, m_checkerFolder;

    QString seatOf(const ClientSession& session)
    {
        const QString folder = m_folder.filePath(u"of-"_s + session.config().login);
        must(writeClientConfig(folder, session.config()), "client.json");
        return folder;
    }
    /// `more`: what comes on standard input behind the two secrets.
    static CliRun run(const QString& folder, const Clerk& clerk, const QStringList& arguments,
                      const QByteArray& more = {})
    {
        const QStringList options{
            u"--data"_s, folder, u"--lang"_s, u"en"_s, u"--password-fd"_s, u"0"_s, u"--account-secret-fd"_s, u"0"_s};
        return runCli(arguments + options, QByteArray(Clerk::Password) + '\n' + clerk.accountText() + '\n' + more);
    }
    CliRun enter(const QStringList& arguments, const QByteArray& numbers = {})
    {
        return run(m_entererFolder, m_desk->entererClerk(), QStringList(u"enter"_s) + arguments, numbers);
    }
    CliRun put(const QStringList& arguments, const char* number, const char* again)
    {
        return enter(QStringList(u"put"_s) + arguments + QStringList{u"--number-fd"_s, u"0"_s},
                     QByteArray(number) + '\n' + again + '\n');
    }
    CliRun check(const QStringList& arguments)
    {
        return run(m_checkerFolder, m_desk->checkerClerk(), QStringList(u"enter"_s) + arguments);
    }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    qint64 logSize()
    {
        must(m_desk->owner().sync(), "sync");
        return m_desk->owner().state().log.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), 3);
        m_entererFolder = seatOf(m_desk->enterer());
        m_checkerFolder = seatOf(m_desk->checker());
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("nobody") << QStringList{u"put"_s};
        QTest::newRow("two ways") << QStringList{u"put"_s, u"--code"_s, u"E1"_s, u"--reference"_s, u"RR54X-4PQ3D-R"_s};
        QTest::newRow("no checks") << QStringList{u"accept"_s, u"--code"_s, u"E1"_s};
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(enter(arguments).exitCode, 2);
    }

    void fromTheFormToTheNumber()
    {
        const Letter letter = sendLetters(m_desk->owner(), m_desk->office().scope(), {person(0)}).front();
        const QString reference = referenceText(letter.id);
        const CliRun found = enter({u"find"_s, reference});
        QCOMPARE(found.exitCode, 0);
        QVERIFY2(found.out.startsWith(letter.person.text() + '\t' + person(0).code.toUtf8() + '\t'),
                 found.out.constData());
        QVERIFY2(found.out.contains("\tnone"), found.out.constData());
        const CliRun entered =
            put({u"--reference"_s, reference, u"--document"_s, u"my_number_card"_s}, First, "1234 5678 9018");
        QCOMPARE(entered.exitCode, 0);
        QVERIFY2(entered.out.endsWith("1 invitations void\n"), entered.out.constData());

        const CliRun listed = check({u"list"_s, u"--json"_s});
        QCOMPARE(listed.exitCode, 0);
        QVERIFY2(listed.out.contains("\"by\":\"enterer\"") && listed.out.contains("\"documents\":\"my_number_card\""),
                 listed.out.constData());
        const CliRun shown = check({u"show"_s, u"--code"_s, person(0).code, u"--numbers"_s});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY(shown.out.contains(First) && shown.out.contains("\tsingle\t"));
        const QStringList accept{u"accept"_s, u"--code"_s, person(0).code, u"--check"_s, u"my_number_card"_s};
        const CliRun forbidden = enter(accept);
        QCOMPARE(forbidden.exitCode, 1);
        QVERIFY2(forbidden.err.contains("ledger.right"), forbidden.err.constData());
        QCOMPARE(check(accept).exitCode, 0);
        QCOMPARE(check({u"list"_s}).out, QByteArray());
        must(m_desk->owner().sync(), "sync");
        QCOMPARE(numberOf(m_desk->owner(), letter.person), First);

        const CliRun again = put({u"--code"_s, person(0).code}, Second, Second);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.err.contains("--anyway"), again.err.constData());
        QCOMPARE(put({u"--code"_s, person(0).code, u"--anyway"_s}, Second, Second).exitCode, 0);
    }

    void whatIsTypedWronglyIsNotSent()
    {
        const qint64 size = logSize();
        const QStringList whose{u"--code"_s, person(1).code};
        const CliRun slipped = put(whose, First, Second);
        QCOMPARE(slipped.exitCode, 1);
        QVERIFY2(slipped.err.contains("not the same"), slipped.err.constData());
        QVERIFY(!slipped.err.contains(First) && !slipped.err.contains(Second));
        const CliRun wrong = put(whose, "123456789012", "123456789012");
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.err.contains("number.check"), wrong.err.constData());
        QCOMPARE(put(whose, "8700110005901", "8700110005901").exitCode, 1); // a company's
        const CliRun code = put({u"--reference"_s, u"7K2M-9QXT-4W8R-B3HD-6PNC-X"_s}, First, First);
        QCOMPARE(code.exitCode, 1);
        QVERIFY2(code.err.contains("code.submitter"), code.err.constData());
        QCOMPARE(logSize(), size);
    }

    void whatWasEnteredIsTakenBackOrRejected()
    {
        const QStringList whose{u"--code"_s, person(1).code};
        const QByteArray listed = person(1).code.toUtf8() + '\t';
        QCOMPARE(put(whose, First, First).exitCode, 0);
        QVERIFY(check({u"list"_s}).out.contains(listed));
        const CliRun others = check(QStringList(u"undo"_s) + whose); // it is not theirs
        QVERIFY2(others.exitCode != 0 && others.err.contains("not.found"), others.err.constData());
        QCOMPARE(enter(QStringList(u"undo"_s) + whose).exitCode, 0);
        QVERIFY(!check({u"list"_s}).out.contains(listed));
        QCOMPARE(put(whose, Second, Second).exitCode, 0);
        const QStringList reject = QStringList(u"reject"_s) + whose + QStringList(u"--reason"_s);
        const CliRun unknown = check(reject + QStringList(u"left_company"_s)); // of another kind of act
        QVERIFY2(unknown.exitCode != 0 && unknown.err.contains("catalogue.unknown"), unknown.err.constData());
        const CliRun rejected = check(reject + QStringList(u"wrong_person"_s));
        QVERIFY2(rejected.exitCode == 0 && rejected.out.startsWith("thrown away "), rejected.err.constData());
        QVERIFY(!check({u"list"_s}).out.contains(listed));
    }

    void differentEntriesNeedSomebodyToChoose()
    {
        QCOMPARE(put({u"--code"_s, person(2).code}, First, First).exitCode, 0);
        must(m_desk->enter(m_desk->checker(), person(2).id, Second), "second");
        const QStringList accept{u"accept"_s, u"--code"_s, person(2).code, u"--check"_s, u"my_number_card"_s};
        const CliRun refused = check(accept);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("--box"), refused.err.constData());
        must(m_desk->owner().sync(), "sync");
        QCOMPARE(numberOf(m_desk->owner(), person(2).id), "box.unchecked");
        const auto waiting = PostDesk::waiting(m_desk->owner());
        const auto both = std::ranges::find(waiting, person(2).id, &EntryReview::Waiting::person);
        QVERIFY(both != waiting.end() && both->entries.size() == 2);
        QCOMPARE(check(accept + QStringList{u"--box"_s, both->entries[0].box.string()}).exitCode, 0);
        must(m_desk->owner().sync(), "sync");
        QCOMPARE(numberOf(m_desk->owner(), person(2).id), First);
    }
};

QTEST_GUILESS_MAIN(TestEntryCommands)
#include "test_entry_commands.moc"

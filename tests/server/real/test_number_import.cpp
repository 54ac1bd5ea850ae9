// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_import.h"
#include "core/services/people_service.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using What = NumberImportService::Line::What;

constexpr int Many = 1003; // more than one statement takes
constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

/// 1 2 3 4 5, six digits of `i`, and the check digit.
QByteArray numberFrom(int i)
{
    const QByteArray digits = "12345" + QByteArray::number(i).rightJustified(6, '0');
    return digits + static_cast<char>(MyNumber::checkDigit(asSpan(digits)));
}

NumberImport fileOf(const QByteArray& rows)
{
    return must(readNumbers(u"社員番号,個人番号\n"_s.toUtf8() + rows), "file");
}

} // namespace

/// Numbers of another program, through the real server: sealed as from paper, all or nothing, and to be gone on with.
class TestNumberImport : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;

    ClientSession& owner() { return m_desk->owner(); }
    ClientSession& enterer() { return m_desk->enterer(); }
    const ScopeId& scope() { return m_desk->office().scope(); }
    const Person& person(std::size_t at) { return m_desk->people()[at]; }
    QByteArray rowOf(std::size_t at, const QByteArray& number)
    {
        return person(at).code.toUtf8() + ',' + number + '\n';
    }
    void open(int people)
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD), people);
    }
    qint64 logSize()
    {
        must(owner().sync(), "sync");
        return owner().state().log.size();
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void numbersWaitForTheCheckAndEndInvitations()
    {
        open(3);
        const Letter letter = sendLetters(owner(), scope(), {person(0)}).front();
        const NumberImport file = fileOf(rowOf(0, First) + rowOf(1, Second));
        const auto imported = NumberImportService(enterer()).import(file, scope());
        QCOMPARE(errorOf(imported), "");
        QVERIFY(imported->isWhole());
        QCOMPARE(imported->sent, 2);
        QCOMPARE(imported->voided, 1);
        QCOMPARE(numberOf(enterer(), person(0).id), "box.unchecked"); // who enters cannot read
        QCOMPARE(PostDesk::waiting(m_desk->checker()).size(), 2u);
        must(PostDesk::accept(m_desk->checker(), person(0).id), "accept");
        must(PostDesk::accept(m_desk->checker(), person(1).id), "accept");
        m_desk->syncAll();
        QCOMPARE(numberOf(owner(), person(0).id), First);
        QCOMPARE(numberOf(owner(), person(1).id), Second);
        const auto row = must(storage::InvitationTable(owner().cache()).find(letter.id), "invitation");
        QVERIFY(row && row->state == u"void"_s);

        const auto again = NumberImportService(enterer()).plan(file, scope());
        QCOMPARE(errorOf(again), "");
        QCOMPARE(again->count(What::Change), 2); // checked by now: it would be another number
    }

    void withOneProblemNothingIsSent()
    {
        open(2);
        const qint64 size = logSize();
        const auto problemOf = [this](const QByteArray& rows) -> QByteArray {
            const auto imported = NumberImportService(enterer()).import(fileOf(rows), scope());
            if (!imported || imported->plan.problems.size() != 1 || !imported->plan.lines.empty())
                return "?";
            const RowProblem& problem = imported->plan.problems.front();
            return QByteArray::number(problem.row) + ' ' + errorName(problem.code) + ' ' + problem.field;
        };
        QCOMPARE(problemOf(rowOf(0, First) + rowOf(1, "123456789012")), "3 number.check number");
        QCOMPARE(problemOf(rowOf(0, First) + "E99," + Second + '\n'), "3 not.found code");
        QCOMPARE(problemOf(rowOf(0, First) + rowOf(0, Second)), "3 field.duplicate code");
        QCOMPARE(problemOf(rowOf(0, "8700110005901")), "2 number.length number"); // a company's
        QCOMPARE(logSize(), size);
    }

    void whoMayNotEnterImportsNothing()
    {
        open(1);
        Clerk reader(m_desk->office(), u"reader"_s, Actions{Action::View});
        const auto session = must(reader.unlock(), "reader");
        QCOMPARE(errorOf(NumberImportService(*session).import(fileOf(rowOf(0, First)), scope())), "ledger.right");
    }

    /// Stopped between two statements, the same file goes on where it stopped.
    void whatWasStoppedGoesOn()
    {
        open(Many);
        QByteArray rows;
        for (std::size_t i = 0; i < static_cast<std::size_t>(Many); ++i)
            rows += rowOf(i, numberFrom(static_cast<int>(i)));
        const NumberImport file = fileOf(rows);
        QCOMPARE(file.numbers.size(), static_cast<std::size_t>(Many));
        const qint64 size = logSize();
        const auto stopped =
            NumberImportService(enterer()).import(file, scope(), [](qint64 done, qint64) { return done == 0; });
        QCOMPARE(errorOf(stopped), "");
        QCOMPARE(stopped->sent, 1000);
        QVERIFY(!stopped->isWhole());
        QCOMPARE(logSize(), size + 1);
        const auto plan = must(NumberImportService(enterer()).plan(file, scope()), "plan");
        QCOMPARE(plan.count(What::Done), 1000);
        QCOMPARE(plan.coming(), 3);
        const auto rest = NumberImportService(enterer()).import(file, scope());
        QCOMPARE(errorOf(rest), "");
        QVERIFY(rest->isWhole());
        QCOMPARE(rest->sent, 3);
        const auto nothing = NumberImportService(enterer()).import(file, scope());
        QVERIFY(nothing && nothing->isWhole());
        QCOMPARE(nothing->sent, 0);
        QCOMPARE(logSize(), size + 2);
    }
};

QTEST_GUILESS_MAIN(TestNumberImport)
#include "test_number_import.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_service.h"
#include "core/services/policy_service.h"
#include "core/services/reveal_service.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/post_desk.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

/// The numbers of a family by one act, at the real server: one trace, each of them counted.
class TestRevealTogether : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<PostDesk> m_desk;
    QList<PersonId> m_family; ///< the employee and two children, of whom the second has no number

    ClientSession& owner() { return m_desk->owner(); }
    qint64 traces()
    {
        must(owner().sync(), "sync");
        return owner().state().audit.head().size;
    }
    static QByteArray digits(const Result<AnyNumber>& number)
    {
        if (!number)
            return errorOf(number);
        const SecretBytes bytes = digitsOf(*number);
        return asView(bytes.exposeSecret()).toByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<PostDesk>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), 1);
        const QByteArray csv = u"社員番号,氏名,区分,続柄,扶養者コード\n"
                               "F1,山田 花子,従業員,,\n"
                               ",山田 空,扶養親族,子,F1\n"
                               ",山田 海,扶養親族,子,F1\n"_s.toUtf8();
        const auto imported = must(PeopleService(owner()).importCsv(csv, m_desk->office().scope()), "import");
        QVERIFY(imported.problems.empty());
        const auto roll = must(PeopleService(owner()).roll(), "roll");
        const auto employee = roll->withCode(u"F1"_s);
        QCOMPARE(employee.size(), 1u);
        m_family.append(roll->entry(employee.front()).id);
        for (const QString& name : {u"山田 空"_s, u"山田 海"_s}) {
            for (const std::size_t row : roll->dependentsOf(m_family.front())) {
                if (roll->person(row).name == name)
                    m_family.append(roll->entry(row).id);
            }
        }
        QCOMPARE(m_family.size(), 3);
        m_desk->syncAll();
        must(m_desk->enter(m_desk->enterer(), m_family[0], First), "enter");
        must(m_desk->enter(m_desk->enterer(), m_family[1], Second), "enter");
        must(PostDesk::accept(m_desk->checker(), m_family[0]), "accept");
        must(PostDesk::accept(m_desk->checker(), m_family[1]), "accept");
        m_desk->syncAll();
    }

    void cleanupTestCase() { m_desk.reset(); }

    void oneActOpensThemAll()
    {
        const qint64 before = traces();
        const auto together = RevealService(owner()).revealTogether(m_family, Purpose::Withholding);
        QCOMPARE(errorOf(together), "");
        QCOMPARE(together->numbers.size(), 3u);
        QCOMPARE(digits(together->numbers[0]), First);
        QCOMPARE(digits(together->numbers[1]), Second);
        QCOMPARE(digits(together->numbers[2]), "not.found");
        QCOMPARE(traces(), before + 1);
    }

    void whomThePurposeDoesNotAllowIsNotOpened()
    {
        const auto together = RevealService(owner()).revealTogether(m_family, Purpose::Employment);
        QCOMPARE(errorOf(together), "");
        QCOMPARE(digits(together->numbers[0]), First);
        QCOMPARE(digits(together->numbers[1]), "purpose.unknown");
        const qint64 before = traces();
        QCOMPARE(errorOf(RevealService(owner()).revealTogether({m_family[1]}, Purpose::Employment)), "purpose.unknown");
        QCOMPARE(errorOf(RevealService(owner()).revealTogether({m_family[2]}, Purpose::Withholding)), "not.found");
        QCOMPARE(errorOf(RevealService(owner()).revealTogether({}, Purpose::Withholding)), "limit.size");
        QCOMPARE(traces(), before);
    }

    /// The last: the day is over afterwards.
    void eachCountsAndTooManyOpenNothing()
    {
        PolicyService service(owner());
        Policy policy = service.current();
        policy.opensPerDay = 4; // three were opened before
        must(service.set(policy, LockOut::Refused), "policy");
        const qint64 before = traces();
        QCOMPARE(errorOf(RevealService(owner()).revealTogether(m_family, Purpose::Withholding)), "limit.rate");
        QCOMPARE(traces(), before);
        const auto alone = RevealService(owner()).revealTogether({m_family[0]}, Purpose::Withholding);
        QCOMPARE(errorOf(alone), "");
    }
};

QTEST_GUILESS_MAIN(TestRevealTogether)
#include "test_reveal_together.moc"

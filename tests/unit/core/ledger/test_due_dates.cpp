// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/due_dates.h"
#include "tests/unit/core/ledger/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

/// The due date that a due.set is judged by, as the log tells it.
class TestDueDates : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    const QDate m_signed{2026, 11, 23}; // World's day
    const QDate m_retired = m_signed.addDays(30);

    struct Said {
        QByteArray box;
        std::optional<QDate> due;
        QByteArray person = "p";
        QByteArray scope = "scope";
    };
    World m_world;
    Statement accept(const Said& said)
    {
        kinds::NumberAccept accept;
        accept.box = idOf<ObjectId>(said.box);
        accept.due = said.due;
        accept.person = idOf<PersonId>(said.person);
        accept.scope = World::scope(said.scope);
        return m_world.bare("mia", accept);
    }
    Statement set(const QByteArray& box, const QDate& due)
    {
        return m_world.bare("mia", kinds::DueSet{idOf<ObjectId>(box), due, idOf<PersonId>("p"), World::scope()});
    }
    static std::optional<QDate> of(const DueDates& dues, const QByteArray& box) { return dues.of(idOf<ObjectId>(box)); }

private Q_SLOTS:
    void theLastWordCounts()
    {
        DueDates dues;
        QVERIFY(!dues.knows(idOf<ObjectId>("a")));
        dues.take(accept({"a", QDate(2034, 1, 11)}));
        QVERIFY(dues.knows(idOf<ObjectId>("a")));
        QCOMPARE(of(dues, "a"), std::optional(QDate(2034, 1, 11)));
        dues.take(set("a", QDate(2033, 1, 11)));
        QCOMPARE(of(dues, "a"), std::optional(QDate(2033, 1, 11)));
        dues.take(accept({"a", std::nullopt}));
        QCOMPARE(of(dues, "a"), std::optional<QDate>());
        dues.take(set("b", QDate(2030, 1, 1))); // of which nothing was read before
        QCOMPARE(of(dues, "b"), std::optional(QDate(2030, 1, 1)));
    }

    void anotherTakesItsPlace()
    {
        DueDates dues;
        dues.take(accept({"none", std::nullopt}));
        dues.take(accept({"later", QDate(2034, 1, 11)}));
        QCOMPARE(of(dues, "none"), std::optional(m_retired));
        dues.take(accept({"sooner", m_signed.addDays(29)}));
        QCOMPARE(of(dues, "later"), std::optional(m_retired));
        dues.take(accept({"new", QDate(2035, 1, 11)}));
        QCOMPARE(of(dues, "sooner"), std::optional(m_signed.addDays(29)));
        QCOMPARE(of(dues, "new"), std::optional(QDate(2035, 1, 11)));
        dues.take(accept({"later", QDate(2034, 1, 11)})); // taken back
        QCOMPARE(of(dues, "later"), std::optional(QDate(2034, 1, 11)));
        QCOMPARE(of(dues, "new"), std::optional(m_retired));
    }

    void notOfOthers()
    {
        DueDates dues;
        dues.take(accept({"person", QDate(2034, 1, 11), "q"}));
        dues.take(accept({"scope", QDate(2034, 1, 11), "p", "other"}));
        dues.take(accept({"new", std::nullopt}));
        QCOMPARE(of(dues, "person"), std::optional(QDate(2034, 1, 11)));
        QCOMPARE(of(dues, "scope"), std::optional(QDate(2034, 1, 11)));
    }
};

QTEST_GUILESS_MAIN(TestDueDates)
#include "test_due_dates.moc"

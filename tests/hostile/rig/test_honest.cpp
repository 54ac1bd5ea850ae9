// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/log_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/world.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The rig itself: told no lie, every client works. Without this no refusal of the other programs would mean anything.
class TestHonest : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void init() { m_world->restore(m_world->grown); }

    void anOldAndANewComputer()
    {
        for (const QString& folder :
             {m_world->copyOf(m_world->grown), m_world->copyOf(m_world->young), m_world->newFolder(m_world->owner)}) {
            auto session = m_world->mustUnlock(folder);
            const auto inbox = ReviewService(*session).inbox();
            QVERIFY(inbox && inbox->size() == 1 && !inbox->at(0).problem);
            const auto revealed = RevealService(*session).reveal(m_world->people[0], Purpose::Withholding);
            QVERIFY2(revealed, revealed ? "" : qPrintable(revealed.error().text()));
            QVERIFY(LogService(*session).verifyTree().has_value());
            QVERIFY(LogService(*session).verifySignatures().has_value());
            QVERIFY(session->close().has_value());
            session = m_world->mustUnlock(folder);
            QCOMPARE(World::events(folder), QList<QByteArray>());
        }
    }

    void theClerk()
    {
        const auto session = m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
        const auto opened = ReviewService(*session).show(m_world->submissions[1]);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text()));
        QCOMPARE((*opened)->persons.size(), 1U);
        QVERIFY((*opened)->persons[0].number && !(*opened)->persons[0].images[0].isEmpty());
        QVERIFY(ReviewService(*session).giveBack(m_world->submissions[1], "image_unreadable").has_value());
    }

    /// An employee's number is not for a payment record: refused before anything is asked for, so nothing is logged.
    void anotherKindOfPersonsPurpose()
    {
        const auto session = m_world->mustUnlock(m_world->copyOf(m_world->grown));
        const qint64 before = session->state().seen().audit.size;
        const auto revealed = RevealService(*session).reveal(m_world->people[0], Purpose::Payment);
        QVERIFY(!revealed);
        QCOMPARE(revealed.error().code(), ErrorCode::UnknownPurpose);
        QVERIFY(session->sync().has_value());
        QCOMPARE(session->state().seen().audit.size, before);
    }

    void aWrongPasswordAccusesNobody()
    {
        const QString folder = m_world->newFolder(m_world->owner);
        const auto session = m_world->unlock(folder, m_world->owner, "another password");
        QVERIFY(!session);
        QCOMPARE(session.error().code(), ErrorCode::LoginFailed);
        QCOMPARE(World::events(folder), QList<QByteArray>());
    }
};

QTEST_GUILESS_MAIN(TestHonest)
#include "test_honest.moc"

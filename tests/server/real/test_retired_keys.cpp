// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"
#include "core/services/review_service.h"
#include "core/services/rotation_service.h"
#include "tests/server/real/clerk.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/outcome.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

using Links = RotationService::Links;

constexpr const char* First = "123456789018";
constexpr const char* Second = "234567890121";

} // namespace

/// Pages that were open while a scope's keys changed: nothing comes in that is sealed to the old ones, and nobody is
/// turned away for good (protocol-review P04).
class TestRetiredKeys : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    ClientSession& session() { return m_office->session(); }
    Result<RotationService::Done> rotate(Links links, const RotationService::Progress& progress = {})
    {
        return RotationService(session()).rotate(m_office->scope(), links, progress);
    }
    Seen seen()
    {
        must(session().sync(), "sync");
        return session().state().seen();
    }
    /// Objects that the vault keeps, of whatever kind.
    int stored() const
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(m_daemon->data() + u"/directory.db"_s);
        int count = -1;
        if (database.open()) {
            QSqlQuery query(database);
            count = query.exec(u"SELECT count(*) FROM row_key"_s) && query.next() ? query.value(0).toInt() : -1;
        }
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"look"_s);
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())),
                                            QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }
    void cleanup()
    {
        m_office.reset();
        m_daemon.reset();
    }

    void aCardFromBeforeIsRefused()
    {
        const auto sent = sendLetters(session(), m_office->scope(), m_office->people(1));
        PageSimulator page = openPage(*m_daemon, sent[0].link);
        const auto filled = must(page.fill(First), "fill");
        QCOMPARE(errorOf(rotate(Links::Keep)), "");
        const Seen before = seen();
        const int objects = stored();
        QCOMPARE(problemOf(submit(*m_daemon, filled)), "object.version");
        QVERIFY(seen() == before);
        QCOMPARE(stored(), objects);
        handIn(*m_daemon, sent[0].link, First); // what the page does: it loads the card again
        QVERIFY(stored() > objects);
        acceptAll(session());
        QCOMPARE(numberOf(session(), sent[0].person), First);
    }

    void nothingIsTakenUntilTheCardsAreSealedAnew()
    {
        const auto people = m_office->people(4);
        const auto known = sendLetters(session(), m_office->scope(), {people[0], people[1]});
        Clerk leaver(*m_office, u"leaver"_s, {Action::People});
        QCOMPARE(errorOf(AccountService(session()).revoke(leaver.id(), "left_company")), "");
        QCOMPARE(errorOf(rotate(Links::Keep)), "");
        const auto later = sendLetters(session(), m_office->scope(), {people[2], people[3]});
        PageSimulator page = openPage(*m_daemon, known[0].link);
        const auto filled = must(page.fill(First), "fill");
        // Stopped after the first batch, which are the letters that only get new cards.
        qsizetype sealed = 0, inAll = 0;
        const auto stop = [&](qsizetype done, qsizetype all) {
            sealed = done;
            inAll = all;
            return false;
        };
        QCOMPARE(errorOf(rotate(Links::Reissue, stop)), "cancelled");
        QCOMPARE(sealed, 2);
        QCOMPARE(inAll, 4);
        QCOMPARE(session().ledger().scope(m_office->scope())->epoch(), 3);
        RotationService rotation(session());
        QCOMPARE(rotation.unfinished(m_office->scope()).value_or(-1), 2);
        QCOMPARE(problemOf(askForCard(*m_daemon, page)), "limit.queue");
        QCOMPARE(problemOf(submit(*m_daemon, filled)), "limit.queue");
        handIn(*m_daemon, later[0].link, Second);

        const auto done = rotation.finish(m_office->scope(), Links::Keep);
        QCOMPARE(errorOf(done), "");
        QCOMPARE(done->cards, 2);
        QCOMPARE(rotation.unfinished(m_office->scope()).value_or(-1), 0);
        QCOMPARE(problemOf(submit(*m_daemon, filled)), "object.version");
        handIn(*m_daemon, known[0].link, First);
        QVERIFY(session().sync().has_value());
        const auto waiting = must(ReviewService(session()).inbox(), "inbox");
        QCOMPARE(waiting.size(), 2u);
        for (const auto& one : waiting) {
            QVERIFY(!one.problem);
            QCOMPARE(one.isLinkKnown, one.invitation == known[0].id);
        }
        acceptAll(session());
        QCOMPARE(numberOf(session(), known[0].person), First);
        QCOMPARE(numberOf(session(), later[0].person), Second);
    }
};

QTEST_GUILESS_MAIN(TestRetiredKeys)
#include "test_retired_keys.moc"

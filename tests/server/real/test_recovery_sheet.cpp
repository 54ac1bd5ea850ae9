// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scope_service.h"
#include "tests/server/real/office.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/successor.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// Behind the server's back.
void destroyRecoveryGrant(const QString& data, const ScopeId& scope)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"destroy"_s);
        database.setDatabaseName(data + u"/directory.db"_s);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        query.prepare(u"DELETE FROM object WHERE kind = 'recovery' AND scope = ?"_s);
        query.addBindValue(scope.toBytes());
        if (!query.exec() || query.numRowsAffected() != 1)
            qFatal("recovery grant: %s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"destroy"_s);
}

} // namespace

/// What an owner does with the recovery sheet in hand: replacing it, and trying whether it would open everything
/// (protocol.md §5; protocol-review P19).
class TestRecoverySheet : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

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

    void theSheetStaysWhileItAloneOpensAScope()
    {
        const ScopeId scope = m_office->scope();
        const AccountId lost = m_office->session().keyring().account();
        const SecretBytes key = recoveryKey(m_office->recoveryText());
        Successor successor(*m_daemon, m_office->org(), m_office->recoveryText());
        const auto session = successor.comeIn();
        auto service = RecoveryService::open(*session, key);
        QCOMPARE(errorOf(service), "");
        QCOMPARE(errorOf(service->revokeOwner(lost, "no_such_reason")), "catalogue.unknown");
        QCOMPARE(errorOf(service->revokeOwner(lost, "lost_device")), "");
        QCOMPARE(errorOf(service->revokeOwner(session->keyring().account(), "lost_device")), "ledger.last");
        QCOMPARE(service->orphans(), QList{scope});
        QByteArray next;
        QCOMPARE(errorOf(service->replaceSheet(keepIn(next))), "ledger.last");
        QVERIFY(next.isEmpty()); // no paper that would be worth nothing
        QCOMPARE(errorOf(service->takeUp(scope)), "");
        QVERIFY(service->orphans().isEmpty());
        const auto jam = [](const SecretBytes&) -> Result<void> { return fail(ErrorCode::IoFailed); };
        QCOMPARE(errorOf(service->replaceSheet(jam)), "io.failed");
        QCOMPARE(errorOf(RecoveryService::open(*session, key)), ""); // without the new paper the old one stays
        QCOMPARE(errorOf(service->replaceSheet(keepIn(next))), "");
        QCOMPARE(errorOf(RecoveryService::open(*session, key)), "key.pair");
        // The new one opens the scope once its keys are changed, which is due.
        QVERIFY(session->ledger().scope(scope)->rotationDue->atOnce);
        auto fresh = RecoveryService::open(*session, recoveryKey(next));
        QCOMPARE(errorOf(fresh), "");
        QCOMPARE(must(fresh->drill(), "drill").failed, QList{scope});
        QCOMPARE(drillsIn(*session), 0);
        QCOMPARE(errorOf(RotationService(*session).rotate(scope, RotationService::Links::Keep)), "");
        QCOMPARE(must(fresh->drill(), "drill").opened, QList{scope});
        QCOMPARE(drillsIn(*session), 1);
    }

    void aDrillNamesTheScopeThatIsLost()
    {
        ClientSession& session = m_office->session();
        const ScopeId branch = must(ScopeService(session).create(u"Branch"_s), "scope");
        auto service = RecoveryService::open(session, recoveryKey(m_office->recoveryText()));
        QCOMPARE(errorOf(service), "");
        QCOMPARE(must(service->drill(), "drill").opened.size(), 2);
        QCOMPARE(drillsIn(session), 1);
        destroyRecoveryGrant(m_daemon->data(), branch);
        const auto drill = service->drill();
        QCOMPARE(errorOf(drill), "");
        QCOMPARE(drill->opened, QList{m_office->scope()});
        QCOMPARE(drill->failed, QList{branch});
        QVERIFY(session.sync().has_value());
        QCOMPARE(drillsIn(session), 1); // the log does not say that all was well
    }
};

QTEST_GUILESS_MAIN(TestRecoverySheet)
#include "test_recovery_sheet.moc"

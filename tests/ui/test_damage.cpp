// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The copy of the records on this computer: damaged in every way a disk knows, and a disk without room. Nothing of it
// is the only copy, so it is filled again, with a word.
#include "core/services/people_service.h"
#include "core/sql/migrations.h"
#include "tests/ui/stage.h"
#include "ui/common/banner.h"

#include <QTest>
#include <QtCrypto>

#include <sys/mount.h>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray peopleFile(int from, int count)
{
    QByteArray csv = "社員番号,氏名,フリガナ,区分\n";
    for (int i = from; i < from + count; ++i)
        csv += "E" + QByteArray::number(10000 + i) + ",見本 太郎,ミホン タロウ,従業員\n";
    return csv;
}

Result<void> import(ClientSession& session, const QByteArray& csv)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(u"Head office"_s));
    return PeopleService(session).importCsv(csv, scope).transform([](const auto&) {});
}

void overwrite(const QString& path, qint64 from, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (m_stage) // one organization for all ways to damage its copy
            return;
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
    }

    void cleanup()
    {
        if (qstrcmp(QTest::currentDataTag(), "rows missing") == 0 || QTest::currentDataTag() == nullptr)
            m_stage.reset();
    }

    void aDamagedCopyIsFilledAgainWithAWord_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("not a database") << 0;
        QTest::newRow("cut off") << 1;
        QTest::newRow("pages overwritten") << 2;
        QTest::newRow("changed by somebody") << 3;
        QTest::newRow("rows missing") << 4;
    }

    void aDamagedCopyIsFilledAgainWithAWord()
    {
        QFETCH(int, how);
        if (!m_isSetUp)
            QVERIFY(m_stage->setUp(peopleFile(0, 300)));
        m_isSetUp = true;
        m_stage->desk().lock(Desk::Lock::Asked);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }));
        damage(how);
        QVERIFY(m_stage->unlock());
        QVERIFY(m_stage->desk().overview().wasRebuilt);
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{300});
        QCOMPARE(m_stage->desk().overview().people->unreadable(), 0);
        m_stage->window().go(u"home"_s);
        auto* alerts = m_stage->find<Banner>(u"alerts"_s);
        QVERIFY(alerts != nullptr && alerts->text().contains(u"damaged"_s));
        // Once told is enough: the next time all is well.
        m_stage->desk().lock(Desk::Lock::Asked);
        QVERIFY(m_stage->unlock());
        QVERIFY(!m_stage->desk().overview().wasRebuilt);
    }

    void aCopyThatBreaksWhileItIsUsed()
    {
        QVERIFY(m_stage->setUp(peopleFile(0, 2000)));
        const QString path = m_stage->folder() + u"/cache.db"_s;
        overwrite(path, 8192, QByteArray(static_cast<qsizetype>(QFileInfo(path).size()) - 8192, '\x5a'));
        overwrite(path + u"-wal"_s, 0, QByteArray(4096, '\x5a'));
        // Whatever is asked now works, or says that the copy is damaged; nothing else.
        std::optional<ErrorCode> code;
        bool done = false;
        m_stage->desk().run(
            &m_stage->window(), {}, [](ClientSession& session, Job&) { return PeopleService(session).roll(); },
            [&](const auto& roll) {
                done = true;
                if (!roll)
                    code = roll.error().code();
            });
        QVERIFY(m_stage->waitFor([&] { return done; }));
        QVERIFY(!code || *code == ErrorCode::StorageDamaged);
        m_stage->desk().lock(Desk::Lock::Asked);
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }));
        QVERIFY(m_stage->unlock());
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{2000});
        QCOMPARE(m_stage->desk().overview().people->unreadable(), 0);
    }

    void aFullDiskLosesNothing()
    {
        const QByteArray folder = QFile::encodeName(m_stage->folder());
        if (mount("tmpfs", folder.constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("NOT TESTED: the full disk needs the right to mount a tmpfs");
        const auto unmount = qScopeGuard([&] {
            m_stage.reset();
            umount2(folder.constData(), MNT_DETACH);
        });
        QVERIFY(m_stage->setUp(peopleFile(0, 50)));
        std::optional<Error> problem;
        bool done = false;
        m_stage->desk().run(
            &m_stage->window(), {}, [](ClientSession& session, Job&) { return import(session, peopleFile(50, 3000)); },
            [&](const Result<void>& outcome) {
                done = true;
                if (!outcome)
                    problem = outcome.error();
            });
        QVERIFY(m_stage->waitFor([&] { return done; }, 60));
        QVERIFY(problem);
        QCOMPARE(problem->code(), ErrorCode::StorageFull);
        QVERIFY(m_stage->desk().isUnlocked());
        QCOMPARE(mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0); // somebody made room
        m_stage->desk().sync();
        QVERIFY(m_stage->waitFor([&] { return m_stage->desk().worker().isIdle(); }, 60));
        // The person does the same again, as often as it takes; whoever is in is not brought in twice.
        for (int i = 0; i < 3 && m_stage->desk().overview().people->size() < 3050; ++i)
            (void)m_stage->doWith([](ClientSession& session) { return import(session, peopleFile(50, 3000)); });
        QCOMPARE(m_stage->desk().overview().people->size(), std::size_t{3050});
        QVERIFY(!m_stage->desk().syncProblem());
    }

private:
    void damage(int how)
    {
        const QString path = m_stage->folder() + u"/cache.db"_s;
        QVERIFY(QFile::exists(path));
        const qint64 size = QFileInfo(path).size();
        switch (how) {
        case 0:
            return overwrite(path, 0, QByteArray("this is no database, whatever its name says, and never was one"));
        case 1:
            QVERIFY(QFile::resize(path, size / 2));
            return;
        case 2:
            return overwrite(path, 4096, QByteArray(static_cast<qsizetype>(size) - 4096, '\x5a'));
        case 3:
            return run(path, "UPDATE memory SET value = zeroblob(length(value))");
        case 4:
            return run(path, "DELETE FROM tile");
        default:
            QFAIL("no such damage");
        }
    }

    void run(const QString& path, const char* sql)
    {
        const auto database = sql::openSqlite(path, {});
        QVERIFY(database.has_value());
        QVERIFY((*database)->run(sql).has_value());
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
    bool m_isSetUp = false;
};

QTEST_MAIN(TestDamage)
#include "test_damage.moc"

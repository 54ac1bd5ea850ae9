// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/disposal_table.h"
#include "server/store/engine.h"
#include "server/store/intake_table.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace kagibako;
using namespace kagibako::store;
using namespace Qt::StringLiterals;

namespace {

template <typename Id>
Id idOf(const char* name)
{
    return *Id::fromBytes(QByteArray(name).leftJustified(Id::ByteSize, '.'));
}

constexpr int Number = 1, Submission = 2, Image = 3;
const QString Today = u"2026-11-28"_s;
const QByteArray Leaf(32, 'l');
const QByteArray Secret("key of a number that nobody has!"); // 32 bytes

} // namespace

/// Which rows are due, which were announced long enough, and what takes an announcement back.
class TestDisposalTable : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteEngine> m_engine;
    std::unique_ptr<Database> m_directory;

    RowKeyTable keys() { return RowKeyTable(*m_directory); }
    DisposalTable table() { return DisposalTable(*m_directory); }

    void add(const char* id, const QString& due, int kind = Number, const char* submission = "", qint64 orgNo = 1,
             const char* person = "p", const char* scope = "sales")
    {
        RowKeyRow row;
        row.id = idOf<ObjectId>(id);
        row.orgNo = orgNo;
        row.scope = idOf<ScopeId>(scope);
        row.kind = kind;
        row.person = idOf<PersonId>(person);
        row.submission = *submission == 0 ? QByteArray() : idOf<SubmissionId>(submission).toBytes();
        row.hash = QByteArray(32, 'h');
        row.key = Secret;
        row.kept = true;
        row.due = due;
        if (!keys().add(row))
            qFatal("add");
    }
    void accept(const char* id, const QString& due)
    {
        if (!keys().accept(idOf<ObjectId>(id), due))
            qFatal("accept");
    }
    void announce(const char* id, qint64 at = 1000)
    {
        if (!table().announce(idOf<ObjectId>(id), Leaf, at))
            qFatal("announce");
    }
    static QByteArrayList names(const Result<std::vector<DueRow>>& rows)
    {
        QByteArrayList out;
        if (!rows)
            return {"error"};
        for (const DueRow& row : *rows)
            out.append(row.id.toBytes().replace('.', ""));
        return out;
    }
    QByteArrayList due(const QString& day = Today, qint64 most = 1000)
    {
        return names(table().unannounced(1, day, most));
    }
    QByteArrayList ripe(qint64 by = 1000, const QString& day = Today) { return names(table().ripe(1, by, day, 1000)); }
    QString dueOf(const char* id) { return (*keys().find(idOf<ObjectId>(id)))->due; }
    qint64 number(const char* query)
    {
        auto row = m_directory->prepare(query);
        const auto found = row.first();
        const qint64 value = found && *found ? row.integer(0) : -1;
        row.finish();
        return value;
    }

private Q_SLOTS:
    void init()
    {
        m_directory.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_engine = std::make_unique<SqliteEngine>(m_folder->path());
        QVERIFY(m_engine->prepare());
        auto directory = m_engine->connect(Which::Directory);
        QVERIFY(directory);
        m_directory = std::move(*directory);
    }

    void whatIsDueByItsDay()
    {
        add("b", u"2026-11-28"_s);
        add("a", u"2026-11-27"_s);
        add("tomorrow", u"2026-11-29"_s);
        add("never", QString());
        add("others", u"2026-11-01"_s, Number, "", 2);
        QCOMPARE(due(), (QByteArrayList{"a", "b"}));
        QCOMPARE(due(Today, 1), QByteArrayList{"a"});
        QCOMPARE(due(u"2026-11-29"_s).size(), 3);
        QVERIFY(due(u"2026-11-26"_s).isEmpty());
        const auto rows = table().unannounced(1, Today, 1);
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->front().scope, idOf<ScopeId>("sales"));
        QCOMPARE(rows->front().due, u"2026-11-27"_s);
        QCOMPARE(rows->front().kind, Number);
        QVERIFY(rows->front().announced.isEmpty());
    }

    void anUploadThatNobodySubmittedIsNotDue()
    {
        RowKeyRow row;
        row.id = idOf<ObjectId>("upload");
        row.orgNo = 1;
        row.kind = Number;
        row.submission = idOf<SubmissionId>("s").toBytes();
        row.hash = QByteArray(32, 'h');
        row.key = Secret;
        row.due = u"2026-01-01"_s;
        QVERIFY(keys().add(row));
        QVERIFY(due().isEmpty());
        QVERIFY(keys().keep(row.id, idOf<PersonId>("p"), row.hash, u"2026-02-01"_s));
        QCOMPARE(due(), QByteArrayList{"upload"});
        QCOMPARE(dueOf("upload"), u"2026-02-01"_s);
    }

    /// A client refuses answers that go before their numbers.
    void ofASubmissionTheObjectComesLast()
    {
        add("answers", Today, Submission, "s");
        add("image", Today, Image, "s");
        add("number", Today, Number, "s");
        QCOMPARE(due(), (QByteArrayList{"number", "image", "answers"}));
        for (const char* id : {"answers", "image", "number"})
            announce(id);
        QCOMPARE(ripe(), (QByteArrayList{"number", "image", "answers"}));
    }

    void holds_data()
    {
        QTest::addColumn<QString>("hold");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("none") << QString() << false;
        QTest::newRow("over") << u"2026-11-27"_s << false;
        QTest::newRow("through today") << Today << true;
        QTest::newRow("until tomorrow") << u"2026-11-29"_s << true;
        QTest::newRow("without end") << QString::fromLatin1(DisposalTable::NoEnd) << true;
    }
    void holds()
    {
        QFETCH(QString, hold);
        QFETCH(bool, isHeld);
        const auto id = idOf<ObjectId>("a");
        add("a", Today);
        QVERIFY(table().hold(id, hold));
        QCOMPARE(due().isEmpty(), isHeld);
        announce("a");
        QCOMPARE(ripe().isEmpty(), isHeld);
        QCOMPARE((*keys().find(id))->hold, hold);
    }

    void announcedIsNotDueAgainButRipeInTime()
    {
        add("a", Today);
        announce("a", 1000);
        QVERIFY(due().isEmpty());
        QVERIFY(ripe(999).isEmpty());
        QCOMPARE(ripe(1000), QByteArrayList{"a"});
        const auto rows = table().ripe(1, 1000, Today, 10);
        QCOMPARE(rows->front().announced, Leaf);
        QVERIFY(names(table().ripe(2, 1000, Today, 10)).isEmpty()); // another organization's
    }

    void whatTakesAnAnnouncementBack()
    {
        const auto id = idOf<ObjectId>("a");
        add("a", Today);
        const std::function<Result<void>()> changes[] = {
            [&] { return keys().setDue(id, Today); },
            [&] { return keys().accept(id, Today); },
            [&] { return table().hold(id, u"2026-11-01"_s); },
        };
        for (const auto& change : changes) {
            announce("a");
            QCOMPARE(ripe(), QByteArrayList{"a"});
            QVERIFY(change());
            QVERIFY(ripe().isEmpty());
            QCOMPARE(due(), QByteArrayList{"a"}); // and has to be announced again
        }
    }

    void anAcceptanceEndsTheOthers()
    {
        const QString day = u"2026-12-28"_s;
        add("new", QString());
        add("dateless", QString());
        add("later", QString());
        add("sooner", QString());
        add("same day", QString());
        add("unaccepted", u"2027-05-01"_s);
        add("elsewhere", QString(), Number, "", 1, "p", "other");
        add("another's", QString(), Number, "", 1, "q");
        add("other org", QString(), Number, "", 2);
        for (const char* id : {"new", "dateless", "elsewhere", "another's", "other org"})
            accept(id, QString());
        accept("later", u"2030-01-01"_s);
        accept("sooner", u"2026-11-20"_s);
        accept("same day", day);
        for (const char* id : {"later", "sooner", "same day"})
            announce(id);
        QVERIFY(table().retireOthers(1, idOf<PersonId>("p"), idOf<ScopeId>("sales"), idOf<ObjectId>("new"), day));
        QCOMPARE(dueOf("new"), QString());
        QCOMPARE(dueOf("dateless"), day);
        QCOMPARE(dueOf("later"), day);
        QCOMPARE(dueOf("sooner"), u"2026-11-20"_s);
        QCOMPARE(dueOf("unaccepted"), u"2027-05-01"_s);
        for (const char* id : {"elsewhere", "another's", "other org"})
            QCOMPARE(dueOf(id), QString());
        // What changed has lost its announcement, what did not has it still.
        QCOMPARE(ripe(), (QByteArrayList{"same day", "sooner"}));
    }

    void whatCameWithAnAcceptedNumberStays()
    {
        add("number", Today, Number, "s");
        add("image", Today, Image, "s");
        add("answers", Today, Submission, "s");
        announce("image");
        for (const char* id : {"number", "image", "answers"})
            QVERIFY(table().stayWithNumbers(idOf<ObjectId>(id), idOf<SubmissionId>("s").bytes()));
        QCOMPARE(dueOf("number"), Today);
        QCOMPARE(dueOf("image"), QString());
        QCOMPARE(dueOf("answers"), QString());
        QVERIFY(ripe().isEmpty());
    }

    /// The key is gone from every file, the row of the vault waits to be swept, and no number is given out twice.
    void destroyed()
    {
        add("a", Today);
        add("b", Today);
        const qint64 no = (*keys().find(idOf<ObjectId>("b")))->no;
        QCOMPARE(*table().newestNo(), no);
        QVERIFY(*keys().destroy(idOf<ObjectId>("b")));
        QVERIFY(!*keys().destroy(idOf<ObjectId>("b")));
        QCOMPARE(*table().count(), 1);
        QCOMPARE(*table().dead(10), std::vector{no});
        QCOMPARE(number("SELECT key = zeroblob(32) FROM vault_key WHERE no = 2"), 1);
        QVERIFY(!(*keys().find(idOf<ObjectId>("b"))).has_value());
        QVERIFY(table().swept(no));
        QVERIFY(table().dead(10)->empty());
        add("c", Today);
        QCOMPARE((*keys().find(idOf<ObjectId>("c")))->no, no + 1);
        QVERIFY(*keys().isSpent(idOf<ObjectId>("b")));
    }

    void noFileHasTheKeyAfterwards()
    {
        for (int i = 0; i < 500; ++i)
            add(QByteArray::number(i).constData(), Today);
        QVERIFY(filesHave(Secret));
        for (int i = 0; i < 500; ++i)
            QVERIFY(*keys().destroy(idOf<ObjectId>(QByteArray::number(i).constData())));
        QVERIFY(*m_engine->settle(Which::Directory));
        QVERIFY(!filesHave(Secret));
        QVERIFY(filesHave(idOf<ObjectId>("499").toBytes())); // spent, and proof that this would find something
    }

    void aReaderPutsSettlingOff()
    {
        add("a", Today);
        const auto reader = m_engine->connect(Which::Directory);
        QVERIFY((*reader)->run("BEGIN"));
        auto query = (*reader)->prepare("SELECT count(*) FROM row_key");
        QVERIFY(query.first());
        add("b", Today);
        QCOMPARE(*m_engine->settle(Which::Directory), false);
        query.finish();
        QVERIFY((*reader)->run("COMMIT"));
        QCOMPARE(*m_engine->settle(Which::Directory), true);
    }

private:
    bool filesHave(const QByteArray& bytes) const
    {
        for (const char* name : {"directory.db", "directory.db-wal"}) {
            QFile file(m_folder->filePath(QString::fromLatin1(name)));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TestDisposalTable)
#include "test_disposal_table.moc"

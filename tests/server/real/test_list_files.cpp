// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/history_service.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/two_readers.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// The file of an approved list, through the real server: every number and nothing else, for its owner's eyes only; and
/// what becomes of it when numbers are gone or somebody stops it (ADR 19; attacks.md F04, F05).
class TestListFiles : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<TwoReaders> m_readers;

    using What = ListRequestService::What;
    static constexpr int Many = 203; // more than one opening takes

    ClientSession& asker() { return m_readers->asker(); }
    QString path(const QString& name) const { return m_folder.filePath(u"files/"_s + name); }
    QStringList files() const { return QDir(path({})).entryList(QDir::Files | QDir::Hidden); }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What the file of these people says, by their codes.
    QByteArray expected(QList<PersonId> people) const
    {
        std::ranges::sort(people, {}, [this](const PersonId& person) { return m_readers->codeOf(person); });
        QByteArray out = "\xef\xbb\xbf" + u"対象者コード,氏名,個人番号\r\n"_s.toUtf8();
        for (const PersonId& person : people)
            out += m_readers->codeOf(person).toUtf8() + u",山田太郎,"_s.toUtf8() + m_readers->numberOf(person) + "\r\n";
        return out;
    }
    /// Destroys numbers behind the server's back, as its disposal will.
    void destroy(const QList<PersonId>& people)
    {
        QList<ObjectId> boxes;
        for (const PersonId& person : people)
            boxes.append(TwoReaders::listed(asker(), person).object);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"destroy"_s);
            database.setDatabaseName(m_readers->daemon().data() + u"/directory.db"_s);
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
            QVERIFY(database.open());
            for (const ObjectId& box : boxes) {
                QSqlQuery query(database);
                query.prepare(u"DELETE FROM row_key WHERE id = ?"_s);
                query.addBindValue(box.toBytes());
                QVERIFY(query.exec());
                QCOMPARE(query.numRowsAffected(), 1);
            }
        }
        QSqlDatabase::removeDatabase(u"destroy"_s);
    }
    /// How often the audit log says that somebody's number went into a file.
    qsizetype exportsOf(const PersonId& person)
    {
        ClientSession& owner = m_readers->office().session();
        must(owner.sync(), "sync");
        const auto entries =
            must(HistoryService(owner).openings(person, [](qint64, qint64) { return true; }), "openings");
        return std::ranges::count_if(entries, [](const HistoryEntry& entry) { return entry.way == Way::Export; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_readers = std::make_unique<TwoReaders>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD), Many);
        QVERIFY(QDir(m_folder.path()).mkpath(u"files"_s));
    }

    void F05_everyNumberForItsOwnerAlone()
    {
        const QList<PersonId> all = m_readers->people();
        const crypto::Digest request = m_readers->approved(What::Export, all);
        QFile before(path(u"all.csv"_s)); // something older under its name, for everybody
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("old") == 3);
        before.close();
        const QFile::Permissions everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(before.setPermissions(everybody));
        QList<std::pair<qint64, qint64>> told;
        const auto saved = ListRequestService(asker()).save(request, path(u"all.csv"_s), [&](qint64 done, qint64 of) {
            told.append({done, of});
            return true;
        });
        QCOMPARE(errorOf(saved), "");
        QCOMPARE(saved->written, Many);
        QVERIFY(saved->missing.isEmpty());
        const QList<std::pair<qint64, qint64>> parts{{0, Many}, {200, Many}, {Many, Many}};
        QCOMPARE(told, parts);
        QCOMPARE(bytesOf(path(u"all.csv"_s)), expected(all));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                          QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
        const QFile::Permissions given = QFile::permissions(path(u"all.csv"_s));
        QVERIFY(!(given & others));
        QVERIFY((given & QFile::ReadOwner) && (given & QFile::WriteOwner));
        QCOMPARE(files(), QStringList{u"all.csv"_s}); // and nothing beside it
        QCOMPARE(exportsOf(all.first()), 1);
    }

    void cancelledLeavesNoFile()
    {
        QVERIFY(QFile::remove(path(u"all.csv"_s)));
        const crypto::Digest request = m_readers->approved(What::Export, m_readers->people());
        const auto stopAfter = [&](qint64 most) {
            return errorOf(ListRequestService(asker()).save(request, path(u"cancelled.csv"_s),
                                                            [most](qint64 done, qint64) { return done < most; }));
        };
        const qsizetype before = exportsOf(m_readers->people().first());
        QCOMPARE(stopAfter(0), "cancelled");
        QCOMPARE(files(), QStringList());
        QCOMPARE(exportsOf(m_readers->people().first()), before); // nothing was opened yet
        QCOMPARE(stopAfter(Many), "cancelled");
        QCOMPARE(files(), QStringList());
        QCOMPARE(exportsOf(m_readers->people().first()), before + 1); // and that stays in the log
        QCOMPARE(errorOf(ListRequestService(asker()).save(request, path(u"no such folder/a.csv"_s))), "io.failed");
    }

    void destroyedNumbersAreMissing()
    {
        const QList<PersonId> four = m_readers->people().first(4);
        const crypto::Digest request = m_readers->approved(What::Export, four);
        const crypto::Digest gone = m_readers->approved(What::Export, four.first(1));
        const qsizetype before = exportsOf(four.first());
        destroy(four.first(1));
        const auto saved = ListRequestService(asker()).save(request, path(u"three.csv"_s));
        QCOMPARE(errorOf(saved), "");
        QCOMPARE(saved->written, 3);
        QCOMPARE(saved->missing, four.first(1));
        QCOMPARE(bytesOf(path(u"three.csv"_s)), expected(four.sliced(1)));
        QCOMPARE(exportsOf(four.first()), before + 1); // asked for, so it is logged all the same
        QCOMPARE(errorOf(ListRequestService(asker()).save(gone, path(u"none.csv"_s))), "object.missing");
        QCOMPARE(files(), QStringList{u"three.csv"_s});
    }
};

QTEST_GUILESS_MAIN(TestListFiles)
#include "test_list_files.moc"

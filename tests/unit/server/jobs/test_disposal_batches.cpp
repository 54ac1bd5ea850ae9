// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/log_check.h"
#include "tests/unit/server/jobs/shelf.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Many at once: in parts, each of them whole, and nothing of them left in a file.
class TestDisposalBatches : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<Shelf> m_shelf;

    Shelf& shelf() { return *m_shelf; }
    /// Every byte of the databases, with what stands before them.
    QByteArray files()
    {
        QByteArray all;
        const QDir folder(shelf().house.folder());
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s", qPrintable(name));
            all += file.readAll();
        }
        return all;
    }
    /// All that tombstones name, each once and none too many in a leaf.
    QSet<ObjectId> gone()
    {
        QSet<ObjectId> all;
        qsizetype named = 0;
        for (const auto& [event, tombstone] : shelf().tombstones()) {
            if (tombstone.objects.size() > 1000)
                qFatal("a tombstone of %lld", static_cast<long long>(tombstone.objects.size()));
            named += tombstone.objects.size();
            all.unite(QSet<ObjectId>(tombstone.objects.cbegin(), tombstone.objects.cend()));
        }
        return named == all.size() ? all : QSet<ObjectId>();
    }

private Q_SLOTS:
    void init()
    {
        m_shelf = std::make_unique<Shelf>();
        shelf().hear(shelf().now);
    }

    /// Broken off in the middle of announcing and of destroying, as by a crash.
    void tenThousand()
    {
        QSet<ObjectId> ids;
        for (int i = 0; i < 10; ++i) {
            const auto some = shelf().numbers(1000, shelf().day());
            ids.unite(QSet<ObjectId>(some.cbegin(), some.cend()));
        }
        const auto stopAfter = [](int parts) { return [parts]() mutable { return --parts > 0; }; };
        shelf().tick(stopAfter(4));
        QCOMPARE(shelf().house.number("SELECT count(*) FROM row_key WHERE announced <> x''"), 4000);
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().house.number("SELECT count(*) FROM row_key WHERE announced = x''"), 0);
        shelf().workDays(14);
        shelf().tick(stopAfter(3));
        QCOMPARE(shelf().house.number("SELECT count(*) FROM row_key"), 7000);
        QVERIFY(gone().size() == 3000);
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().house.number("SELECT count(*) FROM row_key"), 0);
        QCOMPARE(gone(), ids);
        QCOMPARE(shelf().boxes(), 0);
        QCOMPARE(shelf().house.number("SELECT count(*) FROM dead_row"), 0);
        const auto directory = shelf().house.engine.connect(store::Which::Directory);
        QVERIFY(server::checkLogs(**directory, shelf().house.row()));
    }

    /// H02, H04: neither key nor sealed box in a file; of those that stay, both. Keys of rows that were moved about in
    /// between leave copies in a table (server/store/schema.cpp): so there are many, of many sizes.
    void nothingIsLeftInAFile()
    {
        QList<ObjectId> stay, go;
        for (int i = 0; i < 6; ++i) {
            stay += shelf().numbers(300, shelf().day(400));
            go += shelf().numbers(300, shelf().day());
            (void)shelf().submission(1, 1, shelf().day(300));
        }
        QList<QByteArray> goneKeys, keptKeys;
        for (const ObjectId& id : std::as_const(go))
            goneKeys.append(shelf().row(id)->key);
        for (const ObjectId& id : std::as_const(stay))
            keptKeys.append(shelf().row(id)->key);
        QByteArray box;
        {
            const auto vault = shelf().house.engine.connect(store::Which::Vault);
            box = **store::BoxTable(**vault).find(shelf().row(go.constFirst())->no);
        }
        const auto left = [&](const QByteArray& raw, const QList<QByteArray>& keys) {
            return std::ranges::count_if(keys, [&](const QByteArray& key) { return raw.contains(key); });
        };
        QByteArray raw = files();
        QCOMPARE(left(raw, goneKeys), goneKeys.size());
        QVERIFY(raw.contains(box));
        shelf().tick();
        shelf().workDays(14);
        shelf().tick();
        QCOMPARE(shelf().destroyedCount, go.size());
        raw = files();
        QCOMPARE(left(raw, goneKeys), 0);
        QCOMPARE(left(raw, keptKeys), keptKeys.size());
        QVERIFY(!raw.contains(box));
        QVERIFY(shelf().told.isEmpty());
    }

    /// What follows a number stands in the number's tombstone, so fewer numbers fit.
    void withAllThatFollows()
    {
        QSet<ObjectId> ids;
        for (int i = 0; i < 450; ++i) {
            const auto came = shelf().submission(1, 2, {});
            const auto all = came.all();
            ids.unite(QSet<ObjectId>(all.cbegin(), all.cend()));
            shelf().change([&](store::Transaction& t) {
                return store::RowKeyTable(t.directory).accept(came.numbers[0], shelf().day());
            });
        }
        shelf().tick();
        QCOMPARE(shelf().announced().size(), 1);
        shelf().workDays(14);
        shelf().tick();
        QCOMPARE(gone(), ids);
        for (const auto& [event, tombstone] : shelf().tombstones()) // each begins with what was announced
            QVERIFY(shelf().announced()[0].second.boxes.contains(tombstone.objects.constFirst()));
        QCOMPARE(shelf().tombstones().size(), 2);
    }

    /// A crash between the two databases leaves rows of the vault that nobody knows.
    void rowsThatNobodyKnows()
    {
        shelf().numbers(5, {});
        const auto putUnknown = [&](qint64 from, qint64 count) {
            const auto vault = shelf().house.engine.connect(store::Which::Vault);
            for (qint64 no = from; no < from + count; ++no)
                QVERIFY(store::BoxTable(**vault).put(no, "noise"));
        };
        putUnknown(6, 5);
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().boxes(), 5);
        putUnknown(6, 6); // more than there are keys: this is another server's vault
        shelf().crash();
        shelf().tick();
        QCOMPARE(shelf().boxes(), 11);
    }

    void numbersOfTheVaultAreNotGivenOutTwice()
    {
        const ObjectId last = shelf().numbers(3, {}).constLast();
        const qint64 no = shelf().row(last)->no;
        shelf().change([&](store::Transaction& t) {
            return store::RowKeyTable(t.directory).destroy(last).transform([](bool) {});
        });
        QCOMPARE(shelf().row(shelf().number({}))->no, no + 1);
        shelf().tick(); // swept
        QCOMPARE(shelf().boxes(), 3);
        QCOMPARE(shelf().house.number("SELECT count(*) FROM vault_key WHERE key = zeroblob(32)"), 1);
    }

    void uploadsThatNoSubmissionNamed()
    {
        shelf().change([&](store::Transaction& t) -> Result<void> {
            const wire::PageObject object{crypto::randomId<ObjectId>(), wire::VaultKind::Image,
                                          crypto::randomBytes(100)};
            KAGIBAKO_TRY_ASSIGN(server::WrappedRow wrapped, server::wrapRow(object, crypto::randomId<SubmissionId>(),
                                                                            shelf().now.toSecsSinceEpoch()));
            wrapped.row.orgNo = 1;
            return server::addRow(t, wrapped);
        });
        shelf().workDays(1);
        shelf().tick();
        QCOMPARE(shelf().boxes(), 1);
        shelf().pass(1);
        shelf().tick();
        QCOMPARE(shelf().boxes(), 0);
        QVERIFY(shelf().tombstones().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDisposalBatches)
#include "test_disposal_batches.moc"

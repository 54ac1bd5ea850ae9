// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/kept_table.h"
#include "core/storage/state_tables.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace kagibako;
using namespace kagibako::storage;
using namespace Qt::StringLiterals;

namespace {

template <typename IdType>
IdType idOf(const QByteArray& end)
{
    return *IdType::fromBytes(QByteArray(IdType::ByteSize - end.size(), 'i') + end);
}

} // namespace

/// What the postal desk asks the client's memory for.
class TestStateTables : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Cache> m_cache;
    qint64 m_index = 0;

    InvitationId invite(const QByteArray& end, const QList<PersonId>& persons, const QString& state = u"open"_s)
    {
        InvitationRow row;
        row.id = idOf<InvitationId>(end);
        row.scope = idOf<ScopeId>("scope");
        row.state = state;
        row.persons = persons;
        row.index = m_index++;
        if (!InvitationTable(*m_cache).put(row))
            qFatal("put");
        return row.id;
    }
    static BoxRow boxOf(const QByteArray& end)
    {
        BoxRow row;
        row.box = idOf<ObjectId>(end);
        row.scope = idOf<ScopeId>("s");
        row.person = idOf<PersonId>("a");
        return row;
    }
    static QList<InvitationId> idsOf(const Result<std::vector<InvitationRow>>& rows)
    {
        QList<InvitationId> ids;
        for (const InvitationRow& row : rows.value_or(std::vector<InvitationRow>()))
            ids.append(row.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        auto cache = Cache::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(cache.has_value());
        m_cache = std::move(*cache);
    }
    void cleanup() { m_cache.reset(); }

    void invitationsByTheEndOfTheirId()
    {
        QRandomGenerator random(20261123);
        for (int i = 0; i < 300; ++i) {
            QByteArray end;
            while (end.size() < 10)
                end.append(static_cast<char>(random.bounded(1, 256)));
            invite(end, {});
        }
        const InvitationId one = invite("1-abcdef", {idOf<PersonId>("p")});
        const InvitationId other = invite("2-abcdef", {}, u"void"_s);
        const InvitationId zeros = invite(QByteArray(6, '\0'), {});
        InvitationTable table(*m_cache);
        QCOMPARE(idsOf(table.endingIn("abcdef")), (QList{one, other}));
        QCOMPARE(idsOf(table.endingIn("1-abcdef")), QList{one});
        QCOMPARE(idsOf(table.endingIn(QByteArray(6, '\0'))), QList{zeros});
        QCOMPARE(idsOf(table.endingIn("abcde")), QList<InvitationId>());
        QCOMPARE(table.endingIn("1-abcdef")->front().persons, QList{idOf<PersonId>("p")});
    }

    void openInvitationsOfAPerson()
    {
        const auto a = idOf<PersonId>("a");
        const auto b = idOf<PersonId>("b");
        const InvitationId alone = invite("1", {a});
        const InvitationId both = invite("2", {b, a});
        invite("3", {a}, u"submitted"_s);
        invite("4", {a}, u"void"_s);
        InvitationTable table(*m_cache);
        QCOMPARE(idsOf(table.openOf(a)), (QList{alone, both}));
        QCOMPARE(idsOf(table.openOf(b)), QList{both});
        // Half of one and half of the other.
        const auto across = *PersonId::fromBytes(b.toBytes().last(8) + a.toBytes().first(8));
        QCOMPARE(idsOf(table.openOf(across)), QList<InvitationId>());
    }

    void boxesOfAPerson()
    {
        BoxTable table(*m_cache);
        const auto put = [&](const QByteArray& box, const PersonId& person, qint64 index) {
            BoxRow row;
            row.box = idOf<ObjectId>(box);
            row.person = person;
            row.state = u"unchecked"_s;
            row.index = index;
            return table.put(row).has_value();
        };
        const auto a = idOf<PersonId>("a");
        QVERIFY(put("2", a, 20) && put("x", idOf<PersonId>("b"), 15) && put("1", a, 10));
        const auto rows = table.of(a);
        QVERIFY(rows.has_value() && rows->size() == 2);
        QVERIFY(rows->front().box == idOf<ObjectId>("1") && rows->back().box == idOf<ObjectId>("2"));
    }

    void howBoxesEnd()
    {
        BoxTable table(*m_cache);
        BoxRow row = boxOf("1");
        row.hash = "hash";
        row.origin = "origin";
        row.state = u"destroyed"_s;
        row.due = u"2026-11-23"_s;
        row.index = 4;
        row.hold = u"open"_s;
        row.announced = "announced";
        row.announcedAt = u"2026-11-23T08:00:00Z"_s;
        row.goneIndex = 9;
        row.goneAt = u"2026-12-07T08:00:00Z"_s;
        row.authority = "authority";
        row.came = u"2026-01-01T08:00:00Z"_s;
        QVERIFY(table.put(row).has_value());
        const auto found = table.find(row.box);
        QVERIFY(found.has_value() && found->has_value());
        const BoxRow& read = **found;
        QVERIFY(read.hold == row.hold && read.announced == row.announced && read.announcedAt == row.announcedAt);
        QVERIFY(read.goneIndex == row.goneIndex && read.goneAt == row.goneAt && read.authority == row.authority);
        QCOMPARE(read.came, row.came);
        QCOMPARE(table.gone()->size(), std::size_t{1});
        QVERIFY(table.accepted()->empty());
    }

    void boxesByTheirDay()
    {
        BoxTable table(*m_cache);
        const auto put = [&](const QByteArray& box, const QString& state, const QString& due) {
            BoxRow row = boxOf(box);
            row.state = state;
            row.due = due;
            row.index = m_index++;
            return table.put(row).has_value();
        };
        QVERIFY(put("none", u"current"_s, {}) && put("late", u"current"_s, u"2030-01-01"_s));
        QVERIFY(put("soon", u"replaced"_s, u"2027-01-01"_s) && put("raw", u"unchecked"_s, {}));
        QVERIFY(put("gone", u"destroyed"_s, u"2026-01-01"_s));
        const auto ids = [](const Result<std::vector<BoxRow>>& rows) {
            QList<ObjectId> out;
            for (const BoxRow& row : rows.value_or(std::vector<BoxRow>()))
                out.append(row.box);
            return out;
        };
        const QList due = {idOf<ObjectId>("soon"), idOf<ObjectId>("late")};
        QCOMPARE(ids(table.withDue()), due);
        QCOMPARE(ids(table.accepted()), due + QList{idOf<ObjectId>("none")});
    }

    /// An announcement that stands outlives the rows: they are made anew when a cut makes leaves void.
    void announcementsAreRecalled()
    {
        BoxTable boxes(*m_cache);
        BoxRow row = boxOf("1");
        row.state = u"current"_s;
        QVERIFY(boxes.put(row).has_value());
        KeptRow kept;
        kept.id = row.box;
        kept.scope = row.scope;
        kept.person = row.person;
        kept.announced = "hash";
        kept.announcedIndex = 3;
        kept.announcedAt = u"2026-11-23T08:00:00Z"_s;
        QVERIFY(KeptTable(*m_cache).put(kept).has_value());
        QVERIFY(boxes.recallAnnounced().has_value());
        QCOMPARE(boxes.find(row.box).value()->announced, QByteArray("hash"));
        QCOMPARE(boxes.find(row.box).value()->announcedAt, kept.announcedAt);
        QVERIFY(boxes.setAnnounced(row.box, {}, {}).has_value());
        QCOMPARE(boxes.find(row.box).value()->announced, QByteArray());
    }

    void keptObjects()
    {
        KeptTable table(*m_cache);
        const auto a = idOf<PersonId>("a");
        KeptRow row;
        row.id = idOf<ObjectId>("1");
        row.scope = idOf<ScopeId>("s");
        row.kind = KeptTable::Image;
        row.person = a;
        row.submission = "form";
        row.accepted = true;
        row.due = u"2026-11-23"_s;
        row.hold = u"open"_s;
        row.announced = "announced";
        row.announcedIndex = 7;
        row.announcedAt = u"2026-11-23T08:00:00Z"_s;
        row.lost = true;
        QVERIFY(table.put(row).has_value());
        const auto read = table.find(row.id);
        QVERIFY(read.has_value() && read->has_value());
        const KeptRow& same = **read;
        QVERIFY(same.scope == row.scope && same.kind == row.kind && same.person == a && same.accepted && same.lost);
        QVERIFY(same.submission == row.submission && same.due == row.due && same.hold == row.hold && !same.gone);
        QVERIFY(same.announced == row.announced && same.announcedIndex == 7 && same.announcedAt == row.announcedAt);
        QCOMPARE(table.of("form")->size(), std::size_t{1});
        QVERIFY(table.of("")->empty());
        QCOMPARE(table.acceptedOf(a)->size(), std::size_t{1});
        row.gone = true;
        QVERIFY(table.put(row).has_value());
        QVERIFY(table.acceptedOf(a)->empty());
        QCOMPARE(table.of("form")->size(), std::size_t{1}); // ids stay used
        QVERIFY(!table.find(idOf<ObjectId>("2")).value());
    }
};

QTEST_GUILESS_MAIN(TestStateTables)
#include "test_state_tables.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
};

QTEST_GUILESS_MAIN(TestStateTables)
#include "test_state_tables.moc"

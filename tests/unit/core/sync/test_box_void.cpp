// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/boxes_before.h"
#include "core/sync/projection.h"
#include "core/wire/page_api.h"
#include "tests/unit/core/ledger/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;

/// What a client makes of a box.void in the log: an entry that nobody accepted is void by it, and anything else that a
/// server let through is not believed.
class TestBoxVoid : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Cache> m_cache;
    World m_world;
    qint64 m_next = 0;

    static Payload entry(const QByteArray& name)
    {
        return kinds::BoxPut{
            {{idOf<ObjectId>(name), {}, digest(name), idOf<PersonId>("person")}}, 1, World::scope(), {}};
    }
    static Payload acceptance(const QByteArray& name)
    {
        kinds::NumberAccept accept;
        accept.box = idOf<ObjectId>(name);
        accept.hash = digest(name);
        accept.person = idOf<PersonId>("person");
        accept.scope = World::scope();
        return accept;
    }
    static Payload thrown(const QByteArray& name, const QByteArray& scope = "scope")
    {
        return kinds::BoxVoid{{idOf<ObjectId>(name)}, "mistyped", World::scope(scope)};
    }
    static QByteArray nameOf(const Result<void>& result)
    {
        return result ? QByteArray("applied") : QByteArray(errorName(result.error().code()));
    }
    QByteArray say(const QByteArray& who, const Payload& payload)
    {
        return nameOf(Projection(*m_cache).apply(m_next++, m_world.bare(who, payload), m_world.ledger));
    }
    QByteArray sayInVain(const QByteArray& who, const Payload& payload)
    {
        return nameOf(Projection(*m_cache).applyVoid(m_next++, m_world.bare(who, payload)));
    }
    QByteArray happen(const EventBody& body)
    {
        const QDateTime at(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC);
        return nameOf(Projection(*m_cache).apply(m_next++, Event{m_world.ledger.org(), at, body, {}}));
    }
    QByteArray destroyed(const QByteArray& name)
    {
        return happen(events::Tombstone{digest("authority"), {idOf<ObjectId>(name)}, World::scope()});
    }
    /// A submission with one number, asked for by an invitation.
    void comeIn(const SubmissionId& submission, const QByteArray& name)
    {
        const auto person = idOf<PersonId>("person");
        const auto invitation = idOf<InvitationId>("invitation " + name);
        kinds::Invitation asked;
        asked.card = digest("card");
        asked.id = invitation;
        asked.object = idOf<ObjectId>("card " + name);
        asked.persons = {person};
        asked.token = digest("token " + name);
        QCOMPARE(say("pia", kinds::InvitationPut{1, {asked}, World::scope()}), QByteArray("applied"));
        wire::Manifest manifest{digest("card").toBytes(), submission, {}};
        manifest.objects.append({person, wire::VaultKind::Number, idOf<ObjectId>(name), digest(name).toBytes()});
        manifest.objects.append(
            {person, wire::VaultKind::Submission, idOf<ObjectId>("form " + name), digest("form").toBytes()});
        QCOMPARE(happen(events::SubmissionReceived{invitation, wire::encodeManifest(manifest), World::scope(),
                                                   submission, digest("tag")}),
                 QByteArray("applied"));
    }
    QString stateOf(const QByteArray& name)
    {
        const auto row = storage::BoxTable(*m_cache).find(idOf<ObjectId>(name));
        return row && *row ? (*row)->state : QString();
    }
    bool isOthers(const QByteArray& who, const Payload& payload)
    {
        const auto before = boxesBefore(*m_cache, m_world.bare(who, payload));
        if (!before)
            qFatal("%s", qPrintable(before.error().text()));
        return before->isOthers;
    }

private Q_SLOTS:
    void init()
    {
        auto opened = storage::Cache::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(opened.has_value());
        m_cache = std::move(*opened);
        m_next = 0;
    }

    void theOwnEntry()
    {
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QVERIFY(!isOthers("mia", thrown("one")));
        QCOMPARE(say("mia", thrown("one")), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"void"_s); // also where the server keeps its tombstone back
        QCOMPARE(destroyed("one"), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"destroyed"_s);
        // Whoever accepts it now accepts nothing; thrown away again it stays what it is.
        QCOMPARE(say("max", acceptance("one")), QByteArray("applied"));
        QCOMPARE(say("max", thrown("one")), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"destroyed"_s);
    }

    void somebodyElses()
    {
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QCOMPARE(say("max", entry("two")), QByteArray("applied"));
        QVERIFY(isOthers("max", thrown("one")));
        QVERIFY(isOthers("mia", kinds::BoxVoid{{idOf<ObjectId>("one"), idOf<ObjectId>("two")}, "x", World::scope()}));
        QVERIFY(!isOthers("max", thrown("unknown"))); // which is refused anyway
        QVERIFY(!isOthers("max", entry("three")));
        QCOMPARE(say("max", thrown("one")), QByteArray("applied")); // the right is the ledger's to judge
        QCOMPARE(stateOf("one"), u"void"_s);
        QCOMPARE(stateOf("two"), u"unchecked"_s);
    }

    void acceptedOnes()
    {
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QCOMPARE(say("max", acceptance("one")), QByteArray("applied"));
        QCOMPARE(say("mia", thrown("one")), QByteArray("ledger.state"));
        QCOMPARE(stateOf("one"), u"current"_s);
        QCOMPARE(say("mia", entry("two")), QByteArray("applied"));
        QCOMPARE(say("max", acceptance("two")), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"replaced"_s);
        QCOMPARE(say("max", thrown("one")), QByteArray("ledger.state"));
        QCOMPARE(stateOf("one"), u"replaced"_s);
    }

    void whatIsNotThere()
    {
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QCOMPARE(say("mia", thrown("unknown")), QByteArray("ledger.state"));
        QCOMPARE(say("mia", thrown("one", "other")), QByteArray("ledger.state"));
        QCOMPARE(stateOf("one"), u"unchecked"_s);
    }

    void whatCameByThePage()
    {
        comeIn(idOf<SubmissionId>("submission"), "one");
        QVERIFY(isOthers("mia", thrown("one")));
        QCOMPARE(say("max", thrown("one")), QByteArray("ledger.state"));
        QCOMPARE(stateOf("one"), u"unchecked"_s);
    }

    /// The page chooses the submission's id: one that is an account's changes nothing of who entered what.
    void aSubmissionWithAClerksId()
    {
        const SubmissionId taken = *SubmissionId::fromBytes(World::account("mia").bytes());
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        comeIn(taken, "two");
        QCOMPARE(say("mia", entry("three")), QByteArray("applied"));
        QVERIFY(!isOthers("mia", thrown("one")));
        QVERIFY(isOthers("mia", thrown("two")));
        QVERIFY(!isOthers("mia", thrown("three")));
        QCOMPARE(say("max", thrown("two")), QByteArray("ledger.state"));
        QCOMPARE(say("mia", thrown("three")), QByteArray("applied"));
        QCOMPARE(stateOf("three"), u"void"_s);
    }

    /// Whoever makes a thing chooses its id: a number under that of somebody's sealed profile takes no profile away.
    void aNumberWithAProfilesId()
    {
        const auto id = idOf<ObjectId>("one");
        const kinds::PersonPut put{1, {{digest("profile"), idOf<PersonId>("person"), id, 1}}, World::scope()};
        QCOMPARE(say("pia", put), QByteArray("applied"));
        QVERIFY(storage::ObjectTable(*m_cache).put(id, "sealed").has_value());
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QCOMPARE(say("mia", thrown("one")), QByteArray("applied"));
        QCOMPARE(destroyed("one"), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"destroyed"_s);
        const auto profile = storage::ObjectTable(*m_cache).find(id);
        QVERIFY(profile.has_value() && profile->has_value());
        QCOMPARE(**profile, QByteArray("sealed"));
    }

    void cutsGiveNothingBack()
    {
        // The entry was void anyway.
        QCOMPARE(sayInVain("mia", entry("one")), QByteArray("applied"));
        QVERIFY(!isOthers("mia", thrown("one")));
        QCOMPARE(say("max", thrown("one")), QByteArray("applied"));
        QCOMPARE(stateOf("one"), u"void"_s);
        // The throwing away is void, but the server had destroyed the number by then.
        QCOMPARE(say("mia", entry("two")), QByteArray("applied"));
        QCOMPARE(sayInVain("mia", thrown("two")), QByteArray("applied"));
        QCOMPARE(stateOf("two"), u"unchecked"_s);
        QCOMPARE(destroyed("two"), QByteArray("applied"));
        QCOMPARE(stateOf("two"), u"destroyed"_s);
    }

    void thePersonsHistoryHasIt()
    {
        QCOMPARE(say("mia", entry("one")), QByteArray("applied"));
        QCOMPARE(say("mia", thrown("one")), QByteArray("applied"));
        QCOMPARE(destroyed("one"), QByteArray("applied"));
        const auto mentions = storage::MentionTable(*m_cache).of(idOf<PersonId>("person"));
        QVERIFY(mentions.has_value());
        QCOMPARE(mentions->size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(TestBoxVoid)
#include "test_box_void.moc"

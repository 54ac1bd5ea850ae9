// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/box_voiding.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "tests/hostile/rig/refusal.h"

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// A clerk takes back what they entered by mistake, and nobody makes more of it: a server that lets a box.void through
/// for another's entry, an accepted number or a submission's is noticed by the next computer that reads the log.
class TestVoidedBoxes : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QString m_folder;
    std::unique_ptr<ClientSession> m_owner, m_typist;
    test::Member m_entry; ///< has `enter` and nothing else

    /// A number for the third person, which nobody accepted yet.
    kinds::EnteredBox enter(ClientSession& session)
    {
        const QByteArray sealed = crypto::randomBytes(146);
        kinds::BoxPut put;
        put.scope = m_world->scope;
        put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), m_world->people[2]}};
        must(session.submit({put}, {{put.boxes[0].box, sealed}}), "box");
        return put.boxes[0];
    }
    kinds::NumberAccept acceptanceOf(const kinds::EnteredBox& box) const
    {
        kinds::NumberAccept taken;
        taken.box = box.box;
        taken.checks = {"own_file"};
        taken.hash = box.hash;
        taken.person = box.person;
        taken.scope = m_world->scope;
        return taken;
    }
    void accept(ClientSession& session, const kinds::EnteredBox& box)
    {
        must(session.submit({acceptanceOf(box)}, {}), "accept");
    }
    kinds::BoxVoid thrown(const ObjectId& box) const { return {{box}, "mistyped", m_world->scope}; }
    /// Signed by their own client and taken in by a server that asks nothing.
    void letThrough(const ClientSession& signer, const ObjectId& box)
    {
        m_world->server.append(signer.sign(thrown(box)).envelope.encode(), {});
    }
    std::unique_ptr<ClientSession> reviewer()
    {
        return m_world->mustUnlock(m_world->newFolder(m_world->clerk), m_world->clerk);
    }
    static QString stateOf(ClientSession& session, const ObjectId& box)
    {
        const auto row = must(storage::BoxTable(session.cache()).find(box), "box");
        return row ? row->state : QString();
    }
    QByteArray reveal(ClientSession& session, qsizetype at)
    {
        return nameOf(RevealService(session).reveal(m_world->people[at], Purpose::Withholding));
    }
    QByteArray readByANewComputer()
    {
        return nameOf(m_world->unlock(m_world->newFolder(m_world->owner), m_world->owner));
    }

private Q_SLOTS:
    void init()
    {
        if (!m_world)
            m_world = std::make_unique<World>();
        m_typist.reset();
        m_owner.reset();
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
        m_owner = m_world->mustUnlock(m_folder);
        m_entry = m_world->addMember(*m_owner, u"entry"_s, {Action::Enter});
        m_typist = m_world->mustUnlock(m_world->newFolder(m_entry), m_entry);
    }

    void theOwnEntryIsGone()
    {
        const auto box = enter(*m_typist);
        must(voidBoxes(*m_typist, m_world->scope, {box.box}, "mistyped"), "void");
        QCOMPARE(stateOf(*m_typist, box.box), u"destroyed"_s);
        QVERIFY(!m_world->server.state.vault.contains(box.box));
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
        QCOMPARE(stateOf(*m_owner, box.box), u"destroyed"_s);
        QCOMPARE(reveal(*m_owner, 2), QByteArray("not.found"));
        QCOMPARE(readByANewComputer(), QByteArray("accepted"));
        QVERIFY(World::events(m_folder).isEmpty());
    }

    void theOwnClientRefusesFirst()
    {
        const ScopeId& scope = m_world->scope;
        const auto others = enter(*m_owner);
        QCOMPARE(nameOf(voidBoxes(*m_typist, scope, {others.box}, "mistyped")), QByteArray("ledger.right"));
        QCOMPARE(nameOf(voidBoxes(*m_typist, scope, {crypto::randomId<ObjectId>()}, "mistyped")),
                 QByteArray("not.found"));
        const auto mine = enter(*m_typist);
        QCOMPARE(nameOf(voidBoxes(*m_typist, scope, {mine.box}, "of no reason")), QByteArray("catalogue.unknown"));
        QCOMPARE(nameOf(voidBoxes(*m_owner, scope, {mine.box, others.box}, "not_used")), QByteArray("accepted"));
        QCOMPARE(nameOf(voidBoxes(*m_typist, scope, {mine.box}, "mistyped")), QByteArray("already.done"));
        const auto kept = enter(*m_typist);
        must(m_owner->sync(), "sync");
        accept(*m_owner, kept);
        QCOMPARE(nameOf(voidBoxes(*m_typist, scope, {kept.box}, "mistyped")), QByteArray("conflict"));
        QCOMPARE(stateOf(*m_typist, kept.box), u"current"_s);
    }

    /// One batch: a reviewer accepts one of two entries and throws away the other.
    void besideAnAcceptance()
    {
        const auto one = enter(*m_typist), two = enter(*m_typist);
        must(m_owner->sync(), "sync");
        const auto rest = must(boxVoidOf(*m_owner, m_world->scope, {two.box}, "not_used"), "rest");
        must(m_owner->submit({acceptanceOf(one), rest}, {}), "both");
        QCOMPARE(stateOf(*m_owner, one.box), u"current"_s);
        QCOMPARE(stateOf(*m_owner, two.box), u"destroyed"_s);
    }

    void anothersEntry()
    {
        const auto box = enter(*m_owner);
        must(m_typist->sync(), "sync");
        letThrough(*m_typist, box.box);
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("ledger.right"));
        QCOMPARE(stateOf(*m_owner, box.box), u"unchecked"_s);
        QCOMPARE(World::events(m_folder), QList<QByteArray>{"ledger.right"});
        QCOMPARE(readByANewComputer(), QByteArray("ledger.right"));
    }

    void anAcceptedNumber()
    {
        const auto box = enter(*m_typist);
        must(m_owner->sync(), "sync");
        accept(*m_owner, box);
        must(m_typist->sync(), "sync");
        const auto reader = reviewer();
        const FakeState moment = m_world->server.state;
        for (const ClientSession* signer : {m_typist.get(), reader.get()}) {
            letThrough(*signer, box.box);
            QCOMPARE(nameOf(m_owner->sync()), QByteArray("ledger.state"));
            QCOMPARE(stateOf(*m_owner, box.box), u"current"_s);
            QCOMPARE(readByANewComputer(), QByteArray("ledger.state"));
            m_world->server.state = moment;
        }
    }

    void ofASubmission()
    {
        const auto row = must(storage::SubmissionTable(m_owner->cache()).find(m_world->submissions[1]), "submission");
        const auto manifest = must(wire::decodeManifest(row->manifest), "manifest");
        const auto number =
            std::ranges::find(manifest.objects, wire::VaultKind::Number, &wire::ManifestObject::kind)->object;
        const auto moment = m_world->server.state;
        letThrough(*reviewer(), number);
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("ledger.state"));
        m_world->server.state = moment;
        letThrough(*m_typist, number);
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("ledger.right"));
        m_world->server.state = moment;
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
        QVERIFY(ReviewService(*m_owner).show(m_world->submissions[1]).has_value());
    }

    void inSomebodyElsesName()
    {
        const auto box = enter(*m_typist);
        must(m_owner->sync(), "sync");
        const Common common{m_owner->config().org, crypto::randomId<StatementId>(), m_world->clock.now(),
                            m_owner->state().seen(), m_owner->ledger().tip()};
        const auto forger = crypto::SigningKey::generate();
        m_world->server.append(makeStatement(common, thrown(box.box), Signer{m_entry.id}, forger).envelope.encode(),
                               {});
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("statement.signature"));
        QCOMPARE(stateOf(*m_owner, box.box), u"unchecked"_s);
    }

    /// A server can always lose what it keeps. It is said when the number is asked for.
    void withoutAStatement()
    {
        const auto box = enter(*m_typist);
        must(m_owner->sync(), "sync");
        accept(*m_owner, box);
        m_world->server.state.vault.remove(box.box);
        QCOMPARE(nameOf(m_owner->sync()), QByteArray("accepted"));
        QCOMPARE(reveal(*m_owner, 2), QByteArray("object.missing"));
        QVERIFY(World::events(m_folder).contains("object.missing"));
    }

    /// A tombstone that the server keeps back changes nothing.
    void withoutATombstone()
    {
        const auto box = enter(*m_typist);
        FakeLog& log = m_world->server.state.orgLog;
        log.leaves.append(m_typist->sign(thrown(box.box)).envelope.encode());
        must(m_owner->sync(), "sync");
        QCOMPARE(stateOf(*m_owner, box.box), u"void"_s);
        QCOMPARE(reveal(*m_owner, 2), QByteArray("not.found"));
    }

    /// The server has it accepted for ever, whatever a cut makes of the acceptance: it is not asked.
    void P06_acceptedByACutReviewer()
    {
        const auto one = enter(*m_typist), two = enter(*m_typist);
        must(m_owner->sync(), "sync");
        accept(*reviewer(), one); // the owner has not seen it
        must(m_owner->submit({kinds::AccountRevoke{m_world->clerk.id, "left"}}, {}), "revoke");
        must(m_owner->sync(), "sync");
        QCOMPARE(stateOf(*m_owner, one.box), u"unchecked"_s);
        const ScopeId& scope = m_world->scope;
        QCOMPARE(nameOf(boxVoidOf(*m_owner, scope, {one.box}, "not_used")), QByteArray("conflict"));
        const auto rest = must(boxVoidOf(*m_owner, scope, {one.box, two.box}, "not_used"), "rest");
        QCOMPARE(rest.boxes, QList{two.box});
    }

    void P06_takenBackByACutClerk()
    {
        const auto box = enter(*m_typist);
        must(m_owner->sync(), "sync");
        must(voidBoxes(*m_typist, m_world->scope, {box.box}, "mistyped"), "void"); // the owner has not seen it
        must(m_owner->submit({kinds::AccountRevoke{m_entry.id, "left"}}, {}), "revoke");
        QCOMPARE(stateOf(*m_owner, box.box), u"destroyed"_s); // there is nothing to bring back
        QCOMPARE(reveal(*m_owner, 2), QByteArray("not.found"));
        const auto fresh = m_world->mustUnlock(m_world->newFolder(m_world->owner), m_world->owner);
        QCOMPARE(stateOf(*fresh, box.box), u"destroyed"_s);
    }
};

QTEST_GUILESS_MAIN(TestVoidedBoxes)
#include "test_voided_boxes.moc"

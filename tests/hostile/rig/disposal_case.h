// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reveal_service.h"
#include "core/wire/page_api.h"
#include "tests/hostile/rig/refusal.h"

#include <QFile>

namespace kagibako::test {

using namespace Qt::StringLiterals;

/// The owner's computer at `grown`, a server that disposes honestly, and a way to tell both computers a lie about it.
class DisposalCase
{
public:
    void begin()
    {
        if (!m_world) {
            m_world = std::make_unique<World>();
            m_begin = m_world->clock.now();
        }
        m_owner.reset();
        m_world->clock.advance(m_world->clock.now().secsTo(m_begin));
        m_world->restore(m_world->grown);
        m_folder = m_world->copyOf(m_world->grown);
        m_owner = m_world->mustUnlock(m_folder);
        m_box = must(storage::BoxTable(m_owner->cache()).currentOf(m_world->people[0]), "box")->box;
        m_answers = partOf(0, wire::VaultKind::Submission);
        m_waiting = partOf(1, wire::VaultKind::Number);
    }

    ObjectId partOf(qsizetype submission, wire::VaultKind kind)
    {
        const auto row = must(storage::SubmissionTable(m_owner->cache()).find(m_world->submissions[submission]), "row");
        for (const wire::ManifestObject& object : must(wire::decodeManifest(row->manifest), "manifest").objects) {
            if (object.kind == kind)
                return object.object;
        }
        qFatal("no such part");
    }
    /// Days go by and people work on, so that the newest statement is of today.
    void work(int days)
    {
        m_world->clock.advance(qint64{days} * 86400);
        must(m_owner->submit({kinds::RecoveryDrill{{m_world->scope}}}, {}), "work");
    }
    void setDue(const QDate& due)
    {
        must(m_owner->submit({kinds::DueSet{m_box, due, m_world->people[0], m_world->scope}}, {}), "due");
        m_due = due;
    }
    void hold(const std::optional<QDate>& until)
    {
        must(m_owner->submit({kinds::DisposeHold{{m_box}, "other", m_world->scope, until}}, {}), "hold");
    }
    void policy(DisposalMode mode)
    {
        Policy next = m_owner->ledger().policy();
        next.disposal = mode;
        must(m_owner->submit({kinds::PolicySet{next}}, {}), "policy");
    }
    events::DisposeAnnounce announcement() const { return {*m_owner->ledger().tip(), {m_box}, m_due, m_world->scope}; }
    /// The first person's number, due today and announced as it should be.
    void announce()
    {
        setDue(m_world->clock.today());
        m_world->server.append(announcement());
        m_announced = crypto::sha256(m_world->server.state.orgLog.leaves.last());
        must(m_owner->sync(), "announced");
    }
    /// And the fourteen days are over.
    void ready()
    {
        announce();
        work(14);
    }
    /// What the second account is for: whoever orders alone has nobody to ask, and needs nobody.
    test::Member disposer() { return m_world->addMember(*m_owner, u"second"_s, {Action::Dispose}); }
    QString stateOf(const ObjectId& box)
    {
        const auto row = must(storage::BoxTable(m_owner->cache()).find(box), "box");
        return row ? row->state : QString();
    }
    QByteArray reveal() { return nameOf(RevealService(*m_owner).reveal(m_world->people[0], Purpose::Withholding)); }
    /// Refused by the running client, which keeps what it had, and by a new computer; an honest server goes on.
    void isRefused(const Lie& lie, const QByteArray& refused = "disposal.unlawful")
    {
        const QString before = stateOf(m_box);
        QFile::remove(m_folder + u"/events.jsonl"_s); // of the lies before
        const Outcome outcome = tellRunning(*m_world, *m_owner, m_folder, lie,
                                            [](ClientSession& client) { return client.sync().transform([](auto) {}); });
        QCOMPARE(outcome.refused, refused);
        QCOMPARE(outcome.noted, QList{refused});
        QCOMPARE(outcome.afterwards, QByteArray("fine"));
        QCOMPARE(stateOf(m_box), before);
        const Outcome fresh = tellAtUnlock(*m_world, m_world->newFolder(m_world->owner), m_world->owner, lie);
        QCOMPARE(fresh.refused, refused);
        QCOMPARE(fresh.noted, QList{refused});
        QCOMPARE(fresh.afterwards, QByteArray("fine"));
    }

    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    QDateTime m_begin;
    QString m_folder;
    std::unique_ptr<ClientSession> m_owner;
    ObjectId m_box;             ///< the first person's number, accepted, of the first submission
    ObjectId m_answers;         ///< that submission's
    ObjectId m_waiting;         ///< the second person's number, which nobody reviewed
    crypto::Digest m_announced; ///< what was announced honestly
    QDate m_due;
};

} // namespace kagibako::test

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/random.h"
#include "server/http/vault_rows.h"
#include "server/jobs/disposal_job.h"
#include "server/store/disposal_table.h"
#include "tests/unit/server/http/house.h"

#include <QDir>

namespace kagibako::test {

/// A server's house with numbers on the shelf, and the job that looks after them; time goes as the test says.
class Shelf
{
public:
    static constexpr qint64 Day = 86400;

    Shelf()
    {
        if (!house.start() || !house.found())
            qFatal("house");
        open();
    }
    /// As after a crash: nothing was said at the end.
    void crash()
    {
        m_job.reset();
        if (!house.start())
            qFatal("start");
        open();
    }

    void pass(qint64 seconds)
    {
        now = now.addSecs(seconds);
        steady += std::chrono::seconds(seconds);
    }
    /// Days in which people work.
    void workDays(qint64 days)
    {
        pass(days * Day);
        hear(now);
    }
    /// Somebody signs something.
    void hear(const QDateTime& created) { say("olga", kinds::RecoveryDrill{{World::scope()}}, created); }
    void say(const QByteArray& who, const Payload& payload, const QDateTime& created)
    {
        house.world.ledger = *house.logs->find(house.org())->ledger;
        house.world.next = house.logs->nextIndex(house.org(), LogName::Org);
        Common common = house.world.common(groupOf(payload));
        common.created = created;
        const Statement statement = house.world.sign(who, common, payload);
        must(house.run([&](store::Transaction& t) {
            return house.logs->append(t, house.org(), statement).transform([](qint64) {});
        }));
    }
    void setDisposal(DisposalMode mode)
    {
        Policy policy = house.logs->find(house.org())->ledger->policy();
        policy.disposal = mode;
        say("olga", kinds::PolicySet{policy}, now);
        say("otto", kinds::Approve{house.logs->find(house.org())->ledger->pending().firstKey()}, now);
    }
    void tick(const server::Between& between = {}) { m_job->tick({now, steady}, between); }
    QByteArray state() const { return server::DisposalJob::name(m_job->state()); }

    QString day(int fromNow = 0) const { return dateInJapan(now).addDays(fromNow).toString(Qt::ISODate); }
    /// One that is accepted; `due` may be empty.
    ObjectId number(const QString& due, const ScopeId& scope = World::scope()) { return numbers(1, due, scope).at(0); }
    QList<ObjectId> numbers(int count, const QString& due, const ScopeId& scope = World::scope())
    {
        QList<ObjectId> ids;
        must(house.run([&](store::Transaction& t) -> Result<void> {
            ids.clear();
            for (int i = 0; i < count; ++i) {
                KAGIBAKO_TRY_ASSIGN(const ObjectId id, put(t, wire::VaultKind::Number, {}, scope, {}));
                KAGIBAKO_TRY(store::RowKeyTable(t.directory).accept(id, due));
                ids.append(id);
            }
            return {};
        }));
        return ids;
    }
    struct Came {
        SubmissionId id;
        InvitationId invitation;
        QList<ObjectId> numbers, images;
        ObjectId submission;
        QList<ObjectId> all() const { return numbers + images + QList{submission}; }
    };
    /// Waits for its review, due on that day.
    Came submission(int numbers, int images, const QString& due)
    {
        Came came;
        must(house.run([&](store::Transaction& t) -> Result<void> {
            came = {crypto::randomId<SubmissionId>(), crypto::randomId<InvitationId>(), {}, {}, {}};
            KAGIBAKO_TRY_ASSIGN(came.submission, put(t, wire::VaultKind::Submission, came.id, World::scope(), due));
            for (int i = 0; i < images; ++i) {
                KAGIBAKO_TRY_ASSIGN(const ObjectId id, put(t, wire::VaultKind::Image, came.id, World::scope(), due));
                came.images.append(id);
            }
            for (int i = 0; i < numbers; ++i) {
                KAGIBAKO_TRY_ASSIGN(const ObjectId id, put(t, wire::VaultKind::Number, came.id, World::scope(), due));
                came.numbers.append(id);
            }
            store::InvitationRow invitation;
            invitation.id = came.invitation;
            invitation.orgNo = house.logs->number(house.org());
            invitation.scope = World::scope();
            invitation.tokenHash = crypto::randomBytes(32);
            invitation.state = u"submitted"_s;
            invitation.submission = came.id.toBytes();
            KAGIBAKO_TRY(store::InvitationTable(t.directory).add(invitation));
            return store::SubmissionTable(t.directory)
                .add({came.id, invitation.orgNo, World::scope(), came.invitation, 0, crypto::randomBytes(32),
                      u"2026-01-01T00:00:00Z"_s, u"waiting"_s, came.all(), false});
        }));
        return came;
    }
    void change(const std::function<Result<void>(store::Transaction&)>& work) { must(house.run(work)); }
    std::optional<store::RowKeyRow> row(const ObjectId& id)
    {
        const auto directory = house.engine.connect(store::Which::Directory);
        return *store::RowKeyTable(**directory).find(id);
    }
    bool isKept(const ObjectId& id) { return row(id).has_value(); }
    qint64 boxes()
    {
        const auto vault = house.engine.connect(store::Which::Vault);
        return *store::BoxTable(**vault).countBehind(0);
    }

    /// All events of one kind, with the hash of their leaf.
    template <typename Kind>
    QList<std::pair<Event, Kind>> eventsOf()
    {
        QList<std::pair<Event, Kind>> out;
        const auto directory = house.engine.connect(store::Which::Directory);
        const qint64 size = house.logs->nextIndex(house.org(), LogName::Org);
        must(server::forEachLeaf(**directory, 1, LogName::Org, 0, size,
                                 [&](qint64, const QByteArray& leaf) -> Result<void> {
                                     KAGIBAKO_TRY_ASSIGN(const Leaf parsed, parseLeaf(leaf));
                                     const auto* event = std::get_if<Event>(&parsed);
                                     const auto* kind = event == nullptr ? nullptr : std::get_if<Kind>(&event->body);
                                     if (kind != nullptr)
                                         out.append({*event, *kind});
                                     return {};
                                 }));
        return out;
    }
    QList<std::pair<Event, events::DisposeAnnounce>> announced() { return eventsOf<events::DisposeAnnounce>(); }
    QList<std::pair<Event, events::Tombstone>> tombstones() { return eventsOf<events::Tombstone>(); }

    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    House house;
    QDateTime now{QDate(2026, 11, 24), QTime(3, 0), QTimeZone::UTC};
    std::chrono::seconds steady{1000};
    qint64 announcedCount = 0, destroyedCount = 0, sweptCount = 0;
    QByteArrayList told; ///< failures, and "clock" or "resumed"

private:
    void open()
    {
        server::DisposalJob::Told says;
        says.failed = [this](const OrgId&, const Error& error) { told.append(errorName(error.code())); };
        says.done = [this](qint64 a, qint64 d, qint64 s) {
            announcedCount += a;
            destroyedCount += d;
            sweptCount += s;
        };
        says.clock = [this](bool isGood) { told.append(isGood ? "resumed" : "clock"); };
        m_job = std::make_unique<server::DisposalJob>(house.engine, house.queue(), *house.logs, std::move(says));
    }
    Result<ObjectId> put(store::Transaction& t, wire::VaultKind kind, const SubmissionId& submission,
                         const ScopeId& scope, const QString& due)
    {
        const wire::PageObject object{crypto::randomId<ObjectId>(), kind, crypto::randomBytes(146)};
        KAGIBAKO_TRY_ASSIGN(server::WrappedRow wrapped, server::wrapRow(object, submission, now.toSecsSinceEpoch()));
        wrapped.row.orgNo = house.logs->number(house.org());
        wrapped.row.scope = scope;
        wrapped.row.person = crypto::randomId<PersonId>();
        wrapped.row.kept = true;
        wrapped.row.due = due;
        KAGIBAKO_TRY(server::addRow(t, wrapped));
        return object.id;
    }

    std::unique_ptr<server::DisposalJob> m_job; ///< before the house it works in goes
};

} // namespace kagibako::test

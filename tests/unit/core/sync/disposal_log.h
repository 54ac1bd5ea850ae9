// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/boxes_before.h"
#include "core/sync/disposal_judge.h"
#include "core/sync/projection.h"
#include "core/wire/page_api.h"
#include "tests/unit/core/ledger/world.h"

#include <utility>

namespace kagibako::test {

/// A log as a client reads it, leaf by leaf and without signatures: an organization in which mia enters, max accepts
/// and disposes, otto approves; and a server's events at whatever time. What is refused leaves no trace.
class DisposalLog
{
public:
    explicit DisposalLog(std::unique_ptr<storage::Cache> memory)
        : cache(std::move(memory)), state(world.ledger.org()), judge(*cache)
    {
        world.populate();
        world.both("anna", "olga", World::permit("mia", {Action::People, Action::Enter}));
        world.both("anna", "olga", World::permit("max", {Action::Review, Action::Dispose}));
        readLedger();
        now = QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::UTC);
    }

    std::unique_ptr<storage::Cache> cache;
    World world;
    FollowerState state;
    DisposalJudge judge;
    QDateTime now;
    crypto::Digest last;      ///< hash of the newest statement that was taken
    crypto::Digest announced; ///< of the newest announcement

    /// What the world has said meanwhile is in the log too.
    void readLedger()
    {
        for (const Statement& statement : std::as_const(world.said)) {
            remember(statement.envelope.encode());
            state.note(statement);
        }
        world.said.clear();
        state.ledger = world.ledger;
    }
    QDate today() const { return dateInJapan(now); }
    void pass(int days) { now = now.addDays(days); }
    /// Days go by, and people work on: the newest statement is of today.
    void work(int days)
    {
        pass(days);
        must(say("olga", kinds::RecoveryDrill{{World::scope()}}));
    }
    static void must(const QByteArray& result)
    {
        if (result != "applied")
            qFatal("a test that prepares met %s", result.constData());
    }

    // Statements.
    QByteArray say(const QByteArray& who, const Payload& payload)
    {
        world.next = size;
        Common common = world.common(groupOf(payload));
        common.created = now;
        const QLatin1StringView kind = kindName(payload);
        const Signer signer{World::account(who)};
        const Envelope envelope{QByteArray(kind.data(), kind.size()), encodePayload(common, payload),
                                signer.account->text(), QByteArray(64, '\x01')};
        const QByteArray result = take(envelope.encode());
        if (result == "applied")
            last = envelope.payloadHash();
        return result;
    }
    static ObjectId box(const QByteArray& name) { return idOf<ObjectId>(name); }
    static QList<ObjectId> boxes(const QByteArrayList& names)
    {
        QList<ObjectId> out;
        for (const QByteArray& name : names)
            out.append(box(name));
        return out;
    }
    QByteArray enter(const QByteArray& name, const QByteArray& person = "person")
    {
        return say("mia",
                   kinds::BoxPut{{{box(name), {}, digest(name), idOf<PersonId>(person)}}, 1, World::scope(), {}});
    }
    QByteArray accept(const QByteArray& name, const std::optional<QDate>& due = {}, const QByteArray& person = "person",
                      const std::optional<SubmissionId>& submission = {}, const QList<ObjectId>& evidence = {})
    {
        return say(
            "max",
            kinds::NumberAccept{
                box(name), {}, due, evidence, digest(name), idOf<PersonId>(person), {}, World::scope(), submission});
    }
    /// A number that is accepted, with that due date.
    void keep(const QByteArray& name, const std::optional<QDate>& due = {}, const QByteArray& person = "person")
    {
        must(enter(name, person));
        must(accept(name, due, person));
    }
    QByteArray setDue(const QByteArray& name, const QDate& due)
    {
        return say("max", kinds::DueSet{box(name), due, idOf<PersonId>("person"), World::scope()});
    }
    QByteArray hold(const QByteArrayList& names, const std::optional<QDate>& until)
    {
        return say("max", kinds::DisposeHold{boxes(names), "dispute", World::scope(), until});
    }
    QByteArray order(const QByteArrayList& names) { return say("max", orderOf(names)); }
    static kinds::DisposeOrder orderOf(const QByteArrayList& names) { return {boxes(names), "other", World::scope()}; }
    QByteArray approve() { return say("otto", kinds::Approve{last}); }
    /// The order and its approve; returns the order's hash.
    crypto::Digest ordered(const QByteArrayList& names)
    {
        must(order(names));
        const crypto::Digest hash = last;
        must(say("otto", kinds::Approve{hash}));
        return hash;
    }
    void policy(DisposalMode mode)
    {
        Policy next = world.ledger.policy();
        next.disposal = mode;
        must(say("olga", kinds::PolicySet{next}));
        must(say("otto", kinds::Approve{last}));
    }

    // The server.
    QByteArray happen(const EventBody& body) { return take(encodeEvent({world.ledger.org(), now, body, {}})); }
    QByteArray announce(const QByteArrayList& names, const QDate& due, const ScopeId& scope = World::scope())
    {
        const Event event{
            world.ledger.org(), now, events::DisposeAnnounce{*state.ledger.tip(), boxes(names), due, scope}, {}};
        const QByteArray bytes = encodeEvent(event);
        const QByteArray result = take(bytes);
        if (result == "applied")
            announced = crypto::sha256(bytes);
        return result;
    }
    QByteArray tombstone(const crypto::Digest& authority, const QList<ObjectId>& objects,
                         const ScopeId& scope = World::scope())
    {
        return happen(events::Tombstone{authority, objects, scope});
    }
    QByteArray onTime(const QByteArrayList& names) { return tombstone(announced, boxes(names)); }
    static SubmissionId submission(const QByteArray& name) { return idOf<SubmissionId>("submission " + name); }
    /// A submission of `name` with these numbers of "person", one image "NAME image" and the answers "NAME answers".
    void comeIn(const QByteArray& name, const QByteArrayList& numbers)
    {
        const auto person = idOf<PersonId>("person");
        kinds::Invitation asked;
        asked.card = digest("card");
        asked.id = idOf<InvitationId>(name);
        asked.object = box("card " + name);
        asked.persons = {person};
        asked.token = digest("token " + name);
        must(say("mia", kinds::InvitationPut{1, {asked}, World::scope()}));
        wire::Manifest manifest{digest("card").toBytes(), submission(name), {}};
        for (const QByteArray& number : numbers)
            manifest.objects.append({person, wire::VaultKind::Number, box(number), digest(number).toBytes()});
        manifest.objects.append({person, wire::VaultKind::Image, box(name + " image"), digest("image").toBytes()});
        manifest.objects.append(
            {person, wire::VaultKind::Submission, box(name + " answers"), digest("answers").toBytes()});
        must(happen(events::SubmissionReceived{asked.id, wire::encodeManifest(manifest), World::scope(),
                                               submission(name), digest("tag")}));
    }

    /// What a client does when it learns that some leaves were void all the time.
    void readAgain(const QSet<qint64>& isVoid)
    {
        Projection projection(*cache);
        check(projection.forget());
        for (qint64 at = 0; at < size; ++at) {
            const auto bytes = storage::LeafTable(*cache).read(at, 1);
            const auto leaf = parseLeaf(bytes->front());
            if (const auto* event = std::get_if<Event>(&*leaf))
                check(projection.apply(at, *event));
            else if (isVoid.contains(at))
                check(projection.applyVoid(at, std::get<Statement>(*leaf)));
            else
                check(projection.apply(at, std::get<Statement>(*leaf), state.ledger));
        }
        check(storage::BoxTable(*cache).recallAnnounced());
    }
    storage::BoxRow row(const QByteArray& name)
    {
        const auto found = storage::BoxTable(*cache).find(box(name));
        if (!found || !*found)
            qFatal("no box %s", name.constData());
        return **found;
    }
    QString stateOf(const QByteArray& name) { return row(name).state; }

    qint64 size = 0; ///< of the log

private:
    static void check(const Result<void>& result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
    }
    void remember(const QByteArray& bytes)
    {
        check(storage::LeafTable(*cache).append(size, bytes));
        ++size;
    }
    QByteArray take(const QByteArray& bytes)
    {
        check(cache->begin());
        Ledger ledger = state.ledger;
        const auto taken = [&]() -> Result<void> {
            KAGIBAKO_TRY(storage::LeafTable(*cache).append(size, bytes));
            KAGIBAKO_TRY_ASSIGN(const Leaf leaf, parseLeaf(bytes));
            if (const auto* event = std::get_if<Event>(&leaf)) {
                KAGIBAKO_TRY(judge.take(size, *event, state));
                return Projection(*cache).apply(size, *event);
            }
            const auto& statement = std::get<Statement>(leaf);
            KAGIBAKO_TRY_ASSIGN(const BoxesBefore before, boxesBefore(*cache, statement));
            KAGIBAKO_TRY(ledger.apply(size, statement, before));
            KAGIBAKO_TRY(judge.take(size, statement, ledger));
            KAGIBAKO_TRY(Projection(*cache).apply(size, statement, ledger));
            state.note(statement);
            return {};
        }();
        if (!taken) {
            cache->rollback();
            return errorName(taken.error().code());
        }
        check(cache->commit());
        state.ledger = world.ledger = ledger;
        ++size;
        return "applied";
    }
};

} // namespace kagibako::test

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/synchronizer.h"

#include "core/sync/leaf_verifier.h"
#include "core/wire/limits.h"

#include <map>

namespace kagibako {

using namespace Qt::StringLiterals;

/// What is built beside the state while reading, and replaces it only when everything held.
struct Synchronizer::Staged {
    FollowerState next;
    Projection projection;
    std::optional<LogAdvance> advance;
    qint64 size = 0;
    SignatureBatch signatures;
    std::map<qint64, crypto::Digest> seen; ///< org heads that signers say they saw
};

Result<Synchronizer::Report> Synchronizer::run()
{
    KAGIBAKO_TRY_ASSIGN(const wire::Heads heads, m_api.heads({m_state.orgNote, m_state.auditNote}));
    Staged staged{m_state, Projection(m_cache), {}, m_state.log.size(), {}, {}};
    KAGIBAKO_TRY(m_cache.begin());
    const auto read = [&]() -> Result<void> {
        staged.next.orgNote = heads.org;
        KAGIBAKO_TRY(readLog(staged));
        KAGIBAKO_TRY(finishLog(staged));
        KAGIBAKO_TRY(followAudit(staged.next, heads.audit));
        return saveState(m_cache, staged.next, m_key);
    }();
    if (!read) {
        m_cache.rollback();
        return std::unexpected(read.error());
    }
    KAGIBAKO_TRY(m_cache.commit());
    Report report;
    report.leaves = staged.next.log.size() - m_state.log.size();
    m_state = std::move(staged.next);
    KAGIBAKO_TRY_ASSIGN(report.objects, fetchProfiles());
    return report;
}

Result<void> Synchronizer::openOrgHead(Staged& staged, const QByteArray& note)
{
    const auto keys = staged.next.ledger.orgKeys();
    if (!keys)
        return fail(ErrorCode::LedgerGenesis);
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::PublicKey::fromBytes(keys->serverPub.view()));
    KAGIBAKO_TRY_ASSIGN(const Head head, openHead(note, staged.next.ledger.org(), LogName::Org, key));
    KAGIBAKO_TRY_ASSIGN(staged.advance, LogAdvance::to(head, staged.next.log));
    staged.size = head.size;
    return {};
}

Result<void> Synchronizer::readLog(Staged& staged)
{
    qint64 at = m_state.log.size();
    if (at > 0) { // the server's key is known: hold its head to it before reading anything
        KAGIBAKO_TRY(openOrgHead(staged, staged.next.orgNote));
    }
    while (!staged.advance || at < staged.size) {
        KAGIBAKO_TRY_ASSIGN(const wire::LogAnswer answer, m_api.log({wire::LogName::Org, at, limits::LogLeaves}));
        if (answer.from != at || answer.leaves.isEmpty())
            return fail(ErrorCode::LogGap);
        for (const QByteArray& leaf : answer.leaves) {
            if (staged.advance && at == staged.size)
                break; // the log grew while we read: next time
            if (at == 0 && !staged.advance) {
                // The genesis names the server's key; that it is the right genesis follows from the organization's id.
                KAGIBAKO_TRY_ASSIGN(const Statement genesis, parseStatement(leaf));
                Ledger first = staged.next.ledger;
                KAGIBAKO_TRY(first.verifyAndApply(0, genesis));
                std::swap(staged.next.ledger, first);
                KAGIBAKO_TRY(openOrgHead(staged, staged.next.orgNote));
                std::swap(staged.next.ledger, first);
            }
            KAGIBAKO_TRY(take(staged, leaf));
            ++at;
        }
        KAGIBAKO_TRY(staged.signatures.verify());
    }
    return {};
}

Result<void> Synchronizer::take(Staged& staged, const QByteArray& leaf)
{
    const qint64 index = staged.advance->size();
    KAGIBAKO_TRY(staged.advance->add(leaf));
    KAGIBAKO_TRY(storage::LeafTable(m_cache).append(index, leaf));
    KAGIBAKO_TRY_ASSIGN(const Leaf parsed, parseLeaf(leaf));
    if (const auto* event = std::get_if<Event>(&parsed)) {
        if (event->org != staged.next.ledger.org() || !isOrgEvent(event->body))
            return fail(ErrorCode::StatementOrg);
        return staged.projection.apply(index, *event);
    }
    const auto& statement = std::get<Statement>(parsed);
    KAGIBAKO_TRY_ASSIGN(auto key, staged.next.ledger.signerKey(statement));
    KAGIBAKO_TRY_ASSIGN(const std::optional<QDate> dueBefore, [&]() -> Result<std::optional<QDate>> {
        const auto* due = std::get_if<kinds::DueSet>(&statement.payload);
        if (due == nullptr)
            return std::nullopt;
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(m_cache).find(due->box));
        const QDate date = box ? QDate::fromString(box->due, Qt::ISODate) : QDate();
        return date.isValid() ? std::optional(date) : std::nullopt;
    }());
    KAGIBAKO_TRY(staged.next.ledger.apply(index, statement, dueBefore));
    KAGIBAKO_TRY(staged.projection.apply(index, statement));
    const LogState& seen = statement.common.seen.org;
    const auto [place, isNew] = staged.seen.try_emplace(seen.size, seen.root);
    if (!isNew && place->second != seen.root)
        return fail(ErrorCode::SeenMismatch);
    staged.signatures.add(statement, std::move(key));
    return {};
}

Result<void> Synchronizer::finishLog(Staged& staged)
{
    KAGIBAKO_TRY_ASSIGN(staged.next.log, staged.advance->finish());
    storage::LeafTable leaves(m_cache);
    for (const merkle::Tile& tile : staged.next.log.takeChangedTiles())
        KAGIBAKO_TRY(leaves.putTile(tile.level, tile.index, tile.hashes));
    // Whoever signed saw a log; if it is not a beginning of ours, the server shows different people different logs
    // (G09).
    merkle::TreeReader tree(staged.next.log.size(), cachedTiles(m_cache));
    for (const auto& [size, root] : staged.seen)
        KAGIBAKO_TRY(checkSeen(tree, size, root));
    return {};
}

Result<void> Synchronizer::followAudit(FollowerState& next, const QByteArray& note)
{
    const auto keys = next.ledger.orgKeys();
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::PublicKey::fromBytes(keys->serverPub.view()));
    KAGIBAKO_TRY_ASSIGN(const Head head, openHead(note, next.ledger.org(), LogName::Audit, key));
    merkle::Proof proof;
    const qint64 before = next.audit.head().size;
    if (before > 0 && head.size > before) {
        KAGIBAKO_TRY_ASSIGN(const auto answer, m_api.proof({wire::LogName::Audit, before, head.size}));
        for (const QByteArray& hash : answer.hashes) {
            KAGIBAKO_TRY_ASSIGN(const auto digest, crypto::Digest::fromBytes(hash));
            proof.append(digest);
        }
    }
    KAGIBAKO_TRY(next.audit.advance(head, proof));
    next.auditNote = note;
    return {};
}

Result<qint64> Synchronizer::fetchProfiles()
{
    KAGIBAKO_TRY_ASSIGN(const auto missing, storage::PersonTable(m_cache).withoutProfile());
    qint64 fetched = 0;
    std::vector<storage::PersonRow> part;
    const auto fetch = [&]() -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(const qint64 more, fetchPart(part));
        fetched += more;
        part.clear();
        return {};
    };
    for (const storage::PersonRow& person : missing) {
        if (m_state.ledger.actionsOf(m_account, person.scope).isEmpty())
            continue;
        part.push_back(person);
        if (part.size() == static_cast<std::size_t>(limits::ObjectIds))
            KAGIBAKO_TRY(fetch());
    }
    if (!part.empty())
        KAGIBAKO_TRY(fetch());
    return fetched;
}

Result<qint64> Synchronizer::fetchPart(const std::vector<storage::PersonRow>& part)
{
    QList<ObjectId> ids;
    for (const storage::PersonRow& person : part)
        ids.append(person.object);
    KAGIBAKO_TRY_ASSIGN(const auto found, m_api.objects(ids));
    if (found.size() != ids.size())
        return fail(ErrorCode::ServerShape, u"objects"_s);
    storage::ObjectTable objects(m_cache);
    qint64 fetched = 0;
    KAGIBAKO_TRY(m_cache.begin());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const wire::FoundBytes& object = found[i];
        // Missing, swapped or damaged: it must not hide the others. It stays missing, and the list of people says so.
        const bool good = object.found && object.id == ids[i] &&
                          crypto::sha256(object.bytes).view() == part[static_cast<std::size_t>(i)].hash;
        if (!good)
            continue;
        if (auto put = objects.put(object.id, object.bytes); !put) {
            m_cache.rollback();
            return std::unexpected(put.error());
        }
        ++fetched;
    }
    KAGIBAKO_TRY(m_cache.commit());
    return fetched;
}

} // namespace kagibako

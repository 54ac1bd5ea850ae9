// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/synchronizer.h"

#include "core/sync/boxes_before.h"
#include "core/sync/disposal_judge.h"
#include "core/sync/leaf_verifier.h"
#include "core/sync/profile_fetch.h"
#include "core/wire/limits.h"

#include <algorithm>
#include <map>

namespace kagibako {

using namespace Qt::StringLiterals;

/// What is built beside the state while reading, and replaces it only when everything held.
struct Synchronizer::Staged {
    FollowerState next;
    DisposalJudge judge;
    Projection projection;
    LogAdvance advance;
    qint64 size = 0; ///< of the new head
    SignatureBatch signatures;
    std::map<qint64, crypto::Digest> seen; ///< org heads that signers say they saw
    QHash<AccountId, LogState> seenAudit;  ///< the longest audit log that each signer says they saw
    Seen remembered;                       ///< what the account itself saw, on whatever computer
};

Result<Synchronizer::Report> Synchronizer::run(const Seen& remembered)
{
    KAGIBAKO_TRY_ASSIGN(const wire::Heads heads, m_api.heads({m_state.orgNote, m_state.auditNote}));
    KAGIBAKO_TRY_ASSIGN(const Head head, nextHead(heads.org));
    KAGIBAKO_TRY_ASSIGN(LogAdvance advance, LogAdvance::to(head, m_state.log));
    Staged staged{m_state, DisposalJudge(m_cache), Projection(m_cache), std::move(advance), head.size, {}, {}, {}, {}};
    staged.next.orgNote = heads.org;
    staged.remembered = remembered;
    staged.seen.emplace(remembered.org.size, remembered.org.root);
    if (remembered.audit != m_state.seen().audit) // else the next head continues it anyway
        staged.seenAudit.insert(AccountId(), remembered.audit);
    KAGIBAKO_TRY(m_cache.begin());
    const auto read = [&]() -> Result<void> {
        if (staged.size < remembered.org.size)
            return fail(ErrorCode::LogRollback);
        KAGIBAKO_TRY(readLog(staged));
        KAGIBAKO_TRY(finishLog(staged));
        KAGIBAKO_TRY(followAudit(staged, heads));
        if (m_belongs)
            KAGIBAKO_TRY(m_belongs(staged.next.ledger));
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
    KAGIBAKO_TRY_ASSIGN(const ProfileFetch::Report profiles,
                        ProfileFetch(m_api, m_cache, m_state.ledger, m_account).run());
    report.objects = profiles.fetched;
    report.damaged = profiles.damaged;
    return report;
}

Result<void> Synchronizer::checkOrgHead(const QByteArray& note, const Ledger& ledger, qint64 size)
{
    const auto keys = ledger.orgKeysAt(size);
    if (!keys)
        return fail(ErrorCode::LedgerGenesis);
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::PublicKey::fromBytes(keys->serverPub.view()));
    return openHead(note, ledger.org(), LogName::Org, key).transform([](const Head&) {});
}

/// The new head as far as it can be judged before its leaves are read. A signature by an unknown key may be that of a
/// key which one of these leaves names.
Result<Head> Synchronizer::nextHead(const QByteArray& note) const
{
    KAGIBAKO_TRY_ASSIGN(const Head head, claimedHead(note, m_state.ledger.org(), LogName::Org));
    if (!m_state.ledger.hasBegun())
        return head;
    const auto good = checkOrgHead(note, m_state.ledger, m_state.log.size());
    if (!good && (good.error().code() != ErrorCode::HeadSignature || head.size <= m_state.log.size()))
        return std::unexpected(good.error());
    return head;
}

Result<void> Synchronizer::readLog(Staged& staged)
{
    qint64 at = m_state.log.size();
    while (at < staged.size) {
        KAGIBAKO_TRY_ASSIGN(const wire::LogAnswer answer, m_api.log({wire::LogName::Org, at, limits::LogLeaves}));
        if (answer.from != at || answer.leaves.isEmpty())
            return fail(ErrorCode::LogGap);
        // The log may have grown while we read: what is past the head is for the next time.
        const auto wanted = static_cast<std::size_t>(std::min<qint64>(answer.leaves.size(), staged.size - at));
        const std::span<const QByteArray> bytes(answer.leaves.constData(), wanted);
        const std::vector<Result<Leaf>> leaves = parseLeaves(bytes);
        for (std::size_t i = 0; i < wanted; ++i, ++at)
            KAGIBAKO_TRY(take(staged, bytes[i], leaves[i]));
        KAGIBAKO_TRY(staged.signatures.verify());
    }
    return {};
}

Result<void> Synchronizer::take(Staged& staged, const QByteArray& bytes, const Result<Leaf>& leaf)
{
    const qint64 index = staged.advance.size();
    KAGIBAKO_TRY(staged.advance.add(bytes));
    KAGIBAKO_TRY(storage::LeafTable(m_cache).append(index, bytes));
    if (!leaf)
        return std::unexpected(leaf.error());
    const Leaf& parsed = *leaf;
    if (const auto* event = std::get_if<Event>(&parsed)) {
        if (event->org != staged.next.ledger.org() || !isOrgEvent(event->body))
            return fail(ErrorCode::StatementOrg);
        KAGIBAKO_TRY(staged.judge.take(index, *event, staged.next));
        return staged.projection.apply(index, *event);
    }
    const auto& statement = std::get<Statement>(parsed);
    KAGIBAKO_TRY_ASSIGN(auto key, staged.next.ledger.signerKey(statement));
    KAGIBAKO_TRY_ASSIGN(const BoxesBefore before, boxesBefore(m_cache, statement));
    if (const auto applied = staged.next.ledger.apply(index, statement, before); !applied) {
        // Of a statement on its way in this says "overtaken"; of a leaf, that one before it was left out.
        const ErrorCode code = applied.error().code();
        return fail(code == ErrorCode::LedgerPrev ? ErrorCode::LedgerFork : code);
    }
    KAGIBAKO_TRY(staged.judge.take(index, statement, staged.next.ledger));
    KAGIBAKO_TRY(staged.projection.apply(index, statement, staged.next.ledger));
    staged.next.note(statement);
    const LogState& seen = statement.common.seen.org;
    const auto [place, isNew] = staged.seen.try_emplace(seen.size, seen.root);
    if (!isNew && place->second != seen.root)
        return fail(ErrorCode::SeenMismatch);
    if (statement.signer.account) {
        LogState& longest = staged.seenAudit[*statement.signer.account];
        if (statement.common.seen.audit.size > longest.size)
            longest = statement.common.seen.audit;
    }
    staged.signatures.add(statement, std::move(key));
    return {};
}

Result<void> Synchronizer::finishLog(Staged& staged)
{
    // The key that must have signed the head may be named by a leaf just read (org.keys), so the signature comes last.
    KAGIBAKO_TRY(checkOrgHead(staged.next.orgNote, staged.next.ledger, staged.size));
    KAGIBAKO_TRY_ASSIGN(staged.next.log, staged.advance.finish());
    storage::LeafTable leaves(m_cache);
    for (const merkle::Tile& tile : staged.next.log.takeChangedTiles())
        KAGIBAKO_TRY(leaves.putTile(tile.level, tile.index, tile.hashes));
    // Whoever signed saw a log; if it is not a beginning of ours, the server shows different people different logs
    // (G09).
    merkle::TreeReader tree(staged.next.log.size(), cachedTiles(m_cache));
    for (const auto& [size, root] : staged.seen)
        KAGIBAKO_TRY(checkSeen(tree, size, root));
    KAGIBAKO_TRY_ASSIGN(const bool again, isSomethingVoid(staged));
    return again ? projectAgain(staged) : Result<void>();
}

/// Did a leaf read now cut off leaves before it? Whoever revokes says in `seen` up to where the signer was believed.
Result<bool> Synchronizer::isSomethingVoid(const Staged& staged)
{
    storage::LeafTable leaves(m_cache);
    const Ledger& ledger = staged.next.ledger;
    for (auto cuts = ledger.cuts().begin(); cuts != ledger.cuts().end(); ++cuts) {
        for (const Cut& cut : *cuts) {
            if (cut.to < m_state.log.size())
                continue; // known since an earlier time
            KAGIBAKO_TRY_ASSIGN(const auto part, leaves.read(cut.from, cut.to - cut.from));
            for (std::size_t i = 0; i < part.size(); ++i) {
                KAGIBAKO_TRY_ASSIGN(const Leaf leaf, parseLeaf(part[i]));
                const auto* statement = std::get_if<Statement>(&leaf);
                if (statement != nullptr && !ledger.stillValid(*statement, cut.from + static_cast<qint64>(i)))
                    return true;
            }
        }
    }
    return false;
}

Result<void> Synchronizer::projectAgain(Staged& staged)
{
    constexpr qint64 AtOnce = 1000;
    KAGIBAKO_TRY(staged.projection.forget());
    for (qint64 at = 0; at < staged.size;) {
        KAGIBAKO_TRY_ASSIGN(const auto part, storage::LeafTable(m_cache).read(at, AtOnce));
        for (const QByteArray& bytes : part) {
            KAGIBAKO_TRY_ASSIGN(const Leaf leaf, parseLeaf(bytes));
            if (const auto* event = std::get_if<Event>(&leaf)) {
                KAGIBAKO_TRY(staged.projection.apply(at, *event));
            } else {
                const auto& statement = std::get<Statement>(leaf);
                const Ledger& ledger = staged.next.ledger;
                KAGIBAKO_TRY(ledger.stillValid(statement, at) ? staged.projection.apply(at, statement, ledger)
                                                              : staged.projection.applyVoid(at, statement));
            }
            ++at;
        }
    }
    return storage::BoxTable(m_cache).recallAnnounced();
}

Result<merkle::Proof> Synchronizer::auditProof(qint64 first, qint64 second)
{
    merkle::Proof proof;
    if (first <= 0 || first >= second)
        return proof;
    KAGIBAKO_TRY_ASSIGN(const auto answer, m_api.proof({wire::LogName::Audit, first, second}));
    for (const QByteArray& hash : answer.hashes) {
        KAGIBAKO_TRY_ASSIGN(const auto digest, crypto::Digest::fromBytes(hash));
        proof.append(digest);
    }
    return proof;
}

Result<void> Synchronizer::advanceAudit(FollowerState& next, const QByteArray& note)
{
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::PublicKey::fromBytes(next.ledger.orgKeys()->serverPub.view()));
    KAGIBAKO_TRY_ASSIGN(const Head head, openHead(note, next.ledger.org(), LogName::Audit, key));
    KAGIBAKO_TRY_ASSIGN(const merkle::Proof proof, auditProof(next.audit.head().size, head.size));
    KAGIBAKO_TRY(next.audit.advance(head, proof));
    next.auditNote = note;
    return {};
}

/// Those who signed saw an audit log too. The longest that each of them saw is enough: that it continues what the same
/// signer saw before, their own client has checked (G09).
Result<void> Synchronizer::followAudit(Staged& staged, wire::Heads heads)
{
    FollowerState& next = staged.next;
    KAGIBAKO_TRY(advanceAudit(next, heads.audit));
    const bool grew =
        std::ranges::any_of(staged.seenAudit, [&](const LogState& seen) { return seen.size > next.audit.head().size; });
    if (grew) { // while we read
        KAGIBAKO_TRY_ASSIGN(heads, m_api.heads({next.orgNote, next.auditNote}));
        KAGIBAKO_TRY(advanceAudit(next, heads.audit));
    }
    if (next.audit.head().size < staged.remembered.audit.size)
        return fail(ErrorCode::LogRollback);
    for (const LogState& seen : staged.seenAudit) {
        KAGIBAKO_TRY_ASSIGN(const merkle::Proof proof, auditProof(seen.size, next.audit.head().size));
        if (!next.audit.checkSeen(seen.size, seen.root, proof))
            return fail(ErrorCode::SeenMismatch, u"audit"_s);
    }
    return {};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_evidence.h"

#include "core/log/tree_reader.h"
#include "core/sync/effective_order.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qint64 Chunk = 1000; // leaves

Result<QByteArray> bytesAt(storage::Cache& cache, qint64 index)
{
    KAGIBAKO_TRY_ASSIGN(auto found, storage::LeafTable(cache).read(index, 1));
    if (found.empty())
        return fail(ErrorCode::LogGap);
    return std::move(found.front());
}

} // namespace

Result<CertificateEvidence::Decision> CertificateEvidence::decisionOf(const storage::BoxRow& box)
{
    if (box.goneIndex == m_tombstone)
        return m_decision;
    KAGIBAKO_TRY_ASSIGN(const std::optional<Decision> statement, decided(box));
    Decision decision = statement.value_or(Decision());
    if (!statement) {
        KAGIBAKO_TRY_ASSIGN(decision.authority, announcementOf(box));
    }
    m_tombstone = box.goneIndex;
    m_decision = decision;
    return decision;
}

/// A statement stands directly before its tombstone, or before the several that it made.
Result<std::optional<CertificateEvidence::Decision>> CertificateEvidence::decided(const storage::BoxRow& box)
{
    for (qint64 at = box.goneIndex - 1; at >= 0; --at) {
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), at));
        if (const auto* statement = std::get_if<Statement>(&leaf))
            return decidedBy(*statement, at, box.authority);
        const auto* tombstone = std::get_if<events::Tombstone>(&std::get<Event>(leaf).body);
        if (tombstone == nullptr || tombstone->authority.view() != QByteArrayView(box.authority))
            break;
    }
    return std::nullopt;
}

Result<std::optional<CertificateEvidence::Decision>>
CertificateEvidence::decidedBy(const Statement& statement, qint64 index, QByteArrayView authority) const
{
    if (statement.hash.view() == authority)
        return Decision{.authority = index, .approver = {}, .approved = {}};
    const auto* approve = std::get_if<kinds::Approve>(&statement.payload);
    if (approve == nullptr || approve->request.view() != authority)
        return std::nullopt;
    const auto order = m_session.ledger().effective().constFind(approve->request);
    if (order == m_session.ledger().effective().constEnd())
        return std::nullopt;
    return Decision{order->own, index, statement.signer.account.value_or(AccountId()), statement.common.created};
}

Result<qint64> CertificateEvidence::announcementOf(const storage::BoxRow& box)
{
    const auto known = m_announced.constFind(box.authority);
    if (known != m_announced.constEnd())
        return *known;
    KAGIBAKO_TRY_ASSIGN(auto mentions, storage::MentionTable(m_session.cache()).of(box.person));
    std::ranges::reverse(mentions);
    for (const storage::MentionRow& mention : mentions) {
        if (mention.index >= box.goneIndex)
            continue;
        KAGIBAKO_TRY_ASSIGN(const QByteArray bytes, bytesAt(m_session.cache(), mention.index));
        if (crypto::sha256(bytes).view() != QByteArrayView(box.authority))
            continue;
        m_announced.insert(box.authority, mention.index);
        return mention.index;
    }
    return fail(ErrorCode::LogGap);
}

void CertificateEvidence::needOrganization()
{
    const Ledger& ledger = m_session.ledger();
    for (auto keys = ledger.orgKeys(); keys; keys = ledger.orgKeysAt(keys->index))
        need(keys->index);
}

Result<void> CertificateEvidence::needAccount(const AccountId& id)
{
    std::optional<AccountId> next = id;
    while (next && m_accounts.insert(*next).second) {
        const Account* account = m_session.ledger().account(*next);
        if (account == nullptr)
            return fail(ErrorCode::LedgerSigner);
        KAGIBAKO_TRY_ASSIGN(const qint64 index, grantOf(*account));
        need(index);
        next = account->grantedBy;
    }
    return {};
}

/// Where an administrator's grant waited for a second owner, the account exists since that approval.
Result<qint64> CertificateEvidence::grantOf(const Account& account)
{
    KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), account.since));
    const auto* statement = std::get_if<Statement>(&leaf);
    const auto* approve = statement == nullptr ? nullptr : std::get_if<kinds::Approve>(&statement->payload);
    return approve == nullptr ? Result<qint64>(account.since) : find(approve->request, account.since);
}

/// Walks back: an approval comes soon after what it approves.
Result<qint64> CertificateEvidence::find(const crypto::Digest& statement, qint64 before)
{
    for (qint64 end = before; end > 0; end -= Chunk) {
        const qint64 begin = std::max<qint64>(0, end - Chunk);
        KAGIBAKO_TRY_ASSIGN(const auto leaves, storage::LeafTable(m_session.cache()).read(begin, end - begin));
        for (std::size_t i = leaves.size(); i-- > 0;) {
            if (!leaves[i].contains("vnd.kagibako.account.grant."))
                continue;
            const auto envelope = parseEnvelope(leaves[i]);
            if (envelope && envelope->payloadHash() == statement)
                return begin + static_cast<qint64>(i);
        }
    }
    return fail(ErrorCode::LogGap);
}

Result<std::vector<CertificateLeaf>> CertificateEvidence::leaves()
{
    const qint64 size = m_session.state().log.size();
    merkle::TreeReader tree(size, cachedTiles(m_session.cache()));
    std::vector<CertificateLeaf> out;
    qsizetype bytes = 0;
    for (const qint64 index : m_needed) {
        CertificateLeaf leaf{index, {}, {}};
        KAGIBAKO_TRY_ASSIGN(leaf.bytes, bytesAt(m_session.cache(), index));
        bytes += leaf.bytes.size();
        if (bytes > MostCertificateBytes)
            return fail(ErrorCode::TooLarge);
        KAGIBAKO_TRY_ASSIGN(const merkle::Proof proof, tree.inclusion(index, size));
        for (const crypto::Digest& hash : proof)
            leaf.proof.append(hash.toBytes());
        out.push_back(std::move(leaf));
    }
    return out;
}

} // namespace kagibako

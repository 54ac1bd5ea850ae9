// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/disposal_cause.h"

#include "core/services/box_standing.h"
#include "core/sync/effective_order.h"

namespace kagibako {

namespace {

using Cause = DisposalCauses::Cause;
using How = DisposalService::Gone::How;

AccountId signerOf(const Statement& statement)
{
    return statement.signer.account.value_or(AccountId());
}

} // namespace

Result<void> DisposalCauses::count(const std::vector<storage::BoxRow>& gone, const std::vector<storage::BoxRow>& kept)
{
    for (const storage::BoxRow& box : kept)
        ++m_accepted[{box.person, box.scope}];
    for (const storage::BoxRow& box : gone) {
        KAGIBAKO_TRY_ASSIGN(const bool was, wasNumber(m_session.cache(), box));
        if (!was)
            continue;
        ++m_accepted[{box.person, box.scope}];
        m_numbers.insert(box.box);
    }
    return {};
}

/// Nothing where the statement destroys nothing under that hash.
Result<std::optional<Cause>> DisposalCauses::decidedBy(const Statement& statement, QByteArrayView authority)
{
    if (const auto* approve = std::get_if<kinds::Approve>(&statement.payload)) {
        const auto found = m_session.ledger().effective().constFind(approve->request);
        if (approve->request.view() != authority || found == m_session.ledger().effective().constEnd())
            return std::nullopt;
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), found->own));
        const auto* order = std::get_if<Statement>(&leaf);
        return order == nullptr ? Result<std::optional<Cause>>(std::nullopt) : decidedBy(*order, authority);
    }
    if (statement.hash.view() != authority)
        return std::nullopt;
    if (const auto* order = std::get_if<kinds::DisposeOrder>(&statement.payload))
        return Cause{How::Ordered, order->reason, signerOf(statement)};
    if (const auto* thrown = std::get_if<kinds::BoxVoid>(&statement.payload))
        return Cause{How::Thrown, thrown->reason, signerOf(statement)};
    if (const auto* back = std::get_if<kinds::SubmissionReturn>(&statement.payload))
        return Cause{How::Thrown, back->reason, signerOf(statement)};
    if (const auto* refused = std::get_if<kinds::SubmissionRefuse>(&statement.payload))
        return Cause{How::Thrown, refused->reason, signerOf(statement)};
    return Cause{How::Thrown, {}, signerOf(statement)};
}

/// The statement directly before the tombstone, or before the several tombstones it made.
Result<std::optional<Cause>> DisposalCauses::decided(const storage::BoxRow& box)
{
    for (qint64 at = box.goneIndex - 1; at >= 0; --at) {
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), at));
        if (const auto* statement = std::get_if<Statement>(&leaf))
            return decidedBy(*statement, box.authority);
        const auto* tombstone = std::get_if<events::Tombstone>(&std::get<Event>(leaf).body);
        if (tombstone == nullptr || tombstone->authority.view() != QByteArrayView(box.authority))
            return std::nullopt;
    }
    return std::nullopt;
}

/// Was another number of the person accepted after this one's last acceptance?
Result<bool> DisposalCauses::wasReplaced(const storage::BoxRow& box)
{
    if (m_accepted.value({box.person, box.scope}) < 2)
        return false;
    KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(box.person));
    ObjectId last;
    for (const storage::MentionRow& mention : mentions) {
        if (mention.index >= box.goneIndex)
            break;
        KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(m_session.cache(), mention.index));
        const auto* statement = std::get_if<Statement>(&leaf);
        const auto* accept = statement == nullptr ? nullptr : std::get_if<kinds::NumberAccept>(&statement->payload);
        if (accept != nullptr && accept->person == box.person && accept->scope == box.scope)
            last = accept->box;
    }
    return !last.isNull() && last != box.box;
}

Result<Cause> DisposalCauses::of(const storage::BoxRow& box)
{
    if (box.goneIndex != m_index) {
        KAGIBAKO_TRY_ASSIGN(m_cause, decided(box));
        m_index = box.goneIndex;
    }
    if (m_cause)
        return *m_cause;
    if (!m_numbers.contains(box.box))
        return Cause{How::Abandoned, {}, {}};
    KAGIBAKO_TRY_ASSIGN(const bool isReplaced, wasReplaced(box));
    return Cause{isReplaced ? How::Replaced : How::OnTime, {}, {}};
}

} // namespace kagibako

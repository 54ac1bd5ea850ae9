// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/entry_log.h"

#include "core/sync/boxes_before.h"

#include <algorithm>
#include <ranges>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<const Statement*> EntryLog::statementAt(qint64 index)
{
    if (m_index != index || !m_leaf) {
        KAGIBAKO_TRY_ASSIGN(const auto found, storage::LeafTable(m_session.cache()).read(index, 1));
        if (found.empty())
            return fail(ErrorCode::LogGap);
        KAGIBAKO_TRY_ASSIGN(m_leaf, parseLeaf(found.front()));
        m_index = index;
    }
    return std::get_if<Statement>(&*m_leaf);
}

QString EntryLog::loginOf(const Signer& signer) const
{
    const Account* account = signer.account ? m_session.ledger().account(*signer.account) : nullptr;
    return account == nullptr ? QString() : account->login;
}

Result<EntryLog::Entry> EntryLog::entryOf(const storage::BoxRow& box)
{
    KAGIBAKO_TRY_ASSIGN(const Statement* statement, statementAt(box.index));
    const auto* put = statement == nullptr ? nullptr : std::get_if<kinds::BoxPut>(&statement->payload);
    if (put == nullptr || !statement->signer.account)
        return fail(ErrorCode::BoxHash);
    const auto entered = std::ranges::find(put->boxes, box.box, &kinds::EnteredBox::box);
    if (entered == put->boxes.end())
        return fail(ErrorCode::BoxHash);
    return Entry{*statement->signer.account, loginOf(statement->signer), statement->common.created, entered->documents};
}

Result<bool> EntryLog::isEntered(const storage::BoxRow& box)
{
    return enteredBy(m_session.cache(), box).transform([](const auto& by) { return by.has_value(); });
}

/// Who accepts what came by the page has not looked at entries.
Result<qint64> EntryLog::seenByAcceptance(qint64 index)
{
    const auto known = m_seen.constFind(index);
    if (known != m_seen.constEnd())
        return *known;
    KAGIBAKO_TRY_ASSIGN(const Statement* statement, statementAt(index));
    const auto* accept = statement == nullptr ? nullptr : std::get_if<kinds::NumberAccept>(&statement->payload);
    const qint64 seen = accept != nullptr && !accept->submission ? statement->common.seen.org.size : 0;
    m_seen.insert(index, seen);
    return seen;
}

/// By the leaves after `from` that speak of this person. Each is read once, however many boxes it is asked for: whoever
/// enters thousands costs nobody else the time.
Result<qint64> EntryLog::decidedUpTo(const PersonId& person, qint64 from)
{
    const auto known = m_decided.constFind(person);
    if (known != m_decided.constEnd() && known->from <= from)
        return known->upTo;
    KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(person));
    Decided decided{from, 0};
    for (const storage::MentionRow& mention : mentions | std::views::reverse) {
        if (mention.index <= std::max(from, decided.upTo))
            break;
        if (!mention.isValid)
            continue;
        KAGIBAKO_TRY_ASSIGN(const qint64 seen, seenByAcceptance(mention.index));
        decided.upTo = std::max(decided.upTo, std::min(seen, mention.index));
    }
    m_decided.insert(person, decided);
    return decided.upTo;
}

Result<bool> EntryLog::waits(const storage::BoxRow& box)
{
    if (box.state != "unchecked"_L1)
        return false;
    KAGIBAKO_TRY_ASSIGN(const bool entered, isEntered(box));
    if (!entered)
        return false;
    KAGIBAKO_TRY_ASSIGN(const auto current, storage::BoxTable(m_session.cache()).currentOf(box.person));
    if (current && current->index > box.index)
        return false;
    KAGIBAKO_TRY_ASSIGN(const qint64 decided, decidedUpTo(box.person, box.index));
    return decided <= box.index;
}

Result<bool> EntryLog::wasAccepted(const storage::BoxRow& box)
{
    const auto known = m_accepted.constFind(box.person);
    if (known != m_accepted.constEnd() && known->from <= box.index)
        return known->boxes.contains(box.box);
    KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(box.person));
    Accepted accepted{box.index, {}};
    for (const storage::MentionRow& mention : mentions | std::views::reverse) {
        if (mention.index <= box.index)
            break;
        KAGIBAKO_TRY_ASSIGN(const Statement* statement, statementAt(mention.index));
        if (statement == nullptr)
            continue;
        if (const auto* accept = std::get_if<kinds::NumberAccept>(&statement->payload))
            accepted.boxes.insert(accept->box);
    }
    m_accepted.insert(box.person, accepted);
    return accepted.boxes.contains(box.box);
}

Result<std::optional<QByteArray>> EntryLog::reasonIn(const Payload& payload, const InvitationId& id)
{
    if (const auto* withdrawn = std::get_if<kinds::InvitationVoid>(&payload)) {
        if (withdrawn->invitations.contains(id))
            return withdrawn->reason;
    } else if (const auto* put = std::get_if<kinds::BoxPut>(&payload)) {
        if (put->voids.contains(id))
            return QByteArray("entered_by_post");
    } else if (const auto* refused = std::get_if<kinds::SubmissionRefuse>(&payload)) {
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(m_session.cache()).find(refused->submission));
        if (row && row->invitation == id)
            return refused->reason;
    }
    return std::nullopt;
}

Result<std::optional<EntryLog::Ending>> EntryLog::endingOf(const storage::InvitationRow& invitation)
{
    for (const PersonId& person : invitation.persons) {
        KAGIBAKO_TRY_ASSIGN(const auto mentions, storage::MentionTable(m_session.cache()).of(person));
        for (const storage::MentionRow& mention : mentions | std::views::reverse) {
            if (mention.index <= invitation.index)
                break;
            if (!mention.isValid)
                continue;
            KAGIBAKO_TRY_ASSIGN(const Statement* statement, statementAt(mention.index));
            if (statement == nullptr)
                continue;
            KAGIBAKO_TRY_ASSIGN(const auto reason, reasonIn(statement->payload, invitation.id));
            if (reason)
                return Ending{loginOf(statement->signer), statement->common.created, *reason};
        }
    }
    return std::nullopt;
}

} // namespace kagibako

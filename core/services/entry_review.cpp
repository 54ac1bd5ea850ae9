// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/entry_review.h"

#include "core/services/acceptance.h"
#include "core/services/box_voiding.h"
#include "core/services/entry_service.h"
#include "core/services/number_opening.h"
#include "core/services/people_service.h"

#include <algorithm>
#include <ranges>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Mistyped("mistyped"); // codes of ReasonKind::Entry
constexpr const char* NotUsed = "not_used";

/// Who types a wrong number twice has not confirmed it: that takes another account.
EntryReview::Comparison compared(const std::vector<EntryReview::OpenedEntry>& entries)
{
    const EntryReview::OpenedEntry* first = nullptr;
    auto comparison = EntryReview::Comparison::Single;
    for (const EntryReview::OpenedEntry& entry : entries) {
        if (!entry.number)
            continue;
        if (first == nullptr) {
            first = &entry;
            continue;
        }
        if (!isSameNumber(*first->number, *entry.number))
            return EntryReview::Comparison::Different;
        if (entry.entry.account != first->entry.account)
            comparison = EntryReview::Comparison::Equal;
    }
    return comparison;
}

/// Those that opened beside the one that was chosen, of whatever kind of number: they are thrown away. What was
/// accepted once stays, although a cut made the acceptance void: the server would refuse all of it.
Result<QList<ObjectId>> othersOf(ClientSession& session, const EntryReview::Case& reviewed,
                                 const EntryReview::OpenedEntry& chosen)
{
    EntryLog log(session);
    QList<ObjectId> others;
    for (const EntryReview::OpenedEntry& one : reviewed.entries) {
        if (one.entry.box == chosen.entry.box)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto row, storage::BoxTable(session.cache()).find(one.entry.box));
        KAGIBAKO_TRY_ASSIGN(const bool stays, row ? log.wasAccepted(*row) : Result<bool>(false));
        if (stays)
            continue;
        if (one.number || one.problem == ErrorCode::NumberLength) // another kind of number opened, too
            others.append(one.entry.box);
    }
    return others;
}

/// Nothing to say about entries that are gone already: whoever entered them took them back. By one reason for all, in
/// one statement: whether a number was equal to the chosen one is nothing that the log may tell (protocol-review P24).
Result<void> throwAway(ClientSession& session, const ScopeId& scope, const QList<ObjectId>& boxes,
                       QList<Payload>& payloads)
{
    if (boxes.isEmpty())
        return {};
    const auto thrown = boxVoidOf(session, scope, boxes, NotUsed);
    if (!thrown)
        return thrown.error().code() == ErrorCode::AlreadyDone ? Result<void>() : std::unexpected(thrown.error());
    payloads.append(*thrown);
    return {};
}

/// Oldest first, those of each person the newest that wait: nobody's inbox grows with what one clerk puts into it.
Result<std::vector<storage::BoxRow>> newestWaiting(EntryLog& log, const std::vector<storage::BoxRow>& boxes)
{
    std::vector<storage::BoxRow> out;
    QHash<std::pair<PersonId, ScopeId>, std::size_t> counts;
    for (const storage::BoxRow& box : boxes | std::views::reverse) {
        std::size_t& count = counts[std::pair(box.person, box.scope)];
        if (count == EntryReview::MostShown)
            continue;
        KAGIBAKO_TRY_ASSIGN(const bool waits, log.waits(box));
        if (!waits)
            continue;
        ++count;
        out.push_back(box);
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace

std::vector<const ReasonInfo*> EntryReview::reasonsToThrowAway()
{
    std::vector<const ReasonInfo*> out = reasons(ReasonKind::Entry);
    std::erase_if(out, [](const ReasonInfo* one) { return QByteArrayView(one->code) == Mistyped; });
    return out;
}

bool EntryReview::Case::holds(const AnyNumber& number) const
{
    return std::ranges::any_of(
        entries, [&](const OpenedEntry& one) { return one.number.has_value() && isSameNumber(*one.number, number); });
}

const EntryReview::OpenedEntry* EntryReview::Case::newest(const AnyNumber* number) const
{
    for (const OpenedEntry& one : entries | std::views::reverse) {
        if (one.number && !one.entry.isBarred && (number == nullptr || isSameNumber(*one.number, *number)))
            return &one;
    }
    return nullptr;
}

Result<EntryReview::Entry> EntryReview::describe(EntryLog& log, const storage::BoxRow& box) const
{
    KAGIBAKO_TRY_ASSIGN(const EntryLog::Entry told, log.entryOf(box));
    const bool isMine = told.account == m_session.keyring().account();
    const bool isBarred = isMine && m_session.ledger().policy().fourEyesEntry;
    return Entry{box.box, told.account, told.by, told.at, told.documents, isMine, isBarred};
}

Result<std::vector<EntryReview::Waiting>> EntryReview::inbox()
{
    const Ledger& ledger = m_session.ledger();
    const AccountId me = m_session.keyring().account();
    storage::BoxTable boxes(m_session.cache());
    EntryLog log(m_session);
    std::vector<Waiting> out;
    QHash<std::pair<PersonId, ScopeId>, std::size_t> places;
    KAGIBAKO_TRY_ASSIGN(auto unchecked, boxes.inState(u"unchecked"_s));
    std::erase_if(unchecked, [&](const storage::BoxRow& box) { // other clerks' people
        return ledger.actionsOf(me, box.scope).isEmpty();
    });
    KAGIBAKO_TRY_ASSIGN(const auto waiting, newestWaiting(log, unchecked));
    for (const storage::BoxRow& box : waiting) { // in the order of the leaves: each is read once
        KAGIBAKO_TRY_ASSIGN(Entry entry, describe(log, box));
        const std::pair key(box.person, box.scope);
        auto place = places.constFind(key);
        if (place == places.constEnd()) {
            KAGIBAKO_TRY_ASSIGN(const auto current, boxes.currentOf(box.person));
            place = places.insert(key, out.size());
            out.push_back({box.person, box.scope, {}, current.has_value()});
        }
        out[*place].entries.push_back(std::move(entry));
    }
    return out;
}

/// `boxes`: the rows of its entries.
Result<EntryReview::Waiting> EntryReview::waitingOf(const PersonId& person, std::vector<storage::BoxRow>& boxes)
{
    EntryLog log(m_session);
    Waiting waiting;
    waiting.person = person;
    KAGIBAKO_TRY_ASSIGN(const auto all, storage::BoxTable(m_session.cache()).of(person));
    waiting.isChange = std::ranges::any_of(all, [](const storage::BoxRow& box) { return box.state == "current"_L1; });
    KAGIBAKO_TRY_ASSIGN(boxes, newestWaiting(log, all));
    if (boxes.empty())
        return fail(ErrorCode::NotFound, u"entry"_s);
    waiting.scope = boxes.back().scope; // the server takes no entries about people of another one
    std::erase_if(boxes, [&](const storage::BoxRow& box) { return box.scope != waiting.scope; });
    for (const storage::BoxRow& box : boxes) {
        KAGIBAKO_TRY_ASSIGN(Entry entry, describe(log, box));
        waiting.entries.push_back(std::move(entry));
    }
    return waiting;
}

Result<std::unique_ptr<EntryReview::Case>> EntryReview::show(const PersonId& person)
{
    std::vector<storage::BoxRow> boxes;
    KAGIBAKO_TRY_ASSIGN(Waiting waiting, waitingOf(person, boxes));
    if (!m_session.ledger().mayNow(m_session.keyring().account(), Action::Review, waiting.scope))
        return fail(ErrorCode::LedgerRight, u"review"_s);
    return m_session.events().noted(open(std::move(waiting), boxes));
}

Result<std::unique_ptr<EntryReview::Case>> EntryReview::open(Waiting waiting, const std::vector<storage::BoxRow>& boxes)
{
    kinds::Open open;
    open.purpose = "review";
    open.scope = waiting.scope;
    open.way = Way::Review;
    KAGIBAKO_TRY_ASSIGN(OpenedNumbers opened,
                        openNumbers(m_session, QList<storage::BoxRow>(boxes.begin(), boxes.end()), open));
    // A damaged profile hides no number.
    const auto who = PeopleService(m_session).one(waiting.person);
    auto reviewed = std::make_unique<Case>();
    reviewed->auditIndex = opened.auditIndex;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        OpenedEntry entry{waiting.entries[i], {}, {}};
        auto& number = opened.numbers[i];
        if (!number) {
            m_session.events().note(number.error());
            entry.problem = number.error().code();
        } else if (who && !fitsKind(*number, who->kind)) {
            entry.problem = ErrorCode::NumberLength;
        } else {
            entry.number = std::move(*number);
        }
        reviewed->entries.push_back(std::move(entry));
    }
    reviewed->waiting = std::move(waiting);
    reviewed->comparison = compared(reviewed->entries);
    return reviewed;
}

/// Nobody decided about it since, and nothing came that whoever looked at the case did not see: an acceptance ends the
/// waiting of everything its signer's log has.
Result<storage::BoxRow> EntryReview::stillWaiting(const Case& reviewed, const ObjectId& box)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::BoxTable(m_session.cache()).find(box));
    if (!row)
        return fail(ErrorCode::NotFound, u"entry"_s);
    KAGIBAKO_TRY_ASSIGN(const bool waits, EntryLog(m_session).waits(*row));
    if (!waits)
        return fail(ErrorCode::Conflict, u"already reviewed"_s);
    std::vector<storage::BoxRow> boxes;
    KAGIBAKO_TRY(waitingOf(row->person, boxes));
    for (const storage::BoxRow& one : boxes) {
        if (std::ranges::none_of(reviewed.entries,
                                 [&](const OpenedEntry& opened) { return opened.entry.box == one.box; }))
            return fail(ErrorCode::Conflict, u"entered meanwhile"_s);
    }
    return *row;
}

Result<void> EntryReview::accept(const Case& reviewed, const ObjectId& box, const QList<QByteArray>& checks,
                                 const QDate& due)
{
    const auto chosen =
        std::ranges::find_if(reviewed.entries, [&](const OpenedEntry& one) { return one.entry.box == box; });
    if (chosen == reviewed.entries.end())
        return fail(ErrorCode::NotFound, u"entry"_s);
    if (!chosen->number)
        return fail(ErrorCode::BoxUnchecked);
    if (m_session.ledger().policy().fourEyesEntry && chosen->entry.isMine)
        return fail(ErrorCode::LedgerSelf, u"four_eyes_entry"_s);
    KAGIBAKO_TRY(areKnownChecks(checks));
    KAGIBAKO_TRY_ASSIGN(const storage::BoxRow row, stillWaiting(reviewed, box));
    KAGIBAKO_TRY_ASSIGN(const kinds::NumberAccept accept,
                        acceptanceOf(m_session, {row.box, row.hash, row.person, row.scope}, checks, due));
    QList<Payload> payloads{accept};
    KAGIBAKO_TRY_ASSIGN(const QList<ObjectId> others, othersOf(m_session, reviewed, *chosen));
    KAGIBAKO_TRY(throwAway(m_session, row.scope, others, payloads));
    return m_session.submit(payloads, {});
}

} // namespace kagibako

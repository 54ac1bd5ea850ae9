// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reveal_service.h"

#include "core/services/box_standing.h"
#include "core/services/list_request_service.h"
#include "core/services/people_service.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<storage::BoxRow> RevealService::currentBox(const PersonId& person)
{
    storage::BoxTable boxes(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto current, boxes.currentOf(person));
    if (current)
        return *current;
    KAGIBAKO_TRY_ASSIGN(const auto all, boxes.of(person));
    if (std::ranges::any_of(all, [](const storage::BoxRow& box) { return box.state == "unchecked"_L1; }))
        return fail(ErrorCode::BoxUnchecked);
    for (const storage::BoxRow& box : all) {
        KAGIBAKO_TRY_ASSIGN(const bool was, wasNumber(m_session.cache(), box));
        if (was && box.state == "destroyed"_L1)
            return fail(ErrorCode::BoxDestroyed);
    }
    return fail(ErrorCode::NotFound, u"number"_s);
}

Result<RevealService::Revealed> RevealService::reveal(const PersonId& person, Purpose purpose, Way way,
                                                      const std::optional<crypto::Digest>& request)
{
    // A number is used only for what it may be asked for of such a person (番号法第9条). A damaged profile stops
    // nobody: then the log alone says what for.
    const auto who = PeopleService(m_session).one(person);
    if (who && !allowsKind(purpose, who->kind))
        return fail(ErrorCode::UnknownPurpose, u"for this kind of person"_s);
    KAGIBAKO_TRY_ASSIGN(const auto box, currentBox(person));
    kinds::Open open;
    open.purpose = purposeCode(purpose);
    open.request = request;
    open.scope = box.scope;
    open.way = way;
    if (request) { // what the request and its list do not allow is no fault of the server
        KAGIBAKO_TRY(m_session.ledger().check(m_session.sign(open)));
        KAGIBAKO_TRY_ASSIGN(const bool isNamed, ListRequestService(m_session).names(*request, box));
        if (!isNamed) // also when the number was replaced after it was asked for: its new box was seen by nobody
            return fail(ErrorCode::LedgerApproval, u"not in the list"_s);
    }
    return m_session.events().noted(this->open(box, open));
}

/// Strict where reveal() is not: among several nobody looks at whose profile is damaged.
Result<storage::BoxRow> RevealService::boxFor(const PersonId& person, Purpose purpose)
{
    KAGIBAKO_TRY_ASSIGN(const Person who, PeopleService(m_session).one(person));
    if (!allowsKind(purpose, who.kind))
        return fail(ErrorCode::UnknownPurpose, u"for this kind of person"_s);
    return currentBox(person);
}

Result<RevealService::Together> RevealService::revealTogether(const QList<PersonId>& people, Purpose purpose, Way way)
{
    if (people.isEmpty() || people.size() > kinds::MostOpened)
        return fail(ErrorCode::TooLarge, u"people"_s);
    std::vector<std::optional<Error>> refused;
    QList<storage::BoxRow> boxes;
    for (const PersonId& person : people) {
        auto box = boxFor(person, purpose);
        if (box && !boxes.isEmpty() && box->scope != boxes.front().scope)
            box = fail(ErrorCode::NotFound, u"of another scope"_s);
        refused.push_back(box ? std::nullopt : std::optional(box.error()));
        if (box)
            boxes.append(*box);
    }
    if (boxes.isEmpty())
        return std::unexpected(*refused.front());
    kinds::Open open;
    open.purpose = purposeCode(purpose);
    open.scope = boxes.front().scope;
    open.way = way;
    KAGIBAKO_TRY_ASSIGN(OpenedNumbers opened, m_session.events().noted(openNumbers(m_session, boxes, open)));
    Together out{opened.auditIndex, {}};
    std::size_t next = 0;
    for (const std::optional<Error>& error : refused) {
        if (error)
            out.numbers.emplace_back(std::unexpected(*error));
        else
            out.numbers.push_back(m_session.events().noted(std::move(opened.numbers[next++])));
    }
    return out;
}

Result<RevealService::Revealed> RevealService::open(const storage::BoxRow& box, const kinds::Open& open)
{
    KAGIBAKO_TRY_ASSIGN(OpenedNumbers opened, openNumbers(m_session, {box}, open));
    KAGIBAKO_TRY_ASSIGN(AnyNumber number, std::move(opened.numbers.front()));
    return Revealed{std::move(number), opened.auditIndex};
}

} // namespace kagibako

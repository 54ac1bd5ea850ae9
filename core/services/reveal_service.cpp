// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reveal_service.h"

#include "core/services/list_request_service.h"
#include "core/services/people_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

Result<storage::BoxRow> RevealService::currentBox(const PersonId& person)
{
    storage::BoxTable boxes(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto current, boxes.currentOf(person));
    if (current)
        return *current;
    KAGIBAKO_TRY_ASSIGN(const auto unchecked, boxes.inState(u"unchecked"_s));
    for (const storage::BoxRow& box : unchecked) {
        if (box.person == person)
            return fail(ErrorCode::BoxUnchecked);
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

Result<RevealService::Revealed> RevealService::open(const storage::BoxRow& box, const kinds::Open& open)
{
    KAGIBAKO_TRY_ASSIGN(OpenedNumbers opened, openNumbers(m_session, {box}, open));
    KAGIBAKO_TRY_ASSIGN(AnyNumber number, std::move(opened.numbers.front()));
    return Revealed{std::move(number), opened.auditIndex};
}

} // namespace kagibako

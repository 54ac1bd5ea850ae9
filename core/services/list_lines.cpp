// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in a list, held against the verified log; list_request_service.cpp asks for it.
#include "core/services/list_request_service.h"

#include "core/services/people_service.h"
#include "core/statement/object_id.h"

#include <QSet>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<ListRequestService::Lines> ListRequestService::currentLines(const QList<PersonId>& people)
{
    const QSet<PersonId> each(people.cbegin(), people.cend());
    if (each.size() > kinds::MostListed)
        return fail(ErrorCode::TooLarge, u"list"_s);
    storage::BoxTable boxes(m_session.cache());
    Lines lines;
    for (const PersonId& person : each) {
        KAGIBAKO_TRY_ASSIGN(const auto box, boxes.currentOf(person));
        if (box)
            lines.push_back(lineOf(*box));
    }
    if (const qsizetype without = each.size() - std::ssize(lines); without > 0)
        return fail(ErrorCode::BoxUnchecked, u"%1 of %2"_s.arg(without).arg(each.size()));
    return lines;
}

ListRequestService::Line ListRequestService::lineOf(const storage::BoxRow& box)
{
    const auto person = PeopleService(m_session).one(box.person);
    if (!person) // a damaged profile hides nobody
        return {box, {box.person, {}, u"?"_s, box.box}, {}};
    return {box, {box.person, person->code, person->name, box.box}, person->kind};
}

Result<QList<ListedNumber>> ListRequestService::listOf(const ListTerms& terms)
{
    KAGIBAKO_TRY_ASSIGN(const auto fetched, m_session.fetch({idFromHash(terms.list)}));
    if (!fetched.first().found)
        return fail(ErrorCode::ObjectMissing, u"list"_s);
    return decodeList(fetched.first().bytes, terms.list, terms.count);
}

Result<ListRequestService::Lines> ListRequestService::linesOf(const Found& found)
{
    const ListTerms terms = *listTermsOf(found.statement.payload);
    KAGIBAKO_TRY_ASSIGN(const auto numbers, listOf(terms));
    storage::BoxTable boxes(m_session.cache());
    Lines lines;
    for (const ListedNumber& number : numbers) {
        KAGIBAKO_TRY_ASSIGN(const auto box, boxes.find(number.object));
        // A box under its id, hash, person and scope as the log has them: what is asked for is what it says.
        if (!box || box->hash != number.hash.view() || box->person != number.person || box->scope != terms.scope)
            return fail(ErrorCode::BoxHash);
        lines.push_back(lineOf(*box));
    }
    std::ranges::sort(lines, {}, [](const Line& line) { return std::pair(line.entry.code, line.entry.name); });
    return lines;
}

Result<bool> ListRequestService::names(const crypto::Digest& request, const storage::BoxRow& box)
{
    KAGIBAKO_TRY_ASSIGN(const Found found, find(request));
    const ListTerms terms = *listTermsOf(found.statement.payload);
    KAGIBAKO_TRY_ASSIGN(const auto numbers, m_session.events().noted(listOf(terms)));
    return std::ranges::any_of(numbers, [&](const ListedNumber& number) {
        return number.object == box.box && box.hash == number.hash.view() && number.person == box.person;
    });
}

Result<void> ListRequestService::fits(const Lines& lines, const QByteArray& purpose)
{
    KAGIBAKO_TRY_ASSIGN(const Purpose known, purposeFromCode(purpose));
    for (const Line& line : lines) {
        if (line.kind && !allowsKind(known, *line.kind))
            return fail(ErrorCode::UnknownPurpose, u"for these kinds of people"_s);
    }
    return {};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/reveal_service.h"

#include "core/services/people_service.h"
#include "core/services/submission_check.h"
#include "core/storage/state_tables.h"

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

Result<RevealService::Revealed> RevealService::reveal(const PersonId& person, Purpose purpose, Way way)
{
    // A number is used only for what it may be asked for of such a person (番号法第9条). A damaged profile stops
    // nobody: then the log alone says what for.
    const auto who = PeopleService(m_session).one(person);
    if (who && !allowsKind(purpose, who->kind))
        return fail(ErrorCode::UnknownPurpose, u"for this kind of person"_s);
    KAGIBAKO_TRY_ASSIGN(const auto box, currentBox(person));
    return m_session.events().noted(open(box, purpose, way));
}

Result<RevealService::Revealed> RevealService::open(const storage::BoxRow& box, Purpose purpose, Way way)
{
    KAGIBAKO_TRY(checkOrigin(m_session, box));
    kinds::Open open;
    KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(box.hash));
    open.objects = {{hash, box.box, box.person}};
    open.purpose = purposeCode(purpose);
    open.scope = box.scope;
    open.way = way;
    KAGIBAKO_TRY_ASSIGN(const NumberKey* key, m_session.keyring().number(box.scope, box.epoch));
    KAGIBAKO_TRY_ASSIGN(const OpenedObjects objects, openObjects(m_session, open));
    if (!objects.sealed.contains(box.box))
        return fail(ErrorCode::ObjectMissing);
    KAGIBAKO_TRY_ASSIGN(const auto intake, intakePair(*key));
    KAGIBAKO_TRY_ASSIGN(AnyNumber number,
                        openNumber(objects.sealed.value(box.box), m_session.epochOf(box.scope, box.epoch), box.person,
                                   box.box, intake));
    return Revealed{std::move(number), objects.auditIndex};
}

} // namespace kagibako

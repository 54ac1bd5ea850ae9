// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The number on a form; entry_service.cpp finds whose it is.
#include "core/services/entry_service.h"

#include "core/crypto/base/random.h"
#include "core/domain/identity_check.h"
#include "core/services/people_service.h"
#include "core/services/submission_check.h"
#include "core/vault/number_seal.h"

namespace kagibako {

using namespace Qt::StringLiterals;

bool isSameNumber(const AnyNumber& a, const AnyNumber& b)
{
    const SecretBytes one = digitsOf(a);
    const SecretBytes other = digitsOf(b);
    return a.index() == b.index() && equalConstantTime(one.exposeSecret(), other.exposeSecret());
}

bool fitsKind(const AnyNumber& number, PersonKind kind)
{
    return std::holds_alternative<CorporateNumber>(number) == (kind == PersonKind::Company);
}

Result<void> EntryService::check(const Entry& entry)
{
    for (const QByteArray& code : entry.documents) {
        KAGIBAKO_TRY_ASSIGN(const CheckItem* item, checkItem(code));
        if (!has(*item, Route::Mail))
            return fail(ErrorCode::UnknownCode, u"not by post"_s);
    }
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::PersonTable(m_session.cache()).find(entry.person));
    if (!row || row->scope != entry.scope)
        return fail(ErrorCode::NotFound, u"person"_s);
    KAGIBAKO_TRY_ASSIGN(const Person person, PeopleService(m_session).one(entry.person));
    if (!fitsKind(entry.number, person.kind))
        return fail(ErrorCode::NumberLength, u"for this kind of person"_s);
    if (!entry.invitation)
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto invitation, storage::InvitationTable(m_session.cache()).find(*entry.invitation));
    if (!invitation || invitation->scope != entry.scope || !invitation->persons.contains(entry.person))
        return fail(ErrorCode::NotFound, u"invitation"_s);
    return {};
}

/// Did a clerk enter a number for them after this leaf, that still counts?
Result<bool> EntryService::isEnteredSince(const PersonId& person, qint64 index)
{
    EntryLog log(m_session);
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).of(person));
    for (const storage::BoxRow& box : boxes) {
        if (box.index <= index || box.state == "void"_L1 || box.state == "destroyed"_L1)
            continue;
        KAGIBAKO_TRY_ASSIGN(const bool entered, log.isEntered(box));
        if (entered)
            return true;
    }
    return false;
}

Result<QList<InvitationId>> EntryService::endedBy(const Entry& entry)
{
    QList<InvitationId> ended;
    KAGIBAKO_TRY_ASSIGN(const auto open, storage::InvitationTable(m_session.cache()).openOf(entry.person));
    for (const storage::InvitationRow& invitation : open) {
        bool isLast = invitation.scope == entry.scope;
        for (const PersonId& person : invitation.persons) {
            if (person == entry.person || !isLast)
                continue;
            KAGIBAKO_TRY_ASSIGN(isLast, isEnteredSince(person, invitation.index));
        }
        if (isLast && ended.size() < kinds::MostItems)
            ended.append(invitation.id);
    }
    return ended;
}

Result<EntryService::Entered> EntryService::enter(const Entry& entry)
{
    KAGIBAKO_TRY(check(entry));
    // The number is sealed for readers who are there now: somebody may have changed the keys since.
    KAGIBAKO_TRY(m_session.sync());
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(entry.scope));
    const PublicBytes intake = m_session.ledger().scope(of.scope)->epochs.last().intakePub;
    kinds::EnteredBox box;
    box.box = crypto::orderedId<ObjectId>(m_session.clock().now());
    box.person = entry.person;
    for (const QByteArray& code : entry.documents) {
        if (!box.documents.contains(code))
            box.documents.append(code);
    }
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, sealNumber(entry.number, of, entry.person, box.box, intake.view()));
    box.hash = crypto::sha256(sealed);
    kinds::BoxPut put;
    put.boxes = {box};
    put.epoch = of.epoch;
    put.scope = of.scope;
    KAGIBAKO_TRY_ASSIGN(put.voids, endedBy(entry));
    KAGIBAKO_TRY(m_session.submit({put}, {{box.box, sealed}}));
    return confirmed(box.box, put.voids);
}

/// It arrived; is it of any use?
Result<EntryService::Entered> EntryService::confirmed(const ObjectId& box, const QList<InvitationId>& voided)
{
    storage::BoxTable boxes(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto row, boxes.find(box));
    if (!row)
        return fail(ErrorCode::LogGap, u"box"_s);
    KAGIBAKO_TRY(checkOrigin(m_session, *row));
    Entered entered{box, voided, 0};
    EntryLog log(m_session);
    KAGIBAKO_TRY_ASSIGN(const auto all, boxes.of(row->person));
    for (const storage::BoxRow& one : all) {
        KAGIBAKO_TRY_ASSIGN(const bool waits, log.waits(one));
        entered.waiting += waits ? 1 : 0;
    }
    return entered;
}

} // namespace kagibako

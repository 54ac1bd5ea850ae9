// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_import.h"

#include "core/crypto/base/random.h"
#include "core/crypto/base/sha256.h"
#include "core/services/entry_log.h"
#include "core/services/entry_service.h"
#include "core/services/number_owner.h"
#include "core/services/people_service.h"
#include "core/vault/number_seal.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using What = NumberImportService::Line::What;

constexpr auto NumbersInStatement = static_cast<std::size_t>(kinds::MostItems);
constexpr int Japan = 9 * 3600;

What whatOf(PersonState state)
{
    switch (state) {
    case PersonState::None:
    case PersonState::Invited:
        return What::New;
    case PersonState::Submitted:
    case PersonState::Unchecked:
        return What::Second;
    case PersonState::Current:
        return What::Change;
    }
    return What::New;
}

/// From 1; 0 when the file has no column for the field.
qsizetype columnOf(PersonField field, const NumberColumns& columns)
{
    switch (field) {
    case PersonField::Code:
        return columns.code + 1;
    case PersonField::Name:
        return columns.name + 1;
    case PersonField::Filer:
        return columns.filer + 1;
    default:
        return 0;
    }
}

/// Takes those out whose people all have their numbers by now; as many as one statement may name.
QList<InvitationId> takeEnded(std::vector<storage::InvitationRow>& open, const QSet<PersonId>& entered)
{
    QList<InvitationId> ended;
    std::vector<storage::InvitationRow> left;
    for (storage::InvitationRow& one : open) {
        const bool isOver = std::ranges::all_of(one.persons, [&](const PersonId& id) { return entered.contains(id); });
        if (isOver && ended.size() < kinds::MostItems)
            ended.append(one.id);
        else
            left.push_back(std::move(one));
    }
    open = std::move(left);
    return ended;
}

} // namespace

qsizetype NumberImportService::Plan::count(Line::What what) const
{
    return static_cast<qsizetype>(std::ranges::count(lines, what, &Line::what));
}

/// Whose entries of this account wait since this morning, by the calendar of Japan.
Result<QSet<PersonId>> NumberImportService::enteredToday()
{
    QSet<PersonId> people;
    EntryLog log(m_session);
    const AccountId me = m_session.keyring().account();
    const QDate today = m_session.clock().today();
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).inState(u"unchecked"_s));
    for (const storage::BoxRow& box : boxes) {
        if (box.origin != me.bytes())
            continue;
        KAGIBAKO_TRY_ASSIGN(const EntryLog::Entry entry, log.entryOf(box));
        if (entry.at.toOffsetFromUtc(Japan).date() == today)
            people.insert(box.person);
    }
    return people;
}

Result<NumberImportService::Plan> NumberImportService::plan(const NumberImport& read, const ScopeId& scope)
{
    if (!m_session.ledger().actionsOf(m_session.keyring().account(), scope).has(Action::Enter))
        return fail(ErrorCode::LedgerRight);
    Plan out;
    out.problems = read.problems;
    if (!out.problems.empty())
        return out;
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(m_session).roll());
    KAGIBAKO_TRY_ASSIGN(const auto today, enteredToday());
    NumberOwner owner(*people, scope);
    QSet<PersonId> seen;
    for (const ImportedNumber& one : read.numbers) {
        const auto found = owner.find(one);
        if (!found) {
            const PersonField field = found.error().field;
            out.problems.push_back({one.row, columnOf(field, read.columns), found.error().code, fieldName(field)});
            continue;
        }
        const PeopleRoll::Entry& entry = people->entry(*found);
        if (!fitsKind(one.number, entry.kind))
            out.problems.push_back({one.row, read.columns.number + 1, ErrorCode::NumberLength, NumberFieldName});
        if (seen.contains(entry.id))
            out.problems.push_back({one.row, columnOf(PersonField::Code, read.columns), ErrorCode::FieldDuplicate,
                                    fieldName(PersonField::Code)});
        seen.insert(entry.id);
        const Person person = people->person(*found);
        const What what = today.contains(entry.id) ? What::Done : whatOf(entry.state);
        out.lines.push_back({what, one.row, entry.id, entry.kind, person.code, person.name});
    }
    if (!out.problems.empty())
        out.lines.clear();
    return out;
}

Result<std::vector<storage::InvitationRow>> NumberImportService::openInvitations(const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(std::vector<storage::InvitationRow> open, storage::InvitationTable(m_session.cache()).all());
    std::erase_if(open, [&](const storage::InvitationRow& one) {
        return one.scope != scope || one.state != "open"_L1 || one.persons.isEmpty();
    });
    return open;
}

Result<void> NumberImportService::send(const Batch& batch, std::span<const std::size_t> part,
                                       const QList<InvitationId>& voids)
{
    const PublicBytes intake = m_session.ledger().scope(batch.of.scope)->epochs.last().intakePub;
    kinds::BoxPut put;
    put.epoch = batch.of.epoch;
    put.scope = batch.of.scope;
    put.voids = voids;
    QList<wire::IdBytes> objects;
    for (const std::size_t at : part) {
        kinds::EnteredBox box;
        box.box = crypto::orderedId<ObjectId>(m_session.clock().now());
        box.person = batch.plan.lines[at].person;
        KAGIBAKO_TRY_ASSIGN(const QByteArray sealed,
                            sealNumber(batch.read.numbers[at].number, batch.of, box.person, box.box, intake.view()));
        box.hash = crypto::sha256(sealed);
        put.boxes.append(box);
        objects.append({box.box, sealed});
    }
    return m_session.submit({put}, objects);
}

Result<NumberImportService::Imported> NumberImportService::import(const NumberImport& read, const ScopeId& scope,
                                                                  const Progress& progress)
{
    KAGIBAKO_TRY(m_session.lookFirst()); // what came the time before is known then, and left out
    Imported out;
    KAGIBAKO_TRY_ASSIGN(out.plan, plan(read, scope));
    if (!out.plan.problems.empty())
        return out;
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    KAGIBAKO_TRY_ASSIGN(auto open, openInvitations(scope));
    std::vector<std::size_t> coming;
    for (std::size_t at = 0; at < out.plan.lines.size(); ++at) {
        if (out.plan.lines[at].what != What::Done)
            coming.push_back(at);
    }
    const auto all = static_cast<qint64>(coming.size());
    QSet<PersonId> entered;
    std::size_t at = 0;
    while (at < coming.size() && (!progress || progress(static_cast<qint64>(at), all))) {
        const auto part = std::span(coming).subspan(at, std::min(coming.size() - at, NumbersInStatement));
        for (const std::size_t one : part)
            entered.insert(out.plan.lines[one].person);
        const QList<InvitationId> ended = takeEnded(open, entered);
        KAGIBAKO_TRY(send({read, out.plan, of}, part, ended));
        out.voided += ended.size();
        at += part.size();
    }
    out.sent = static_cast<qsizetype>(at);
    if (progress)
        progress(static_cast<qint64>(at), all);
    return out;
}

} // namespace kagibako

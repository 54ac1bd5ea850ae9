// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/person_editing.h"

#include "core/crypto/base/random.h"
#include "core/services/due_planning.h"
#include "core/services/history_service.h"

#include <algorithm>
#include <map>

namespace kagibako {

using namespace Qt::StringLiterals;

PersonId PersonEditing::newId()
{
    return crypto::randomId<PersonId>();
}

Result<PersonEditing::Standing> PersonEditing::look(const PersonId& person)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::PersonTable(m_session.cache()).find(person));
    if (!row)
        return fail(ErrorCode::NotFound, u"person"_s);
    Standing standing;
    KAGIBAKO_TRY_ASSIGN(standing.person, PeopleService(m_session).one(person));
    standing.scope = row->scope;
    standing.version = row->version;
    KAGIBAKO_TRY_ASSIGN(const auto history, HistoryService(m_session).of(person));
    const auto put = std::ranges::find_if(history, [](const HistoryEntry& entry) {
        using enum HistoryEntry::What;
        return !entry.isVoid && (entry.what == PutOnRecord || entry.what == RecordChanged);
    });
    if (put != history.end()) {
        standing.by = put->by;
        standing.at = put->at;
    }
    return standing;
}

Result<PersonEditing::Saved> PersonEditing::save(const Person& person, qint64 knownVersion, const ScopeId& scope)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::PersonTable(m_session.cache()).find(person.id));
    std::optional<Person> before;
    if (row) {
        KAGIBAKO_TRY_ASSIGN(before, PeopleService(m_session).one(person.id));
    }
    Saved saved;
    saved.version = row ? row->version : 0;
    if (before && *before == person) // nothing was changed, or it was saved before and the answer was lost
        return saved;
    if (saved.version != knownVersion)
        return fail(ErrorCode::Conflict, u"person"_s);
    if (!person.mergedInto.isNull()) // merge() does that, which looks at both of them
        return fail(ErrorCode::LedgerState, u"merged"_s);
    saved.problems = problemsOf(person, m_session.clock().today());
    KAGIBAKO_TRY(checkAgainstOthers(person, before, saved.problems));
    if (!saved.problems.empty())
        return saved;
    const bool more = before && std::ranges::any_of(person.purposes, [&](const QByteArray& code) {
                          return !before->purposes.contains(code);
                      });
    if (more) {
        KAGIBAKO_TRY_ASSIGN(saved.needsNotice, hasNumber(person.id));
    }
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(row ? row->scope : scope));
    const PersonChange change{person, ++saved.version};
    KAGIBAKO_TRY_ASSIGN(const SealedPeople sealed, sealPeople(m_session, std::span(&change, 1), of));
    QList<Payload> payloads{sealed.put};
    KAGIBAKO_TRY_ASSIGN(const auto due, before ? dueAfter(m_session, *before, person)
                                               : Result<std::optional<kinds::DueSet>>(std::nullopt));
    if (due)
        payloads.append(*due);
    KAGIBAKO_TRY(submit(payloads, sealed.objects));
    if (due)
        saved.due = due->due;
    return saved;
}

/// Of the people whom this account can read.
Result<void> PersonEditing::checkAgainstOthers(const Person& person, const std::optional<Person>& before,
                                               std::vector<FieldProblem>& problems)
{
    KAGIBAKO_TRY_ASSIGN(m_people, PeopleService(m_session).roll(m_people));
    if (!person.name.isEmpty() && isTaken(person))
        problems.push_back({person.code.isEmpty() ? PersonField::Name : PersonField::Code, ErrorCode::FieldDuplicate});
    const bool filed = person.kind == PersonKind::Dependent && !person.filer.isNull();
    if (filed && (!before || before->filer != person.filer)) {
        const auto filer = m_people->rowOf(person.filer);
        if (!filer)
            problems.push_back({PersonField::Filer, ErrorCode::NotFound});
        else if (m_people->entry(*filer).kind != PersonKind::Employee)
            problems.push_back({PersonField::Filer, ErrorCode::FieldUnexpected});
    }
    if (person.kind != PersonKind::Employee && !m_people->dependentsOf(person.id).empty())
        problems.push_back({PersonField::Kind, ErrorCode::FieldUnexpected});
    return {};
}

bool PersonEditing::isTaken(const Person& person) const
{
    const QString identity = identityOf(person);
    const auto rows = m_people->search(person.code.isEmpty() ? person.name : person.code, 0, m_people->size());
    return std::ranges::any_of(rows, [&](std::size_t row) {
        return m_people->entry(row).id != person.id && identityOf(m_people->person(row)) == identity;
    });
}

/// Kept, or on its way: entered and not checked, or handed in and not decided.
Result<bool> PersonEditing::hasNumber(const PersonId& person)
{
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).stands());
    if (std::ranges::any_of(boxes, [&](const storage::PersonStand& box) { return box.person == person; }))
        return true;
    storage::InvitationTable invitations(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto waiting, storage::SubmissionTable(m_session.cache()).inState(u"waiting"_s));
    for (const storage::SubmissionRow& submission : waiting) {
        KAGIBAKO_TRY_ASSIGN(const auto invitation, invitations.find(submission.invitation));
        if (invitation && invitation->persons.contains(person))
            return true;
    }
    return false;
}

Result<void> PersonEditing::mayMerge(const Standing& duplicate, const Standing& into)
{
    if (duplicate.person.id == into.person.id)
        return fail(ErrorCode::LedgerState, u"the same person"_s);
    if (duplicate.person.mergedInto == into.person.id)
        return fail(ErrorCode::AlreadyDone);
    if (!duplicate.person.mergedInto.isNull() || !into.person.mergedInto.isNull())
        return fail(ErrorCode::LedgerState, u"merged before"_s);
    if (duplicate.person.kind != into.person.kind)
        return fail(ErrorCode::LedgerState, u"of different kinds"_s);
    KAGIBAKO_TRY_ASSIGN(const bool has, hasNumber(duplicate.person.id));
    return has ? fail(ErrorCode::LedgerState, u"the duplicate has a number"_s) : Result<void>();
}

Result<PersonEditing::Merged> PersonEditing::merge(const PersonId& duplicate, const PersonId& into)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    KAGIBAKO_TRY_ASSIGN(Standing gone, look(duplicate));
    KAGIBAKO_TRY_ASSIGN(const Standing stays, look(into));
    KAGIBAKO_TRY(mayMerge(gone, stays));
    KAGIBAKO_TRY_ASSIGN(m_people, PeopleService(m_session).roll(m_people));
    gone.person.mergedInto = into;
    std::map<ScopeId, std::vector<PersonChange>> changes; // a statement is about one scope
    changes[gone.scope].emplace_back(gone.person, gone.version + 1);
    Merged merged;
    for (const std::size_t row : m_people->dependentsOf(duplicate)) {
        Person dependent = m_people->person(row);
        KAGIBAKO_TRY_ASSIGN(const auto known, storage::PersonTable(m_session.cache()).find(dependent.id));
        if (!known)
            return fail(ErrorCode::NotFound, u"dependent"_s);
        dependent.filer = into;
        changes[known->scope].emplace_back(std::move(dependent), known->version + 1);
        ++merged.dependents;
    }
    QList<Payload> payloads;
    QList<wire::IdBytes> objects;
    for (const auto& [scope, people] : changes) {
        KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
        KAGIBAKO_TRY_ASSIGN(const SealedPeople sealed, sealPeople(m_session, people, of));
        payloads.append(sealed.put);
        objects.append(sealed.objects);
    }
    KAGIBAKO_TRY_ASSIGN(const auto voids, withdrawn(duplicate));
    for (const kinds::InvitationVoid& one : voids) {
        payloads.append(one);
        merged.invitations += one.invitations.size();
    }
    KAGIBAKO_TRY(submit(payloads, objects));
    return merged;
}

/// The open invitations of somebody, to be void; one for each scope.
Result<QList<kinds::InvitationVoid>> PersonEditing::withdrawn(const PersonId& person)
{
    KAGIBAKO_TRY_ASSIGN(const auto invitations, storage::InvitationTable(m_session.cache()).all());
    std::map<ScopeId, kinds::InvitationVoid> voids;
    for (const storage::InvitationRow& row : invitations) {
        if (row.state != "open"_L1 || !row.persons.contains(person))
            continue;
        kinds::InvitationVoid& one = voids[row.scope];
        one.scope = row.scope;
        one.reason = "no_longer_needed";
        one.invitations.append(row.id);
    }
    QList<kinds::InvitationVoid> out;
    for (const auto& [scope, one] : voids)
        out.append(one);
    return out;
}

/// The server saw a version that was used by then: somebody else was faster.
Result<void> PersonEditing::submit(const QList<Payload>& payloads, const QList<wire::IdBytes>& objects)
{
    const auto sent = m_session.submit(payloads, objects);
    if (!sent && sent.error().code() == ErrorCode::ObjectVersion)
        return fail(ErrorCode::Conflict, u"person"_s);
    return sent;
}

} // namespace kagibako

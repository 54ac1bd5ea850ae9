// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/entry_service.h"

#include <algorithm>
#include <numeric>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostRanked = 5000; // a text that means more people than this is not finished yet

bool beginsWith(const Person& person, const QString& key)
{
    return searchKey(person.code).startsWith(key) || searchKey(person.kana).startsWith(key) ||
           searchKey(person.name).startsWith(key);
}

/// Whose code it is; else everybody it may mean, those whose code, reading or name begins with it first.
std::vector<std::uint32_t> rowsOf(const QString& text, const PeopleRoll& people)
{
    const QString key = searchKey(text);
    if (key.isEmpty())
        return {};
    if (auto exact = people.withCode(text); !exact.empty())
        return exact;
    std::vector<std::uint32_t> all(people.size());
    std::iota(all.begin(), all.end(), 0U);
    PeopleFilter filter;
    filter.text = text;
    auto rows = people.filtered(all, filter);
    rows.resize(std::min(rows.size(), MostRanked));
    std::ranges::stable_partition(rows, [&](std::uint32_t row) { return beginsWith(people.person(row), key); });
    return rows;
}

} // namespace

bool EntryService::may(const ScopeId& scope) const
{
    return m_session.ledger().mayNow(m_session.keyring().account(), Action::Enter, scope);
}

Result<std::vector<EntryService::Candidate>> EntryService::find(const QString& text, const PeopleRoll& people)
{
    const auto reference = parseReference(text);
    if (reference) {
        KAGIBAKO_TRY_ASSIGN(const auto invitations, invitationsOf(*reference));
        if (!invitations.empty())
            return invitedBy(invitations, people);
    }
    std::vector<Candidate> out;
    for (const std::uint32_t row : rowsOf(text, people)) {
        if (!may(people.scope(row)))
            continue;
        if (out.size() == MostCandidates)
            break;
        KAGIBAKO_TRY_ASSIGN(Candidate candidate, about(people, row));
        out.push_back(std::move(candidate));
    }
    if (!out.empty())
        return out;
    if (reference)
        return fail(ErrorCode::NotFound, u"reference"_s);
    const ErrorCode why = reference.error().code();
    const bool isCode =
        why == ErrorCode::SubmitterCode || why == ErrorCode::BadCodeCheck || why == ErrorCode::BadVersion;
    // A name in Latin letters may look like a code; of a code without digits there is one in thousands.
    if (isCode && std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        return std::unexpected(reference.error());
    return out;
}

Result<std::vector<storage::InvitationRow>> EntryService::invitationsOf(const Reference& reference)
{
    if (reference.org && *reference.org != m_session.config().org)
        return fail(ErrorCode::StatementOrg, u"reference"_s);
    storage::InvitationTable invitations(m_session.cache());
    std::vector<storage::InvitationRow> rows;
    if (reference.invitation) {
        KAGIBAKO_TRY_ASSIGN(auto row, invitations.find(*reference.invitation));
        if (row)
            rows.push_back(std::move(*row));
        return rows;
    }
    KAGIBAKO_TRY_ASSIGN(const QByteArray bytes, tailBytes(reference.tail));
    KAGIBAKO_TRY_ASSIGN(rows, invitations.endingIn(bytes));
    std::erase_if(rows, [&](const storage::InvitationRow& row) { return !row.id.text().endsWith(reference.tail); });
    return rows;
}

Result<std::vector<EntryService::Candidate>>
EntryService::invitedBy(const std::vector<storage::InvitationRow>& invitations, const PeopleRoll& people)
{
    std::vector<Candidate> out;
    for (const storage::InvitationRow& invitation : invitations) {
        if (!may(invitation.scope))
            return fail(ErrorCode::LedgerRight, u"enter"_s);
        for (const PersonId& person : invitation.persons) {
            const auto row = people.rowOf(person);
            if (!row)
                continue;
            KAGIBAKO_TRY_ASSIGN(Candidate candidate, about(people, *row));
            KAGIBAKO_TRY(tellInvitation(candidate, invitation));
            out.push_back(std::move(candidate));
        }
    }
    if (out.empty())
        return fail(ErrorCode::ObjectMissing, u"profile"_s);
    return out;
}

Result<EntryService::Candidate> EntryService::about(const PeopleRoll& people, std::size_t row)
{
    Candidate candidate;
    candidate.person = people.entry(row).id;
    candidate.scope = people.scope(row);
    KAGIBAKO_TRY(tellBoxes(candidate, people.entry(row).state == PersonState::Submitted));
    return candidate;
}

/// `submitted`: something was handed in by the page; it may hold no number.
Result<void> EntryService::tellBoxes(Candidate& candidate, bool submitted)
{
    EntryLog log(m_session);
    storage::SubmissionTable submissions(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).of(candidate.person));
    bool isSubmitted = submitted && boxes.empty();
    bool isEntered = false;
    for (const storage::BoxRow& box : boxes) {
        candidate.isChange = candidate.isChange || box.state == "current"_L1;
        if (box.state != "unchecked"_L1)
            continue;
        KAGIBAKO_TRY_ASSIGN(const bool waits, log.waits(box));
        if (waits) {
            KAGIBAKO_TRY_ASSIGN(const EntryLog::Entry entry, log.entryOf(box));
            isEntered = true;
            candidate.isMine = candidate.isMine || entry.account == m_session.keyring().account();
            candidate.by = entry.by;
            candidate.since = entry.at;
            continue;
        }
        KAGIBAKO_TRY_ASSIGN(const bool byClerk, log.isEntered(box));
        if (byClerk)
            continue; // somebody decided about it
        KAGIBAKO_TRY_ASSIGN(const auto id, SubmissionId::fromBytes(box.origin));
        KAGIBAKO_TRY_ASSIGN(const auto submission, submissions.find(id));
        isSubmitted = isSubmitted || (submission && submission->solicited && submission->state == "waiting"_L1);
    }
    candidate.hindrance = isSubmitted          ? Hindrance::Submitted
                          : isEntered          ? Hindrance::Entered
                          : candidate.isChange ? Hindrance::Current
                                               : Hindrance::None;
    return {};
}

Result<void> EntryService::tellInvitation(Candidate& candidate, const storage::InvitationRow& invitation)
{
    candidate.invitation = invitation.id;
    const bool isTold = candidate.hindrance == Hindrance::Submitted || candidate.hindrance == Hindrance::Entered;
    if (isTold || invitation.state != "void"_L1)
        return {};
    candidate.hindrance = Hindrance::Voided;
    KAGIBAKO_TRY_ASSIGN(const auto ending, EntryLog(m_session).endingOf(invitation));
    if (ending) {
        candidate.by = ending->by;
        candidate.since = ending->at;
        candidate.reason = ending->reason;
    }
    return {};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/number_import.h"
#include "core/services/client_session.h"
#include "core/storage/state_tables.h"

#include <QSet>

#include <functional>
#include <span>

namespace kagibako {

/// 移行: the numbers that another program kept, entered many at a time as a clerk would enter them from paper: sealed
/// to the scope's key as it is now, and waiting for the check of a reviewer. Takes the action `enter` alone. Nothing of
/// a number is remembered here, and none stands in what is told.
class NumberImportService
{
public:
    explicit NumberImportService(ClientSession& session) : m_session(session) {}

    /// Whose number comes, and what it would be.
    struct Line {
        enum class What : std::uint8_t {
            New,    ///< nothing is there
            Second, ///< one waits for its check already: this would be another entry, to be compared with it
            Change, ///< a checked number is there: this would be a change of number
            Done,   ///< entered by this account today: left out, so that the same file brings the rest
        };
        What what = What::New;
        qsizetype row = 0; ///< in the file, from 1
        PersonId person;
        PersonKind kind = PersonKind::Employee;
        QString code; ///< as on record
        QString name; ///< as on record
    };
    struct Plan {
        std::vector<RowProblem> problems; ///< not empty: nothing is sent
        std::vector<Line> lines;          ///< one for each number, in the order of the file; with problems none
        qsizetype count(Line::What what) const;
        qsizetype coming() const { return static_cast<qsizetype>(lines.size()) - count(Line::What::Done); }
    };
    /// What import() would do; nothing is sent. A person is known by the code in this scope, or by the name where there
    /// is no code; a name beside a code has to be theirs, or that of somebody on their form. Problems: those of the
    /// file; NotFound (nobody in this scope, or the name is another's), FieldMissing (of a code: several have this
    /// name), NumberLength (a person's number for a company, or the other way round), FieldDuplicate (somebody for the
    /// second time). Errors: LedgerRight, those of PeopleService::roll() and EntryLog.
    Result<Plan> plan(const NumberImport& read, const ScopeId& scope);

    struct Imported {
        Plan plan;
        qsizetype sent = 0;   ///< numbers that were; fewer than plan.coming(): it was stopped
        qsizetype voided = 0; ///< invitations of people whose numbers are here now
        bool isWhole() const { return plan.problems.empty() && sent == plan.coming(); }
    };
    /// Reads the log and plans anew; with a problem nothing is sent. Then statements of a thousand numbers, each sealed
    /// as it is sent, and open invitations void with the last of their people. `progress(numbers sent, numbers in
    /// all)`; false: stop. What was sent by then stays, also after an error, and the same file again brings the rest.
    /// Errors: those of plan() and submit(); BoxEpoch (the keys were changed at this moment).
    using Progress = std::function<bool(qint64, qint64)>;
    Result<Imported> import(const NumberImport& read, const ScopeId& scope, const Progress& progress = {});

private:
    Result<QSet<PersonId>> enteredToday();
    Result<std::vector<storage::InvitationRow>> openInvitations(const ScopeId& scope);
    struct Batch {
        const NumberImport& read;
        const Plan& plan;
        EpochOf of;
    };
    Result<void> send(const Batch& batch, std::span<const std::size_t> part, const QList<InvitationId>& voids);

    ClientSession& m_session;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_plan.h"
#include "core/services/client_session.h"

#include <QHash>

namespace kagibako {

/// 廃棄: on which day each number goes, why, and what this account may do about it (docs/spec/statements.md, Disposal).
class DisposalService
{
public:
    explicit DisposalService(ClientSession& session) : m_session(session) {}

    enum class State : std::uint8_t {
        NoDate,    ///< accepted, and no due date is set
        Planned,   ///< due in the future
        Announced, ///< the server announced it; destroyed on `destroyOn`
        Held,      ///< not destroyed for the time being
        Overdue,   ///< the day passed, and it is not announced or waits for a person (policy approval)
        Ordered,   ///< a dispose.order waits for its second signature
        Retired,   ///< a number that another one took the place of waits for its day
    };
    struct Row {
        PersonId person;
        QString code;
        QString name;
        ScopeId scope;
        ObjectId box;
        State state = State::NoDate;
        QDate due;       ///< as the log has it; invalid: none
        QDate destroyOn; ///< the server's day of an announced one; invalid: none
        DisposalPlan plan;
        QDate proposed; ///< plan.due moved to the policy's due_month_day; invalid: none
        std::optional<QDate> holdUntil;
        bool held = false;
        bool mayEarlier = false; ///< this account has `dispose` there
    };
    struct Gone {
        PersonId person;
        QString code;
        QString name;
        ScopeId scope;
        ObjectId box;
        QDateTime at;
        qint64 index = -1; ///< of the tombstone's leaf
        enum class How : std::uint8_t { OnTime, Ordered, Thrown, Replaced, Abandoned } how = How::OnTime;
        QByteArray reason; ///< a code, of what somebody ordered or threw away; else empty
        AccountId by;      ///< null: the server, by the rules
    };
    struct Waits {
        crypto::Digest request;
        ScopeId scope;
        AccountId by;
        QByteArray reason;
        QList<PersonId> persons;
        qsizetype boxes = 0;
        bool mayApprove = false;
        QDateTime created;
    };
    struct View {
        std::vector<Row> rows;
        std::vector<Gone> gone;
        std::vector<Waits> waits;
        bool clockAlarm = false; ///< the server says that it stopped because of its clock
        QDate today;
    };

    /// As of the last synchronization; rows sorted by due (none last), then name. Linear in the numbers. Errors: those
    /// of the memory. A person whose facts planFor() refuses has an empty plan, whose dueWords say what is wrong.
    Result<View> view(const QDate& today);
    /// The plan if the person were so, with the holds of that person's number. Errors: those of planFor().
    Result<DisposalPlan> whatIf(const Person& changed, const QDate& today) const;

    struct DueChange {
        PersonId person;
        ObjectId box;
        ScopeId scope;
        QDate due;
    };
    /// due.set of each, in batches; returns how many were set. Errors: BadDate; NotFound (a number that is not
    /// accepted, of that person and scope); LedgerRight: without `review`, or without `dispose` where a date is earlier
    /// than before or less than 30 days ahead; BoxDestroyed; those of submit().
    Result<qsizetype> setDue(const std::vector<DueChange>& changes);
    /// dispose.hold, in groups by scope; `until`: its last day, none: until it is lifted. Returns how many. Errors:
    /// UnknownCode (reason), DateRange (a day that is over), NotFound, LedgerRight, those of submit().
    Result<qsizetype> hold(const QList<ObjectId>& boxes, const QByteArray& reason, const std::optional<QDate>& until);
    /// Ends the holds of those that are held; the others are left out. Errors: as hold().
    Result<qsizetype> lift(const QList<ObjectId>& boxes);

    enum class Ordered : std::uint8_t { Destroyed, WaitsForApproval };
    /// dispose.order, in groups by scope: what became of it in each. `reason`: of ReasonKind::Dispose. Errors:
    /// UnknownCode, NotFound, LedgerState (one of them is held), LedgerRight, those of submit().
    Result<QHash<ScopeId, Ordered>> order(const QList<ObjectId>& boxes, const QByteArray& reason);
    /// The second signature; the numbers are destroyed with it. Errors: NotFound, those of the ledger and submit().
    Result<void> approve(const crypto::Digest& request);

private:
    ClientSession& m_session;
};

} // namespace kagibako

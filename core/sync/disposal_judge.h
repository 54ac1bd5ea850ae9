// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/follower_state.h"
#include "core/sync/kept_objects.h"

namespace kagibako {

/// Holds what the log says about the end of numbers to docs/spec/statements.md "Disposal": no number is announced or
/// destroyed but by its date, an order of two people, or the statement directly before; whatever clock a server has
/// (attacks.md H05, H06; protocol-review P08). Asked with each leaf in order, before the projection takes it, when it
/// is read for the first time and never again: a cut does not change what a server was right to do.
class DisposalJudge
{
public:
    explicit DisposalJudge(storage::Cache& cache) : m_cache(cache), m_kept(cache) {}

    /// `after` has taken the statement. Errors: LedgerState, ObjectVersion (see KeptObjects).
    Result<void> take(qint64 index, const Statement& statement, const Ledger& after);
    /// `before` is the log before this leaf. Errors: DisposalUnlawful.
    Result<void> take(qint64 index, const Event& event, const FollowerState& before);

private:
    Result<void> onAnnounce(qint64 index, const Event& event, const events::DisposeAnnounce& p,
                            const FollowerState& before);

    storage::Cache& m_cache;
    KeptObjects m_kept;
    std::optional<Statement> m_last; ///< taken last, so that its tombstone need not look it up
    qint64 m_lastIndex = -1;
};

/// Is the server's clock further ahead than any statement before allows? (protocol-review P08)
bool isClockAhead(const QDateTime& at, const FollowerState& before);
/// Which check refused, for the event file and the screen.
std::unexpected<Error> unlawful(const char* what);

} // namespace kagibako

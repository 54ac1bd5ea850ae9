// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_facts.h"

namespace kagibako {

/// One thing that keeps the number.
struct DisposalReason {
    QByteArray rule; ///< code of a RetentionRule, or document_missing, in_use, use_ended, unused, nothing, hold
    QDate from;      ///< what it counts from; may be invalid
    QDate until;     ///< the last day on which it keeps the number; invalid: no end is known
    Bilingual words;

    friend bool operator==(const DisposalReason& one, const DisposalReason& other)
    {
        return one.rule == other.rule && one.from == other.from && one.until == other.until &&
               one.words.en == other.words.en;
    }
};

struct DisposalWarning {
    QByteArray code; ///< flat_no_end, flat_before_law, flat_law_unknown, individual_…, after_latest
    Bilingual words;
};

/// When one person's number may and should be destroyed.
struct DisposalPlan {
    QDate earliest;     ///< the first day on which nothing keeps it: no duty, no use, no hold. Invalid: not known yet
    QDate latest;       ///< of copies of 支払調書: by this day it should be gone; invalid: nothing says it
    QDate due;          ///< the day by the policy, the individual date and the holds. Invalid: none may be set
    Bilingual dueWords; ///< why that day, or why none
    std::vector<DisposalReason> reasons; ///< the one that decides `earliest` first
    std::vector<DisposalWarning> warnings;
    std::optional<DisposalHold> hold; ///< the one that lasts longest

    bool warnsOf(QByteArrayView code) const;
};

/// The facts give the day, nothing else does: no clock, no stored state.
/// `earliest` is the day after the last of: each document's duty (in 帳簿 mode also the ledger's, from the same
/// declarations), each use, each hold. It is unknown while a use goes on, a document has no date, or a use of which
/// documents must be kept ended and none is stated. Nothing at all: at once, on `asOf`.
/// `due` is `earliest`, or with Flat its own day with a warning where that is earlier. An individual date takes its
/// place: a later one freely, an earlier one (or one while there is no day) with a reason and, with fourEyes, only
/// once a second person approved. A hold comes before all of them.
/// Errors: those of checkFacts(); FieldMissing when an earlier individual date has no reason.
Result<DisposalPlan> planFor(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/overview.h"
#include "ui/disposal/disposal_load.h"

namespace kagibako::ui {

/// One number whose due date may become another.
struct DueLine {
    DisposalService::DueChange change;
    QString code;
    QString name;
    QDate before;            ///< invalid: it has none yet
    QDate earliest;          ///< by the law; invalid: not known
    bool mayLater = false;   ///< `review` there
    bool mayEarlier = false; ///< `dispose` there
    bool mayRecord = false;  ///< `people` there: the day and its reason can be put on record

    bool isBeforeLaw() const { return !earliest.isValid() || change.due < earliest; }
    bool isEarlier() const { return before.isValid() && change.due < before; }
    /// Whether this account may sign it: an earlier day, or one less than 30 days ahead, is an act of disposal.
    bool isAllowed(const QDate& today) const;
};

/// What would be signed for the chosen numbers, and what is left out of it, and why.
struct DueProposal {
    std::vector<DueLine> lines;
    qsizetype same = 0;    ///< stand so already
    qsizetype without = 0; ///< the facts give no day
    qsizetype noRight = 0; ///< not this account
    qsizetype waiting = 0; ///< an order or a replacement decides about them

    qsizetype earlier() const;
    qsizetype first() const; ///< had none
    qsizetype beforeLaw() const;
    std::vector<DisposalService::DueChange> changes() const;
};

/// The days that follow from facts and rules.
DueProposal proposedDates(const std::vector<const DisposalService::Row*>& rows, const Overview& overview,
                          const QDate& today);
/// The numbers for which somebody may choose a day by hand; their `due` is still to come.
DueProposal forDayByHand(const std::vector<const DisposalService::Row*>& rows, const Overview& overview);
/// The same with this day: what is not allowed or stands so already is left out.
DueProposal withDay(const DueProposal& chosen, const QDate& day, const QDate& today);

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"
#include "core/domain/retention.h"

namespace kagibako {

/// What the due date is taken from.
enum class DueMode : std::uint8_t {
    Statutory, ///< the law's periods, document by document
    Flat,      ///< a number of years from leaving or the end of dealings
};

inline constexpr int MostFlatYears = 30;

/// The organization's choices about due dates.
struct DisposalPolicy {
    DueMode mode = DueMode::Statutory;
    int flatYears = 7;     ///< of Flat, 1 to MostFlatYears
    bool ledger = false;   ///< 帳簿 mode: the number stands in the ledger and not on the declarations (所得税法198条)
    bool fourEyes = false; ///< an individual date that is earlier than the rule's asks for a second person
};

/// A use (利用事務) of the number. The same one may stand here several times: somebody left, and was hired again.
struct PurposeFact {
    Purpose purpose = Purpose::Withholding;
    std::optional<QDate> ended = {}; ///< the last day on which the number is needed for it; none: it goes on
    bool unused = false;             ///< it ended before any document was made with the number
};

/// Why it must not be destroyed for the time being: a deferred bonus, an inquiry …
struct DisposalHold {
    QByteArray reason;               ///< a code of ReasonKind::Hold
    std::optional<QDate> until = {}; ///< the last day of it; none: until it is lifted
};

/// All that one person's due date depends on. A purpose of the person's profile that has no fact goes on.
struct DisposalFacts {
    QDate asOf; ///< today; only counts when nothing else is known
    std::vector<PurposeFact> purposes = {};
    /// For every rule the last document's date is enough. Invalid dates: there is such a document, but its period
    /// hasn't begun.
    std::vector<RetentionReason> documents = {};
    std::vector<DisposalHold> holds = {};
    std::optional<IndividualDate> individual = {};
    /// A code on record that a newer program wrote and this one does not know. There is no plan then: what cannot be
    /// read may keep the number, and destroying too early cannot be undone.
    QByteArray unknown = {};
};

/// Errors, each with the fact's name or code as detail. BadDate: no day where one must be. DateRange: left before
/// joined, or a document, an end of a use, a hold or an individual date before numbersFrom(): no document of that time
/// holds a number, so the date is a mistake, and moving it would hide that. (Leaving before that day is no mistake,
/// since a pensioner or a shareholder may have been asked later; planFor() counts from that day on.) UnknownPurpose:
/// none of ours, or not for this kind of person; UnknownCode: a reason, or what factsOf() did not know; PolicyBounds:
/// the years of Flat.
Result<void> checkFacts(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy);

/// Those of what is on record of a person. A purpose that is not among the ended uses goes on, or ended on the day they
/// left: what is needed after that day is said as an ended use with a later one, or held.
DisposalFacts factsOf(const Person& person, std::vector<DisposalHold> holds, QDate today);

/// The organization's choices, out of its rules. Four eyes are no choice: who orders an earlier day is asked for a
/// second signature always.
DisposalPolicy disposalPolicyOf(const Policy& policy);

} // namespace kagibako

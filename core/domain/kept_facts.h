// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

#include <optional>

namespace kagibako {

// What is on record of a person for the day on which the number may go (domain.md §4): codes and days, no names.

/// A kind of document that holds the number.
struct KeptDocument {
    QByteArray rule;                ///< code of a RetentionRule
    std::optional<QDate> from = {}; ///< of the last one, the day its period is counted from; none: not known yet

    friend bool operator==(const KeptDocument&, const KeptDocument&) = default;
};

/// A use (利用事務) that ended. What is not named here goes on until the person leaves.
struct EndedUse {
    QByteArray purpose;  ///< code
    QDate ended;         ///< the last day on which the number was needed for it
    bool unused = false; ///< it ended before any document was made with the number

    friend bool operator==(const EndedUse&, const EndedUse&) = default;
};

/// A day that a responsible person set.
struct IndividualDate {
    QDate day;
    QByteArray reason = {}; ///< a code of ReasonKind::Dispose; must be given for a day earlier than the rule's
    bool approved = false;  ///< by a second person

    friend bool operator==(const IndividualDate&, const IndividualDate&) = default;
};

inline constexpr qsizetype MostKeptFacts = 40; ///< documents, and ended uses, of one person

} // namespace kagibako

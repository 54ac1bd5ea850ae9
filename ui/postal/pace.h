// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

#include <optional>

namespace kagibako::ui {

/// How a pile of envelopes goes on, in Japan's time.
struct Pace {
    qsizetype count = 0;        ///< of this day
    QTime since;                ///< of the first
    std::optional<int> perHour; ///< without the breaks; empty: too few to tell
};

/// `times`: of entries, in any order.
Pace paceOf(QList<QDateTime> times, const QDateTime& now);
/// "42 since 9:10 · 61 an hour".
QString paceText(const Pace& pace);

} // namespace kagibako::ui

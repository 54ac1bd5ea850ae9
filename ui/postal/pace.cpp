// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/pace.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class PaceWords
{
    Q_DECLARE_TR_FUNCTIONS(PaceWords)
};

constexpr int Japan = 9 * 3600;
constexpr qint64 BreakSeconds = 10 * 60; // longer than any form takes
constexpr int LeastSteps = 3;

} // namespace

Pace paceOf(QList<QDateTime> times, const QDateTime& now)
{
    const QDate today = now.toOffsetFromUtc(Japan).date();
    times.removeIf([&](const QDateTime& time) { return time.toOffsetFromUtc(Japan).date() != today; });
    std::sort(times.begin(), times.end());
    Pace pace;
    pace.count = times.size();
    if (times.isEmpty())
        return pace;
    pace.since = times.first().toOffsetFromUtc(Japan).time();
    qint64 worked = 0;
    int steps = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const qint64 step = times.at(i - 1).secsTo(times.at(i));
        if (step > BreakSeconds)
            continue;
        worked += step;
        ++steps;
    }
    if (steps >= LeastSteps && worked > 0)
        pace.perHour = qRound(3600.0 * steps / static_cast<double>(worked));
    return pace;
}

QString paceText(const Pace& pace)
{
    if (pace.count == 0)
        return PaceWords::tr("Nothing entered yet today");
    const QString count = QString::number(pace.count);
    const QString since = pace.since.toString(u"H:mm"_s);
    if (!pace.perHour)
        return PaceWords::tr("%1 since %2").arg(count, since);
    return PaceWords::tr("%1 since %2 · %3 an hour").arg(count, since, QString::number(*pace.perHour));
}

} // namespace kagibako::ui

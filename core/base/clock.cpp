// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace kagibako {

namespace {

void putDigits(char* end, int value, int digits)
{
    for (; digits > 0; --digits, value /= 10)
        *--end = static_cast<char>('0' + value % 10);
}

} // namespace

// By hand: QDateTime::toString takes two microseconds, and every leaf and every line of the log has a time.
QByteArray utcText(const QDateTime& time)
{
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    const QTime clock = utc.time();
    Q_ASSERT(date.isValid() && date.year() >= 0 && date.year() <= 9999);
    QByteArray out("0000-00-00T00:00:00Z");
    char* text = out.data();
    putDigits(text + 4, date.year(), 4);
    putDigits(text + 7, date.month(), 2);
    putDigits(text + 10, date.day(), 2);
    putDigits(text + 13, clock.hour(), 2);
    putDigits(text + 16, clock.minute(), 2);
    putDigits(text + 19, clock.second(), 2);
    return out;
}

} // namespace kagibako

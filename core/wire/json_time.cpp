// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_time.h"

#include "core/domain/date_text.h"

#include <QTimeZone>

namespace kagibako {

namespace {

// QDateTime::fromString takes several microseconds and forgives; a log is 100,000 times long.
int twoDigits(QByteArrayView text, qsizetype at)
{
    int value = 0;
    for (const char c : text.sliced(at, 2)) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Result<QDateTime> parseTimeText(QByteArrayView text)
{
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return fail(ErrorCode::BadDate);
    KAGIBAKO_TRY_ASSIGN(const QDate date, parseIsoDate(text.first(10)));
    const QTime time(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17));
    if (!time.isValid())
        return fail(ErrorCode::BadDate);
    return QDateTime(date, time, QTimeZone::UTC);
}

QString dateText(const QDate& date)
{
    return date.toString(Qt::ISODate);
}

Result<QDate> parseDateText(QStringView text)
{
    return parseIsoDate(text.toLatin1()); // what isn't Latin-1 becomes '?', which no date has
}

} // namespace kagibako

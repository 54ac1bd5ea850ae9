// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/date_text.h"

#include <array>
#include <optional>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

struct Era {
    QStringView kanji;
    QChar letter;
    int firstYear;
    QDate from;
    QDate to;
};

// Days of change: 元号法 and the 政令 under it; 大正元年 and 昭和元年 began on the very day. 1873-01-01 is the first
// Gregorian day.
const std::array<Era, 5>& eras()
{
    static const std::array<Era, 5> table{{
        {u"令和", u'R', 2019, QDate(2019, 5, 1), QDate(2199, 12, 31)},
        {u"平成", u'H', 1989, QDate(1989, 1, 8), QDate(2019, 4, 30)},
        {u"昭和", u'S', 1926, QDate(1926, 12, 25), QDate(1989, 1, 7)},
        {u"大正", u'T', 1912, QDate(1912, 7, 30), QDate(1926, 12, 24)},
        {u"明治", u'M', 1868, QDate(1873, 1, 1), QDate(1912, 7, 29)},
    }};
    return table;
}

/// Takes 1 to `most` ASCII digits from the front; -1 when there are none.
int takeNumber(QStringView& text, qsizetype most)
{
    int value = 0;
    qsizetype used = 0;
    while (used < text.size() && used < most && text[used] >= u'0' && text[used] <= u'9')
        value = value * 10 + text[used++].unicode() - u'0';
    text = text.sliced(used);
    return used == 0 ? -1 : value;
}

struct Rest {
    int month = 0;
    int day = 0;
};

/// What follows the year: "-1-31", "/1/31", ".1.31" (one kind of mark throughout) or "年1月31日".
std::optional<Rest> takeRest(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QChar first = text.front();
    const bool kanji = first == u'年';
    if (!kanji && first != u'-' && first != u'/' && first != u'.')
        return std::nullopt;
    text = text.sliced(1);
    Rest rest;
    rest.month = takeNumber(text, 2);
    if (!text.startsWith(kanji ? QChar(u'月') : first))
        return std::nullopt;
    text = text.sliced(1);
    rest.day = takeNumber(text, 2);
    if (kanji && !text.startsWith(u'日'))
        return std::nullopt;
    return text.size() == (kanji ? 1 : 0) ? std::optional(rest) : std::nullopt;
}

Result<QDate> inRange(QDate date, QDate from, QDate to)
{
    if (!date.isValid() || date < from || date > to)
        return fail(ErrorCode::BadDate);
    return date;
}

Result<QDate> eraYearDate(const Era& era, QStringView text)
{
    int year = 1;
    if (text.startsWith(u'元'))
        text = text.sliced(1);
    else
        year = takeNumber(text, 2);
    const auto rest = takeRest(text);
    if (year < 1 || !rest)
        return fail(ErrorCode::BadDate);
    return inRange(QDate(era.firstYear + year - 1, rest->month, rest->day), era.from, era.to);
}

Result<QDate> westernDate(QStringView text)
{
    const QDate from(1868, 1, 1);
    const QDate to(2199, 12, 31);
    QStringView rest = text;
    if (text.size() == 8 && takeNumber(rest, 8) >= 0 && rest.isEmpty())
        return inRange(QDate(text.first(4).toInt(), text.sliced(4, 2).toInt(), text.sliced(6, 2).toInt()), from, to);
    rest = text;
    const int year = takeNumber(rest, 4);
    const auto monthDay = takeRest(rest);
    if (year < 1000 || !monthDay)
        return fail(ErrorCode::BadDate);
    return inRange(QDate(year, monthDay->month, monthDay->day), from, to);
}

} // namespace

Result<QDate> parseDate(QStringView text)
{
    // NFKC turns full-width digits and marks into ASCII, and ㋿ ㍻ ㍼ ㍽ ㍾ into two characters.
    const QString plain = text.toString().normalized(QString::NormalizationForm_KC).trimmed();
    for (const Era& era : eras()) {
        if (plain.startsWith(era.kanji))
            return eraYearDate(era, QStringView(plain).sliced(2));
        if (plain.startsWith(era.letter, Qt::CaseInsensitive))
            return eraYearDate(era, QStringView(plain).sliced(1));
    }
    return westernDate(plain);
}

Result<QDate> parseIsoDate(QByteArrayView text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return fail(ErrorCode::BadDate);
    int parts[3] = {0, 0, 0};
    for (qsizetype i = 0, part = 0; i < 10; ++i) {
        if (i == 4 || i == 7)
            ++part;
        else if (text[i] < '0' || text[i] > '9')
            return fail(ErrorCode::BadDate);
        else
            parts[part] = parts[part] * 10 + (text[i] - '0');
    }
    const QDate date(parts[0], parts[1], parts[2]);
    if (!date.isValid())
        return fail(ErrorCode::BadDate);
    return date;
}

QString eraDate(QDate date)
{
    const QString monthDay = u"%1月%2日"_s.arg(date.month()).arg(date.day());
    for (const Era& era : eras()) {
        if (date < era.from || date > era.to)
            continue;
        const int year = date.year() - era.firstYear + 1;
        return era.kanji.toString() + (year == 1 ? u"元"_s : QString::number(year)) + u'年' + monthDay;
    }
    return QString::number(date.year()) + u'年' + monthDay;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_number.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr double MostWhole = 1e15; // a spreadsheet keeps 15 digits

/// The letters of the first section: without quoted text, \x, _x and *x, and without brackets but for hours, minutes
/// and seconds that run on ("[h]").
QString lettersOf(QStringView code)
{
    QString out;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? QChar(u'"') : QChar(u']'), i + 1);
            if (end < 0)
                break;
            const QString inside = code.sliced(i + 1, end - i - 1).toString().toLower();
            const bool runsOn =
                c == u'[' && std::ranges::all_of(inside, [](QChar letter) { return u"hms"_s.contains(letter); });
            if (runsOn)
                out += inside;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else {
            out += c.toLower();
        }
    }
    return out;
}

std::optional<QString> dateText(double serial, bool from1904)
{
    const double last = from1904 ? 2'957'003 : 2'958'465; // 9999-12-31
    if (serial < 0 || serial >= last + 1)
        return std::nullopt;
    const auto days = static_cast<qint64>(serial);
    if (from1904)
        return QDate(1904, 1, 1).addDays(days).toString(Qt::ISODate);
    // Excel counts a day 0 and, as Lotus 1-2-3 did, a 29 February that 1900 never had.
    if (days == 0)
        return u"1900-01-00"_s;
    if (days == 60)
        return u"1900-02-29"_s;
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days).toString(Qt::ISODate);
}

} // namespace

NumberFormat formatOfId(int id)
{
    const bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) ||
                      (id >= 50 && id <= 58);
    return date ? NumberFormat{NumberFormat::Kind::Date, 0} : NumberFormat{};
}

NumberFormat formatOfCode(QStringView code)
{
    const QString letters = lettersOf(code);
    if (letters.contains(u"general"_s) || letters.contains(u"標準"_s))
        return {};
    if (letters.size() > 1 && letters.count(u'0') == letters.size())
        return {NumberFormat::Kind::Zeros, static_cast<int>(std::min<qsizetype>(letters.size(), 32))};
    const auto has = [&](char16_t letter) { return letters.contains(QChar(letter)); };
    const bool scientific = letters.contains(u"e+"_s) || letters.contains(u"e-"_s);
    const bool time = has(u'h') || has(u's');
    const bool date = has(u'y') || has(u'd') || has(u'g') || (has(u'e') && !scientific) || (has(u'm') && !time);
    return date ? NumberFormat{NumberFormat::Kind::Date, 0} : NumberFormat{};
}

std::optional<QString> numberText(QStringView value, const NumberFormat& format, bool from1904)
{
    bool ok = false;
    const double number = value.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    if (format.kind == NumberFormat::Kind::Date) {
        if (auto date = dateText(number, from1904))
            return date;
    }
    if (std::abs(number) >= MostWhole || std::trunc(number) != number)
        return QString::number(number, 'g', 15);
    const QString digits = QString::number(static_cast<qint64>(number));
    const bool padded = format.kind == NumberFormat::Kind::Zeros && number >= 0;
    return padded ? digits.rightJustified(format.digits, u'0') : digits;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

double quantile(std::vector<double> values, double fraction)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(fraction * static_cast<double>(values.size())))];
}

void print(const Rows& rows)
{
    std::printf("%-66s %12s %-9s %-13s %s\n", "what", "value", "unit", "target", "against");
    for (const Row& row : rows) {
        const QString target = row.target == 0 ? u"–"_s
                                               : u"%1 %2%3"_s.arg(row.lessIsBetter ? u"≤"_s : u"≥"_s)
                                                     .arg(row.target)
                                                     .arg(row.met() ? u""_s : u"  MISSED"_s);
        const QString against =
            row.rival == 0
                ? row.rivalName
                : u"%1 × %2 (%3)"_s.arg(row.value / row.rival, 0, 'g', 3).arg(row.rivalName).arg(row.rival, 0, 'g', 4);
        std::printf("%-66s %12s %-9s %-13s %s\n", qPrintable(row.what), qPrintable(QString::number(row.value, 'g', 5)),
                    qPrintable(row.unit), qPrintable(target), qPrintable(against));
    }
    std::fflush(stdout);
}

bool writeJson(const QString& path, const Rows& rows)
{
    QJsonArray all;
    for (const Row& row : rows) {
        QJsonObject one{{u"what"_s, row.what}, {u"value"_s, row.value}, {u"unit"_s, row.unit}, {u"met"_s, row.met()}};
        if (row.target != 0)
            one.insert(u"target"_s, row.target);
        if (row.rival != 0) {
            one.insert(u"rival"_s, row.rival);
            one.insert(u"ratio"_s, row.value / row.rival);
        }
        if (!row.rivalName.isEmpty())
            one.insert(u"against"_s, row.rivalName);
        all.append(one);
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0;
}

} // namespace kagibako::bench

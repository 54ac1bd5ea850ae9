// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/import_memory.h"

#include "ui/common/settings.h"

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Key = "import/columns"_L1;
constexpr qsizetype MostHeadings = 500;      // some files of each payroll program
constexpr qsizetype MostHeadingLength = 100; // longer ones are no headings

/// "name 氏名", or "- 備考" for a column that is left out. A heading in its plain form has no blank in it.
QString lineOf(const QString& heading, std::optional<PersonField> field)
{
    return (field ? QString::fromLatin1(fieldName(*field)) : u"-"_s) + u' ' + heading;
}

} // namespace

RememberedColumns rememberedColumns(const Settings& settings)
{
    RememberedColumns columns;
    const QStringList lines = settings.last(Key).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const qsizetype blank = line.indexOf(u' ');
        if (blank <= 0)
            continue;
        const QString name = line.first(blank);
        const auto field = fieldNamed(name.toLatin1());
        if (field || name == u"-"_s)
            columns.insert(line.sliced(blank + 1), field);
    }
    return columns;
}

void rememberColumns(Settings& settings, const RememberedColumns& columns)
{
    QStringList lines;
    for (const auto& [heading, field] : columns.asKeyValueRange()) {
        if (heading.size() <= MostHeadingLength)
            lines.append(lineOf(heading, field));
    }
    const RememberedColumns before = rememberedColumns(settings);
    for (const auto& [heading, field] : before.asKeyValueRange()) {
        if (!columns.contains(heading))
            lines.append(lineOf(heading, field));
    }
    lines.resize(std::min(lines.size(), MostHeadings));
    settings.setLast(Key, lines.join(u'\n'));
}

} // namespace kagibako::ui

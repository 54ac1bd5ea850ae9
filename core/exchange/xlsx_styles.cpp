// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_styles.h"

#include <QHash>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostFormats = 65'536; // Excel writes 65,490 styles at most

} // namespace

Result<CellStyles> CellStyles::read(ZipArchive& archive, const QString& path, const XlsxLimits& limits)
{
    CellStyles styles;
    if (path.isEmpty())
        return styles;
    KAGIBAKO_TRY_ASSIGN(const std::unique_ptr<XmlPart> part, XmlPart::open(archive, path, limits));
    QHash<int, NumberFormat> own;
    QList<int> ids;
    QString section;
    for (auto token = part->next(); token != XmlPart::Token::Stop; token = part->next()) {
        if (token != XmlPart::Token::Start)
            continue;
        if (part->depth() == 2)
            section = part->name().toString();
        if (part->depth() != 3)
            continue;
        const int id = part->attribute("numFmtId"_L1).toInt();
        if (section == "numFmts"_L1)
            own.insert(id, formatOfCode(part->attribute("formatCode"_L1)));
        else if (section == "cellXfs"_L1)
            ids.append(id);
        if (own.size() > MostFormats || ids.size() > MostFormats)
            part->refuse(ErrorCode::TooLarge);
    }
    if (part->problem())
        return fail(*part->problem(), path);
    for (const int id : std::as_const(ids)) {
        const auto found = own.constFind(id);
        styles.m_formats.push_back(found == own.cend() ? formatOfId(id) : *found);
    }
    return styles;
}

NumberFormat CellStyles::at(qint64 style) const
{
    const bool known = style >= 0 && style < static_cast<qint64>(m_formats.size());
    return known ? m_formats[static_cast<std::size_t>(style)] : NumberFormat{};
}

} // namespace kagibako

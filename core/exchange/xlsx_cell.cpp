// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_cell.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

std::optional<CellPlace> cellPlace(const QString& reference)
{
    CellPlace place;
    qsizetype letters = 0;
    for (; letters < std::min<qsizetype>(reference.size(), 3); ++letters) {
        const char16_t letter = reference[letters].unicode();
        if (letter < u'A' || letter > u'Z')
            break;
        place.column = place.column * 26 + (letter - u'A' + 1);
    }
    bool ok = false;
    place.row = static_cast<qsizetype>(QStringView(reference).sliced(letters).toLongLong(&ok));
    return ok && letters > 0 ? std::optional(place) : std::nullopt;
}

CellContent readCellContent(XmlPart& part)
{
    CellContent content;
    content.type = part.attribute("t"_L1);
    content.style = part.attribute("s"_L1).toLongLong();
    for (const int depth = part.depth(); part.depth() >= depth;) {
        const XmlPart::Token token = part.next();
        if (token == XmlPart::Token::Stop)
            break;
        if (token != XmlPart::Token::Start)
            continue;
        if (part.name() == "v"_L1) {
            content.value = part.readText();
        } else if (part.name() == "is"_L1) {
            content.value = readRichText(part);
        } else {
            content.formula = content.formula || part.name() == "f"_L1;
            part.skip();
        }
    }
    return content;
}

std::optional<QString> shownText(const CellContent& content, const SharedStrings& strings, const CellStyles& styles,
                                 bool from1904)
{
    if (!content.value)
        return content.formula ? std::nullopt : std::optional(QString());
    const QString& value = *content.value;
    if (content.type == "s"_L1) {
        bool ok = false;
        const qint64 place = value.toLongLong(&ok);
        return strings.at(ok ? place : -1);
    }
    if (content.type == "str"_L1 || content.type == "inlineStr"_L1)
        return unescaped(value);
    if (content.type == "b"_L1)
        return value == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (content.type == "e"_L1)
        return std::nullopt;
    if (content.type == "d"_L1) // ISO 8601, perhaps with a time of day
        return value.first(std::min<qsizetype>(value.size(), 10));
    if (value.trimmed().isEmpty())
        return QString();
    return numberText(value, styles.at(content.style), from1904);
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsx_strings.h"
#include "core/exchange/xlsx_styles.h"

namespace kagibako {

/// "BC12"; both from 1.
struct CellPlace {
    qsizetype column = 0;
    qsizetype row = 0;
};
std::optional<CellPlace> cellPlace(const QString& reference);

/// What a cell holds, as its XML has it.
struct CellContent {
    QString type;
    qint64 style = 0;
    std::optional<QString> value;
    bool formula = false;
};

/// Of the <c> whose start was read last, which has ended afterwards.
CellContent readCellContent(XmlPart& part);

/// What the cell shows; nothing when it has no value to show: an error, a formula without result, a number that is
/// none.
std::optional<QString> shownText(const CellContent& content, const SharedStrings& strings, const CellStyles& styles,
                                 bool from1904);

} // namespace kagibako

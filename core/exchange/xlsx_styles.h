// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xlsx_number.h"
#include "core/exchange/xml_part.h"

#include <vector>

namespace kagibako {

/// The number formats of a workbook's cells, by the style that a cell names.
class CellStyles
{
public:
    /// Errors: those of XmlPart.
    static Result<CellStyles> read(ZipArchive& archive, const QString& path, const XlsxLimits& limits);
    /// General when there is no such style.
    NumberFormat at(qint64 style) const;

private:
    std::vector<NumberFormat> m_formats;
};

} // namespace kagibako

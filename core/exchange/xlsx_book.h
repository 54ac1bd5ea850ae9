// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/xml_part.h"

#include <vector>

namespace kagibako {

struct XlsxSheet {
    QString name;
    QString path; ///< of its part
    bool visible = true;
};

/// Where a workbook has its parts.
struct XlsxBook {
    std::vector<XlsxSheet> sheets; ///< those of cells, in the order of their tabs
    QString strings;               ///< path; empty: none
    QString styles;                ///< path; empty: none
    bool from1904 = false;         ///< days count from 1904, as Excel for Mac once did
};

/// Errors: XlsxOther (an OpenDocument, a binary or another kind of file in a ZIP archive), those of XmlPart.
Result<XlsxBook> readBook(ZipArchive& archive, const XlsxLimits& limits);

} // namespace kagibako

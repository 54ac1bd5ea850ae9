// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace kagibako {

/// What is read of a workbook at most. Sizes are those of inflated data, first as the archive states them, then as they
/// come: an archive may lie.
struct XlsxLimits {
    qsizetype entries = 2'000;
    qint64 entryBytes = 256LL << 20;
    qint64 allBytes = 512LL << 20;
    qint64 ratio = 200; ///< inflated to packed, of entries of more than ratioFrom
    qint64 ratioFrom = 1LL << 20;
    qint64 tokenBytes = 1LL << 18; ///< of one tag or one piece of text in the XML
    qsizetype columns = 256;
    qsizetype cellLength = 32'767; ///< UTF-16 units, a cell of Excel
    qsizetype rows = 200'000;      ///< the header included
    qsizetype strings = 5'000'000; ///< that cells name by their place
};

} // namespace kagibako

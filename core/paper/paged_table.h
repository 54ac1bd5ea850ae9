// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_pen.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace kagibako {

/// A table over as many A4 pages as it takes: what stands before it on the first page, its columns' heads on each, its
/// rows, what stands behind it on the last, and page numbers below. Rows are never split.
struct PagedTable {
    using Draw = std::function<void(LetterPen&)>;

    QString title;  ///< of the document: in the footer
    QString middle; ///< of the footer
    QStringList columns;
    std::vector<double> widths; ///< in mm, as many as columns
    qsizetype rows = 0;
    std::function<QStringList(qsizetype)> cells; ///< of one row
    Draw begin;                                  ///< on the first page
    Draw again;                                  ///< on each later page
    Draw end;                                    ///< on the last
};

/// Which rows stand on which page: [begin, end) each. Only measures.
using TableSpans = std::vector<std::pair<qsizetype, qsizetype>>;
TableSpans planTable(LetterPen& pen, const PagedTable& table);
/// One page of it.
void drawTablePage(LetterPen& pen, const PagedTable& table, const TableSpans& spans, std::size_t page);

/// `Pages`: PdfDocument or PainterPages. Errors: PaperOverflow, IoFailed.
template <typename Pages>
Result<void> drawTable(const PagedTable& table, Pages& pages, bool onlyFirst, const Wording& say,
                       const PaperFonts& fonts)
{
    SetText shared(fonts);
    LetterPen planning(pages.page(), shared, say);
    const TableSpans spans = planTable(planning, table);
    for (std::size_t page = 0; page < (onlyFirst ? 1 : spans.size()); ++page) {
        if (page > 0)
            KAGIBAKO_TRY(pages.nextPage());
        LetterPen pen(pages.page(), shared, say);
        drawTablePage(pen, table, spans, page);
    }
    return pages.finish();
}

/// Boxes for the seals of who did it and of who is responsible (担当者, 責任者確認印), with room for the day.
void drawSeals(LetterPen& pen);

} // namespace kagibako

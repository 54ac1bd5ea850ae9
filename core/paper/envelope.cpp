// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/envelope.h"

#include "core/paper/page.h"

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr double Edge = 9; // printers leave 5 mm unprinted
constexpr double Third = Page::Height / 3;
constexpr double LeastWidth = 60;
constexpr double LeastHeight = 30;
constexpr double MarkLength = 3;

} // namespace

EnvelopeWindow EnvelopeWindow::shifted(double right, double down) const
{
    EnvelopeWindow moved = *this;
    moved.left += right;
    moved.top += down;
    return moved;
}

Result<void> checkWindow(const EnvelopeWindow& window)
{
    const QRectF room(QPointF(Edge, Edge), QPointF(BesideWindow - 2, Third - 4));
    if (window.width < LeastWidth || window.height < LeastHeight || !room.contains(window.rectangle()))
        return fail(ErrorCode::PaperOverflow, u"window"_s);
    return {};
}

void drawFoldMarks(Page& page, const EnvelopeWindow& window)
{
    if (!window.inThree)
        return;
    for (const double y : {Third, 2 * Third}) {
        page.line({Edge + 1, y}, {Edge + 1 + MarkLength, y});
        page.line({Page::Width - Edge - 1 - MarkLength, y}, {Page::Width - Edge - 1, y});
    }
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QRectF>

namespace kagibako {

class Page;

/// Where the window of an envelope comes to lie on an A4 page, in millimetres from its top left corner. The presets are
/// our own defaults, in the middle of what is sold: makers cut their windows differently and the page slides inside, so
/// whoever prints tries one and shifts it.
struct EnvelopeWindow {
    double left = 20;
    double top = 12;
    double width = 90;
    double height = 45;
    bool inThree = true; ///< the page is folded in three for it

    /// 長形3号, 120 × 235 mm: our default is a window of 90 × 45 mm.
    static constexpr EnvelopeWindow nagagata3() { return {20, 12, 90, 45, true}; }
    /// 角形2号, 240 × 332 mm, for pages that are not folded: our default is a window of 95 × 45 mm.
    static constexpr EnvelopeWindow kakugata2() { return {20, 30, 95, 45, false}; }

    EnvelopeWindow shifted(double right, double down) const;
    QRectF rectangle() const { return {left, top, width, height}; }
};

/// Whether an address fits into it, and it leaves room for the sender at its right and stays on the first third: what
/// is below is never seen through a window. Errors: PaperOverflow.
Result<void> checkWindow(const EnvelopeWindow& window);

/// Short lines at both edges, where the page is folded.
void drawFoldMarks(Page& page, const EnvelopeWindow& window);

/// The column at the right of every window.
inline constexpr double BesideWindow = 130;

} // namespace kagibako

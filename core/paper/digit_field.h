// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/page.h"

namespace kagibako {

/// Where somebody writes a number, a digit in each box: 個人番号 in three groups of four, 法人番号 in one and three of
/// four. The boxes are light and the marks at the corners dark, so that a machine finds the field and not the boxes.
struct DigitField {
    QPointF corner; ///< of the first box, in millimetres
    bool isCompany = false;

    int digits() const { return isCompany ? 13 : 12; }
    /// `digit` from 0. For whoever draws it and whoever reads a scan of it.
    QRectF box(int digit) const;
    /// With the marks.
    QRectF outline() const;

    static constexpr double BoxWidth = 7.4;
    static constexpr double BoxHeight = 8.4;
    static constexpr double GroupGap = 3;
    static constexpr double MarkGap = 0.8; ///< from the boxes to the marks
    static constexpr double MarkLength = 3;
    static constexpr double MarkThickness = 0.6;
};

void drawDigitField(Page& page, const DigitField& field);

} // namespace kagibako

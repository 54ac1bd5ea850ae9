// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <QFont>
#include <QRectF>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako::ui {

/// Draws text that must never be a QString: characters go one by one to glyph numbers and onto the painter, each in a
/// cell of one width. QPainter::drawText keeps copies in its layout caches; drawGlyphRun does not (measured.md).
class SecretGlyphs
{
public:
    explicit SecretGlyphs(const QFont& font);

    struct Shape {
        std::vector<int> groups; ///< cells before each gap; empty: no gaps. The last size goes on for ever
        bool dots = false;       ///< ● instead of the characters
    };
    /// Characters of UTF-8 text; an ill-formed byte counts as one.
    static int countOf(ByteSpan utf8);

    qreal cell() const { return m_cell; }
    qreal height() const;
    /// Left edge of cell `index`, from 0; also of the place behind the last.
    qreal x(int index, const Shape& shape) const;
    int cellAt(qreal x, int count, const Shape& shape) const;
    /// From `topLeft` on, in the painter's pen.
    void draw(QPainter& painter, QPointF topLeft, ByteSpan utf8, const Shape& shape) const;
    void drawDots(QPainter& painter, QPointF topLeft, int count, const Shape& shape) const;

private:
    QFont m_font;
    qreal m_cell = 0;
};

} // namespace kagibako::ui

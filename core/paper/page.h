// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/fonts.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>
#include <QtGui/QColor>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako {

/// How a piece of text is set. Sizes in points; `leading` is the line height as a multiple of the size. Colours are
/// opaque greys: PDF/A-1b allows no transparency.
struct TextStyle {
    Face face = Face::Text;
    double points = 9;
    double leading = 1.5;
    Qt::Alignment align = Qt::AlignLeft;
    QColor colour = Qt::black;
};

namespace style {
inline const TextStyle Title{Face::TextBold, 22, 1.3, Qt::AlignLeft, Qt::black};
inline const TextStyle Lead{Face::Text, 10.5, 1.5, Qt::AlignLeft, Qt::black};
inline const TextStyle Heading{Face::TextBold, 10.5, 1.4, Qt::AlignLeft, Qt::black};
inline const TextStyle Body{Face::Text, 9, 1.5, Qt::AlignLeft, Qt::black};
inline const TextStyle Value{Face::Text, 10, 1.4, Qt::AlignLeft, Qt::black};
inline const TextStyle Code{Face::Mono, 10, 1.4, Qt::AlignLeft, Qt::black};
inline const TextStyle Small{Face::Text, 7.5, 1.4, Qt::AlignLeft, QColor(0x55, 0x55, 0x55)};
} // namespace style

/// One A4 page, upright, measured in millimetres from its top left corner. Text flows down a column at a cursor; what
/// must stand in a place is put there by rectangle. Nothing is cut off silently: what runs below the bottom margin
/// makes fits() false.
class Page
{
public:
    static constexpr double Width = 210;
    static constexpr double Height = 297;
    static constexpr double SideMargin = 18;
    static constexpr double TopMargin = 14;
    static constexpr double Bottom = 279; ///< the last line of the flow; the footer stands below
    static constexpr double Hairline = 0.15;

    struct Row {
        QString label;
        QString value;
        TextStyle style = style::Value;
    };

    Page(QPainter& painter, const PaperFonts& fonts) : m_painter(painter), m_fonts(fonts) {}

    double left() const { return m_left; }
    double width() const { return m_width; }
    double right() const { return m_left + m_width; }
    double y() const { return m_y; }
    bool fits() const { return m_lowest <= Bottom; }

    void moveTo(double y);
    void space(double mm) { moveTo(m_y + mm); }

    // The flow: each stands at the cursor and moves it below itself.
    void paragraph(const QString& text, const TextStyle& style = style::Body);
    void heading(const QString& text); ///< with the space above and below that belongs to it
    /// 1. 2. 3. with hanging indent.
    void numbered(const QStringList& items, const TextStyle& style = style::Body);
    /// A sentence with a bold run-in head.
    void labelled(const QString& label, const QString& text, double labelWidth, const TextStyle& style = style::Body);
    void rule();
    /// Labels in grey, values beside them, a hairline under each row.
    void table(const QList<Row>& rows, double labelWidth);
    /// Draws in a column of its own from the cursor down; returns where it ended, the cursor stays where it was.
    double column(double left, double width, const std::function<void()>& draw);

    // In a place. `put` returns the height it took.
    double put(const QRectF& box, const QString& text, const TextStyle& style = style::Body);
    void line(QPointF from, QPointF to, double thickness = Hairline);
    void frame(const QRectF& box, double thickness = Hairline);
    void fill(const QRectF& box);
    void footer(const QString& kind, const QString& middle, int number, int pages);

    /// The width of one line of text.
    double widthOf(const QString& text, const TextStyle& style) const;

    // For what draws itself (glyphs of secrets, plots): millimetres to the painter's units.
    double units(double mm) const;
    QRectF units(const QRectF& mm) const;
    QPointF units(QPointF mm) const { return {units(mm.x()), units(mm.y())}; }
    QPainter& painter() { return m_painter; }
    QFont font(const TextStyle& style) const;

private:
    QPainter& m_painter;
    const PaperFonts& m_fonts;
    double m_left = SideMargin;
    double m_width = Width - 2 * SideMargin;
    double m_y = TopMargin;
    double m_lowest = TopMargin;
};

} // namespace kagibako

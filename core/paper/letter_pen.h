// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/set_text.h"
#include "core/paper/wording.h"

namespace kagibako {

/// Writes letters and forms onto one page: what is the same on all of them is laid out once, text can be set smaller
/// until a page takes it, and a dry pen only measures. Has a cursor of its own; end() tells the page where it came to.
class LetterPen
{
public:
    LetterPen(Page& page, SetText& shared, const Wording& say)
        : m_page(page), m_shared(shared), m_say(say), m_left(page.left()), m_width(page.width()), m_y(page.y())
    {
    }

    Page& page() { return m_page; }
    const Wording& say() const { return m_say; }
    bool isDry() const { return m_isDry || m_isMeasuring; }
    void setDry(bool dry) { m_isDry = dry; }
    /// Dry to the end, and what does not go through the pen stays away too: only to see whether all of it fits.
    void measure() { m_isMeasuring = true; }
    bool isMeasuring() const { return m_isMeasuring; }
    /// Of all text from now on.
    void setScale(double scale) { m_scale = scale; }

    double left() const { return m_left; }
    double width() const { return m_width; }
    double right() const { return m_left + m_width; }
    double y() const { return m_y; }
    void moveTo(double y) { m_y = y; }
    void space(double mm) { m_y += mm; }
    void end()
    {
        if (!m_isMeasuring)
            m_page.moveTo(m_y);
    }

    // In a place; each returns the height it took.
    double put(const QRectF& box, const QString& text, const TextStyle& style = style::Body);
    /// Text of one person, which does not come again.
    double own(const QRectF& box, const QString& text, const TextStyle& style = style::Body);
    double height(double width, const QString& text, const TextStyle& style);
    void line(QPointF from, QPointF to, double thickness = Page::Hairline);
    void frame(const QRectF& box, double thickness = Page::Hairline);

    // At the cursor.
    void paragraph(const QString& text, const TextStyle& style = style::Body);
    void heading(const QString& text);
    void numbered(const QStringList& items, const TextStyle& style = style::Body);
    /// A grey label, one line or more beside it, and a hairline below.
    void row(const QString& label, const QStringList& lines, double labelWidth, const TextStyle& style = style::Body);
    /// The same with something of one's own beside the label: `draw(left, top)` returns its height.
    void row(const QString& label, double labelWidth, const std::function<double(double left, double top)>& draw);
    void rule();
    /// Draws in a column of its own from the cursor down; returns where it ended, the cursor stays where it was.
    double column(double left, double width, const std::function<void()>& draw);

private:
    TextStyle scaled(TextStyle style) const;

    Page& m_page;
    SetText& m_shared;
    Wording m_say;
    double m_left;
    double m_width;
    double m_y;
    double m_scale = 1;
    bool m_isDry = false;
    bool m_isMeasuring = false;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a SecretEdit looks: frame, groups, cursor.
#include "ui/common/secret_edit.h"

#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace kagibako::ui {

namespace {
constexpr int Side = 9;
constexpr int Above = 5;
} // namespace

SecretGlyphs::Shape SecretEdit::shape() const
{
    SecretGlyphs::Shape shape;
    shape.dots = !m_shown;
    if (m_kind == Kind::Code || (m_kind == Kind::Number && m_size <= 12))
        shape.groups = {4};
    else if (m_kind == Kind::Number) // a company's: 1-4-4-4
        shape.groups = {1, 4};
    return shape;
}

SecretGlyphs SecretEdit::glyphs() const
{
    return SecretGlyphs(font());
}

QRectF SecretEdit::inner() const
{
    return QRectF(rect()).adjusted(Side, Above, -Side, -Above);
}

QSize SecretEdit::sizeHint() const
{
    const SecretGlyphs letters = glyphs();
    const int cells = m_kind == Kind::Number ? 15 : 24;
    return {qRound(letters.x(cells, shape())) + 2 * Side, qRound(letters.height()) + 2 * Above + 2};
}

void SecretEdit::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = hasFocus() || m_wrong ? 2 : 1;
    painter.setPen(QPen(m_wrong ? theme.bad : hasFocus() ? theme.accent : theme.edge, width));
    painter.setBrush(isEnabled() ? theme.surface : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);

    const SecretGlyphs letters = glyphs();
    const QRectF area = inner();
    painter.setClipRect(area.adjusted(-2, -2, 2, 2));
    // The cursor stays in sight: what is too long moves left.
    const qreal cursor = letters.x(m_cursor, shape());
    const qreal shift = std::max(0.0, cursor - area.width() + 2);
    const QPointF corner(area.left() - shift, area.center().y() - letters.height() / 2);
    if (m_all)
        painter.fillRect(QRectF(corner, QSizeF(letters.x(characters(), shape()), letters.height())), theme.selected);
    painter.setPen(theme.text);
    letters.draw(painter, corner, exposeSecret(), shape());
    if (hasFocus() && m_blink) {
        painter.setPen(theme.text);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const qreal x = corner.x() + cursor;
        painter.drawLine(QPointF(x, corner.y()), QPointF(x, corner.y() + letters.height()));
    }
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_text.h"

#include "ui/common/screen_guard.h"
#include "ui/common/theme.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>

namespace kagibako::ui {

SecretText::SecretText(int group, QWidget* parent) : QWidget(parent)
{
    m_shape.groups = {group};
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont); // 0 and O, 1 and I differ
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SecretText::setLines(std::vector<SecretBytes> lines)
{
    m_lines = std::move(lines);
    updateGeometry();
    update();
}

QSize SecretText::sizeHint() const
{
    const SecretGlyphs letters(font());
    int longest = 0;
    for (const SecretBytes& line : m_lines)
        longest = std::max(longest, SecretGlyphs::countOf(line.exposeSecret()));
    return {qRound(letters.x(longest, m_shape)) + 2, qRound(letters.height() * static_cast<qreal>(m_lines.size())) + 2};
}

void SecretText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(currentTheme().text);
    const SecretGlyphs letters(font());
    qreal top = 0;
    for (const SecretBytes& line : m_lines) {
        letters.draw(painter, QPointF(0, top), line.exposeSecret(), m_shape);
        top += letters.height();
    }
}

void SecretText::showEvent(QShowEvent*)
{
    guardFromCapture(*window(), true);
}

void SecretText::hideEvent(QHideEvent*)
{
    guardFromCapture(*window(), false);
}

} // namespace kagibako::ui

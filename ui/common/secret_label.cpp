// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_label.h"

#include "ui/common/screen_guard.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace kagibako::ui {

namespace {
constexpr int Masked = 12;
}

SecretLabel::SecretLabel(QWidget* parent) : QWidget(parent)
{
    setFont(figures(Type::Title));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretLabel::tick);
}

SecretLabel::~SecretLabel() = default;

void SecretLabel::reveal(SecretBytes digits)
{
    m_digits = std::move(digits);
    m_left = Seconds;
    m_timer.start();
    guardFromCapture(*window(), true);
    update();
    Q_EMIT ticked(m_left);
}

void SecretLabel::hideNow()
{
    if (!isShown())
        return;
    m_digits.wipe();
    m_digits = {};
    m_timer.stop();
    m_left = 0;
    guardFromCapture(*window(), false);
    // Painted over at once: the window may be minimized before the next paint.
    repaint();
    Q_EMIT hidden();
}

void SecretLabel::tick()
{
    if (--m_left <= 0)
        hideNow();
    else
        Q_EMIT ticked(m_left);
}

SecretGlyphs::Shape SecretLabel::shape() const
{
    SecretGlyphs::Shape shape;
    shape.groups = m_digits.size() == 13 ? std::vector{1, 4} : std::vector{4};
    return shape;
}

QSize SecretLabel::sizeHint() const
{
    const SecretGlyphs letters(font());
    return {qRound(letters.x(14, {{4}, false})) + 2, qRound(letters.height()) + 2};
}

void SecretLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const SecretGlyphs letters(font());
    const QPointF corner(0, (height() - letters.height()) / 2);
    painter.setPen(isShown() ? currentTheme().text : currentTheme().muted);
    if (isShown())
        letters.draw(painter, corner, m_digits.exposeSecret(), shape());
    else
        letters.drawDots(painter, corner, Masked, {{4}, true});
}

void SecretLabel::hideEvent(QHideEvent*)
{
    hideNow();
}

void SecretLabel::showEvent(QShowEvent*)
{
    if (m_watched == window())
        return;
    if (m_watched != nullptr)
        m_watched->removeEventFilter(this);
    m_watched = window();
    m_watched->installEventFilter(this);
}

bool SecretLabel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_watched &&
        (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::WindowStateChange))
        hideNow();
    return QWidget::eventFilter(watched, event);
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace kagibako::ui {

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::tick);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    m_seconds = minutes * 60;
}

void IdleWatch::start()
{
    m_since.start();
    m_timer.start();
}

void IdleWatch::stop()
{
    m_timer.stop();
}

void IdleWatch::setInFront(bool inFront)
{
    m_inFront = inFront;
    touch();
}

/// Not when it has run out already: the first key after a long sleep must not keep it open.
void IdleWatch::touch()
{
    if (m_inFront && m_timer.isActive() && secondsLeft() > 0)
        m_since.restart();
}

int IdleWatch::secondsLeft() const
{
    return m_timer.isActive() ? std::max(0, m_seconds - static_cast<int>(m_since.elapsed() / 1000)) : 0;
}

void IdleWatch::tick()
{
    if (secondsLeft() <= 0) {
        stop();
        Q_EMIT idle();
    } else {
        Q_EMIT ticked(secondsLeft());
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kagibako::ui

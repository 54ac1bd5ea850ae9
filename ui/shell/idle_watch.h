// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace kagibako::ui {

/// Counts down while nobody touches keyboard or mouse, or works on something else. A monotonic clock: setting the
/// computer's time locks nothing and keeps nothing open.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject* parent = nullptr);
    void setMinutes(int minutes);
    void start();
    void stop();
    /// Whether what is watched is what somebody works on: only then keys and clicks count. Coming to the front is one.
    void setInFront(bool inFront);
    int secondsLeft() const;

Q_SIGNALS:
    void ticked(int secondsLeft);
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    void touch();

    QElapsedTimer m_since;
    QTimer m_timer;
    int m_seconds = 600;
    bool m_inFront = true;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "ui/common/secret_glyphs.h"

#include <QTimer>
#include <QWidget>

namespace kagibako::ui {

/// Shows a number for a while: masked until reveal(), hidden again after its seconds, when the window loses the focus
/// or is minimized, and when it is taken off the screen. The bytes are wiped when it hides. Not selectable; copying is
/// an act of its own, which the log records.
class SecretLabel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Seconds = 30;

    explicit SecretLabel(QWidget* parent = nullptr);
    ~SecretLabel() override;

    /// `digits`: ASCII, 12 or 13.
    void reveal(SecretBytes digits);
    void hideNow();
    bool isShown() const { return !m_digits.isEmpty(); }
    int secondsLeft() const { return m_left; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void hidden();
    void ticked(int secondsLeft);

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    SecretGlyphs::Shape shape() const;

    SecretBytes m_digits;
    QTimer m_timer;
    int m_left = 0;
    QWidget* m_watched = nullptr;
};

} // namespace kagibako::ui

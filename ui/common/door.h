// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kagibako::ui {

/// What stands in front of the lock: the login, or the first run. Whatever changes elsewhere in the window, it stays
/// while somebody is in the middle of something there.
class Door : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Whether something would be lost if it were made anew now: typed, on its way, or said and perhaps not read yet.
    virtual bool isInUse() const = 0;

Q_SIGNALS:
    void useChanged(); ///< isInUse() may be another now
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/disposal/month_model.h"

#include <QListView>

namespace kagibako::ui {

/// The months from left to right: arrow keys or a click choose one.
class MonthStrip final : public QListView
{
    Q_OBJECT

public:
    explicit MonthStrip(Language language, QWidget* parent = nullptr);
    /// Whatever month was chosen stays so, if it is still there.
    void set(std::vector<std::pair<QDate, qsizetype>> months);
    QDate month() const; ///< invalid: all
    void choose(const QDate& month);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthChosen(const QDate& month);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    MonthModel m_model;
    bool m_quiet = false;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/words.h"
#include "ui/disposal/disposal_model.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

/// Search words, a chip for each state with its count, the scope: with the month one DisposalFilter.
class DisposalFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit DisposalFilterBar(QWidget* parent = nullptr);
    void set(const DisposalService::View& view, const Overview& overview);
    DisposalFilter filter() const;
    void setFilter(const DisposalFilter& filter);
    void setMonth(const QDate& month);
    void focusSearch();
    bool isNarrowed() const { return filter() != DisposalFilter{}; }

Q_SIGNALS:
    void filterChanged();
    void cleared();     ///< by its button: the month too
    void downPressed(); ///< from the search line into the list

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addChip(unsigned bit, const StateLook& look, const QString& name);
    void tellCounts(const DisposalService::View& view);

    QLineEdit* m_search;
    QComboBox* m_scope;
    std::vector<std::pair<unsigned, QPushButton*>> m_chips; ///< by the bit of their state
    QPushButton* m_clear;
    QDate m_month;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/overview.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

/// Search words, chips for states and kinds, and the scope: together one PeopleFilter.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);
    void setOverview(const Overview& overview);
    PeopleFilter filter() const;
    void setFilter(const PeopleFilter& filter);
    void focusSearch();
    bool isNarrowed() const { return filter() != PeopleFilter{}; }

Q_SIGNALS:
    void filterChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void downPressed(); ///< from the search line into the list

private:
    QPushButton* addChip(const QString& name, const QString& text);
    void refreshCounts(const PeopleRoll& people);

    QLineEdit* m_search;
    QComboBox* m_scope;
    std::vector<std::pair<PersonState, QPushButton*>> m_states;
    std::vector<std::pair<PersonKind, QPushButton*>> m_kinds;
    QPushButton* m_clear;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/history_service.h"
#include "ui/common/desk.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;

/// What happened about one person, newest first, as the logs have it. Who opened the number stands in the audit log,
/// which is read when somebody asks for it.
class Timeline final : public QWidget
{
    Q_OBJECT

public:
    explicit Timeline(Desk& desk, QWidget* parent = nullptr);
    void showPerson(const PersonId& person);
    void clear();
    int count() const { return m_count; }

private:
    using Entries = std::vector<HistoryEntry>;
    void load();
    void loadOpenings();
    void fill();
    void addRow(const HistoryEntry& entry);

    Desk& m_desk;
    PersonId m_person;
    Entries m_entries;
    Entries m_openings;
    int m_count = 0; ///< rows shown
    int m_most = 0;  ///< rows to show
    QTimer m_wait;   ///< whoever runs through the list is not read for every name
    QWidget* m_list = nullptr;
    QVBoxLayout* m_layout;
    QPushButton* m_older;
    QPushButton* m_askOpenings;
    Banner* m_banner;
};

} // namespace kagibako::ui

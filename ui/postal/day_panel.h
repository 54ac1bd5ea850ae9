// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/postal/entry_list.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Table;

/// What was entered in this batch, how fast it goes, and what can be done about single entries.
class DayPanel final : public QWidget
{
    Q_OBJECT

public:
    DayPanel(Desk& desk, EntryList& list, QWidget* parent = nullptr);
    ~DayPanel() override;
    /// The failed one that is marked, else the oldest of them.
    std::optional<int> failed() const;

Q_SIGNALS:
    void undoAsked();
    void againAsked(int key);
    void dropAsked(int key);
    void sheetAsked();

private:
    void makeTable();
    QWidget* makeButtons();
    QPushButton* button(const QString& name, const QString& picture, const QString& text);
    void refresh();
    void askAgain();
    void askDrop();
    std::optional<int> marked() const;

    Desk& m_desk;
    EntryList& m_list;
    QLabel* m_pace;
    Table* m_table;
    QPushButton* m_undo = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_drop = nullptr;
    QPushButton* m_sheet = nullptr;
};

} // namespace kagibako::ui

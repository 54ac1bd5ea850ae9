// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

/// Labelled fields under a heading, in a card. Each label is its field's buddy and its name for screen readers.
class Form : public QFrame
{
    Q_OBJECT

public:
    explicit Form(const QString& title, QWidget* parent = nullptr);
    /// The label's & makes a shortcut; `hint` stands below the field.
    QLabel* add(const QString& label, QWidget* field, const QString& hint = {});
    /// Over the whole width.
    void addWide(QWidget* widget);

private:
    QGridLayout* m_grid;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/rights/seen_as.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// 表示を確認: the window as somebody else would have it: their sections, what they may do in each scope and what that
/// is worth, and what they cannot do.
class SeenDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `first`: whom it shows first.
    SeenDialog(Desk& desk, std::shared_ptr<const RightsView> view, SectionsOf seenBy, const AccountId& first,
               QWidget* parent);

private:
    void showChosen();
    void addHeading(QVBoxLayout& layout, const QString& words);
    void addLine(QVBoxLayout& layout, const QString& words, const QString& name);

    std::shared_ptr<const RightsView> m_view;
    SectionsOf m_seenBy;
    QComboBox* m_account;
    QScrollArea* m_scroll;
};

} // namespace kagibako::ui

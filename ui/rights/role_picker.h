// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rights_view.h"
#include "ui/rights/rights_words.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Paragraph;

/// Chooses what somebody will do in each scope: one scope at a time, with all that was chosen in words below.
class RolePicker final : public QWidget
{
    Q_OBJECT

public:
    explicit RolePicker(std::shared_ptr<const RightsView> view, QWidget* parent = nullptr);
    const AccountService::Roles& roles() const { return m_roles; }

Q_SIGNALS:
    void rankWished(kagibako::Rank rank); ///< by a template

private:
    void fillTemplates();
    void choose(Actions actions);
    void refresh();
    Actions chosen() const { return m_roles.value(scope()); }
    ScopeId scope() const;

    std::shared_ptr<const RightsView> m_view;
    AccountService::Roles m_roles;
    QComboBox* m_scope;
    QPushButton* m_templates;
    std::array<QCheckBox*, ShownActions.size()> m_boxes{};
    Paragraph* m_all;
};

} // namespace kagibako::ui

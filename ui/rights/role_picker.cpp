// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/role_picker.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int Columns = 3;
} // namespace

RolePicker::RolePicker(std::shared_ptr<const RightsView> view, QWidget* parent)
    : QWidget(parent), m_view(std::move(view)), m_scope(new QComboBox(this)),
      m_templates(new QPushButton(icon(u"permissions"_s), tr("What usually goes together"), this)),
      m_all(new Paragraph({}, this))
{
    m_scope->setObjectName(u"roleScope"_s);
    m_scope->setAccessibleName(tr("Scope"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(16);
    for (const RightsView::ScopeColumn& column : m_view->scopes)
        m_scope->addItem(column.name);
    m_templates->setObjectName(u"roleTemplates"_s);
    m_all->setObjectName(u"rolesChosen"_s);
    fillTemplates();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::S);
    grid->addWidget(m_scope, 0, 0, 1, 2);
    grid->addWidget(m_templates, 0, 2, Qt::AlignLeft);
    const bool owner = m_view->myRank == Rank::Owner;
    for (std::size_t i = 0; i < ShownActions.size(); ++i) {
        const Action action = ShownActions[i];
        m_boxes[i] = new QCheckBox(wordOf(action), this);
        m_boxes[i]->setObjectName(u"role-"_s + QString(nameOf(action)));
        m_boxes[i]->setToolTip(worthOf(action));
        m_boxes[i]->setAccessibleDescription(worthOf(action));
        m_boxes[i]->setEnabled(!m_view->scopes.empty() && (owner || action != Action::Keys));
        connect(m_boxes[i], &QCheckBox::clicked, this,
                [this, action](bool on) { choose(on ? chosen().with(action) : chosen().without({action})); });
        const int place = static_cast<int>(i);
        grid->addWidget(m_boxes[i], 1 + place / Columns, place % Columns);
    }
    grid->addWidget(m_all, 1 + static_cast<int>(ShownActions.size() + Columns - 1) / Columns, 0, 1, Columns);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &RolePicker::refresh);
    refresh();
}

void RolePicker::fillTemplates()
{
    auto* menu = new QMenu(m_templates);
    const bool owner = m_view->myRank == Rank::Owner;
    for (const RoleTemplate& one : roleTemplates()) {
        QAction* action = menu->addAction(one.word);
        action->setObjectName(u"role-template-"_s + one.name);
        connect(action, &QAction::triggered, this, [this, owner, actions = one.actions, rank = one.rank] {
            choose(owner ? actions : actions.without({Action::Keys}));
            if (rank != Rank::Member)
                Q_EMIT rankWished(rank);
        });
    }
    m_templates->setMenu(menu);
}

ScopeId RolePicker::scope() const
{
    const int at = m_scope->currentIndex();
    return at < 0 ? ScopeId() : m_view->scopes[static_cast<std::size_t>(at)].id;
}

void RolePicker::choose(Actions actions)
{
    if (actions.isEmpty() || scope().isNull())
        m_roles.remove(scope());
    else
        m_roles.insert(scope(), actions);
    refresh();
}

void RolePicker::refresh()
{
    for (std::size_t i = 0; i < ShownActions.size(); ++i)
        m_boxes[i]->setChecked(chosen().has(ShownActions[i]));
    const QStringList lines = roleLines(*m_view, m_roles);
    m_all->setWords(lines.isEmpty() ? tr("Nothing is promised yet: it can be given later, too.") : lines.join(u'\n'));
}

} // namespace kagibako::ui

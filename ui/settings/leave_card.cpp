// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/leave_card.h"

#include "core/services/account_service.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/style_sheet.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

LeaveCard::LeaveCard(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_banner(new Banner(this))
{
    auto* form = new Form(tr("Step down"), this);
    form->addWide(m_banner);
    m_scope = new QComboBox(form);
    m_scope->setObjectName(u"leaveScope"_s);
    form->add(tr("Scope"), m_scope,
              tr("You give up everything you may do there. Only somebody else can give it to you again."));
    m_leave = new QPushButton(tr("Step down …"), form);
    m_leave->setObjectName(u"leave"_s);
    setRole(*m_leave, role::Danger);
    auto* line = new QWidget(form);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_leave);
    across->addStretch(1);
    form->addWide(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(m_leave, &QPushButton::clicked, this, &LeaveCard::leave);
    connect(&desk, &Desk::overviewChanged, this, &LeaveCard::refresh);
    refresh();
}

void LeaveCard::refresh()
{
    const QVariant before = m_scope->currentData();
    m_scope->clear();
    for (const Overview::ScopeView& scope : m_desk.overview().scopes)
        m_scope->addItem(scope.name, scope.id.toBytes());
    if (const int again = m_scope->findData(before); again >= 0)
        m_scope->setCurrentIndex(again);
    m_leave->setEnabled(m_scope->count() > 0);
}

bool LeaveCard::isSure(const QString& scope)
{
    return m_desk.prompt().confirm(this, {.title = tr("Step down from %1?").arg(scope),
                                          .text = tr("You will see and do nothing there any more."),
                                          .yes = tr("Step down"),
                                          .danger = true}) &&
           m_desk.prompt().confirm(this, {.title = tr("Really step down from %1?").arg(scope),
                                          .text = tr("It is signed at once, and you cannot undo it yourself. The keys "
                                                     "of the scope will have to be changed."),
                                          .yes = tr("Yes, step down"),
                                          .danger = true});
}

void LeaveCard::leave()
{
    m_banner->clear();
    const auto scope = ScopeId::fromBytes(m_scope->currentData().toByteArray());
    const QString name = m_scope->currentText();
    if (!scope || !isSure(name))
        return;
    m_leave->setEnabled(false);
    m_desk.run(
        this, tr("Stepping down"),
        [id = *scope](ClientSession& session, Job&) { return AccountService(session).leave(id); },
        [this, name](const Result<void>& left) {
            refresh();
            if (left)
                m_banner->say(Banner::Kind::Good, tr("You have stepped down from %1.").arg(name));
            else if (left.error().code() == ErrorCode::LedgerLast)
                m_banner->say(Banner::Kind::Warn, tr("Nobody else holds the keys of %1. Nothing was changed. First let "
                                                     "somebody else have them.")
                                                      .arg(name));
            else
                m_banner->fail(left.error(), m_desk.language(), m_desk.problemId());
        });
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done, each by one key on the list and by a button.
#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/table.h"
#include "ui/disposal/disposal_page.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void DisposalPage::addAct(QWidget* parent, Qt::Key key, const QString& icon, const QString& text, const char* name,
                          void (DisposalPage::*run)())
{
    const QString keyText = QKeySequence(key).toString(QKeySequence::NativeText);
    auto* button = new QPushButton(ui::icon(icon), u"%1 (%2)"_s.arg(text, keyText), parent);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, [this, run] { (this->*run)(); });
    m_acts.push_back({key, button, run});
}

QWidget* DisposalPage::makeActs()
{
    auto* line = new QWidget(this);
    addAct(line, Qt::Key_P, u"calendar"_s, tr("Set proposed dates …"), "setProposed", &DisposalPage::setProposed);
    addAct(line, Qt::Key_D, u"calendar"_s, tr("Set a date …"), "setDay", &DisposalPage::setDay);
    addAct(line, Qt::Key_H, u"clock"_s, tr("Hold …"), "holdNumbers", &DisposalPage::hold);
    addAct(line, Qt::Key_L, u"undo"_s, tr("Lift the hold …"), "liftHold", &DisposalPage::lift);
    addAct(line, Qt::Key_O, u"trash"_s, tr("Order destruction …"), "orderDestruction", &DisposalPage::order);
    addAct(line, Qt::Key_A, u"shield-check"_s, tr("Approve …"), "approveOrder", &DisposalPage::approveFirst);
    addAct(line, Qt::Key_C, u"pdf"_s, tr("Certificate …"), "certify", &DisposalPage::certify);
    addAct(line, Qt::Key_W, u"help"_s, tr("What if …"), "whatIf", &DisposalPage::askWhatIf);
    auto* flow = new FlowLayout(space::S);
    for (const Act& act : m_acts)
        flow->addWidget(act.button);
    line->setLayout(flow);
    return line;
}

void DisposalPage::refreshActs()
{
    const std::vector<const Row*> rows = marked();
    const bool disposes = mayDispose();
    const bool dates = disposes || m_desk.overview().may(Action::Review);
    const auto& waits = m_model.load().view.waits;
    for (const Act& act : m_acts) {
        bool seen = true;
        bool on = !m_isBusy && !rows.empty();
        if (act.key == Qt::Key_P || act.key == Qt::Key_D)
            seen = dates;
        else if (act.key == Qt::Key_H || act.key == Qt::Key_O)
            seen = disposes;
        else if (act.key == Qt::Key_L) {
            seen = disposes;
            on = on && std::ranges::any_of(rows, &Row::held);
        } else if (act.key == Qt::Key_A) {
            seen = std::ranges::any_of(waits, &DisposalService::Waits::mayApprove);
            on = !m_isBusy;
        } else if (act.key == Qt::Key_C) {
            on = !m_isBusy && !m_model.load().view.gone.empty();
        } else {
            on = !rows.empty();
        }
        act.button->setVisible(seen);
        act.button->setEnabled(on);
    }
}

bool DisposalPage::mayDispose() const
{
    return m_desk.overview().may(Action::Dispose);
}

bool DisposalPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const auto act = std::ranges::find(m_acts, key->key(), &Act::key);
        if (key->modifiers() == Qt::NoModifier && act != m_acts.end()) {
            if (act->button->isVisible() && act->button->isEnabled())
                (this->*act->run)();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace kagibako::ui

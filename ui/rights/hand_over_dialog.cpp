// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/hand_over_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/rights/hand_over_words.h"
#include "ui/rights/rights_rules.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

HandOverDialog::HandOverDialog(Desk& desk, std::shared_ptr<const RightsView> view, const AccountId& from,
                               QWidget* parent)
    : QDialog(parent), m_desk(desk), m_view(std::move(view)), m_from(from), m_banner(new Banner(this)),
      m_successor(new QComboBox(this)), m_revoke(new QRadioButton(this)), m_reason(new QComboBox(this)),
      m_scroll(new QScrollArea(this)), m_sign(new QPushButton(tr("Sign the hand-over"), this))
{
    if (const RightsView::AccountRow* row = m_view->account(from))
        m_login = row->login;
    setObjectName(u"handOverDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Hand over"));
    setMinimumSize(620, 560);
    auto* title = new Paragraph(tr("Hand over from %1: nothing of this is signed yet").arg(m_login), this);
    title->setFont(ui::font(Type::Heading));
    m_scroll->setObjectName(u"handOverScroll"_s);
    m_scroll->setAccessibleName(tr("What will be signed"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(makeSuccessor());
    layout->addWidget(makeEnd());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(makeButtons());
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    plan();
}

QWidget* HandOverDialog::makeSuccessor()
{
    auto* form = new Form({}, this);
    m_successor->setObjectName(u"handOverTo"_s);
    m_successor->addItem(tr("Choose …"));
    for (const RightsView::AccountRow& row : m_view->accounts) {
        if (row.id != m_from && row.standing == Standing::Active && barOf(*m_view, row) == Bar::None)
            m_successor->addItem(row.login, row.id.toBytes());
    }
    form->add(tr("&Who takes over"), m_successor,
              tr("Not in the list? Let the person in first (“Let somebody in …”), then hand over."));
    connect(m_successor, &QComboBox::currentIndexChanged, this, &HandOverDialog::plan);
    return form;
}

QWidget* HandOverDialog::makeEnd()
{
    auto* part = new QWidget(this);
    auto* keep = new QRadioButton(tr("Take all rights in scopes from %1; the account stays").arg(m_login), part);
    keep->setObjectName(u"handOverKeep"_s);
    keep->setChecked(true);
    m_revoke->setText(tr("Revoke %1 for good, because:").arg(m_login));
    m_revoke->setObjectName(u"handOverRevoke"_s);
    m_reason->setObjectName(u"handOverReason"_s);
    m_reason->setAccessibleName(tr("Reason of the revocation"));
    for (const ReasonInfo* one : reasons(ReasonKind::Revoke))
        m_reason->addItem(wordOf(*one, m_desk.language()), QByteArray(one->code));
    connect(m_revoke, &QRadioButton::toggled, this, &HandOverDialog::showPlan);
    auto* line = new QHBoxLayout;
    line->addWidget(m_revoke);
    line->addWidget(m_reason);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(keep);
    layout->addLayout(line);
    return part;
}

QWidget* HandOverDialog::makeButtons()
{
    auto* part = new QWidget(this);
    m_sign->setObjectName(u"signHandOver"_s);
    m_sign->setAutoDefault(false); // Enter in a field signs nothing
    setRole(*m_sign, role::Danger);
    auto* close = new QPushButton(tr("Cancel"), part);
    close->setObjectName(u"closeHandOver"_s);
    close->setDefault(true);
    connect(m_sign, &QPushButton::clicked, this, &HandOverDialog::sign);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_sign);
    return part;
}

std::optional<AccountId> HandOverDialog::successor() const
{
    const auto id = AccountId::fromBytes(m_successor->currentData().toByteArray());
    return id ? std::optional(*id) : std::nullopt;
}

/// As the ledger stands now: the log may be newer than what the matrix shows.
void HandOverDialog::plan()
{
    m_plan.reset();
    showPlan();
    const auto to = successor();
    if (!to)
        return;
    m_desk.run(
        this, {},
        [from = m_from, to = *to](ClientSession& session, Job&) { return HandOverService(session).plan(from, to); },
        [this, to](Result<HandOver> made) {
            if (to == successor()) // else another was chosen meanwhile
                take(std::move(made));
        });
}

void HandOverDialog::take(Result<HandOver> made)
{
    if (!made)
        return m_banner->fail(made.error(), m_desk.language(), m_desk.problemId());
    m_plan = std::move(*made);
    showPlan();
}

void HandOverDialog::showPlan()
{
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    const auto add = [&](const QString& heading, const QString& name, const QStringList& lines) {
        auto* title = new QLabel(heading, body);
        title->setTextFormat(Qt::PlainText);
        title->setFont(ui::font(Type::Strong));
        layout->addWidget(title);
        for (const QString& words : lines) {
            auto* line = new Paragraph(words, body);
            line->setObjectName(name);
            layout->addWidget(line);
        }
    };
    if (m_plan) {
        const Language language = m_desk.language();
        add(tr("First: %1").arg(m_successor->currentText()), u"handOverGain"_s,
            successorLines(*m_plan, *m_view, language));
        add(tr("Then: %1").arg(m_login), u"handOverLoss"_s,
            leaverLines(*m_plan, *m_view, m_revoke->isChecked(), language));
    } else if (!successor()) {
        layout->addWidget(new Paragraph(tr("Choose who takes over to see what that means."), body));
    }
    layout->addStretch(1);
    m_scroll->setWidget(body); // deletes what was there
    refresh();
}

void HandOverDialog::sign()
{
    const auto to = successor();
    if (m_busy || !m_plan || !to)
        return;
    m_banner->clear();
    m_busy = true;
    refresh();
    HandOverService::Wish wish{m_from, *to};
    if (m_revoke->isChecked())
        wish.reason = m_reason->currentData().toByteArray();
    wish.shown = m_plan;
    m_desk.run(
        this, tr("Handing over"),
        [wish = std::move(wish)](ClientSession& session, Job&) { return HandOverService(session).carryOut(wish); },
        [this](const Result<HandOverService::Outcome>& outcome) {
            m_busy = false;
            if (!outcome) {
                m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
                return plan(); // what was signed before it failed is not asked for again
            }
            accept(); // before the next question comes up
            if (outcome->isDone)
                Q_EMIT handedOver(outcome->due);
            else
                Q_EMIT waiting();
        });
}

void HandOverDialog::refresh()
{
    m_sign->setEnabled(!m_busy && m_plan && maySign(*m_plan));
    m_successor->setEnabled(!m_busy);
    m_revoke->setEnabled(!m_busy);
    m_reason->setEnabled(!m_busy && m_revoke->isChecked());
}

} // namespace kagibako::ui

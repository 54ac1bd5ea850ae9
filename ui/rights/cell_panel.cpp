// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/cell_panel.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QCheckBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 340;

Paragraph* mutedParagraph(const QString& name, QWidget* parent)
{
    auto* text = new Paragraph({}, parent);
    text->setObjectName(name);
    setRole(*text, role::Muted);
    return text;
}

void showWords(Paragraph& paragraph, const QString& words)
{
    paragraph.setWords(words);
    paragraph.setVisible(!words.isEmpty());
}

} // namespace

CellPanel::CellPanel(Language language, SectionsOf seenBy, QWidget* parent)
    : QFrame(parent), m_seenBy(std::move(seenBy)), m_scroll(new QScrollArea(this)), m_body(new QWidget(m_scroll)),
      m_login(new QLabel(m_body)), m_about(mutedParagraph(u"cellAccount"_s, m_body)),
      m_why(mutedParagraph(u"cellBarred"_s, m_body)), m_sees(new Paragraph({}, m_body)),
      m_asSeen(new QPushButton(icon(u"eye"_s), tr("As seen by this account …"), m_body)), m_actionPart(makeActions()),
      m_acts(new QPushButton(icon(u"user"_s), tr("Act on the account"), m_body)), m_nobody(new Paragraph({}, this))
{
    setObjectName(u"cellPanel"_s);
    setRole(*this, role::Card);
    setMinimumWidth(Width);
    m_login->setObjectName(u"cellLogin"_s);
    m_login->setFont(ui::font(Type::Heading));
    m_login->setTextFormat(Qt::PlainText);
    m_login->setWordWrap(true);
    m_sees->setObjectName(u"cellSees"_s);
    m_asSeen->setObjectName(u"asSeenBy"_s);
    setRole(*m_asSeen, role::Flat);
    connect(m_asSeen, &QPushButton::clicked, this, &CellPanel::seenAsked);
    m_acts->setObjectName(u"accountActs"_s);
    fillActs(language);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::S);
    body->addWidget(m_login);
    body->addWidget(m_about);
    body->addWidget(m_acts, 0, Qt::AlignLeft);
    body->addWidget(m_why);
    body->addWidget(m_sees);
    body->addWidget(m_asSeen, 0, Qt::AlignLeft);
    body->addWidget(m_actionPart);
    body->addStretch(1);
    m_nobody->setWords(tr("Choose a cell to see what somebody may do there, and what it is worth."));
    m_nobody->setAlignment(Qt::AlignCenter);
    setRole(*m_nobody, role::Muted);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_nobody, 1);
    showNobody();
}

QWidget* CellPanel::makeActions()
{
    auto* part = new QWidget(m_body);
    m_scope = new QLabel(part);
    m_scope->setObjectName(u"cellScope"_s);
    m_scope->setFont(ui::font(Type::Strong));
    m_scope->setTextFormat(Qt::PlainText);
    m_scope->setWordWrap(true);
    m_templates = new QPushButton(icon(u"permissions"_s), tr("What usually goes together"), part);
    m_templates->setObjectName(u"cellTemplates"_s);
    fillTemplates();
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addSpacing(space::S);
    layout->addWidget(m_scope);
    layout->addWidget(m_templates, 0, Qt::AlignLeft);
    for (std::size_t i = 0; i < ShownActions.size(); ++i) {
        const Action action = ShownActions[i];
        const QString key = QKeySequence(keyOf(action)).toString(QKeySequence::NativeText);
        m_boxes[i] = new QCheckBox(tr("%1 (%2)").arg(wordOf(action), key), part);
        m_boxes[i]->setObjectName(u"action-"_s + QString(nameOf(action)));
        connect(m_boxes[i], &QCheckBox::clicked, this, [this, action] { Q_EMIT toggled(action); });
        auto* worth = new Paragraph(worthOf(action), part);
        worth->setFont(ui::font(Type::Small));
        setRole(*worth, role::Muted);
        m_boxes[i]->setAccessibleDescription(worth->words());
        layout->addSpacing(space::XS);
        layout->addWidget(m_boxes[i]);
        layout->addWidget(worth);
    }
    return part;
}

void CellPanel::fillTemplates()
{
    auto* menu = new QMenu(m_templates);
    for (const RoleTemplate& one : roleTemplates()) {
        QAction* action = menu->addAction(one.word);
        action->setObjectName(u"template-"_s + one.name);
        connect(action, &QAction::triggered, this, [this, actions = one.actions, rank = one.rank] {
            Q_EMIT wanted(actions);
            if (rank != Rank::Member)
                Q_EMIT rankAsked(rank);
        });
    }
    m_templates->setMenu(menu);
}

void CellPanel::fillActs(Language language)
{
    auto* menu = new QMenu(m_acts);
    m_suspend = menu->addAction(tr("Suspend …"));
    m_suspend->setObjectName(u"suspendAccount"_s);
    m_resume = menu->addAction(tr("Let in again …"));
    m_resume->setObjectName(u"resumeAccount"_s);
    connect(m_suspend, &QAction::triggered, this, &CellPanel::suspendAsked);
    connect(m_resume, &QAction::triggered, this, &CellPanel::resumeAsked);
    QAction* handOver = menu->addAction(tr("Hand over …"));
    handOver->setObjectName(u"handOverAccount"_s);
    connect(handOver, &QAction::triggered, this, &CellPanel::handOverAsked);
    m_ranks = menu->addMenu(tr("Change the rank"));
    for (const Rank rank : {Rank::Member, Rank::Auditor, Rank::Admin}) {
        QAction* action = m_ranks->addAction(wordOf(rank));
        action->setObjectName(u"rank-"_s + QString(nameOf(rank)));
        action->setData(static_cast<int>(rank));
        connect(action, &QAction::triggered, this, [this, rank] { Q_EMIT rankAsked(rank); });
    }
    m_reasons = menu->addMenu(tr("Revoke for good, because …"));
    for (const ReasonInfo* reason : reasons(ReasonKind::Revoke)) {
        QAction* action = m_reasons->addAction(wordOf(*reason, language));
        action->setObjectName(u"revoke-"_s + QString::fromLatin1(reason->code));
        connect(action, &QAction::triggered, this,
                [this, code = QByteArray(reason->code)] { Q_EMIT revokeAsked(code); });
    }
    m_acts->setMenu(menu);
}

void CellPanel::showNobody()
{
    m_scroll->setVisible(false);
    m_nobody->setVisible(true);
}

void CellPanel::showCell(const RightsModel& model, const QModelIndex& cell)
{
    if (!cell.isValid())
        return showNobody();
    const RightsView& view = *model.view();
    const RightsView::AccountRow& row = model.account(cell.row());
    m_login->setText(row.login);
    m_about->setWords(
        tr("%1 · %2 · let in by %3")
            .arg(wordOf(row.rank), wordOf(row.standing), row.grantedBy.isEmpty() ? tr("the root key") : row.grantedBy));
    const Bar bar = barOf(view, row);
    showWords(*m_why, wordOf(bar));
    m_sees->setWords(seenInShort(m_seenBy, overviewAs(view, row, model.wantedByScope(cell.row())), row.standing));
    refreshActs(model, row);
    const RightsView::ScopeColumn* column = model.scope(cell.column());
    m_actionPart->setVisible(column != nullptr);
    if (column != nullptr) {
        m_scope->setText(column->name);
        const Actions wantedHere = model.wanted(cell);
        for (std::size_t i = 0; i < ShownActions.size(); ++i) {
            const Bar why = barOf(view, row, column->id, ShownActions[i]);
            m_boxes[i]->setChecked(wantedHere.has(ShownActions[i]));
            m_boxes[i]->setEnabled(why == Bar::None);
            m_boxes[i]->setToolTip(wordOf(why));
        }
        m_templates->setVisible(bar == Bar::None);
    }
    m_nobody->setVisible(false);
    m_scroll->setVisible(true);
}

void CellPanel::refreshActs(const RightsModel& model, const RightsView::AccountRow& row)
{
    const RightsView& view = *model.view();
    const bool other = row.id != view.me;
    m_acts->setVisible(other && barOf(view, row) == Bar::None);
    m_suspend->setVisible(row.standing == Standing::Active);
    m_resume->setVisible(row.standing == Standing::Suspended);
    // Whoever is admin, or becomes one, is an owner's business.
    const bool owner = view.myRank == Rank::Owner;
    for (QAction* action : m_ranks->actions()) {
        const auto rank = static_cast<Rank>(action->data().toInt());
        action->setEnabled(rank != row.rank && (owner || (rank != Rank::Admin && row.rank != Rank::Admin)));
    }
}

void CellPanel::focusFirst()
{
    for (QCheckBox* box : m_boxes) {
        if (box->isVisible() && box->isEnabled())
            return box->setFocus();
    }
    if (m_acts->isVisible())
        m_acts->setFocus();
}

} // namespace kagibako::ui

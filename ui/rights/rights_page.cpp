// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/rights_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/rights/actions_delegate.h"
#include "ui/rights/cell_panel.h"
#include "ui/rights/waiting_list.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int LeastTable = 120;
constexpr int WordCharacters = 9; // of rank and standing
constexpr int LoginCharacters = 16;
} // namespace

RightsPage::RightsPage(Desk& desk, SectionsOf seenBy, QWidget* parent)
    : Page(parent), m_desk(desk), m_seenBy(std::move(seenBy)), m_waiting(new WaitingList(desk.language(), this)),
      m_table(new Table(desk.settings(), u"rights"_s, this)), m_panel(new CellPanel(desk.language(), m_seenBy, this)),
      m_banner(new Banner(this)), m_letIn(new QPushButton(this)), m_scope(new QPushButton(this)),
      m_review(new QPushButton(this)), m_history(new QPushButton(this))
{
    makeTable();
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(space::S);
    split->addWidget(m_table);
    split->addWidget(m_panel);
    split->setStretchFactor(0, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(makeTop());
    layout->addWidget(m_banner);
    layout->addWidget(m_waiting);
    layout->addWidget(split, 1);
    connectParts();
    refreshButtons();
    load();
}

QWidget* RightsPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new QLabel(tr("Rights"), top);
    title->setFont(ui::font(Type::Title));
    m_letIn->setObjectName(u"letSomebodyIn"_s);
    m_letIn->setIcon(icon(u"person-add"_s));
    m_letIn->setText(tr("Let somebody in …"));
    m_scope->setObjectName(u"newScope"_s);
    m_scope->setIcon(icon(u"scope"_s));
    m_scope->setText(tr("New scope …"));
    m_review->setObjectName(u"reviewChanges"_s);
    setRole(*m_review, role::Primary);
    m_history->setObjectName(u"showHistory"_s);
    m_history->setText(tr("History …"));
    setRole(*m_history, role::Flat);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addStretch(1);
    layout->addWidget(m_history);
    layout->addWidget(m_scope);
    layout->addWidget(m_letIn);
    layout->addWidget(m_review);
    return top;
}

void RightsPage::makeTable()
{
    m_table->setObjectName(u"rightsTable"_s);
    m_table->setAccessibleName(tr("Rights by account and scope"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(LeastTable);
    m_table->setEmptyText(tr("Reading who may do what …"));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->installEventFilter(this);
    auto* delegate = new ActionsDelegate(m_table);
    connect(delegate, &ActionsDelegate::toggled, this, [this](const QModelIndex& cell, Action action) {
        m_banner->clear();
        m_model.toggle(cell, action);
    });
    // Of the columns about the account alone nothing is painted by letters.
    auto* plain = new QStyledItemDelegate(m_table);
    m_table->setItemDelegate(delegate);
    for (int column = 0; column < RightsModel::FirstScope; ++column)
        m_table->setItemDelegateForColumn(column, plain);
}

void RightsPage::connectParts()
{
    connect(&m_desk, &Desk::overviewChanged, this, &RightsPage::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RightsPage::showCurrent);
    connect(m_table, &Table::rowActivated, m_panel, &CellPanel::focusFirst);
    connect(&m_model, &RightsModel::drafted, this, [this] {
        refreshButtons();
        m_panel->showCell(m_model, m_table->currentIndex());
    });
    connect(&m_model, &RightsModel::barred, this, [this](Bar why) {
        m_banner->say(Banner::Kind::Info, wordOf(why));
        m_panel->showCell(m_model, m_table->currentIndex());
    });
    connect(m_panel, &CellPanel::toggled, this, [this](Action action) { m_model.toggle(current(), action); });
    connect(m_panel, &CellPanel::wanted, this, [this](Actions actions) { m_model.want(current(), actions); });
    connect(m_panel, &CellPanel::seenAsked, this, &RightsPage::showSeenAs);
    connect(m_panel, &CellPanel::rankAsked, this, &RightsPage::setRank);
    connect(m_panel, &CellPanel::suspendAsked, this, &RightsPage::suspend);
    connect(m_panel, &CellPanel::resumeAsked, this, &RightsPage::resume);
    connect(m_panel, &CellPanel::handOverAsked, this, &RightsPage::handOver);
    connect(m_panel, &CellPanel::revokeAsked, this, &RightsPage::revoke);
    connect(m_waiting, &WaitingList::letInAsked, this, &RightsPage::letIn);
    connect(m_waiting, &WaitingList::approveAsked, this, &RightsPage::approve);
    connect(m_waiting, &WaitingList::listAsked, this, &RightsPage::lookAtList);
    connect(m_waiting, &WaitingList::giveKeysAsked, this, &RightsPage::giveKeys);
    connect(m_waiting, &WaitingList::changeKeysAsked, this, [this](const ScopeId& scope) { askLinks(scope, false); });
    connect(m_waiting, &WaitingList::finishAsked, this, [this](const ScopeId& scope) { askLinks(scope, true); });
    connect(m_letIn, &QPushButton::clicked, this, &RightsPage::letSomebodyIn);
    connect(m_scope, &QPushButton::clicked, this, &RightsPage::makeScope);
    connect(m_history, &QPushButton::clicked, this, &RightsPage::showHistory);
    connect(m_review, &QPushButton::clicked, this, &RightsPage::reviewChanges);
}

void RightsPage::load()
{
    m_desk.run(
        this, {}, [](ClientSession& session, Job&) { return rightsOf(session); },
        [this](Result<RightsView> view) {
            if (!view)
                return m_banner->fail(view.error(), m_desk.language(), m_desk.problemId());
            take(std::make_shared<const RightsView>(std::move(*view)));
        });
}

void RightsPage::take(RightsModel::View view)
{
    const bool first = m_model.view()->scopes.size() != view->scopes.size() || m_model.rowCount() == 0;
    m_model.set(std::move(view));
    if (first)
        setWidths();
    m_waiting->set(*m_model.view(), m_desk.clock().now());
    m_table->setCurrentIndex(chosenBefore());
    if (!current().isValid())
        m_panel->showNobody();
    refreshButtons();
    if (!m_offer.isEmpty() && isVisible()) // not over another organization, which may be in front now
        offerKeys(std::exchange(m_offer, {}));
}

const RightsView::AccountRow* RightsPage::chosenAccount() const
{
    return current().isValid() ? &m_model.account(current().row()) : nullptr;
}

/// The cell that was chosen, wherever it is now; else the first.
QModelIndex RightsPage::chosenBefore() const
{
    const auto& accounts = m_model.view()->accounts;
    const auto row = std::ranges::find(accounts, m_account, &RightsView::AccountRow::id);
    if (row == accounts.end())
        return m_model.index(0, std::min(static_cast<int>(RightsModel::FirstScope), m_model.columnCount() - 1));
    const QModelIndex cell = m_chosen ? m_model.indexOf(m_account, *m_chosen) : QModelIndex();
    return cell.isValid() ? cell : m_model.index(static_cast<int>(row - accounts.begin()), RightsModel::Login);
}

void RightsPage::setWidths()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int one = metrics.horizontalAdvance(QChar(u'国')) * 6 / 10;
    m_table->setColumnWidth(RightsModel::Login, LoginCharacters * one + 2 * space::S);
    for (const RightsModel::Column column : {RightsModel::RankColumn, RightsModel::StandingColumn})
        m_table->setColumnWidth(column, WordCharacters * one + 2 * space::S);
    for (int column = RightsModel::FirstScope; column < m_model.columnCount(); ++column)
        m_table->setColumnWidth(column, ActionsDelegate::width(metrics));
}

QModelIndex RightsPage::current() const
{
    return m_table->currentIndex();
}

void RightsPage::showCurrent()
{
    const QModelIndex cell = current();
    if (cell.isValid()) {
        m_account = m_model.account(cell.row()).id;
        const RightsView::ScopeColumn* column = m_model.scope(cell.column());
        m_chosen = column == nullptr ? std::nullopt : std::optional(column->id);
    }
    m_panel->showCell(m_model, cell);
}

void RightsPage::refreshButtons()
{
    const Rank rank = m_desk.overview().rank;
    const bool admin = kagibako::height(rank) >= kagibako::height(Rank::Admin);
    const auto count = static_cast<int>(m_model.changes().size());
    m_letIn->setVisible(admin);
    m_scope->setVisible(rank == Rank::Owner);
    m_review->setVisible(admin);
    m_review->setText(tr("Review %n change(s) …", nullptr, count));
    m_review->setEnabled(count > 0);
}

void RightsPage::arrive(const QString&)
{
    m_table->setFocus();
}

bool RightsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const auto action = key->modifiers() == Qt::NoModifier ? actionOfKey(key->key()) : std::nullopt;
        if (action && current().column() >= RightsModel::FirstScope) {
            m_banner->clear();
            m_model.toggle(current(), *action);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace kagibako::ui

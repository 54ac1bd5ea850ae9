// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_page.h"

#include "ui/common/banner.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/disposal/disposal_filter_bar.h"
#include "ui/disposal/disposal_looks.h"
#include "ui/disposal/disposal_panel.h"
#include "ui/disposal/month_strip.h"
#include "ui/disposal/order_list.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = DisposalService::State;

namespace {

constexpr int LeastTable = 80;

StateLook lookAt(const DisposalModel& model, int row)
{
    const DisposalService::Row* kept = model.kept(row);
    return kept != nullptr ? lookOf(kept->state) : lookOf(model.gone(row)->how);
}

} // namespace

DisposalPage::DisposalPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(desk.language()), m_orders(new OrderList(desk, this)),
      m_months(new MonthStrip(desk.language(), this)), m_filter(new DisposalFilterBar(this)),
      m_table(new Table(desk.settings(), u"disposal"_s, this)), m_panel(new DisposalPanel(desk, this)),
      m_count(new QLabel(this)), m_alarm(new Banner(this)), m_banner(new Banner(this))
{
    m_alarm->setObjectName(u"disposalAlarm"_s);
    m_banner->setObjectName(u"disposalBanner"_s);
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
    layout->addWidget(m_alarm);
    layout->addWidget(m_orders);
    layout->addWidget(m_months);
    layout->addWidget(m_filter);
    layout->addWidget(makeActs());
    layout->addWidget(m_banner);
    layout->addWidget(split, 1);
    connectParts();
    tellCount();
    tellEmpty();
    load();
}

DisposalPage::~DisposalPage()
{
    m_table->keepWidths();
}

QWidget* DisposalPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new QLabel(tr("Disposal"), top);
    title->setFont(ui::font(Type::Title));
    setRole(*m_count, role::Muted);
    m_count->setObjectName(u"disposalCount"_s);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addSpacing(space::S);
    layout->addWidget(m_count, 0, Qt::AlignBottom);
    layout->addStretch(1);
    return top;
}

void DisposalPage::makeTable()
{
    m_table->setObjectName(u"disposalTable"_s);
    m_table->setAccessibleName(tr("Numbers, their due dates and why"));
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(LeastTable);
    m_table->setWidths({18, 8, 14, 12, 11, 11, 40});
    m_table->setItemDelegateForColumn(
        DisposalModel::StateColumn,
        new StateDelegate([this](const QModelIndex& index) { return lookAt(m_model, index.row()); }, m_table));
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this, last = -1](int column) mutable {
        const bool again = std::exchange(last, column) == column;
        m_model.setSort(column, again);
        if (again)
            last = -1;
    });
}

void DisposalPage::connectParts()
{
    connect(&m_desk, &Desk::overviewChanged, this, [this] {
        m_isStale = true;
        if (isVisible())
            load();
    });
    connect(m_table, &Table::currentRowChanged, this, &DisposalPage::showCurrent);
    connect(m_table, &Table::rowActivated, m_panel, &DisposalPanel::askWhatIf);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DisposalPage::tellCount);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // Whatever was chosen stays so, if it is still in sight.
        if (const auto row = m_chosen.isNull() ? std::nullopt : m_model.rowOf(m_chosen))
            m_table->selectRow(*row);
        else
            m_panel->showNobody();
        tellCount();
    });
    connect(m_filter, &DisposalFilterBar::filterChanged, this, &DisposalPage::applyFilter);
    connect(m_filter, &DisposalFilterBar::cleared, this, [this] { m_months->choose({}); });
    connect(m_filter, &DisposalFilterBar::downPressed, this, [this] {
        m_table->setFocus();
        if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    connect(m_months, &MonthStrip::monthChosen, m_filter, &DisposalFilterBar::setMonth);
    connect(m_orders, &OrderList::lookAsked, this, &DisposalPage::lookAtOrder);
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, &DisposalFilterBar::focusSearch);
}

void DisposalPage::load()
{
    m_isStale = false;
    m_desk.run(
        this, m_isLoaded ? QString() : tr("Reading the due dates"),
        [today = m_desk.clock().today()](ClientSession& session, Job&) { return loadDisposal(session, today); },
        [this](Result<DisposalLoadPtr> load) {
            if (!load)
                return m_banner->fail(load.error(), m_desk.language(), m_desk.problemId());
            take(std::move(*load));
        });
}

void DisposalPage::take(DisposalLoadPtr load)
{
    m_isLoaded = true;
    m_orders->set(*load);
    m_months->set(dueByMonth(load->view));
    m_filter->set(load->view, m_desk.overview());
    m_model.set(std::move(load), m_desk.overview());
    tellCount();
    tellEmpty();
    tellAlarm();
}

void DisposalPage::applyFilter()
{
    m_model.setFilter(m_filter->filter());
    tellCount();
    tellEmpty();
}

void DisposalPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_panel->showNobody();
    m_chosen = m_model.box(current.row());
    if (const Row* row = m_model.kept(current.row()))
        m_panel->showKept(*row, personOf(row->person));
    else
        m_panel->showGone(*m_model.gone(current.row()), m_model.load());
}

void DisposalPage::tellCount()
{
    const auto all = static_cast<qsizetype>(m_model.total());
    QString text =
        m_filter->isNarrowed() ? tr("%L1 of %L2 numbers").arg(m_model.rowCount()).arg(all) : tr("%L1 numbers").arg(all);
    if (const auto count = static_cast<qsizetype>(m_table->selectedRows().size()); count > 1)
        text += u" · "_s + tr("%L1 marked").arg(count);
    m_count->setText(text);
    refreshActs();
}

void DisposalPage::tellEmpty()
{
    m_table->setEmptyText(
        !m_isLoaded ? tr("Reading the due dates …")
        : m_model.total() == 0 && m_model.load().view.gone.empty()
            ? tr("No number is kept yet, so none can be due. Ask for numbers under Collection; when one is accepted, "
                 "it stands here with the day on which it goes, and why.")
        : m_filter->isNarrowed() ? tr("No number is like that. Choose “All months”, or clear the filter.")
                                 : tr("All numbers are gone. Press “Destroyed” above to see them."));
}

/// The job that destroys stops rather than believe a wrong clock.
void DisposalPage::tellAlarm()
{
    if (!m_model.load().view.clockAlarm)
        return m_alarm->clear();
    m_alarm->say(Banner::Kind::Bad,
                 tr("The server has stopped announcing and destroying: its clock jumped, or is far ahead of what was "
                    "last signed. No number is destroyed too early. Whoever runs the server has to look at its clock; "
                    "when it is right again, the server catches up by itself."));
}

void DisposalPage::arrive(const QString& wish)
{
    if (wish.startsWith("state="_L1)) {
        DisposalFilter filter;
        filter.states = static_cast<std::uint16_t>(1u << wish.mid(6).toUInt());
        m_filter->setFilter(filter);
        m_months->choose({});
    }
    m_table->setFocus();
}

void DisposalPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale)
        load();
}

Feature disposalFeature()
{
    return {.id = u"disposal"_s,
            .icon = u"disposal"_s,
            .title = [] { return DisposalPage::tr("Disposal"); },
            .isFor =
                [](const Overview& overview) {
                    return overview.may(Action::Review) || overview.may(Action::Dispose) || overview.mayAudit() ||
                           overview.disposal.orders > 0;
                },
            .count = [](const Overview& overview) { return overview.disposal.waiting(); },
            .make = [](Desk& desk) -> Page* { return new DisposalPage(desk); }};
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/records_page.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/records/filter_bar.h"
#include "ui/records/kept_offer.h"
#include "ui/records/person_panel.h"
#include "ui/records/request_list.h"

#include <QGuiApplication>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

RecordsPage::RecordsPage(Desk& desk, PersonKeeper keeper, QWidget* parent)
    : Page(parent), m_desk(desk), m_model(desk.language()), m_filter(new FilterBar(this)),
      m_table(new Table(desk.settings(), u"people"_s, this)), m_panel(new PersonPanel(desk, this)),
      m_split(new QSplitter(Qt::Horizontal, this)), m_count(new QLabel(this)), m_add(new QPushButton(this)),
      m_invite(new QPushButton(this)), m_lists(new QPushButton(this)), m_requests(new RequestList(desk, this)),
      m_keeper(std::move(keeper)), m_kept(new KeptOffer(m_keeper, this)), m_banner(new Banner(this))
{
    makeTable();
    makeListActs();
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(m_panel);
    m_split->setStretchFactor(0, 1);
    m_split->setHandleWidth(space::S);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(makeTop());
    layout->addWidget(m_requests);
    layout->addWidget(m_kept);
    layout->addWidget(m_filter);
    layout->addWidget(m_banner);
    layout->addWidget(m_split, 1);

    connect(m_filter, &FilterBar::filterChanged, this, &RecordsPage::applyFilter);
    connect(m_filter, &FilterBar::downPressed, this, [this] {
        m_table->setFocus();
        if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
    });
    const auto refresh = [this] {
        m_model.setPeople(m_desk.overview());
        m_filter->setOverview(m_desk.overview());
        tellCount();
        tellEmpty();
    };
    connect(&desk, &Desk::overviewChanged, this, refresh);
    connect(m_panel, &PersonPanel::changeAsked, this, &RecordsPage::changePerson);
    connect(m_kept, &KeptOffer::takenUp, this, &RecordsPage::takeUpPerson);
    connect(m_panel, &PersonPanel::personAsked, this, &RecordsPage::choosePerson);
    refresh();
    addKeys();
}

RecordsPage::~RecordsPage()
{
    m_table->keepWidths();
}

QWidget* RecordsPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* title = new QLabel(tr("People"), top);
    title->setFont(ui::font(Type::Title));
    setRole(*m_count, role::Muted);
    m_count->setObjectName(u"peopleCount"_s);
    m_add->setObjectName(u"addPerson"_s);
    m_add->setIcon(icon(u"person-add"_s));
    m_add->setText(tr("Add person …"));
    m_add->setToolTip(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    connect(m_add, &QPushButton::clicked, this, &RecordsPage::addPerson);
    m_invite->setObjectName(u"inviteSelected"_s);
    m_invite->setIcon(icon(u"collection"_s));
    m_invite->setText(tr("Ask for numbers …"));
    connect(m_invite, &QPushButton::clicked, this, &RecordsPage::invite);
    auto* more = new QPushButton(icon(u"columns"_s), tr("View"), top);
    more->setObjectName(u"views"_s);
    connect(more, &QPushButton::clicked, this, &RecordsPage::showViews);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addSpacing(space::S);
    layout->addWidget(m_count, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(more);
    layout->addWidget(m_add);
    layout->addWidget(m_lists);
    layout->addWidget(m_invite);
    return top;
}

void RecordsPage::makeTable()
{
    m_table->setObjectName(u"peopleTable"_s);
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(
        0, new StateDelegate(
               [](const QModelIndex& index) {
                   return lookOf(static_cast<PersonState>(index.data(PeopleModel::StateRole).toInt()));
               },
               m_table));
    std::vector<int> widths;
    for (const GridColumn& column : gridColumns())
        widths.push_back(column.shown ? column.characters : 0);
    m_table->setWidths(widths);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { sortBy(column, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_table, &Table::currentRowChanged, this, &RecordsPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordsPage::tellCount);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        // Whoever was chosen stays so, if they are still in sight.
        if (const auto row = m_chosen.isNull() ? std::nullopt : m_model.rowOf(m_chosen))
            m_table->selectRow(*row);
        else
            m_panel->showNobody();
    });
}

void RecordsPage::addKeys()
{
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filter, &FilterBar::focusSearch);
    auto* show = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this);
    show->setContext(Qt::WidgetWithChildrenShortcut);
    connect(show, &QShortcut::activated, m_panel, &PersonPanel::reveal);
    auto* add = new QShortcut(QKeySequence(QKeySequence::New), this);
    add->setContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QShortcut::activated, this, &RecordsPage::addPerson);
    auto* change = new QShortcut(QKeySequence(Qt::Key_F2), this);
    change->setContext(Qt::WidgetWithChildrenShortcut);
    connect(change, &QShortcut::activated, this, &RecordsPage::changePerson);
}

void RecordsPage::arrive(const QString& wish)
{
    if (wish.startsWith("state="_L1)) {
        PeopleFilter filter;
        filter.states = static_cast<std::uint8_t>(1u << wish.mid(6).toUInt());
        m_filter->setFilter(filter);
    }
    m_filter->focusSearch();
}

void RecordsPage::applyFilter()
{
    m_model.setFilter(m_filter->filter());
    tellCount();
    tellEmpty();
}

void RecordsPage::sortBy(int column, bool alsoBy)
{
    const PeopleColumn wanted = gridColumns()[static_cast<std::size_t>(column)].column;
    std::vector<PeopleSort> sort = m_model.sortedBy();
    const auto had = std::ranges::find(sort, wanted, &PeopleSort::column);
    const bool turn = had != sort.end() && (alsoBy || sort.size() == 1);
    if (turn) {
        had->descending = !had->descending;
    } else {
        if (!alsoBy)
            sort.clear();
        else if (had != sort.end())
            sort.erase(had);
        sort.push_back({wanted, false});
    }
    m_model.setSort(sort);
}

void RecordsPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_panel->showNobody();
    const std::size_t row = m_model.rollRow(current.row());
    const PeopleRoll& people = m_model.people();
    m_chosen = people.entry(row).id;
    const Overview::ScopeView* scope = m_desk.overview().scope(people.scope(row));
    const bool mayReveal = scope != nullptr && scope->mine.has(Action::View);
    const Person person = people.person(row);
    m_panel->setFamily(familyOf(person));
    m_panel->setMayChange(mayChange(row));
    m_panel->showPerson(person, people.entry(row).state, people.due(row), m_model.scopeName(row), mayReveal);
}

void RecordsPage::tellCount()
{
    const qsizetype marked = static_cast<qsizetype>(m_table->selectedRows().size());
    const auto total = static_cast<qsizetype>(m_model.total());
    QString text = m_filter->isNarrowed() ? tr("%L1 of %L2 people").arg(m_model.rowCount()).arg(total)
                                          : tr("%L1 people").arg(total);
    if (marked > 1)
        text += u" · "_s + tr("%L1 marked").arg(marked);
    m_count->setText(text);
    m_add->setEnabled(m_desk.overview().may(Action::People));
    m_invite->setEnabled(marked > 0 && m_desk.overview().may(Action::People));
    refreshListActs(marked > 0);
}

void RecordsPage::tellEmpty()
{
    m_table->setEmptyText(m_model.total() == 0
                              ? tr("Nobody is registered yet. Import people from an Excel (XLSX) or CSV file of "
                                   "your payroll program: Settings › Import people.")
                              : tr("Nobody matches. Change the words, or clear the filter."));
}

void RecordsPage::invite()
{
    QStringList ids;
    for (const int row : m_table->selectedRows())
        ids.append(m_model.id(row).string());
    Q_EMIT goTo(u"collection"_s, u"people="_s + ids.join(u','));
}

Feature recordsFeature()
{
    // Who was typed outlives the page, which goes with every lock; of each organization and account its own.
    const auto keepers = std::make_shared<QHash<QString, PersonKeeper>>();
    return {.id = u"people"_s,
            .icon = u"people"_s,
            .title = [] { return RecordsPage::tr("People"); },
            .isFor = [](const Overview&) { return true; },
            .count = {},
            .make = [keepers](Desk& desk) -> Page* {
                const Overview& overview = desk.overview();
                PersonKeeper& keeper = (*keepers)[overview.org.string() + u'/' + overview.login];
                if (!keeper)
                    keeper = std::make_shared<std::optional<KeptPerson>>();
                return new RecordsPage(desk, keeper);
            }};
}

} // namespace kagibako::ui

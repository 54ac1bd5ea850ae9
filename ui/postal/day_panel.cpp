// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/day_panel.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/postal/pace.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = PostalEntry::State;

namespace {

StateLook lookAt(const QModelIndex& index)
{
    const QString word = index.data().toString();
    switch (static_cast<State>(index.data(EntryList::StateRole).toInt())) {
    case State::Saving:
        return {u"clock"_s, Tone::Muted, word};
    case State::Saved:
        return {u"check"_s, Tone::Good, word};
    case State::Failed:
        return {u"error"_s, Tone::Bad, word};
    case State::Undone:
        return {u"undo"_s, Tone::Muted, word};
    }
    return {};
}

} // namespace

DayPanel::DayPanel(Desk& desk, EntryList& list, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_list(list), m_pace(new QLabel(this)),
      m_table(new Table(desk.settings(), u"postal"_s, this))
{
    m_pace->setObjectName(u"postalPace"_s);
    m_pace->setFont(figures(Type::Strong));
    m_pace->setWordWrap(true);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_pace);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeButtons());
    connect(&list, &EntryList::changed, this, &DayPanel::refresh);
    refresh();
}

DayPanel::~DayPanel()
{
    m_table->keepWidths();
}

void DayPanel::makeTable()
{
    m_table->setObjectName(u"postalTable"_s);
    m_table->setAccessibleName(tr("Entries of this batch"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(&m_list);
    m_table->setWidths({12, 6, 9, 14, 20, 8});
    m_table->setEmptyText(tr("What you enter appears here. It stays until its batch sheet is printed."));
    m_table->setItemDelegateForColumn(EntryList::State, new StateDelegate(lookAt, m_table));
    connect(m_table, &Table::currentRowChanged, this, &DayPanel::refresh);
    connect(m_table, &Table::rowActivated, this, [this] {
        if (marked())
            askAgain();
    });
    auto* drop = new QShortcut(QKeySequence(QKeySequence::Delete), m_table);
    drop->setContext(Qt::WidgetShortcut);
    connect(drop, &QShortcut::activated, this, &DayPanel::askDrop);
}

QPushButton* DayPanel::button(const QString& name, const QString& picture, const QString& text)
{
    auto* made = new QPushButton(icon(picture), text, this);
    made->setObjectName(name);
    return made;
}

QWidget* DayPanel::makeButtons()
{
    const auto keys = [](const QKeySequence& sequence) { return sequence.toString(QKeySequence::NativeText); };
    m_undo = button(u"postalUndo"_s, u"undo"_s, tr("Undo last (%1)").arg(keys(QKeySequence(QKeySequence::Undo))));
    m_again =
        button(u"postalEnterAgain"_s, u"sync"_s, tr("Enter again (%1)").arg(keys(QKeySequence(Qt::CTRL | Qt::Key_G))));
    m_drop = button(u"postalDrop"_s, u"close"_s, tr("Take off the list"));
    m_sheet = button(u"postalSheet"_s, u"printer"_s, tr("&Batch sheet …"));
    connect(m_undo, &QPushButton::clicked, this, &DayPanel::undoAsked);
    connect(m_again, &QPushButton::clicked, this, &DayPanel::askAgain);
    connect(m_drop, &QPushButton::clicked, this, &DayPanel::askDrop);
    connect(m_sheet, &QPushButton::clicked, this, &DayPanel::sheetAsked);
    auto* part = new QWidget(this);
    auto* layout = new FlowLayout(space::S);
    for (QPushButton* one : {m_undo, m_again, m_drop, m_sheet})
        layout->addWidget(one);
    part->setLayout(layout);
    return part;
}

std::optional<int> DayPanel::marked() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || m_list.at(current.row()).state != State::Failed)
        return {};
    return m_list.at(current.row()).key;
}

std::optional<int> DayPanel::failed() const
{
    if (const auto key = marked())
        return key;
    for (int row = m_list.rowCount() - 1; row >= 0; --row) {
        if (m_list.at(row).state == State::Failed)
            return m_list.at(row).key;
    }
    return {};
}

void DayPanel::refresh()
{
    m_pace->setText(paceText(paceOf(m_list.times(), m_desk.clock().now())));
    m_undo->setEnabled(m_list.has(State::Saved) || m_list.has(State::Saving));
    m_again->setEnabled(m_list.has(State::Failed));
    m_drop->setEnabled(marked().has_value());
    m_sheet->setEnabled(m_list.rowCount() > 0);
}

void DayPanel::askAgain()
{
    if (const auto key = failed())
        Q_EMIT againAsked(*key);
}

void DayPanel::askDrop()
{
    if (const auto key = marked())
        Q_EMIT dropAsked(*key);
}

} // namespace kagibako::ui

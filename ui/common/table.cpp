// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table.h"

#include "ui/common/text_delegate.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

Table::Table(Settings& settings, QString key, QWidget* parent)
    : QTableView(parent), m_settings(settings), m_key(u"table/"_s + key)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegate(new TextDelegate(this));
    verticalHeader()->hide();
    // Room for Japanese: its glyphs fill the whole line.
    const int row = fontMetrics().height() + 2 * space::S;
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

void Table::setWidths(const std::vector<int>& characters)
{
    if (const QByteArray kept = m_settings.bytes(m_key); !kept.isEmpty() && horizontalHeader()->restoreState(kept))
        return;
    const int one = fontMetrics().horizontalAdvance(QChar(u'国')) * 6 / 10;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        setColumnHidden(static_cast<int>(i), characters[i] == 0);
        if (characters[i] > 0)
            setColumnWidth(static_cast<int>(i), characters[i] * one + 2 * space::S);
    }
}

void Table::keepWidths()
{
    m_settings.setBytes(m_key, horizontalHeader()->saveState());
}

std::vector<int> Table::selectedRows() const
{
    std::vector<int> rows;
    if (selectionModel() == nullptr)
        return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

QString Table::selectedText() const
{
    std::vector<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            columns.push_back(column);
    }
    const auto cell = [](QString text) { // a tab or a line end would begin another cell
        return text.replace(u'\t', u' ').replace(u'\n', u' ');
    };
    QString out;
    const auto line = [&](const auto& textOf) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += (i > 0 ? u"\t"_s : QString()) + cell(textOf(columns[i]));
        out += u'\n';
    };
    line([&](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : selectedRows())
        line([&](int column) { return model()->index(row, column).data().toString(); });
    return out;
}

QMenu* Table::makeColumnMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("Columns"), parent);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            keepWidths();
        });
    }
    return menu;
}

void Table::setEmptyText(const QString& text)
{
    m_empty = text;
    viewport()->update();
}

void Table::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void Table::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (m_empty.isEmpty() || (model() != nullptr && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(currentTheme().muted);
    painter.drawText(viewport()->rect().adjusted(space::XL, space::XL, -space::XL, -space::XL),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_empty);
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Views of the grid that somebody saved: chips, scope, order and columns, by a name. What was searched for is not kept:
// settings lie on the disk in clear, and a search is somebody's name.
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/records/filter_bar.h"
#include "ui/records/records_page.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

const QString Names = u"views/names"_s;

QString keyOf(const QString& name)
{
    return u"views/"_s + QString::fromLatin1(name.toUtf8().toHex());
}

/// "states;kinds;scope;column+,column-"
QString encode(const PeopleFilter& filter, const std::vector<PeopleSort>& sort)
{
    QStringList columns;
    for (const PeopleSort& one : sort)
        columns.append(QString::number(static_cast<int>(one.column)) + (one.descending ? u'-' : u'+'));
    return u"%1;%2;%3;%4"_s.arg(filter.states)
        .arg(filter.kinds)
        .arg(filter.scope ? filter.scope->string() : QString(), columns.join(u','));
}

} // namespace

void RecordsPage::showViews()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList names = m_desk.settings().last(Names).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& name : names)
        connect(menu->addAction(name), &QAction::triggered, this, [this, name] { restoreView(name); });
    if (!names.isEmpty())
        menu->addSeparator();
    connect(menu->addAction(tr("Save this view …")), &QAction::triggered, this, [this] {
        bool ok = false;
        const QString name = QInputDialog::getText(this, tr("Save this view"),
                                                   tr("Name of the view (search words are "
                                                      "not saved)"),
                                                   QLineEdit::Normal, {}, &ok);
        if (ok && !name.trimmed().isEmpty())
            keepView(name.simplified());
    });
    QMenu* columns = m_table->makeColumnMenu(menu);
    menu->addMenu(columns);
    auto* button = findChild<QPushButton*>(u"views"_s);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void RecordsPage::keepView(const QString& name)
{
    QStringList names = m_desk.settings().last(Names).split(u'\n', Qt::SkipEmptyParts);
    if (!names.contains(name))
        names.append(name);
    m_desk.settings().setLast(Names, names.join(u'\n'));
    m_desk.settings().setLast(keyOf(name), encode(m_filter->filter(), m_model.sortedBy()));
}

void RecordsPage::restoreView(const QString& name)
{
    const QStringList parts = m_desk.settings().last(keyOf(name)).split(u';');
    if (parts.size() != 4)
        return;
    PeopleFilter filter;
    filter.states = static_cast<std::uint8_t>(parts[0].toUInt());
    filter.kinds = static_cast<std::uint8_t>(parts[1].toUInt());
    if (const auto scope = ScopeId::fromText(parts[2].toLatin1()))
        filter.scope = *scope;
    std::vector<PeopleSort> sort;
    for (const QString& column : parts[3].split(u',', Qt::SkipEmptyParts)) {
        const int number = column.chopped(1).toInt();
        if (number >= 0 && number < static_cast<int>(gridColumns().size()))
            sort.push_back({static_cast<PeopleColumn>(number), column.endsWith(u'-')});
    }
    m_model.setSort(sort);
    m_filter->setFilter(filter);
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/import_differences.h"

#include "ui/common/import_words.h"
#include "ui/common/style_sheet.h"
#include "ui/common/text_delegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using What = PersonDifference::What;

ImportDifferences::ImportDifferences(QWidget* parent)
    : QWidget(parent), m_table(new QTableWidget(this)), m_bound(new QLabel(this))
{
    auto* chips = new QHBoxLayout;
    chips->setSpacing(space::S);
    for (std::size_t i = 0; i < Whats; ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        setRole(*button, role::Chip);
        connect(button, &QPushButton::toggled, this, &ImportDifferences::fill);
        chips->addWidget(button);
        m_chips[i] = button;
    }
    chip(What::Added)->setObjectName(u"importAdded"_s);
    chip(What::Changed)->setObjectName(u"importChanged"_s);
    chip(What::Unchanged)->setObjectName(u"importUnchanged"_s);
    chips->addStretch(1);
    m_table->setObjectName(u"importDifferences"_s);
    m_table->setAccessibleName(tr("Preview"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Row"), tr("Code"), tr("Name"), tr("Details")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_bound->setText(tr("Of each kind the first %L1 are listed.").arg(PeopleService::MostListed));
    setRole(*m_bound, role::Muted);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addLayout(chips);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_bound);
}

void ImportDifferences::setPreview(const PeopleService::Imported& preview, Language language)
{
    m_differences = preview.differences;
    m_language = language;
    const std::array<qsizetype, Whats> counts{preview.added, preview.changed, preview.unchanged}; // as What has them
    for (std::size_t i = 0; i < Whats; ++i) {
        const QSignalBlocker quiet(m_chips[i]);
        m_chips[i]->setText(u"%1  %L2"_s.arg(differenceWord(static_cast<What>(i))).arg(counts[i]));
        m_chips[i]->setEnabled(counts[i] > 0);
        m_chips[i]->setChecked(false);
    }
    m_bound->setVisible(std::ranges::max(counts) > PeopleService::MostListed);
    fill();
}

bool ImportDifferences::isShown(What what) const
{
    return chip(what)->isChecked() ||
           std::ranges::none_of(m_chips, [](const QPushButton* one) { return one->isChecked(); });
}

void ImportDifferences::fill()
{
    std::vector<const PersonDifference*> shown;
    for (const PersonDifference& difference : m_differences) {
        if (isShown(difference.what))
            shown.push_back(&difference);
    }
    m_table->clearContents();
    m_table->setRowCount(static_cast<int>(shown.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PersonDifference& one = *shown[static_cast<std::size_t>(row)];
        const QStringList cells{differenceWord(one.what), QString::number(one.row), one.person.code, one.person.name,
                                differenceText(one, m_language)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            if (column == cells.size() - 1) // longer than the table is wide; not taken for markup
                item->setToolTip(u"<p>%1</p>"_s.arg(cells[column].toHtmlEscaped()));
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/import_columns.h"

#include "ui/common/field_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/text_delegate.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Heading = 0; // columns of the table
constexpr int Sample = 1;
constexpr int Goal = 2;
constexpr int Places = 3;
constexpr int LeftOut = -1;

} // namespace

ImportColumns::ImportColumns(QWidget* parent)
    : QWidget(parent), m_noHeadings(new QCheckBox(tr("The first row is a &person; the file has no headings"), this)),
      m_table(new QTableWidget(this)), m_hint(new Paragraph(QString(), this))
{
    auto* intro = new Paragraph(
        tr("Say which column holds what. It is remembered for the next file with the same headings."), this);
    m_noHeadings->setObjectName(u"noHeadings"_s);
    m_table->setObjectName(u"columnTable"_s);
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setColumnCount(Places);
    m_table->setHorizontalHeaderLabels({tr("Column"), tr("First values"), tr("Goes to")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false); // Tab goes from choice to choice
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Sample, QHeaderView::Stretch);
    m_hint->setObjectName(u"columnHint"_s);
    connect(m_noHeadings, &QCheckBox::toggled, this, [this] {
        showHeadings();
        refresh();
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(intro);
    layout->addWidget(m_noHeadings);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint);
}

bool ImportColumns::setFile(const FileGlance& glance, const QList<ColumnGuess>& guesses)
{
    m_glance = glance;
    const bool anyField =
        std::ranges::any_of(guesses, [](const ColumnGuess& guess) { return guess.field.has_value(); });
    {
        const QSignalBlocker quiet(m_noHeadings);
        m_noHeadings->setChecked(glance.startsWithPerson && !anyField);
    }
    m_choices.clear();
    m_table->setRowCount(0); // takes the choices of another sheet with it
    m_table->setRowCount(static_cast<int>(guesses.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QComboBox* choice = makeChoice(row, glance.headings.value(row), guesses[row].field);
        m_choices.push_back(choice);
        m_table->setItem(row, Heading, new QTableWidgetItem);
        m_table->setItem(row, Sample, new QTableWidgetItem);
        m_table->setCellWidget(row, Goal, choice);
        m_table->setRowHeight(row, choice->sizeHint().height() + space::XS);
    }
    showHeadings();
    m_table->setColumnWidth(Heading, 200);
    m_table->setColumnWidth(Goal, 220);
    refresh();
    return !isReady() || !std::ranges::all_of(guesses, &ColumnGuess::sure);
}

/// What the field is called where it stands for a column.
QString ImportColumns::goalWord(PersonField field)
{
    return field == PersonField::Filer ? tr("Code of a dependent's employee") : fieldWord(fieldName(field));
}

QComboBox* ImportColumns::makeChoice(int column, const QString& heading, std::optional<PersonField> field)
{
    auto* choice = new QComboBox(m_table);
    choice->setObjectName(u"goesTo-%1"_s.arg(column));
    choice->setAccessibleName(tr("%1 goes to").arg(heading));
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->installEventFilter(this);
    choice->addItem(tr("Left out"), LeftOut);
    for (std::size_t i = 0; i < PersonFieldCount; ++i)
        choice->addItem(goalWord(static_cast<PersonField>(i)), static_cast<int>(i));
    choice->setCurrentIndex(choice->findData(field ? static_cast<int>(*field) : LeftOut));
    connect(choice, &QComboBox::currentIndexChanged, this, &ImportColumns::refresh);
    return choice;
}

void ImportColumns::showHeadings()
{
    const bool without = m_noHeadings->isChecked();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString heading = m_glance.headings.value(row).simplified();
        QStringList samples = m_glance.samples.value(row);
        if (without && !heading.isEmpty())
            samples.prepend(heading);
        m_table->item(row, Heading)->setText(without || heading.isEmpty() ? tr("Column %1").arg(row + 1) : heading);
        m_table->item(row, Sample)->setText(samples.join(u"  ·  "_s));
    }
}

ColumnFields ImportColumns::fields() const
{
    ColumnFields fields;
    for (const QComboBox* choice : m_choices) {
        const int field = choice->currentData().toInt();
        fields.append(field == LeftOut ? std::nullopt : std::optional(static_cast<PersonField>(field)));
    }
    return fields;
}

/// Empty when there is none.
QString ImportColumns::problem() const
{
    const ColumnFields chosen = fields();
    for (const auto& field : chosen) {
        if (field && chosen.count(field) > 1)
            return tr("More than one column goes to “%1”. Leave all but one of them out.").arg(goalWord(*field));
    }
    return chosen.contains(std::optional(PersonField::Name)) ? QString() : tr("Say which column holds the name.");
}

bool ImportColumns::isReady() const
{
    return problem().isEmpty();
}

FileReading ImportColumns::reading() const
{
    return {.columns = fields(), .hasHeadings = !m_noHeadings->isChecked()};
}

RememberedColumns ImportColumns::remembered() const
{
    return m_noHeadings->isChecked() ? RememberedColumns() : rememberedOf(m_glance.headings, fields());
}

void ImportColumns::refresh()
{
    const QString text = problem();
    m_hint->setWords(text);
    m_hint->setVisible(!text.isEmpty());
    Q_EMIT changed();
}

/// Whoever scrolls through the table chooses nothing by it.
bool ImportColumns::eventFilter(QObject* watched, QEvent* event)
{
    const auto* choice = qobject_cast<QComboBox*>(watched);
    if (event->type() == QEvent::Wheel && choice != nullptr && !choice->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kagibako::ui

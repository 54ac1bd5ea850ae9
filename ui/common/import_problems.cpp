// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/import_problems.h"

#include "core/exchange/problem_file.h"
#include "core/texts/error_text.h"
#include "ui/common/banner.h"
#include "ui/common/desk.h"
#include "ui/common/field_words.h"
#include "ui/common/text_delegate.h"

#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostShown = 500; // more than anybody corrects by looking; the file has them all

QString words(const RowProblem& problem, Language language)
{
    return firstSentence(errorText(problem.code, language), language);
}

Result<void> saveProblems(const std::vector<RowProblem>& problems, const QString& path)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray csv, problemFile(problems, [](const RowProblem& problem) {
                            return ProblemWords{fieldWord(problem.field), words(problem, Language::Japanese),
                                                words(problem, Language::English)};
                        }));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"errors"_s);
    file.write(csv);
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"errors"_s);
}

} // namespace

ImportProblems::ImportProblems(Desk& desk, Banner& banner, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(banner), m_table(new QTableWidget(this)),
      m_save(new QPushButton(tr("Save the &errors …"), this))
{
    m_table->setObjectName(u"importTable"_s);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Problem")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_save->setObjectName(u"saveErrors"_s);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ImportProblems::save);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

void ImportProblems::setProblems(const std::vector<RowProblem>& problems)
{
    m_problems = problems;
    m_table->clearContents();
    m_table->setRowCount(static_cast<int>(std::min(m_problems.size(), MostShown)));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RowProblem& problem = m_problems[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(QString::number(problem.row)));
        m_table->setItem(row, 1, new QTableWidgetItem(fieldWord(problem.field)));
        m_table->setItem(row, 2, new QTableWidgetItem(words(problem, m_desk.language())));
    }
    m_table->resizeColumnsToContents();
}

void ImportProblems::save()
{
    const QString path =
        m_desk.prompt().saveFile(this, tr("Save the errors"), u"import-errors.csv"_s, tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveProblems(m_problems, path); !saved)
        return m_banner.fail(saved.error(), m_desk.language());
    m_banner.say(Banner::Kind::Good, tr("Saved: rows, columns and what is wrong there. Nothing that stands in the file "
                                        "itself is in it."));
}

} // namespace kagibako::ui

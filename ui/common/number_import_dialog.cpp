// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/number_import_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/import_problems.h"
#include "ui/common/style_sheet.h"
#include "ui/common/text_delegate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PollMilliseconds = 100;
}

NumberImportDialog::NumberImportDialog(Desk& desk, const QString& path, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_path(path), m_scope(new QComboBox(this)), m_sheet(new QComboBox(this)),
      m_sheetLabel(new QLabel(tr("Shee&t"), this)), m_summary(new QLabel(this)), m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)), m_table(new QTableWidget(this)),
      m_problems(new ImportProblems(desk, *m_banner, this)), m_progress(new QProgressBar(this)),
      m_progressText(new QLabel(this)), m_erase(new QPushButton(tr("Delete the file …"), this)),
      m_import(new QPushButton(tr("Import"), this)), m_close(new QPushButton(this))
{
    setObjectName(u"numberImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import numbers"));
    resize(820, 560);
    setMinimumSize(640, 420);
    auto* title = new QLabel(tr("Numbers from %1").arg(QFileInfo(path).fileName()), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::font(Type::Heading));
    auto* label = new QLabel(tr("Of the &scope"), this);
    label->setBuddy(m_scope);
    m_sheetLabel->setBuddy(m_sheet);
    m_sheetLabel->setVisible(false);
    m_sheet->setVisible(false);
    m_sheet->setObjectName(u"numberSheet"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(u"numberSummary"_s);
    m_progress->setObjectName(u"numberProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Importing numbers"));
    makeTable();
    m_pages->addWidget(new QWidget(m_pages));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_problems);
    m_poll.setInterval(PollMilliseconds);
    addScopes();
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &NumberImportDialog::read);
    connect(&m_poll, &QTimer::timeout, this, &NumberImportDialog::refreshProgress);
    connect(&desk, &Desk::locked, this, [this] { done(Rejected); });

    auto* of = new QHBoxLayout;
    of->addWidget(label);
    of->addWidget(m_scope, 1);
    of->addWidget(m_sheetLabel);
    of->addWidget(m_sheet, 1);
    auto* work = new QHBoxLayout;
    work->addWidget(m_progress, 1);
    work->addWidget(m_progressText);
    auto* buttons = new QHBoxLayout;
    addButtons(*buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addLayout(of);
    layout->addWidget(m_summary);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addLayout(work);
    layout->addLayout(buttons);
    read();
}

void NumberImportDialog::start(Desk& desk, QWidget* parent)
{
    const QString path =
        desk.prompt().openFile(parent, tr("Import numbers"), tr("Workbooks and CSV (*.xlsx *.csv *.txt)"));
    if (path.isEmpty())
        return;
    auto* dialog = new NumberImportDialog(desk, path, parent->window());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void NumberImportDialog::addScopes()
{
    m_scope->setObjectName(u"numberScope"_s);
    for (const Overview::ScopeView& one : m_desk.overview().scopes) {
        if (one.mine.has(Action::Enter))
            m_scope->addItem(one.name, one.id.string().toLatin1());
    }
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        m_banner->clear();
        preview();
    });
}

void NumberImportDialog::addButtons(QHBoxLayout& buttons)
{
    m_erase->setObjectName(u"eraseFile"_s);
    setRole(*m_erase, role::Danger);
    m_erase->setAutoDefault(false);
    m_import->setObjectName(u"importNumbers"_s);
    setRole(*m_import, role::Primary);
    m_close->setObjectName(u"closeNumbers"_s);
    m_close->setAutoDefault(false);
    connect(m_erase, &QPushButton::clicked, this, &NumberImportDialog::erase);
    connect(m_import, &QPushButton::clicked, this, &NumberImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &NumberImportDialog::reject);
    buttons.addStretch(1);
    buttons.addWidget(m_close);
    buttons.addWidget(m_erase);
    buttons.addWidget(m_import);
}

void NumberImportDialog::makeTable()
{
    m_table->setObjectName(u"numberLines"_s);
    m_table->setAccessibleName(tr("Whose numbers come"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Row"), tr("Code"), tr("Name"), tr("Kind")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false); // Tab leaves the table
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void NumberImportDialog::reject()
{
    if (!m_job)
        return QDialog::reject();
    m_job->cancel(); // the answer to it closes nothing: it says how far it came
    refresh();
}

std::optional<ScopeId> NumberImportDialog::scope() const
{
    const auto id = ScopeId::fromText(m_scope->currentData().toByteArray());
    return id ? std::optional(*id) : std::nullopt;
}

void NumberImportDialog::refresh()
{
    const bool isFree = !m_busy;
    const bool isPreview = m_step == Step::Preview;
    m_scope->setEnabled(isFree && isPreview);
    m_sheet->setEnabled(isFree && isPreview);
    m_pages->setEnabled(isFree);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_import->setVisible(isPreview);
    m_import->setEnabled(isFree && m_coming > 0 && m_pages->currentIndex() == Lines);
    m_import->setDefault(isPreview);
    m_erase->setVisible(m_step == Step::Done);
    m_erase->setEnabled(isFree);
    m_close->setText(m_job ? tr("Stop") : isPreview ? tr("Cancel") : tr("Close"));
    m_close->setEnabled(m_job ? !m_job->isCancelled() : isFree);
    m_progress->setVisible(m_job != nullptr);
    m_progressText->setVisible(m_job != nullptr);
}

} // namespace kagibako::ui

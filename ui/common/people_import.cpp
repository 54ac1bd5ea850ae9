// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/people_import.h"

#include "ui/common/banner.h"
#include "ui/common/import_columns.h"
#include "ui/common/import_differences.h"
#include "ui/common/import_problems.h"
#include "ui/common/style_sheet.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 MostBytes = 64 * 1024 * 1024;
constexpr int PollMilliseconds = 100;
} // namespace

PeopleImportDialog::PeopleImportDialog(Desk& desk, const QString& path, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_scope(new QComboBox(this)), m_sheet(new QComboBox(this)),
      m_sheetLabel(new QLabel(tr("Shee&t"), this)), m_summary(new QLabel(this)), m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)), m_columns(new ImportColumns(this)), m_differences(new ImportDifferences(this)),
      m_problems(new ImportProblems(desk, *m_banner, this)), m_progress(new QProgressBar(this)),
      m_progressText(new QLabel(this)), m_showColumns(new QPushButton(tr("C&olumns …"), this)),
      m_next(new QPushButton(tr("Preview"), this)), m_import(new QPushButton(tr("Import"), this)),
      m_close(new QPushButton(this))
{
    setObjectName(u"peopleImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import people"));
    resize(820, 560);
    setMinimumSize(640, 420);
    auto* title = new QLabel(tr("Import from %1").arg(QFileInfo(path).fileName()), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::font(Type::Heading));
    auto* label = new QLabel(tr("Into the &scope"), this);
    label->setBuddy(m_scope);
    m_sheetLabel->setBuddy(m_sheet);
    m_sheetLabel->setVisible(false);
    m_sheet->setVisible(false);
    m_sheet->setObjectName(u"importSheet"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setObjectName(u"importSummary"_s);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Importing people"));
    m_pages->addWidget(new QWidget(m_pages));
    m_pages->addWidget(m_columns);
    m_pages->addWidget(m_differences);
    m_pages->addWidget(m_problems);
    m_poll.setInterval(PollMilliseconds);
    addScopes();
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &PeopleImportDialog::look);
    connect(m_columns, &ImportColumns::changed, this, &PeopleImportDialog::refresh);
    connect(&m_poll, &QTimer::timeout, this, &PeopleImportDialog::refreshProgress);
    connect(&desk, &Desk::locked, this, [this] { done(Rejected); });

    auto* into = new QHBoxLayout;
    into->addWidget(label);
    into->addWidget(m_scope, 1);
    into->addWidget(m_sheetLabel);
    into->addWidget(m_sheet, 1);
    auto* work = new QHBoxLayout;
    work->addWidget(m_progress, 1);
    work->addWidget(m_progressText);
    auto* buttons = new QHBoxLayout;
    addButtons(*buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addLayout(into);
    layout->addWidget(m_summary);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addLayout(work);
    layout->addLayout(buttons);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes) {
        refuse(Error(file.isOpen() ? ErrorCode::TooLarge : ErrorCode::IoFailed));
        return;
    }
    m_file = file.readAll();
    look();
}

void PeopleImportDialog::start(Desk& desk, QWidget* parent)
{
    const QString path =
        desk.prompt().openFile(parent, tr("Import people"), tr("Workbooks and CSV (*.xlsx *.csv *.txt)"));
    if (path.isEmpty())
        return;
    auto* dialog = new PeopleImportDialog(desk, path, parent->window());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void PeopleImportDialog::addScopes()
{
    m_scope->setObjectName(u"importScope"_s);
    for (const Overview::ScopeView& one : m_desk.overview().scopes) {
        if (one.mine.has(Action::People))
            m_scope->addItem(one.name, one.id.string().toLatin1());
    }
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        if (m_pages->currentIndex() < Differences)
            return;
        m_banner->clear();
        preview();
    });
}

void PeopleImportDialog::addButtons(QHBoxLayout& buttons)
{
    m_showColumns->setObjectName(u"importColumns"_s);
    m_showColumns->setToolTip(tr("Which column of the file goes where"));
    m_showColumns->setAutoDefault(false);
    m_next->setObjectName(u"importNext"_s);
    setRole(*m_next, role::Primary);
    m_import->setObjectName(u"import"_s);
    setRole(*m_import, role::Primary);
    m_close->setObjectName(u"closeImport"_s);
    m_close->setAutoDefault(false);
    connect(m_showColumns, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        showPage(Columns);
    });
    connect(m_next, &QPushButton::clicked, this, &PeopleImportDialog::leaveColumns);
    connect(m_import, &QPushButton::clicked, this, &PeopleImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &PeopleImportDialog::reject);
    buttons.addWidget(m_showColumns);
    buttons.addStretch(1);
    buttons.addWidget(m_close);
    buttons.addWidget(m_next);
    buttons.addWidget(m_import);
}

void PeopleImportDialog::reject()
{
    if (!m_job)
        return QDialog::reject();
    m_job->cancel(); // the answer to it closes nothing: it says how far it came
    refresh();
}

std::optional<ScopeId> PeopleImportDialog::scope() const
{
    const auto id = ScopeId::fromText(m_scope->currentData().toByteArray());
    return id ? std::optional(*id) : std::nullopt;
}

FileReading PeopleImportDialog::reading() const
{
    FileReading reading = m_columns->reading();
    reading.sheet = m_sheet->currentText();
    return reading;
}

void PeopleImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void PeopleImportDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    if (page == Nothing || page == Columns)
        m_summary->clear();
    refresh();
}

void PeopleImportDialog::refresh()
{
    const int page = m_pages->currentIndex();
    const bool free = !m_busy;
    m_scope->setEnabled(free);
    m_sheet->setEnabled(free);
    m_pages->setEnabled(free);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_showColumns->setVisible(page >= Differences);
    m_showColumns->setEnabled(free);
    m_next->setVisible(page == Columns);
    m_next->setEnabled(free && m_columns->isReady() && scope().has_value());
    m_import->setVisible(page != Columns);
    m_import->setEnabled(free && m_importable && page == Differences);
    (page == Columns ? m_next : m_import)->setDefault(true);
    m_close->setText(m_job ? tr("Stop") : tr("Cancel"));
    m_close->setEnabled(m_job ? !m_job->isCancelled() : free);
    m_progress->setVisible(m_job != nullptr);
    m_progressText->setVisible(m_job != nullptr);
}

} // namespace kagibako::ui

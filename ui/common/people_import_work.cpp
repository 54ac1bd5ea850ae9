// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"
#include "ui/common/import_columns.h"
#include "ui/common/import_differences.h"
#include "ui/common/import_memory.h"
#include "ui/common/import_problems.h"
#include "ui/common/people_import.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void PeopleImportDialog::look()
{
    m_banner->clear();
    setBusy(true);
    m_desk.run(
        this, tr("Reading the file"),
        [file = m_file, sheet = m_sheet->currentText()](ClientSession&, Job&) { return glanceAt(file, sheet); },
        [this](const Result<FileGlance>& glance) {
            setBusy(false);
            looked(glance);
        });
}

void PeopleImportDialog::looked(const Result<FileGlance>& glance)
{
    if (!glance)
        return refuse(glance.error());
    if (m_sheet->count() == 0 && glance->sheets.size() > 1) {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->addItems(glance->sheets);
        m_sheet->setVisible(true);
        m_sheetLabel->setVisible(true);
    }
    if (glance->headings.isEmpty())
        return refuse(Error(ErrorCode::CsvHeader));
    const auto guesses = PeopleColumns::suggest(glance->headings, rememberedColumns(m_desk.settings()));
    if (!guesses)
        return refuse(guesses.error());
    if (m_columns->setFile(*glance, *guesses))
        return showPage(Columns);
    showPage(Nothing);
    preview();
}

/// Nothing can be said of the file, or of this sheet of it.
void PeopleImportDialog::refuse(const Error& error)
{
    m_importable = false;
    m_banner->fail(error, m_desk.language());
    showPage(Nothing);
}

void PeopleImportDialog::leaveColumns()
{
    rememberColumns(m_desk.settings(), m_columns->remembered());
    m_banner->clear();
    preview();
}

void PeopleImportDialog::preview()
{
    if (!scope())
        return;
    m_importable = false;
    setBusy(true);
    m_desk.run(
        this, tr("Reading the file"),
        [file = m_file, scope = *scope(), reading = reading()](ClientSession& session, Job&) {
            return PeopleService(session).previewCsv(file, scope, reading);
        },
        [this](const Result<PeopleService::Imported>& preview) {
            setBusy(false);
            if (!preview)
                return m_banner->fail(preview.error(), m_desk.language());
            showPreview(*preview);
        });
}

void PeopleImportDialog::showPreview(const PeopleService::Imported& preview)
{
    if (!preview.problems.empty()) {
        m_importable = false;
        m_summary->setText(tr("%n problem(s). Nothing can be imported until they are corrected in the file.", nullptr,
                              static_cast<int>(preview.problems.size())));
        m_problems->setProblems(preview.problems);
        return showPage(Problems);
    }
    QStringList leftOut = preview.ignoredColumns;
    leftOut.removeAll(QString()); // nobody misses a column without a name
    m_summary->setText(leftOut.isEmpty() ? QString()
                                         : tr("Columns that are not taken over: %1.").arg(leftOut.join(u"、"_s)));
    const qsizetype coming = preview.added + preview.changed;
    m_importable = coming > 0;
    m_import->setText(coming > 0 ? tr("Import %Ln people", nullptr, static_cast<int>(coming)) : tr("Import"));
    m_differences->setPreview(preview, m_desk.language());
    showPage(Differences);
}

void PeopleImportDialog::import()
{
    if (!scope())
        return;
    m_banner->clear();
    m_desk.run(
        this, tr("Importing people"),
        [file = m_file, scope = *scope(), reading = reading()](ClientSession& session, Job& job) {
            job.allowCancel();
            return PeopleService(session).importCsv(file, scope, reading, [&job](qint64 done, qint64 of) {
                job.progress(done, of);
                return !job.isCancelled();
            });
        },
        [this](const Result<PeopleService::Imported>& outcome) { imported(outcome); });
    m_job = m_desk.worker().jobs().back(); // it was asked for last
    m_poll.start();
    refreshProgress();
    setBusy(true);
}

void PeopleImportDialog::imported(const Result<PeopleService::Imported>& outcome)
{
    m_poll.stop();
    m_job.reset();
    setBusy(false);
    if (!outcome)
        return m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
    if (outcome->isWhole())
        return accept();
    if (!outcome->problems.empty()) // somebody changed people since the preview
        return showPreview(*outcome);
    m_banner->say(Banner::Kind::Warn, tr("Stopped. %Ln people were brought in and stay on record. Import the same file "
                                         "again to bring in the rest.",
                                         nullptr, static_cast<int>(outcome->sent)));
    preview();
}

void PeopleImportDialog::refreshProgress()
{
    const qint64 done = m_job->done();
    const qint64 of = m_job->of();
    m_progress->setRange(0, of > 0 ? 1000 : 0);
    if (of > 0)
        m_progress->setValue(static_cast<int>(1000 * done / of));
    m_progressText->setText(of > 0 ? tr("%L1 of %L2").arg(done).arg(of) : tr("Comparing with who is there"));
}

} // namespace kagibako::ui

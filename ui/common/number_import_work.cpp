// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with a file of numbers; number_import_dialog.cpp has what is seen of it.
#include "core/services/file_erasure.h"
#include "ui/common/banner.h"
#include "ui/common/import_problems.h"
#include "ui/common/number_import_dialog.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableWidget>

#include <algorithm>

namespace kagibako::ui {

using What = NumberImportService::Line::What;

namespace {

constexpr std::size_t MostShown = 1000; // more than anybody looks through

/// Named in full: lupdate loses the namespace here.
QString whatWord(What what)
{
    switch (what) {
    case What::New:
        return kagibako::ui::NumberImportDialog::tr("New");
    case What::Second:
        return kagibako::ui::NumberImportDialog::tr("Another entry");
    case What::Change:
        return kagibako::ui::NumberImportDialog::tr("Change of number");
    case What::Done:
        return kagibako::ui::NumberImportDialog::tr("Entered today");
    }
    return {};
}

} // namespace

void NumberImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void NumberImportDialog::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    if (page == Nothing)
        m_summary->clear();
    refresh();
}

void NumberImportDialog::read()
{
    m_banner->clear();
    m_read.reset();
    m_coming = 0;
    showPage(Nothing);
    setBusy(true);
    m_desk.run(
        this, tr("Reading the file"),
        // Here and not in the window's thread: what is read goes no way further than to where it is sealed.
        [path = m_path, sheet = m_sheet->currentText()](ClientSession&, Job&) { return readNumberFile(path, sheet); },
        [this](Result<NumberImport> read) {
            setBusy(false);
            if (!read)
                return m_banner->fail(read.error(), m_desk.language());
            took(std::move(*read));
        });
}

void NumberImportDialog::took(NumberImport read)
{
    if (m_sheet->count() == 0 && read.sheets.size() > 1) {
        const QSignalBlocker quiet(m_sheet);
        m_sheet->addItems(read.sheets);
        m_sheet->setVisible(true);
        m_sheetLabel->setVisible(true);
    }
    m_read = std::make_shared<const NumberImport>(std::move(read));
    preview();
}

void NumberImportDialog::preview()
{
    if (!m_read || !scope())
        return;
    m_coming = 0;
    setBusy(true);
    m_desk.run(
        this, tr("Comparing with who is there"),
        [read = m_read, scope = *scope()](ClientSession& session, Job&) {
            return NumberImportService(session).plan(*read, scope);
        },
        [this](const Result<NumberImportService::Plan>& plan) {
            setBusy(false);
            if (!plan)
                return m_banner->fail(plan.error(), m_desk.language(), m_desk.problemId());
            showPlan(*plan);
        });
}

void NumberImportDialog::showPlan(const NumberImportService::Plan& plan)
{
    if (!plan.problems.empty()) {
        m_coming = 0;
        m_summary->setText(tr("%n problem(s). No number is imported until they are corrected in the file.", nullptr,
                              static_cast<int>(plan.problems.size())));
        m_problems->setProblems(plan.problems);
        return showPage(Problems);
    }
    m_coming = plan.coming();
    QStringList lines{tr("%Ln number(s) will be entered, and wait for the check as those from paper do.", nullptr,
                         static_cast<int>(m_coming))};
    const auto add = [&](qsizetype count, const QString& words) {
        if (count > 0)
            lines.append(words);
    };
    const auto changes = static_cast<int>(plan.count(What::Change));
    const auto before = static_cast<int>(plan.count(What::Done));
    const auto without = static_cast<int>(m_read->withoutNumber);
    add(changes, tr("%Ln of them would change a number that was checked.", nullptr, changes));
    add(before, tr("%Ln were entered by you today, and are left out.", nullptr, before));
    add(without, tr("%Ln row(s) have no number.", nullptr, without));
    m_summary->setText(lines.join(u' '));
    m_import->setText(m_coming > 0 ? tr("Import %Ln number(s)", nullptr, static_cast<int>(m_coming)) : tr("Import"));
    fillTable(plan);
    showPage(Lines);
}

void NumberImportDialog::fillTable(const NumberImportService::Plan& plan)
{
    m_table->clearContents();
    m_table->setRowCount(static_cast<int>(std::min(plan.lines.size(), MostShown)));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const NumberImportService::Line& one = plan.lines[static_cast<std::size_t>(row)];
        const QStringList cells{whatWord(one.what), QString::number(one.row), one.code, one.name, wordOf(one.kind)};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
}

void NumberImportDialog::import()
{
    if (!m_read || !scope())
        return;
    m_banner->clear();
    m_desk.run(
        this, tr("Importing numbers"),
        [read = m_read, scope = *scope()](ClientSession& session, Job& job) {
            job.allowCancel();
            return NumberImportService(session).import(*read, scope, [&job](qint64 done, qint64 of) {
                job.progress(done, of);
                return !job.isCancelled();
            });
        },
        [this](const Result<NumberImportService::Imported>& outcome) { imported(outcome); });
    m_job = m_desk.worker().jobs().back(); // it was asked for last
    m_poll.start();
    refreshProgress();
    setBusy(true);
}

void NumberImportDialog::imported(const Result<NumberImportService::Imported>& outcome)
{
    m_poll.stop();
    m_job.reset();
    setBusy(false);
    if (!outcome) {
        preview(); // some may have arrived: who is left out now says so
        return m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
    }
    if (!outcome->plan.problems.empty()) // somebody changed people since the preview
        return showPlan(outcome->plan);
    const auto sent = static_cast<int>(outcome->sent);
    if (!outcome->isWhole()) {
        m_banner->say(Banner::Kind::Warn, tr("Stopped. %Ln number(s) were entered and stay. Import the same file again "
                                             "today to bring in the rest.",
                                             nullptr, sent));
        return preview();
    }
    m_read.reset(); // wiped
    m_step = Step::Done;
    m_summary->setText(tr("%Ln number(s) entered. They wait for the check.", nullptr, sent));
    m_banner->say(Banner::Kind::Warn, tr("The file still holds the numbers in the clear. Delete it here, and look for "
                                         "copies elsewhere: mail, shared folders, backups."));
    refresh();
}

void NumberImportDialog::erase()
{
    const Question question{.title = tr("Delete the file?"),
                            .text = tr("It is overwritten and removed, not put into the recycle bin. On an SSD, a "
                                       "network drive, and where backups or snapshots are made, the numbers may be "
                                       "left all the same: there overwriting proves nothing."),
                            .yes = tr("Overwrite and delete"),
                            .danger = true};
    if (!m_desk.prompt().confirm(this, question))
        return;
    setBusy(true);
    m_desk.run(
        this, tr("Deleting the file"), [path = m_path](ClientSession&, Job&) { return eraseFile(path); },
        [this](const Result<void>& erased) {
            setBusy(false);
            if (!erased)
                return m_banner->say(Banner::Kind::Bad, tr("The file could not be overwritten and is still there: "
                                                           "another program may have it open. Close that, and try "
                                                           "again."));
            m_step = Step::Erased;
            m_banner->say(Banner::Kind::Good, tr("Overwritten and deleted. On an SSD or a network drive this is no "
                                                 "proof that nothing is left."));
            refresh();
        });
}

void NumberImportDialog::refreshProgress()
{
    const qint64 done = m_job->done();
    const qint64 of = m_job->of();
    m_progress->setRange(0, of > 0 ? 1000 : 0);
    if (of > 0)
        m_progress->setValue(static_cast<int>(1000 * done / of));
    m_progressText->setText(of > 0 ? tr("%L1 of %L2").arg(done).arg(of) : tr("Comparing with who is there"));
}

} // namespace kagibako::ui

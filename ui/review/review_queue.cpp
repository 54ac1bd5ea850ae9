// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of ReviewPage: what waits, oldest first, how one is opened, and which is the next.
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/state_delegate.h"
#include "ui/common/style_sheet.h"
#include "ui/common/table.h"
#include "ui/review/entry_view.h"
#include "ui/review/review_page.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

QWidget* ReviewPage::makeQueue()
{
    auto* part = new QWidget(this);
    m_table->setObjectName(u"waitingTable"_s);
    m_table->setAccessibleName(tr("Submissions that wait"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(&m_model);
    m_table->setWidths({14, 22, 22, 18, 9, 9, 14});
    m_table->setItemDelegateForColumn(
        WaitingModel::State, new StateDelegate(
                                 [](const QModelIndex& index) {
                                     const bool troubled = index.data(WaitingModel::TroubledRole).toBool();
                                     const bool entered = index.data(WaitingModel::EnteredRole).toBool();
                                     return StateLook{troubled  ? u"state-problem"_s
                                                      : entered ? u"state-unchecked"_s
                                                                : u"state-submitted"_s,
                                                      troubled ? Tone::Bad : Tone::Warn, index.data().toString()};
                                 },
                                 m_table));
    m_table->setEmptyText(tr("Nothing waits. What is handed in or entered by post appears here by itself."));
    connect(m_table, &Table::rowActivated, this, &ReviewPage::openCurrent);
    m_open = new QPushButton(icon(u"review"_s, Tone::OnAccent), tr("&Open and check"), part);
    m_open->setObjectName(u"openCase"_s);
    setRole(*m_open, role::Primary);
    connect(m_open, &QPushButton::clicked, this, &ReviewPage::openCurrent);
    auto* hint = new QLabel(tr("Opening is recorded in the log."), part);
    setRole(*hint, role::Muted);
    auto* line = new QHBoxLayout;
    line->addWidget(m_open);
    line->addWidget(hint);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(m_table, 1);
    layout->addLayout(line);
    return part;
}

void ReviewPage::refreshQueue()
{
    const auto chosen =
        m_table->currentIndex().isValid() ? std::optional(m_model.key(m_table->currentIndex().row())) : std::nullopt;
    m_model.setOverview(m_desk.overview());
    const auto row = chosen ? m_model.rowOf(*chosen) : std::nullopt;
    if (m_model.rowCount() > 0)
        m_table->selectRow(row.value_or(0));
    m_open->setEnabled(m_model.rowCount() > 0);
    if (!m_busy)
        leaveWhatIsDecided();
    if (!m_entries->isBusy())
        leaveChangedEntries();
}

/// Another clerk decided it meanwhile: say so instead of letting somebody work for nothing.
void ReviewPage::leaveWhatIsDecided()
{
    if (m_case && !m_model.rowOf(m_case->waiting.id)) {
        leaveCase();
        m_banner->say(Banner::Kind::Info, tr("This submission has been decided meanwhile: by somebody else, or by your "
                                             "own act whose answer was lost."));
    }
}

/// The same, and entries that came since: whoever decides has to have seen them.
void ReviewPage::leaveChangedEntries()
{
    const EntryReview::Case* opened = m_entries->opened();
    if (opened == nullptr)
        return;
    const auto row = m_model.rowOf(opened->waiting.person);
    if (row && m_model.entered(*row)->entries.back().box == opened->waiting.entries.back().box)
        return;
    leaveEntries();
    m_banner->say(Banner::Kind::Info, tr("What was entered for this person has changed meanwhile: it was decided, "
                                         "taken back, or entered once more."));
}

void ReviewPage::openCurrent()
{
    if (m_busy || !m_table->currentIndex().isValid())
        return;
    const int row = m_table->currentIndex().row();
    if (const EntryReview::Waiting* waiting = m_model.entered(row))
        return openEntries(*waiting);
    openSubmission(m_model.submission(row)->id);
}

void ReviewPage::openSubmission(const SubmissionId& id)
{
    if (m_next && m_next->waiting.id == id)
        return show(std::exchange(m_next, nullptr), true);
    m_banner->clear();
    m_busy = true;
    m_open->setEnabled(false);
    m_desk.run(
        this, tr("Opening a submission"),
        [id](ClientSession& session, Job&) { return ReviewService(session).show(id); },
        [this](Result<std::unique_ptr<ReviewService::Case>> opened) {
            m_busy = false;
            m_open->setEnabled(m_model.rowCount() > 0);
            if (!opened)
                return m_banner->fail(opened.error(), m_desk.language(), m_desk.problemId());
            show(std::move(*opened));
        });
}

void ReviewPage::openEntries(const EntryReview::Waiting& waiting)
{
    if (waiting.isBarred())
        return m_banner->say(Banner::Kind::Info, tr("You entered this number yourself. By the rules of your "
                                                    "organization somebody else approves it; nothing was opened."));
    if (!m_goingOn) // else it says what became of the one before
        m_banner->clear();
    m_busy = true;
    m_open->setEnabled(false);
    m_desk.run(
        this, tr("Opening what was entered"),
        [person = waiting.person](ClientSession& session, Job&) { return EntryReview(session).show(person); },
        [this](Result<std::unique_ptr<EntryReview::Case>> opened) {
            m_busy = false;
            m_open->setEnabled(m_model.rowCount() > 0);
            if (!opened)
                return m_banner->fail(opened.error(), m_desk.language(), m_desk.problemId());
            const auto row = m_model.rowOf((*opened)->waiting.person);
            m_entries->show(std::move(*opened), row ? m_model.who(*row) : QString());
            m_stack->setCurrentWidget(m_entries);
            m_entries->setFocus();
        });
}

void ReviewPage::leaveEntries()
{
    m_goingOn = false;
    m_entries->clear();
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
}

void ReviewPage::afterEntries(bool isDecided)
{
    if (!isDecided)
        return leaveChangedEntries();
    leaveEntries();
    goOn();
}

/// The oldest that this account may decide about, and is not at it.
std::optional<int> ReviewPage::nextRow() const
{
    const auto current = m_case ? m_model.rowOf(m_case->waiting.id) : std::nullopt;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (row != current && !m_model.isBarred(row))
            return row;
    }
    return {};
}

/// Something was decided: on to the next, which may be opened already.
void ReviewPage::goOn()
{
    const auto prepared = m_next ? m_model.rowOf(m_next->waiting.id) : std::nullopt;
    const auto row = prepared ? prepared : nextRow();
    m_goingOn = row.has_value();
    if (!row)
        return;
    m_table->selectRow(*row);
    openCurrent();
}

} // namespace kagibako::ui

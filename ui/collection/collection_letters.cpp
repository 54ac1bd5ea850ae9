// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the collection page that makes letters.
#include "ui/collection/collection_page.h"
#include "ui/collection/letters_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/paper.h"
#include "ui/common/table.h"

#include <QPrinter>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

/// In the worker's thread.
Result<LetterService::Done> lettersOf(const LetterOrder& order, ClientSession& session, Job& job)
{
    job.allowCancel();
    const auto progress = [&job](qsizetype done, qsizetype of) {
        job.progress(done, of);
        return !job.isCancelled();
    };
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    LetterService service(session);
    LetterService::Done made;
    const auto keep = [&made](const Result<LetterService::Done>& done) -> Result<void> {
        if (!done)
            return std::unexpected(done.error());
        made = *done;
        return {};
    };
    Paper paper;
    paper.writePdf = [&](QIODevice& out) { return keep(service.writePdf(order.request, out, fonts, progress)); };
    paper.paint = [&](QPainter& painter) {
        return keep(
            service.paint(order.request, painter, [&order] { return order.printer->newPage(); }, fonts, progress));
    };
    KAGIBAKO_TRY(order.printer ? ui::print(paper, *order.printer) : savePdf(paper, order.path));
    return made;
}

} // namespace

QList<InvitationId> CollectionPage::openOnes() const
{
    QList<InvitationId> open;
    const auto take = [&](int row) {
        const InvitationService::Sent& sent = m_model.at(row);
        const Overview::ScopeView* of = m_desk.overview().scope(sent.scope);
        if (sent.state == "open"_L1 && of != nullptr && of->mine.has(Action::People))
            open.append(sent.id);
    };
    const std::vector<int> chosen = m_table->selectedRows();
    for (const int row : chosen)
        take(row);
    for (int row = 0; chosen.empty() && row < m_model.rowCount(); ++row)
        take(row);
    return open;
}

void CollectionPage::askForLetters()
{
    m_banner->clear();
    auto* dialog = new LettersDialog(m_desk, openOnes(), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { makeLetters(dialog->order()); });
    dialog->show();
}

void CollectionPage::makeLetters(const LetterOrder& order)
{
    const bool toFile = !order.printer;
    m_desk.run(
        this, tr("Making letters"),
        [shared = std::make_shared<const LetterOrder>(order)](ClientSession& session, Job& job) {
            return lettersOf(*shared, session, job);
        },
        [this, toFile](const Result<LetterService::Done>& done) {
            if (!done && done.error().code() == ErrorCode::Cancelled)
                return m_banner->say(Banner::Kind::Info, toFile ? tr("Stopped: no file was written.")
                                                                : tr("Stopped. Letters that came out whole are good."));
            if (!done)
                return m_banner->fail(done.error(), m_desk.language(), m_desk.problemId());
            const auto count = static_cast<int>(done->letters);
            QString text = toFile
                               ? tr("%n letter(s) saved. Whoever has this file can hand in numbers in these people's "
                                    "names: delete it when they are printed.",
                                    nullptr, count)
                               : tr("%n letter(s) went to the printer.", nullptr, count);
            if (done->leftOut > 0)
                text += u' ' + tr("%n could not be made: the card or the profile does not open, or is too long for "
                                  "the page.",
                                  nullptr, static_cast<int>(done->leftOut));
            m_banner->say(toFile || done->leftOut > 0 ? Banner::Kind::Warn : Banner::Kind::Good, text);
        });
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ReviewPage does with a submission that is open: approve, send back, refuse, and on to the next.
#include "ui/common/banner.h"
#include "ui/review/case_panel.h"
#include "ui/review/checklist.h"
#include "ui/review/picture_strip.h"
#include "ui/review/reason_menu.h"
#include "ui/review/review_page.h"

#include <QLabel>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void ReviewPage::refreshDecisions()
{
    if (m_accept == nullptr)
        return;
    const bool open = m_case && !m_busy;
    const QString why = !m_case                              ? QString()
                        : !m_panel->obstacle().isEmpty()     ? tr("It cannot be approved: see the note at the right.")
                        : !m_pictures->allSeen()             ? tr("Look at every picture first (→).")
                        : !m_panel->checklist().isComplete() ? tr("Say what it was checked with.")
                                                             : QString();
    m_why->setText(why);
    m_accept->setEnabled(open && why.isEmpty());
    m_giveBack->setEnabled(open);
    m_refuse->setEnabled(open);
}

template <typename Work>
void ReviewPage::decide(const QString& title, const QString& said, const Work& work)
{
    m_busy = true;
    refreshDecisions();
    m_banner->clear();
    m_desk.run(
        this, title, [work, opened = m_case](ClientSession& session, Job&) { return work(session, *opened); },
        [this, id = m_case->waiting.id, said](const Result<void>& outcome) { afterDecision(outcome, id, said); });
}

void ReviewPage::accept()
{
    if (!m_accept->isEnabled())
        return;
    const QString said = tr("Approved. %n picture(s) destroyed.", nullptr, m_pictures->count());
    decide(tr("Approving"), said, [checks = m_panel->checklist().chosen()](ClientSession& session, const auto& opened) {
        return ReviewService(session).accept(opened, checks, QDate());
    });
}

void ReviewPage::chooseReason(ReasonKind kind)
{
    if (!m_case || m_busy)
        return;
    askReason(kind, m_desk.language(), kind == ReasonKind::Return ? *m_giveBack : *m_refuse,
              [this, kind](const QByteArray& code) { end(kind, code); });
}

void ReviewPage::end(ReasonKind kind, const QByteArray& code)
{
    if (!m_case || m_busy) // somebody else was faster while the reasons were there
        return;
    const bool back = kind == ReasonKind::Return;
    decide(back ? tr("Sending back") : tr("Refusing"),
           back ? tr("Sent back. The same link may be used again; what came was destroyed.")
                : tr("Refused. What came was destroyed, and the link is void."),
           [back, code](ClientSession& session, const auto& opened) {
               ReviewService service(session);
               return back ? service.giveBack(opened.waiting.id, code) : service.refuse(opened.waiting.id, code);
           });
}

void ReviewPage::afterDecision(const Result<void>& outcome, const SubmissionId& id, const QString& said)
{
    m_busy = false;
    if (!outcome) {
        refreshDecisions();
        m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
        return leaveWhatIsDecided();
    }
    m_banner->say(Banner::Kind::Good, said);
    if (!m_case || m_case->waiting.id != id)
        return;
    closeCase();
    goOn();
}

void ReviewPage::preloadNext()
{
    m_next.reset();
    m_pictures->prepare({});
    if (!m_case)
        return;
    const auto row = nextRow();
    const ReviewService::Waiting* next = row ? m_model.submission(*row) : nullptr; // entries have no pictures to decode
    if (next == nullptr || next->problem)
        return;
    m_desk.run(
        this, {}, [id = next->id](ClientSession& session, Job&) { return ReviewService(session).show(id); },
        [this](Result<std::unique_ptr<ReviewService::Case>> opened) {
            if (!opened)
                return;
            m_next = std::move(*opened);
            m_pictures->prepare(picturesOf(*m_next));
        });
}

} // namespace kagibako::ui

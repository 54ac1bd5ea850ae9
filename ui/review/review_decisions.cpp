// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ReviewPage does with a submission that is open: approve, send back, refuse, and on to the next.
#include "ui/common/banner.h"
#include "ui/common/table.h"
#include "ui/common/words.h"
#include "ui/review/case_panel.h"
#include "ui/review/checklist.h"
#include "ui/review/picture_strip.h"
#include "ui/review/review_page.h"

#include <QLabel>
#include <QMenu>
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
    auto* menu = new QMenu(this);
    menu->setObjectName(u"reasons"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (const ReasonInfo* reason : reasons(kind)) {
        ++number;
        const QString key = number <= 9 ? u"&%1  "_s.arg(number) : QString();
        connect(menu->addAction(key + wordOf(*reason, m_desk.language())), &QAction::triggered, this,
                [this, kind, code = QByteArray(reason->code)] { end(kind, code); });
    }
    const QPushButton* under = kind == ReasonKind::Return ? m_giveBack : m_refuse;
    menu->popup(under->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ReviewPage::end(ReasonKind kind, const QByteArray& code)
{
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
    m_goingOn = true;
    closeCase();
    if (m_next && m_model.rowOf(m_next->waiting.id)) {
        m_table->selectRow(*m_model.rowOf(m_next->waiting.id));
        show(std::exchange(m_next, nullptr), true);
    } else if (m_model.rowCount() > 0) {
        openCurrent();
    }
}

void ReviewPage::preloadNext()
{
    m_next.reset();
    m_pictures->prepare({});
    if (!m_case)
        return;
    const auto current = m_model.rowOf(m_case->waiting.id);
    const int row = current ? (*current == 0 ? 1 : 0) : 0;
    if (row >= m_model.rowCount() || m_model.at(row).problem)
        return;
    m_desk.run(
        this, {}, [id = m_model.at(row).id](ClientSession& session, Job&) { return ReviewService(session).show(id); },
        [this](Result<std::unique_ptr<ReviewService::Case>> opened) {
            if (!opened)
                return;
            m_next = std::move(*opened);
            m_pictures->prepare(picturesOf(*m_next));
        });
}

} // namespace kagibako::ui

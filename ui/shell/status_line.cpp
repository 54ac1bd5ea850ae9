// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PollMilliseconds = 100;
constexpr int TellAfterMilliseconds = 700;
constexpr int IconSide = 16;

bool isOfThisComputer(ErrorCode code)
{
    return code == ErrorCode::StorageFailed || code == ErrorCode::StorageFull || code == ErrorCode::StorageDamaged;
}

QLabel* smallLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font(Type::Small));
    return label;
}
} // namespace

StatusLine::StatusLine(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_connectionMark(new QLabel(this)),
      m_connection(smallLabel(u"connection"_s, this)), m_logs(smallLabel(u"logsVerified"_s, this)),
      m_toLock(smallLabel(u"timeToLock"_s, this)), m_work(makeWork())
{
    setRole(*this, role::Foot);
    setAttribute(Qt::WA_StyledBackground);
    auto* lock = new QToolButton(this);
    lock->setObjectName(u"lockNow"_s);
    lock->setIcon(icon(u"lock"_s));
    lock->setToolTip(tr("Lock now (Ctrl+L)"));
    lock->setAccessibleName(tr("Lock now"));
    setRole(*lock, role::Flat);
    connect(lock, &QToolButton::clicked, this, &StatusLine::lockAsked);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, 2, space::S, 2);
    layout->setSpacing(space::S);
    layout->addWidget(m_connectionMark);
    layout->addWidget(m_connection);
    layout->addSpacing(space::M);
    layout->addWidget(m_logs);
    layout->addStretch(1);
    layout->addWidget(m_work);
    layout->addSpacing(space::M);
    layout->addWidget(m_toLock);
    layout->addWidget(lock);

    connect(&desk, &Desk::syncChanged, this, &StatusLine::refresh);
    connect(&desk, &Desk::overviewChanged, this, &StatusLine::refresh);
    connect(&desk.worker(), &Worker::jobsChanged, this, &StatusLine::refreshWork);
    m_poll.setInterval(PollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &StatusLine::refreshWork);
    refresh();
    refreshWork();
}

QWidget* StatusLine::makeWork()
{
    auto* work = new QWidget(this);
    m_workText = smallLabel(u"work"_s, work);
    m_progress = new QProgressBar(work);
    m_progress->setFixedWidth(140);
    m_progress->setTextVisible(false);
    m_cancel = new QToolButton(work);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setText(tr("Cancel"));
    setRole(*m_cancel, role::Flat);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_desk.worker().isIdle())
            m_desk.worker().jobs().front()->cancel();
    });
    auto* layout = new QHBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_workText);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    return work;
}

void StatusLine::refresh()
{
    const auto& problem = m_desk.syncProblem();
    const bool offline = problem && problem->code() == ErrorCode::NetFailed;
    const bool local = problem && isOfThisComputer(problem->code());
    const QString mark = !problem ? u"state-current"_s : u"state-problem"_s;
    const Tone tone = !problem ? Tone::Good : offline || local ? Tone::Warn : Tone::Bad;
    m_connectionMark->setPixmap(icon(mark, tone).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    const QString time = m_desk.overview().syncedAt.toOffsetFromUtc(9 * 3600).toString(u"HH:mm"_s);
    m_connection->setText(!problem  ? tr("Connected · synchronized at %1").arg(time)
                          : offline ? tr("No connection · as of %1").arg(time)
                          : local   ? tr("This computer cannot save · as of %1").arg(time)
                                    : tr("The server's data was refused · as of %1").arg(time));
    m_connection->setToolTip(problem ? errorSentences(*problem, m_desk.language()) : QString());
    const bool doubted = problem && !offline && !local;
    m_logs->setText(doubted ? tr("Log not verified")
                            : tr("Log verified · %L1 entries").arg(m_desk.overview().orgLeaves));
}

void StatusLine::refreshWork()
{
    const auto& jobs = m_desk.worker().jobs();
    const auto told = std::ranges::find_if(jobs, [](const auto& job) { return !job->title().isEmpty(); });
    if (told == jobs.end()) {
        m_poll.stop();
        m_work->setVisible(false);
        return;
    }
    if (!m_poll.isActive()) {
        m_busySince.start();
        m_poll.start();
    }
    // What is over in a moment would only flicker.
    m_work->setVisible(m_busySince.elapsed() > TellAfterMilliseconds);
    const Job& job = **told;
    m_progress->setRange(0, job.of() > 0 ? 1000 : 0);
    if (job.of() > 0)
        m_progress->setValue(static_cast<int>(1000 * job.done() / job.of()));
    m_workText->setText(job.of() > 0 ? tr("%1 · %L2 of %L3").arg(job.title()).arg(job.done()).arg(job.of())
                                     : tr("%1 …").arg(job.title()));
    m_cancel->setVisible(job.isCancellable());
    m_cancel->setEnabled(!job.isCancelled());
}

void StatusLine::setSecondsToLock(int seconds)
{
    m_toLock->setText(tr("Locks in %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

} // namespace kagibako::ui

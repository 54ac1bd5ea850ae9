// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/worker.h"

#include <QTimer>

namespace kagibako::ui {

Worker::Worker(QObject* parent) : QObject(parent)
{
    m_anchor.moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    for (const auto& job : m_jobs)
        job->cancel();
    // What is queued still runs, so that what it holds dies in its own thread.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void Worker::post(std::function<void()> task)
{
    QTimer::singleShot(0, &m_anchor, std::move(task)); // also from here into the other thread, and in order
}

void Worker::begin(const std::shared_ptr<Job>& job)
{
    m_jobs.push_back(job);
    Q_EMIT jobsChanged();
}

void Worker::end(const std::shared_ptr<Job>& job)
{
    std::erase(m_jobs, job);
    Q_EMIT jobsChanged();
}

} // namespace kagibako::ui

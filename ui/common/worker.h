// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"

#include <QPointer>
#include <QThread>

#include <functional>
#include <vector>

namespace kagibako::ui {

/// The one way to do what may take time: work runs in one thread of its own, in the order it was asked for; its result
/// comes back to the window's thread, or nowhere when whoever asked is gone. There is no waiting and no nested event
/// loop.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(QObject* parent = nullptr);
    /// Asks all jobs to stop and waits for the one that runs.
    ~Worker() override;

    /// `work(Job&)` returns what `done` takes. `done` is dropped with `context`.
    template <typename Work, typename Done>
    void run(QObject* context, const QString& title, Work work, Done done)
    {
        const auto job = std::make_shared<Job>(title);
        auto toDo = std::make_shared<Work>(std::move(work));
        auto then = std::make_shared<Done>(std::move(done));
        begin(job);
        post([this, job, toDo, then, guard = QPointer<QObject>(context)] {
            // Shared, since what is posted is copied and results often cannot be.
            auto result = std::make_shared<std::invoke_result_t<Work&, Job&>>((*toDo)(*job));
            QMetaObject::invokeMethod(this, [this, job, then, guard, result] {
                end(job);
                if (guard)
                    (*then)(std::move(*result));
            });
        });
    }

    const std::vector<std::shared_ptr<Job>>& jobs() const { return m_jobs; }
    bool isIdle() const { return m_jobs.empty(); }

Q_SIGNALS:
    void jobsChanged();

private:
    void post(std::function<void()> task);
    void begin(const std::shared_ptr<Job>& job);
    void end(const std::shared_ptr<Job>& job);

    QThread m_thread;
    QObject m_anchor; ///< lives in the thread
    std::vector<std::shared_ptr<Job>> m_jobs;
};

} // namespace kagibako::ui

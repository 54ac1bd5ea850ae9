// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>

namespace kagibako::ui {

/// A piece of work on its way, as both threads see it: the worker tells how far it is, the window may ask it to stop.
class Job
{
public:
    explicit Job(QString title) : m_title(std::move(title)) {}

    const QString& title() const { return m_title; } ///< "Importing people"; empty: not worth telling
    void progress(qint64 done, qint64 of)
    {
        m_of = of;
        m_done = done;
    }
    qint64 done() const { return m_done; }
    qint64 of() const { return m_of; } ///< 0: not known
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    /// Whether asking it to stop does anything; set by the work itself.
    void allowCancel() { m_cancellable = true; }
    bool isCancellable() const { return m_cancellable; }

private:
    const QString m_title;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_of = 0;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_cancellable = false;
};

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QMap>
#include <QProcess>

#include <chrono>

namespace kagibako::bench {

using Steady = std::chrono::steady_clock;
double millisecondsSince(Steady::time_point since);

/// A part of the screen as a person sees it. Whether a program has painted is asked of the screen, not of the program.
QImage screenPart(const QRect& part);
/// Polls until `part` looks like `wanted`.
void awaitPart(const QRect& part, const QImage& wanted);
/// The part once it is another than `before` and has stood still for a while.
QImage settledPart(const QRect& part, const QImage& before);

/// The real `kagibako` in a process of its own, worked by keys.
class Program
{
public:
    /// Starts it on a client's folder; `more` is added to its environment.
    Program(const QString& folder, const QMap<QString, QString>& more = {});
    ~Program();
    qint64 pid() const { return m_process.processId(); }
    /// Waits for the window, gives it the keyboard and says where it is.
    QRect window();
    void type(const QString& text);
    void press(const QStringList& keys);

private:
    QProcess m_process;
};

/// Copies of all libraries and plugins that the process has mapped, and the environment that makes a program take
/// them: what another process has mapped stays in the page cache when that is dropped.
QMap<QString, QString> ownLibraries(qint64 pid, const QString& folder);

} // namespace kagibako::bench

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/outside.h"

#include <QProcess>

namespace kagibako::ui::test {

/// The real program as a process of its own, worked by keys through the X server as a person would. strace notes whom
/// it talks to.
class Program
{
public:
    /// `trace`: where strace writes.
    Program(QString path, QString trace) : m_path(std::move(path)), m_trace(std::move(trace)) {}
    ~Program();

    /// Starts it, waits for its window and gives that the keys.
    bool start(const QStringList& arguments);
    qint64 pid() const { return m_process.processId(); }
    QString title() const;
    /// Presses these keys one after the other, by their X names: "Tab", "ctrl+l".
    bool press(const QStringList& keys);
    /// Types printable ASCII, key by key.
    bool type(QByteArrayView text);
    /// As a window manager would do it; true when the program ended by itself, with 0.
    bool close();
    Outside outside() const;

private:
    QString m_path, m_trace;
    QProcess m_process;
    QString m_window;
};

} // namespace kagibako::ui::test

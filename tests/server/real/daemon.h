// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/kit/client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <memory>

namespace kagibako::test {

/// One kagibakod process on a folder of its own; everything it writes is kept.
class Daemon
{
public:
    explicit Daemon(QString data, QString program = QString());
    ~Daemon();

    void setEnvironment(const QString& name, const QString& value) { m_environment.insert(name, value); }
    /// Standard output goes there instead of being kept.
    void setLogFile(const QString& path) { m_logPath = path; }
    /// Starts on a free port and waits for its greeting. False: it ended or said nothing; see `said()`.
    bool start(const QStringList& more = {});
    /// SIGTERM; the exit code, -1 when it had to be killed.
    int stop(int milliseconds = 15000);
    /// SIGKILL, as a crash would.
    void kill();
    bool running() const { return m_process && m_process->state() == QProcess::Running; }
    qint64 pid() const { return m_process->processId(); }

    const QString& data() const { return m_data; }
    std::uint16_t port() const { return m_port; }
    const QByteArray& pin() const { return m_pin; }
    const QByteArray& token() const { return m_token; }
    QByteArray origin() const { return "https://127.0.0.1:" + QByteArray::number(m_port); }
    /// Standard output and standard error of all starts.
    QByteArray said();

private:
    void collect();

    QString m_data;
    QString m_program;
    QMap<QString, QString> m_environment;
    QString m_logPath;
    QTemporaryFile m_log; // a file, not a pipe: a pipe that nobody reads would stop the server
    std::unique_ptr<QProcess> m_process;
    std::uint16_t m_port = 0;
    QByteArray m_pin, m_token, m_said, m_greeting;
};

/// One question over a new TLS connection. Status 0: no answer. With a session: as its owner.
http::test::Answer ask(std::uint16_t port, const char* path, const QByteArray& body, const QByteArray& session = {});
/// The request as bytes; JSON when the body begins with '{'.
std::string requestBytes(const char* path, const QByteArray& body, const QByteArray& session = {});
/// "not.found" and so on; empty for no problem.
QByteArray problemOf(const http::test::Answer& answer);
inline QByteArray bodyOf(const http::test::Answer& answer)
{
    return QByteArray::fromStdString(answer.body);
}

/// All files of a folder, copied flat.
void copyFolder(const QString& from, const QString& to);

} // namespace kagibako::test

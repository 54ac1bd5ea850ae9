// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/daemon.h"

#include "core/wire/problem.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace kagibako::test {

using namespace Qt::StringLiterals;

Daemon::Daemon(QString data, QString program) : m_data(std::move(data)), m_program(std::move(program)) {}

Daemon::~Daemon()
{
    kill();
}

void Daemon::collect()
{
    const QByteArray greeting = m_process->readAllStandardError();
    m_greeting += greeting;
    m_said += greeting;
}

bool Daemon::start(const QStringList& more)
{
    kill();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    m_process->setProcessEnvironment(environment);
    if (!m_log.isOpen() && !m_log.open())
        return false;
    m_process->setStandardOutputFile(m_logPath.isEmpty() ? m_log.fileName() : m_logPath, QIODevice::Append);
    m_greeting.clear();
    m_token.clear();
    m_process->start(m_program, QStringList{u"--data"_s, m_data, u"--port"_s, u"0"_s} + more);
    static const QRegularExpression address(u"https://[^:]+:(\\d+)\\n"_s);
    static const QRegularExpression pin(u"public key ([0-9a-f]{64})\\n"_s);
    static const QRegularExpression token(u"start token (\\S+) "_s);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20000) {
        m_process->waitForReadyRead(50);
        collect();
        const QString text = QString::fromUtf8(m_greeting);
        if (pin.match(text).hasMatch()) {
            m_process->waitForReadyRead(20); // the token's line comes with the same write or the next
            collect();
            m_port = address.match(text).captured(1).toUShort();
            m_pin = pin.match(text).captured(1).toLatin1();
            m_token = token.match(QString::fromUtf8(m_greeting)).captured(1).toLatin1();
            return true;
        }
        if (m_process->state() == QProcess::NotRunning)
            return false;
    }
    return false;
}

int Daemon::stop(int milliseconds)
{
    if (!m_process)
        return -1;
    m_process->terminate();
    const bool ended = m_process->waitForFinished(milliseconds);
    collect();
    const int code = ended && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    kill();
    return code;
}

void Daemon::kill()
{
    if (!m_process)
        return;
    if (m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished(5000);
    }
    collect();
    m_process.reset();
}

QByteArray Daemon::said()
{
    if (m_process) {
        m_process->waitForReadyRead(50);
        collect();
    }
    m_log.seek(0);
    return m_said + m_log.readAll();
}

std::string requestBytes(const char* path, const QByteArray& body, const QByteArray& session)
{
    std::string out = "POST " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ";
    out += body.startsWith('{') ? "application/json" : "application/octet-stream";
    if (!session.isEmpty())
        out += "\r\nAuthorization: Kagibako " + session.toStdString();
    return out + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body.toStdString();
}

http::test::Answer ask(std::uint16_t port, const char* path, const QByteArray& body, const QByteArray& session)
{
    http::test::TlsClient client(port);
    if (!client.connected())
        return {};
    return client.ask(requestBytes(path, body, session)).value_or(http::test::Answer());
}

QByteArray problemOf(const http::test::Answer& answer)
{
    const auto problem = decodeProblem(QByteArrayView(answer.body.data(), static_cast<qsizetype>(answer.body.size())));
    return problem ? QByteArray(errorName(problem->code)) : QByteArray();
}

void copyFolder(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const QString& name : QDir(from).entryList(QDir::Files))
        QFile::copy(from + u'/' + name, to + u'/' + name);
}

} // namespace kagibako::test

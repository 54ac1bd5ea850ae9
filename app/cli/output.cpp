// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>

namespace kagibako {

using namespace Qt::StringLiterals;

int exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UsageBad:
        return Exit::Usage;
    case ErrorCode::NetFailed:
    case ErrorCode::NetTls:
    case ErrorCode::NetPin:
    case ErrorCode::ServerProblem:
    case ErrorCode::ServerShape:
    case ErrorCode::RateLimited:
    case ErrorCode::Busy:
    case ErrorCode::Closed:
        return Exit::Server;
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageNewer:
    case ErrorCode::StorageDamaged:
    case ErrorCode::IoFailed:
        return Exit::Local;
    default: // every check that says no
        return Exit::Refused;
    }
}

void Output::write(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), m_out);
}

void Output::result(const QString& line, const QJsonObject& value)
{
    write(m_json ? QJsonDocument(value).toJson(QJsonDocument::Compact) + '\n' : line.toUtf8() + '\n');
}

void Output::message(const QString& japanese, const QString& english)
{
    const QByteArray line = (m_language == Language::Japanese ? japanese : english).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), m_err);
}

int Output::fail(const Error& error)
{
    const QString name = u" [%1]"_s.arg(error.text());
    message(errorText(error.code(), Language::Japanese) + name, errorText(error.code(), Language::English) + name);
    return exitCodeFor(error.code());
}

bool Output::finish()
{
    return std::fflush(m_out) == 0 && std::ferror(m_out) == 0;
}

Rows::Rows(Output& output) : m_output(output)
{
    if (m_output.json())
        m_output.write("[");
}

Rows::~Rows()
{
    if (m_output.json())
        m_output.write(m_first ? "]\n" : "\n]\n");
}

void Rows::add(const QByteArray& line, const QJsonObject& value)
{
    if (m_output.json())
        m_output.write((m_first ? "\n" : ",\n") + QJsonDocument(value).toJson(QJsonDocument::Compact));
    else
        m_output.write(line + '\n');
    std::fflush(m_output.m_out); // a program at the other end may wait for this line before it sends the next
    m_first = false;
}

} // namespace kagibako

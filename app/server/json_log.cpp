// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_log.h"

#include "core/wire/json_writer.h"

#include <unistd.h>

namespace kagibako::server {

using namespace Qt::StringLiterals;

JsonLog::JsonLog(const Clock& clock) : m_clock(clock), m_lines(STDOUT_FILENO) {}

void JsonLog::event(const char* name, const Error* error, const std::string& requestId)
{
    JsonWriter line;
    line.putTime("at"_L1, m_clock.now()).putString("event"_L1, QString::fromLatin1(name));
    if (error != nullptr)
        line.putString("error"_L1, error->text());
    if (!requestId.empty())
        line.putString("request"_L1, QString::fromStdString(requestId));
    write(line.bytes());
}

void JsonLog::organization(const char* name, const OrgId& org, const Error& error)
{
    JsonWriter line;
    line.putTime("at"_L1, m_clock.now()).putString("event"_L1, QString::fromLatin1(name));
    line.putString("error"_L1, error.text()).putString("org"_L1, QString::fromLatin1(org.text()));
    write(line.bytes());
}

void JsonLog::counts(const char* name, std::initializer_list<Count> values)
{
    JsonWriter line;
    line.putTime("at"_L1, m_clock.now()).putString("event"_L1, QString::fromLatin1(name));
    for (const Count& count : values)
        line.putInt(count.name, count.value);
    write(line.bytes());
}

void JsonLog::access(const http::AccessRecord& record)
{
    JsonWriter line;
    line.putTime("at"_L1, m_clock.now()).putString("event"_L1, u"request"_s);
    line.putString("method"_L1, QString::fromLatin1(http::methodName(record.method)));
    line.putString("path"_L1, QString::fromStdString(record.path)).putInt("status"_L1, record.status);
    line.putInt("ms"_L1, record.took.count()).putInt("in"_L1, static_cast<qint64>(record.bytesIn));
    line.putInt("out"_L1, static_cast<qint64>(record.bytesOut));
    line.putString("request"_L1, QString::fromStdString(record.requestId));
    write(line.bytes());
}

void JsonLog::write(const QByteArray& line)
{
    m_lines.push(line.toStdString());
}

} // namespace kagibako::server

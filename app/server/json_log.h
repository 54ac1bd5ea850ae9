// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id.h"
#include "line_writer.h"
#include "server/http/kit/access_record.h"

namespace kagibako::server {

/// The server's log: one canonical JSON object a line on standard output. It is given names of events and checks, paths
/// of the route table, ids and sizes; there is no way to hand it a body, an address or a name.
class JsonLog
{
public:
    explicit JsonLog(const Clock& clock);

    void event(const char* name, const Error* error = nullptr, const std::string& requestId = {});
    /// What concerns one organization.
    void organization(const char* name, const OrgId& org, const Error& error);
    struct Count {
        QLatin1StringView name;
        qint64 value = 0;
    };
    void counts(const char* name, std::initializer_list<Count> values);
    void access(const http::AccessRecord& record);

private:
    void write(const QByteArray& line);

    const Clock& m_clock;
    LineWriter m_lines;
};

} // namespace kagibako::server

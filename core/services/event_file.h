// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

namespace kagibako {

/// The client's own record of what it refused, events.jsonl in its folder: which check, when. For the person who has to
/// find out what the server did; names and numbers never stand in it.
class EventFile
{
public:
    EventFile(QString folder, const Clock& clock) : m_folder(std::move(folder)), m_clock(clock) {}
    /// For failures on the way from the server's bytes to what is shown. Codes that say "this server or its data cannot
    /// be trusted" are written; others (no network, somebody was faster) are not.
    void note(const Error& error);
    /// Notes a failure and passes everything on.
    template <typename T>
    Result<T> noted(Result<T> result)
    {
        if (!result)
            note(result.error());
        return result;
    }

private:
    QString m_folder;
    const Clock& m_clock;
};

/// Does this failure accuse the server, or whoever changed its data?
bool accusesServer(ErrorCode code);

} // namespace kagibako

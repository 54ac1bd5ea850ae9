// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/event_file.h"

#include "core/wire/json_writer.h"

#include <QFile>

namespace kagibako {

using namespace Qt::StringLiterals;

bool accusesServer(ErrorCode code)
{
    // Everything accuses it (or whoever changed the memory on this disk) but what people, this computer or an honest
    // server at work can cause. The list is of the innocent, so that a new check is noted even when nobody thinks of
    // this file.
    switch (code) {
    case ErrorCode::LoginFailed:
    case ErrorCode::KeyNeeded:
    case ErrorCode::KeySetup:
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyDone:
    case ErrorCode::RateLimited:
    case ErrorCode::Busy:
    case ErrorCode::StartToken:
    case ErrorCode::LedgerPrev: // somebody else was faster
    case ErrorCode::RequestExpired:
    case ErrorCode::GrantMissing:
    case ErrorCode::BoxUnchecked:
    case ErrorCode::NetFailed:
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageNewer:
    case ErrorCode::IoFailed:
    case ErrorCode::Cancelled:
    case ErrorCode::ConfigBad:
    case ErrorCode::UsageBad:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

void EventFile::note(const Error& error)
{
    if (!accusesServer(error.code()))
        return;
    QFile file(m_folder + u"/events.jsonl"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return; // a note that cannot be written must not hide the error itself
    JsonWriter line;
    line.putTime("at"_L1, m_clock.now()).putString("refused"_L1, QString::fromLatin1(errorName(error.code())));
    file.write(line.bytes() + '\n');
}

} // namespace kagibako

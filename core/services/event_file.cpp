// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/event_file.h"

#include "core/wire/json_writer.h"

#include <QFile>

namespace kagibako {

using namespace Qt::StringLiterals;

bool accusesServer(ErrorCode code)
{
    if (code >= ErrorCode::HeadShape && code <= ErrorCode::LedgerDuplicate)
        return true;
    if (code >= ErrorCode::GrantCommitment && code <= ErrorCode::AuditMissing)
        return true;
    return code == ErrorCode::StatementShape || code == ErrorCode::StatementKind ||
           code == ErrorCode::StatementSignature || code == ErrorCode::StatementOrg || code == ErrorCode::ServerShape ||
           code == ErrorCode::NetPin || code == ErrorCode::NetTls || code == ErrorCode::OpenFailed ||
           code == ErrorCode::BadVersion || code == ErrorCode::Closed;
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

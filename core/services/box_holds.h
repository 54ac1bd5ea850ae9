// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_facts.h"
#include "core/services/client_session.h"
#include "core/storage/state_tables.h"

#include <QHash>
#include <QSet>

namespace kagibako {

/// Whether nobody may destroy the number on that day.
bool isHeldOn(const storage::BoxRow& box, const QDate& day);

/// Why numbers are held: the table of boxes has the day alone, the reason stands in the log. For one look at the log,
/// not to be kept: each statement is read once.
class BoxHolds
{
public:
    explicit BoxHolds(ClientSession& session) : m_session(session) {}
    /// The hold that is in force on `today`, if there is one: none or one. Errors: LogGap, those of the memory.
    Result<std::vector<DisposalHold>> of(const storage::BoxRow& box, const QDate& today);

private:
    struct Said {
        QByteArray reason;
        QSet<ObjectId> boxes;
    };
    Result<const Said*> saidAt(qint64 index);

    ClientSession& m_session;
    QHash<qint64, Said> m_said; ///< by leaf; what is no dispose.hold names no box
};

} // namespace kagibako

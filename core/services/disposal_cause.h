// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/disposal_service.h"
#include "core/storage/state_tables.h"

#include <QSet>

namespace kagibako {

/// What ended the numbers that are gone, out of the log as it is remembered here. For one look at the log, not to be
/// kept: numbers that went together are looked up once. Errors: LogGap, those of parseLeaf() and of the memory.
class DisposalCauses
{
public:
    explicit DisposalCauses(ClientSession& session) : m_session(session) {}
    /// First. `gone`: all that are; `kept`: those that are accepted and there.
    Result<void> count(const std::vector<storage::BoxRow>& gone, const std::vector<storage::BoxRow>& kept);

    struct Cause {
        DisposalService::Gone::How how = DisposalService::Gone::How::OnTime;
        QByteArray reason;
        AccountId by;
    };
    /// In the order of the log it is quickest.
    Result<Cause> of(const storage::BoxRow& box);

private:
    using Place = std::pair<PersonId, ScopeId>;
    Result<std::optional<Cause>> decided(const storage::BoxRow& box);
    Result<std::optional<Cause>> decidedBy(const Statement& statement, QByteArrayView authority);
    Result<bool> wasReplaced(const storage::BoxRow& box);

    ClientSession& m_session;
    QHash<Place, int> m_accepted; ///< how many numbers of a person were accepted, ever
    QSet<ObjectId> m_numbers;     ///< those that are gone and were accepted once
    qint64 m_index = -1;
    std::optional<Cause> m_cause; ///< the statement of the tombstone at m_index; none: the server's rules
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/storage/state_tables.h"

namespace kagibako {

/// Turns verified leaves into "what stands now": persons, invitations, submissions, boxes. Called with each leaf in
/// order, inside the transaction that stores the leaf.
class Projection
{
public:
    explicit Projection(storage::Cache& cache) : m_cache(cache) {}

    Result<void> apply(qint64 index, const Statement& statement);
    Result<void> apply(qint64 index, const Event& event);

private:
    template <typename Kind>
    Result<void> on(qint64, const Statement&, const Kind&)
    {
        return {};
    }
    Result<void> on(qint64 index, const Statement& s, const kinds::PersonPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::InvitationPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::InvitationVoid& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::Cards& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::BoxPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::NumberAccept& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::SubmissionReturn& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::SubmissionRefuse& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::DueSet& p);
    Result<void> onReceived(qint64 index, const Event& event, const events::SubmissionReceived& p);
    Result<void> endReview(const SubmissionId& id, const QString& state, const QString& invitationState);
    Result<void> setInvitationState(const InvitationId& id, const QString& state);

    storage::Cache& m_cache;
};

} // namespace kagibako

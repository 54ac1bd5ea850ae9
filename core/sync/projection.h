// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/sync/mentions.h"

#include <QSet>

namespace kagibako {

/// Turns verified leaves into "what stands now": persons, invitations, submissions, boxes. Called with each leaf in
/// order, inside the transaction that stores the leaf. What stands is a fold over the VALID leaves: when a revocation
/// makes earlier ones void, forget() and go through the log again (protocol-review P06).
class Projection
{
public:
    explicit Projection(storage::Cache& cache) : m_cache(cache), m_mentions(cache) {}

    /// `ledger` has taken the statement.
    Result<void> apply(qint64 index, const Statement& statement, const Ledger& ledger);
    Result<void> apply(qint64 index, const Event& event);
    /// A leaf whose signer was cut off before it, as a later leaf shows: it changes nothing, but the numbers and ids
    /// that it used stay used.
    Result<void> applyVoid(qint64 index, const Statement& statement);
    /// As before the first leaf; sealed objects stay, they are found again by their hashes.
    Result<void> forget();

private:
    template <typename Kind>
    Result<void> on(qint64, const Statement&, const Kind&)
    {
        return {};
    }
    template <typename Kind>
    Result<void> onVoid(qint64, const Statement&, const Kind&)
    {
        return {};
    }
    Result<void> onVoid(qint64, const Statement&, const kinds::PersonPut& p);
    Result<void> onVoid(qint64 index, const Statement&, const kinds::InvitationPut& p);
    Result<void> onVoid(qint64 index, const Statement& s, const kinds::BoxPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::PersonPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::InvitationPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::InvitationVoid& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::Cards& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::BoxPut& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::BoxVoid& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::NumberAccept& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::SubmissionReturn& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::SubmissionRefuse& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::DueSet& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::DisposeHold& p);
    Result<void> on(qint64 index, const Statement& s, const kinds::BoxLost& p);
    Result<void> replaceOthers(const storage::BoxRow& current, const QDate& day);
    Result<void> onTombstone(qint64 index, const Event& event, const events::Tombstone& p);
    Result<void> expire(const QSet<QByteArray>& submissions);
    Result<void> onDisputed(const events::SubmissionDisputed& p);
    Result<void> onReceived(qint64 index, const Event& event, const events::SubmissionReceived& p);
    Result<void> putInvitations(qint64 index, const kinds::InvitationPut& p, const QString& state);
    Result<void> putBoxes(qint64 index, const Statement& s, const kinds::BoxPut& p, const QString& state);
    Result<void> endReview(const SubmissionId& id, const QString& state, const QString& invitationState);
    Result<void> endInvitations(const QList<InvitationId>& invitations);
    Result<void> setInvitationState(const InvitationId& id, const QString& state);

    storage::Cache& m_cache;
    Mentions m_mentions;
};

} // namespace kagibako

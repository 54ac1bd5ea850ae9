// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_writer.h"
#include "server/http/vault_rows.h"

namespace kagibako::server {

/// The card behind a token, or when it was used. Errors: NotFound for a wrong, void or expired token, alike;
/// Closed, here and below: nothing comes in or goes out until a person has looked (protocol-review P05).
Result<wire::CardAnswer> cardFor(store::Database& directory, const LogWriter& logs, QByteArrayView token,
                                 const QDate& today);

/// An upload before the submission: kept as pending, swept after a day. The same bytes again are fine. Errors:
/// NotFound; Conflict (used link, or the id is or was another object's); TooLarge (more objects than a submission may
/// have).
Result<void> keepUpload(store::Transaction& transaction, const LogWriter& logs, QByteArrayView token,
                        const WrappedRow& wrapped, const QDate& today);

/// "That was not me": an event in the log, once. Errors: NotFound unless the link was used.
Result<void> noteDispute(store::Transaction& transaction, LogWriter& logs, QByteArrayView token, const QDateTime& now);

/// One submission on its way in: all that can be made without the database is made by prepare().
class SubmissionWork
{
public:
    /// Errors: those of the decoders; ManifestHash when an object sent is not what the manifest names.
    static Result<SubmissionWork> prepare(QByteArrayView body, const std::string& peer, const Clock& clock);
    /// Vault rows, row keys, leaf, audit leaf, invitation: one transaction. The same submission again gives the same
    /// receipt. Errors: NotFound; Conflict (the link was used for another); ObjectVersion (the card was sealed anew
    /// meanwhile), Busy (it still has to be); ManifestHash (an object is missing or another).
    Result<void> run(store::Transaction& transaction, LogWriter& logs);
    const wire::Receipt& receipt() const { return m_receipt; }

private:
    Result<void> checkCard(store::Transaction& transaction, const LogWriter& logs,
                           const store::InvitationRow& invitation) const;
    Result<void> keepObjects(store::Transaction& transaction, const store::InvitationRow& invitation);
    Result<void> append(store::Transaction& transaction, LogWriter& logs, const store::InvitationRow& invitation);

    wire::SubmitRequest m_request;
    wire::Manifest m_manifest;
    std::vector<WrappedRow> m_rows;
    QByteArray m_tokenHash;
    QByteArray m_peer;
    QDateTime m_now;
    QDate m_today;
    wire::Receipt m_receipt;
};

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/api.h"
#include "server/http/log_writer.h"

namespace kagibako::server {

/// Around a batch of statements: whose, by whom, when.
struct BatchContext {
    OrgId org;
    std::optional<AccountId> caller; ///< empty while an organization is being created
    QByteArray peer;
    QDateTime now;
    QDate today;
    std::shared_ptr<QList<qint64>> indexes; ///< filled with the leaf of each statement
};

/// Verifies and appends statements in order, applies what each changes in the tables, and stores the objects they name
/// by hash: each exactly once and none left over. Writer's thread; the first error undoes all. Errors: those of
/// Ledger::verifyAndApply(), ObjectHash, ObjectVersion, Conflict, NotFound.
Result<void> appendBatch(store::Transaction& transaction, LogWriter& logs, const QList<QByteArray>& envelopes,
                         const QList<wire::IdBytes>& objects, const BatchContext& context);

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/sha256.h"
#include "core/wire/page_api.h"
#include "server/store/commit_queue.h"
#include "server/store/intake_table.h"

namespace kagibako::server {

/// A sealed object wrapped for the vault with a fresh row key (docs/spec/keys.md, Rows of the vault). Made outside the
/// writer's thread: hashing and wrapping need no lock.
struct WrappedRow {
    store::RowKeyRow row; ///< org, scope and person are filled in by the writer
    QByteArray bytes;     ///< what the vault stores
};

/// Errors: CryptoFailed, TooLarge.
Result<WrappedRow> wrapRow(const wire::PageObject& object, const SubmissionId& submission, qint64 now);
/// Takes the row key's layer off. Errors: OpenFailed.
Result<QByteArray> unwrapRow(const store::RowKeyRow& row, const QByteArray& bytes);

/// Both rows; the queue commits the vault first. Errors: Conflict when the id is or was another object's.
Result<void> addRow(store::Transaction& transaction, const WrappedRow& wrapped);

} // namespace kagibako::server

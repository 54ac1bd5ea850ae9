// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/vault_rows.h"

#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "server/store/object_table.h"

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

using RowKey = Key<struct RowKeyTag>;

constexpr const char* KindNames[] = {"", "number", "submission", "image"};

QByteArray rowContext(int kind, const ObjectId& id)
{
    return pae({crypto::labels::Row, KindNames[kind], id.text()});
}

} // namespace

Result<WrappedRow> wrapRow(const wire::PageObject& object, const SubmissionId& submission, qint64 now)
{
    WrappedRow wrapped;
    const RowKey key = crypto::randomKey<struct RowKeyTag>();
    wrapped.row.id = object.id;
    wrapped.row.kind = static_cast<int>(object.kind);
    wrapped.row.submission = submission.isNull() ? QByteArray() : submission.toBytes();
    wrapped.row.hash = crypto::sha256(object.bytes).toBytes();
    // The row key lives in the directory as bytes; it never leaves the server and protects the vault's backups, not
    // this memory.
    wrapped.row.key = asView(key.exposeSecret()).toByteArray();
    wrapped.row.created = now;
    KAGIBAKO_TRY_ASSIGN(wrapped.bytes, crypto::seal(key, object.bytes, rowContext(wrapped.row.kind, object.id)));
    return wrapped;
}

Result<QByteArray> unwrapRow(const store::RowKeyRow& row, const QByteArray& bytes)
{
    KAGIBAKO_TRY_ASSIGN(const RowKey key, RowKey::fromBytes(asSpan(row.key)));
    return crypto::open(key, bytes, rowContext(row.kind, row.id));
}

Result<void> addRow(store::Transaction& transaction, const WrappedRow& wrapped)
{
    // Clients tell objects apart by their ids alone.
    KAGIBAKO_TRY_ASSIGN(const bool taken, store::ObjectTable(transaction.directory).holds(wrapped.row.id));
    if (taken)
        return fail(ErrorCode::Conflict, u"id of an object"_s);
    KAGIBAKO_TRY_ASSIGN(const qint64 no, store::RowKeyTable(transaction.directory).add(wrapped.row));
    return store::BoxTable(transaction.vault).put(no, wrapped.bytes);
}

} // namespace kagibako::server

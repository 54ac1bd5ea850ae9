// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/statement_batch.h"

#include "server/http/statement_effects.h"
#include "server/store/intake_table.h"

namespace kagibako::server {

namespace {

/// The session's own statements, or the root's brought by an owner.
Result<void> checkBringer(const Statement& statement, const Ledger& ledger, const BatchContext& context)
{
    if (!context.caller)
        return {};
    if (statement.signer == Signer{context.caller})
        return {};
    const Account* bringer = ledger.account(*context.caller);
    if (statement.signer.isRoot() && bringer != nullptr && bringer->rank == Rank::Owner)
        return {};
    return fail(ErrorCode::LedgerSigner);
}

/// What the rows say of the boxes that a statement names.
Result<BoxesBefore> boxesBefore(store::Transaction& transaction, const Statement& statement)
{
    BoxesBefore before;
    store::RowKeyTable keys(transaction.directory);
    if (const auto* set = std::get_if<kinds::DueSet>(&statement.payload)) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(set->box));
        const QDate due = row ? QDate::fromString(row->due, Qt::ISODate) : QDate();
        before.due = due.isValid() ? std::optional(due) : std::nullopt;
    }
    QList<ObjectId> named;
    if (const auto* thrown = std::get_if<kinds::BoxVoid>(&statement.payload))
        named = thrown->boxes;
    if (const auto* accept = std::get_if<kinds::NumberAccept>(&statement.payload))
        named = {accept->box};
    const QByteArray signer = statement.signer.account ? statement.signer.account->toBytes() : QByteArray();
    for (const ObjectId& box : std::as_const(named)) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(box));
        if (row)
            (row->enteredBy == signer && !signer.isEmpty() ? before.isOwn : before.isOthers) = true;
    }
    return before;
}

} // namespace

Result<void> appendBatch(store::Transaction& transaction, LogWriter& logs, const QList<QByteArray>& envelopes,
                         const QList<wire::IdBytes>& objects, const BatchContext& context)
{
    context.indexes->clear(); // it may run a second time
    KAGIBAKO_TRY_ASSIGN(ObjectPool pool, ObjectPool::of(objects));
    for (const QByteArray& bytes : envelopes) {
        KAGIBAKO_TRY_ASSIGN(const Statement statement, parseStatement(bytes));
        const Ledger* ledger = logs.ledger(context.org);
        if (ledger == nullptr)
            return fail(ErrorCode::Closed);
        if (groupOf(statement.payload) == KindGroup::Audit && !std::holds_alternative<kinds::Trace>(statement.payload))
            return fail(ErrorCode::StatementKind); // `open` has a path of its own
        KAGIBAKO_TRY(checkBringer(statement, *ledger, context));
        KAGIBAKO_TRY_ASSIGN(const BoxesBefore before, boxesBefore(transaction, statement));
        KAGIBAKO_TRY_ASSIGN(const qint64 index, logs.append(transaction, context.org, statement, before));
        context.indexes->append(index);
        Effects effects(transaction, logs, pool, context, statement);
        KAGIBAKO_TRY(effects.apply());
        if (groupOf(statement.payload) != KindGroup::Audit) {
            const events::Act act{statement.signer, index, context.peer, statement.envelope.kind};
            KAGIBAKO_TRY(logs.append(transaction, {context.org, context.now, act, {}}));
        }
    }
    return pool.allTaken();
}

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/effective_order.h"

namespace kagibako {

Result<Leaf> rememberedLeaf(storage::Cache& cache, qint64 index)
{
    KAGIBAKO_TRY_ASSIGN(const auto found, storage::LeafTable(cache).read(index, 1));
    if (found.empty())
        return fail(ErrorCode::LogGap);
    return parseLeaf(found.front());
}

Result<std::optional<Statement>> effectiveOrder(storage::Cache& cache, const Ledger& ledger, qint64 index,
                                                const Statement& statement)
{
    const auto* approve = std::get_if<kinds::Approve>(&statement.payload);
    if (approve == nullptr && !std::holds_alternative<kinds::DisposeOrder>(statement.payload))
        return std::nullopt;
    const auto found = ledger.effective().constFind(approve != nullptr ? approve->request : statement.hash);
    if (found == ledger.effective().constEnd() || found->list || found->index != index)
        return std::nullopt; // something else, or it waits for its second signature
    if (approve == nullptr)
        return statement;
    KAGIBAKO_TRY_ASSIGN(const Leaf leaf, rememberedLeaf(cache, found->own));
    const auto* order = std::get_if<Statement>(&leaf);
    return order == nullptr ? std::nullopt : std::optional(*order);
}

} // namespace kagibako

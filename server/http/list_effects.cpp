// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for many numbers: the list comes with the statement, and stays as long as the log does.
#include "server/http/statement_effects.h"

#include "core/statement/approved_list.h"
#include "core/statement/object_id.h"
#include "server/store/intake_table.h"

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostRequests = 20; // of one account at a time
} // namespace

Result<void> Effects::on(const kinds::ExportRequest& p)
{
    return keepList(p.list, p.count, p.scope, p.expires);
}

Result<void> Effects::on(const kinds::OpenRequest& p)
{
    return keepList(p.list, p.count, p.scope, p.expires);
}

/// Whoever approves must find in it what would be served: numbers that are kept, of this scope, as they are.
Result<void> Effects::keepList(const crypto::Digest& list, qint64 count, const ScopeId& scope, const QDateTime& expires)
{
    if (expires > m_context.now.addDays(ListMostDays + 1)) // a day for clocks
        return fail(ErrorCode::DateRange, u"expires"_s);
    if (expires <= m_context.now) // of no use to anybody, and it would not be counted
        return fail(ErrorCode::RequestExpired);
    KAGIBAKO_TRY(mayAskForMore());
    const ObjectId id = idFromHash(list);
    KAGIBAKO_TRY_ASSIGN(const QByteArray bytes, m_pool.take(list, id));
    KAGIBAKO_TRY_ASSIGN(const auto entries, decodeList(bytes, list, count));
    store::RowKeyTable keys(m_transaction.directory);
    for (const ListedNumber& entry : entries) {
        KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(entry.object));
        if (!row || !row->kept || row->orgNo != m_no || row->scope != scope ||
            row->kind != static_cast<int>(wire::VaultKind::Number))
            return fail(ErrorCode::NotFound);
        if (row->hash != entry.hash.view() || row->person != entry.person)
            return fail(ErrorCode::BoxHash);
    }
    store::ObjectTable objects(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto before, objects.find(m_no, id));
    if (!before)
        return objects.add(m_no, {id, scope, u"list"_s, m_statement.hash.toBytes(), 1, list.toBytes(), bytes});
    const bool isList = before->kind == "list"_L1 && before->hash == list.view();
    return isList ? Result<void>() : fail(ErrorCode::Conflict); // asked for before: one is enough
}

/// A list is up to a megabyte, stays as long as the log, and costs whoever approves a look. What is over by this
/// server's clock counts no more.
Result<void> Effects::mayAskForMore() const
{
    const auto isOpen = [this](const std::optional<ListTerms>& terms) {
        return terms && terms->expires > m_context.now;
    };
    const Ledger& ledger = *m_logs.ledger(m_context.org); // has this one too
    const auto waiting = std::ranges::count_if(ledger.pending(), [&](const Pending& one) {
        return one.statement.signer == m_statement.signer && isOpen(listTermsOf(one.statement.payload));
    });
    const auto approved = std::ranges::count_if(ledger.effective(), [&](const Effective& one) {
        return m_statement.signer == Signer{one.by} && isOpen(one.list);
    });
    return waiting + approved > MostRequests ? fail(ErrorCode::RateLimited, u"lists"_s) : Result<void>();
}

} // namespace kagibako::server

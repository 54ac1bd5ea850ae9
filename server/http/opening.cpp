// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/opening.h"

#include "core/log/tree_reader.h"
#include "core/statement/object_id.h"
#include "core/wire/api.h"
#include "core/wire/page_api.h"
#include "server/http/stored_tree.h"
#include "server/http/vault_rows.h"
#include "server/store/intake_table.h"
#include "server/store/object_table.h"
#include "server/store/tally_table.h"

#include <QTimeZone>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

const QString Opens = u"opens"_s;

qint64 secondsToTomorrow(const Clock& clock)
{
    const QDateTime tomorrow(clock.today().addDays(1), QTime(0, 0), QTimeZone::fromSecondsAheadOfUtc(9 * 3600));
    return clock.now().secsTo(tomorrow);
}

/// What the writer found out: the leaf's place and the keys of what may be handed out.
struct Granted {
    qint64 index = 0;
    QList<ObjectId> asked;
    std::map<ObjectId, store::RowKeyRow> rows;
};

Result<void> checkRow(const store::RowKeyRow& row, const kinds::OpenedObject& asked, const kinds::Open& open, qint64 no)
{
    if (row.orgNo != no || row.scope != open.scope || !row.kept)
        return fail(ErrorCode::NotFound);
    if (row.hash != asked.hash.view())
        return fail(ErrorCode::BoxHash);
    // Submissions and images are evidence: for review only, whatever key the reader holds (protocol.md §6).
    if (open.way != Way::Review && row.kind != static_cast<int>(wire::VaultKind::Number))
        return fail(ErrorCode::LedgerRight);
    return {};
}

/// The list that was approved.
Result<QList<ListedNumber>> listOf(store::Database& directory, qint64 no, const ListTerms& terms)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, store::ObjectTable(directory).find(no, idFromHash(terms.list)));
    if (!row)
        return fail(ErrorCode::ObjectMissing);
    return decodeList(row->bytes, terms.list, terms.count);
}

Result<wire::OpenAnswer> handOut(store::ReadPool::Connections connections, const Published& org, const Granted& granted)
{
    wire::OpenAnswer answer;
    answer.auditIndex = granted.index;
    answer.auditHead = org.auditNote;
    KAGIBAKO_TRY_ASSIGN(const auto proof,
                        storedTree(connections.directory, org, LogName::Audit).inclusion(granted.index, org.auditSize));
    for (const crypto::Digest& hash : proof)
        answer.inclusion.append(hash.toBytes());
    store::BoxTable boxes(connections.vault);
    for (const ObjectId& id : granted.asked) {
        const auto row = granted.rows.find(id);
        wire::FoundBytes object{id, false, {}};
        if (row != granted.rows.end()) {
            KAGIBAKO_TRY_ASSIGN(const auto stored, boxes.find(row->second.no));
            // A damaged row must not hide the others: it is handed out as not found, and the client says so.
            if (const auto sealed = stored ? unwrapRow(row->second, *stored) : fail(ErrorCode::NotFound)) {
                object.found = true;
                object.bytes = *sealed;
            }
        }
        answer.objects.append(std::move(object));
    }
    return answer;
}

} // namespace

/// policy.opens: numbers an account may open in a day (of Japan) without an approval.
Result<void> Opening::count(store::Transaction& transaction, const Caller& who, qint64 numbers, const Policy& policy)
{
    store::TallyTable tallies(transaction.directory);
    const qint64 day = m_desk.clock().today().toJulianDay();
    KAGIBAKO_TRY_ASSIGN(const auto before, tallies.find(who.org->no, who.account, Opens));
    const qint64 opened = (before && before->period == day ? before->count : 0) + numbers;
    if (opened > policy.opensPerDay)
        return fail(ErrorCode::RateLimited, u"opens"_s);
    return tallies.put(who.org->no, who.account, Opens, {day, opened});
}

/// Does the approved list name exactly these numbers, and is there still time for them? Whose list it is, and what it
/// was approved for, the ledger says: once here, because the list is found by it, and again when the leaf is appended.
Task<Result<void>> Opening::isListed(const Caller& who, const kinds::Open& open)
{
    const auto& effective = who.org->ledger->effective();
    const auto found = effective.constFind(*open.request);
    if (found == effective.constEnd() || !found->list)
        co_return fail(ErrorCode::LedgerApproval);
    if (found->by != who.account)
        co_return fail(ErrorCode::LedgerRight);
    if (m_desk.clock().now() >= found->list->expires)
        co_return fail(ErrorCode::RequestExpired);
    const auto entries = co_await m_desk.read<QList<ListedNumber>>(
        [no = who.org->no, terms = *found->list](store::ReadPool::Connections connections) {
            return listOf(connections.directory, no, terms);
        });
    if (!entries)
        co_return std::unexpected(entries.error());
    QHash<ObjectId, const ListedNumber*> byBox;
    for (const ListedNumber& entry : *entries)
        byBox.insert(entry.object, &entry);
    for (const kinds::OpenedObject& asked : open.objects) {
        const ListedNumber* entry = byBox.value(asked.object);
        if (entry == nullptr || entry->hash != asked.hash || asked.person != entry->person)
            co_return fail(ErrorCode::LedgerApproval);
    }
    co_return Result<void>();
}

Task<http::Response> Opening::open(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto statement = parseStatement(viewOf(request.body));
    if (!statement)
        co_return m_desk.answer(request, statement.error());
    const auto* open = std::get_if<kinds::Open>(&statement->payload);
    if (open == nullptr)
        co_return m_desk.answer(request, Error(ErrorCode::StatementKind));
    if (statement->signer != Signer{caller->account})
        co_return m_desk.answer(request, Error(ErrorCode::LedgerSigner));
    if (open->request) {
        const auto listed = co_await isListed(*caller, *open);
        if (!listed)
            co_return m_desk.answer(request, listed.error());
    }
    auto granted = std::make_shared<Granted>();
    const auto done = co_await m_desk.commit([=, this, who = *caller](store::Transaction& t) -> Result<void> {
        *granted = {};
        const Ledger* ledger = m_desk.logs().ledger(who.org->org);
        if (ledger == nullptr)
            return fail(ErrorCode::Closed);
        const auto& payload = std::get<kinds::Open>(statement->payload);
        store::RowKeyTable keys(t.directory);
        qint64 numbers = 0;
        for (const kinds::OpenedObject& asked : payload.objects) {
            granted->asked.append(asked.object);
            KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(asked.object));
            if (!row)
                continue; // destroyed: said so in the answer, and logged all the same
            KAGIBAKO_TRY(checkRow(*row, asked, payload, who.org->no));
            granted->rows.emplace(asked.object, *row);
            numbers += row->kind == static_cast<int>(wire::VaultKind::Number) ? 1 : 0;
        }
        KAGIBAKO_TRY_ASSIGN(granted->index, m_desk.logs().append(t, who.org->org, *statement));
        return payload.request ? Result<void>() : count(t, who, numbers, ledger->policy());
    });
    if (!done)
        co_return m_desk.answer(request, done.error(), secondsToTomorrow(m_desk.clock()));
    const auto published = m_desk.logs().find(caller->org->org);
    const auto answer =
        co_await m_desk.read<wire::OpenAnswer>([granted, published](store::ReadPool::Connections connections) {
            return handOut(connections, *published, *granted);
        });
    if (!answer)
        co_return m_desk.answer(request, answer.error());
    co_return Desk::binary(wire::encode(*answer));
}

} // namespace kagibako::server

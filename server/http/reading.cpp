// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/reading.h"

#include "core/wire/api.h"
#include "core/wire/limits.h"
#include "server/http/stored_tree.h"
#include "server/store/log_table.h"
#include "server/store/object_table.h"

#include <set>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

LogName logOf(wire::LogName log)
{
    return log == wire::LogName::Org ? LogName::Org : LogName::Audit;
}

bool mayReadLog(const Caller& caller, LogName log)
{
    const Rank rank = caller.org->ledger->account(caller.account)->rank; // authorize() found it active
    return log == LogName::Org || rank == Rank::Auditor || rank == Rank::Owner;
}

/// Is this our own signature over more than we hold? Then this server is a copy from the past.
bool isAhead(const QByteArray& note, LogName log, const Published& org)
{
    if (note.isEmpty())
        return false;
    const auto head = openHead(note, org.org, log, org.serverKey->publicKey());
    return head && head->size > org.size(log);
}

/// May this account have this object? Profiles and settings: any action in the scope; grants: one's own; recovery
/// grants, chains and the sealed root: every member, they open only with the sheet or an older key.
bool mayRead(const store::ObjectRow& row, const Caller& caller)
{
    if (row.kind == "grant"_L1)
        return row.about == caller.account.bytes() ||
               caller.org->ledger->mayNow(caller.account, Action::Keys, row.scope);
    if (row.kind == "profile"_L1 || row.kind == "settings"_L1)
        return !caller.org->ledger->actionsOf(caller.account, row.scope).isEmpty();
    if (row.kind == "card"_L1)
        return caller.org->ledger->mayNow(caller.account, Action::People, row.scope) ||
               caller.org->ledger->mayNow(caller.account, Action::Keys, row.scope);
    return true;
}

} // namespace

Task<http::Response> Reading::head(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto asked = wire::decodeHeads(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto published = m_desk.logs().find(caller->org->org);
    if (isAhead(asked->org, LogName::Org, *published) || isAhead(asked->audit, LogName::Audit, *published)) {
        (void)co_await m_desk.commit(
            [this, org = published->org](store::Transaction& t) { return m_desk.logs().close(t, org); });
        co_return m_desk.answer(request, Error(ErrorCode::Closed, u"shown a head of our own that we do not hold"_s));
    }
    co_return Desk::json(wire::encode(wire::Heads{published->orgNote, published->auditNote}));
}

Task<http::Response> Reading::log(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto asked = wire::decodeLogRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const LogName log = logOf(asked->log);
    if (!mayReadLog(*caller, log))
        co_return m_desk.answer(request, Error(ErrorCode::Forbidden));
    const auto published = m_desk.logs().find(caller->org->org);
    const qint64 most = std::clamp<qint64>(published->size(log) - asked->from, 0, asked->most);
    wire::LogAnswer answer{published->note(log), asked->from, {}};
    if (most > 0) {
        const auto leaves = co_await m_desk.read<std::vector<QByteArray>>(
            [no = published->no, log, from = asked->from, most](store::ReadPool::Connections connections) {
                return store::LeafTable(connections.directory)
                    .read(no, static_cast<int>(log), from, most, limits::LogBytes);
            });
        if (!leaves)
            co_return m_desk.answer(request, leaves.error());
        answer.leaves = QList<QByteArray>(leaves->begin(), leaves->end());
    }
    co_return Desk::binary(wire::encode(answer));
}

Task<http::Response> Reading::proof(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto asked = wire::decodeProofRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    const auto published = m_desk.logs().find(caller->org->org);
    const auto proof = co_await m_desk.read<merkle::Proof>([published,
                                                            asked = *asked](store::ReadPool::Connections connections) {
        return storedTree(connections.directory, *published, logOf(asked.log)).consistency(asked.first, asked.second);
    });
    if (!proof)
        co_return m_desk.answer(request, proof.error());
    wire::ProofAnswer answer;
    for (const crypto::Digest& hash : *proof)
        answer.hashes.append(hash.toBytes());
    co_return Desk::json(wire::encode(answer));
}

Task<http::Response> Reading::objects(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    const auto ids = wire::decodeIds(viewOf(request.body));
    if (!ids)
        co_return m_desk.answer(request, ids.error());
    const auto found = co_await m_desk.read<QList<wire::FoundBytes>>(
        [who = *caller, ids = *ids](store::ReadPool::Connections connections) -> Result<QList<wire::FoundBytes>> {
            store::ObjectTable table(connections.directory);
            QList<wire::FoundBytes> out;
            std::set<ObjectId> seen; // the same large object a thousand times is more than memory is for
            for (const ObjectId& id : ids) {
                if (!seen.insert(id).second)
                    return fail(ErrorCode::BadLength, u"an id twice"_s);
                KAGIBAKO_TRY_ASSIGN(const auto row, table.find(who.org->no, id));
                const bool may = row && mayRead(*row, who); // unknown and forbidden look alike
                out.append({id, may, may ? row->bytes : QByteArray()});
            }
            return out;
        });
    if (!found)
        co_return m_desk.answer(request, found.error());
    co_return Desk::binary(wire::encodeFound(*found));
}

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/factor_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Find =
    "SELECT kind, address, secret, last_step, recovery, key_hash, key_until, key_tries, since FROM factor"
    " WHERE org_no = :org_no AND account = :account AND confirmed = :confirmed";
constexpr const char* Put =
    "INSERT INTO factor (org_no, account, confirmed, kind, address, secret, last_step, recovery, key_hash, key_until,"
    " key_tries, since) VALUES (:org_no, :account, :confirmed, :kind, :address, :secret, :last_step, :recovery,"
    " :key_hash, :key_until, :key_tries, :since)"
    " ON CONFLICT (org_no, account, confirmed) DO UPDATE SET kind = excluded.kind, address = excluded.address,"
    " secret = excluded.secret, last_step = excluded.last_step, recovery = excluded.recovery,"
    " key_hash = excluded.key_hash, key_until = excluded.key_until, key_tries = excluded.key_tries,"
    " since = excluded.since";
constexpr const char* Remove =
    "DELETE FROM factor WHERE org_no = :org_no AND account = :account AND confirmed = :confirmed";
constexpr const char* RemoveAll = "DELETE FROM factor WHERE org_no = :org_no AND account = :account";

qint64 confirmed(FactorTable::State state)
{
    return state == FactorTable::State::InForce ? 1 : 0;
}
} // namespace

Result<std::optional<FactorRow>> FactorTable::find(qint64 orgNo, const AccountId& account, State state)
{
    auto query = m_database.prepare(Find);
    query.bind(":org_no", orgNo).bind(":account", account.bytes()).bind(":confirmed", confirmed(state));
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    FactorRow row{query.text(0), query.text(1),    query.blob(2),    query.integer(3), query.blob(4),
                  query.blob(5), query.integer(6), query.integer(7), query.integer(8)};
    query.finish();
    return row;
}

Result<void> FactorTable::put(qint64 orgNo, const AccountId& account, State state, const FactorRow& row)
{
    return m_database.prepare(Put)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":confirmed", confirmed(state))
        .bind(":kind", row.kind)
        .bind(":address", row.address)
        .bind(":secret", row.secret)
        .bind(":last_step", row.lastStep)
        .bind(":recovery", row.recovery)
        .bind(":key_hash", row.keyHash)
        .bind(":key_until", row.keyUntil)
        .bind(":key_tries", row.keyTries)
        .bind(":since", row.since)
        .run()
        .transform([](qint64) {});
}

Result<bool> FactorTable::remove(qint64 orgNo, const AccountId& account, State state)
{
    return m_database.prepare(Remove)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":confirmed", confirmed(state))
        .run()
        .transform([](qint64 rows) { return rows > 0; });
}

Result<void> FactorTable::removeAll(qint64 orgNo, const AccountId& account)
{
    return m_database.prepare(RemoveAll)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .run()
        .transform([](qint64) {});
}

} // namespace kagibako::store

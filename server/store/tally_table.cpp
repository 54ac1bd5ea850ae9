// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/tally_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Find =
    "SELECT period, count, ip FROM tally WHERE org_no = :org_no AND account = :account AND what = :what";
constexpr const char* Put = "INSERT INTO tally (org_no, account, what, period, count, ip) VALUES (:org_no, :account, "
                            ":what, :period, :count, :ip)"
                            " ON CONFLICT (org_no, account, what) DO UPDATE SET period = excluded.period, count = "
                            "excluded.count, ip = excluded.ip";
constexpr const char* Remove = "DELETE FROM tally WHERE org_no = :org_no AND account = :account AND what = :what";
} // namespace

Result<std::optional<Tally>> TallyTable::find(qint64 orgNo, const AccountId& account, const QString& what)
{
    auto query = m_database.prepare(Find);
    query.bind(":org_no", orgNo).bind(":account", account.bytes()).bind(":what", what);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    Tally tally{query.integer(0), query.integer(1), query.blob(2)};
    query.finish();
    return tally;
}

Result<void> TallyTable::put(qint64 orgNo, const AccountId& account, const QString& what, const Tally& tally)
{
    return m_database.prepare(Put)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":what", what)
        .bind(":period", tally.period)
        .bind(":count", tally.count)
        .bind(":ip", tally.ip)
        .run()
        .transform([](qint64) {});
}

Result<void> TallyTable::remove(qint64 orgNo, const AccountId& account, const QString& what)
{
    return m_database.prepare(Remove)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":what", what)
        .run()
        .transform([](qint64) {});
}

} // namespace kagibako::store

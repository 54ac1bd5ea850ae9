// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/org_table.h"

namespace kagibako::store {

namespace {
constexpr const char* All = "SELECT no, org, server_key, state, newest_statement FROM org ORDER BY no";
constexpr const char* Add = "INSERT INTO org (org, server_key, state) VALUES (:org, :server_key, 'open')";
constexpr const char* SetState = "UPDATE org SET state = :state WHERE no = :no";
constexpr const char* SetNewest = "UPDATE org SET newest_statement = :seconds WHERE no = :no";
constexpr const char* CountTokens = "SELECT count(*) FROM start_token";
constexpr const char* AddToken = "INSERT INTO start_token (hash, server_key, used) VALUES (:hash, :server_key, 0)";
constexpr const char* FindToken = "SELECT server_key, used FROM start_token WHERE hash = :hash";
constexpr const char* SetTokenKey = "UPDATE start_token SET server_key = :server_key WHERE hash = :hash";
constexpr const char* UseToken =
    "UPDATE start_token SET used = 1, server_key = :nothing WHERE hash = :hash AND used = 0";
} // namespace

Result<std::vector<OrgRow>> OrgTable::all()
{
    std::vector<OrgRow> rows;
    auto query = m_database.prepare(All);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(const OrgId org, OrgId::fromBytes(query.blob(1)));
        rows.push_back({query.integer(0), org, query.blob(2), query.text(3), query.integer(4)});
    }
    query.finish();
    return rows;
}

Result<qint64> OrgTable::add(const OrgId& org, QByteArrayView serverKey)
{
    return m_database.prepare(Add)
        .bind(":org", org.bytes())
        .bind(":server_key", serverKey)
        .insert()
        .transform([](const auto& no) { return no.value(); });
}

Result<void> OrgTable::setState(qint64 no, const QString& state)
{
    return m_database.prepare(SetState).bind(":state", state).bind(":no", no).run().transform([](qint64) {});
}

Result<void> OrgTable::setNewestStatement(qint64 no, qint64 seconds)
{
    return m_database.prepare(SetNewest).bind(":seconds", seconds).bind(":no", no).run().transform([](qint64) {});
}

Result<qint64> StartTokenTable::count()
{
    auto query = m_database.prepare(CountTokens);
    KAGIBAKO_TRY(query.first());
    const qint64 count = query.integer(0);
    query.finish();
    return count;
}

Result<void> StartTokenTable::add(QByteArrayView hash)
{
    return m_database.prepare(AddToken)
        .bind(":hash", hash)
        .bind(":server_key", QByteArrayView())
        .run()
        .transform([](qint64) {});
}

Result<std::optional<StartTokenTable::Row>> StartTokenTable::find(QByteArrayView hash)
{
    auto query = m_database.prepare(FindToken);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":hash", hash).first());
    if (!found)
        return std::nullopt;
    Row row{query.blob(0), query.integer(1) != 0};
    query.finish();
    return row;
}

Result<void> StartTokenTable::setKey(QByteArrayView hash, QByteArrayView serverKey)
{
    return m_database.prepare(SetTokenKey)
        .bind(":server_key", serverKey)
        .bind(":hash", hash)
        .run()
        .transform([](qint64) {});
}

Result<void> StartTokenTable::use(QByteArrayView hash)
{
    KAGIBAKO_TRY_ASSIGN(const qint64 touched,
                        m_database.prepare(UseToken).bind(":nothing", QByteArrayView()).bind(":hash", hash).run());
    if (touched != 1)
        return fail(ErrorCode::StartToken);
    return {};
}

} // namespace kagibako::store

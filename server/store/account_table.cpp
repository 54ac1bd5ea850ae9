// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/account_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Add = "INSERT INTO account (org_no, account, login, salt, auth_hash, bundle)"
                            " VALUES (:org_no, :account, :login, :salt, :auth_hash, :bundle)";
constexpr const char* ByLogin =
    "SELECT account, login, salt, auth_hash, bundle FROM account WHERE org_no = :org_no AND login = :login";
constexpr const char* Find =
    "SELECT account, login, salt, auth_hash, bundle FROM account WHERE org_no = :org_no AND account = :account";
constexpr const char* SetPassword = "UPDATE account SET salt = :salt, auth_hash = :auth_hash, bundle = :bundle"
                                    " WHERE org_no = :org_no AND account = :account";
constexpr const char* SetBundle = "UPDATE account SET bundle = :bundle WHERE org_no = :org_no AND account = :account";
constexpr const char* AddSession = "INSERT INTO session (hash, org_no, account, created, used, ip, setup)"
                                   " VALUES (:hash, :org_no, :account, :created, :used, :ip, :setup)";
constexpr const char* FindSession = "SELECT org_no, account, created, used, setup FROM session WHERE hash = :hash";
constexpr const char* TouchSession = "UPDATE session SET used = :used WHERE hash = :hash";
constexpr const char* EndSession = "DELETE FROM session WHERE hash = :hash";
constexpr const char* EndOthers = "DELETE FROM session WHERE org_no = :org_no AND account = :account AND hash <> :hash";
constexpr const char* EndOld = "DELETE FROM session WHERE org_no = :org_no AND account = :account"
                               " AND (used < :used OR created < :created)";
constexpr const char* SessionsOf = "SELECT hash, created, used, ip FROM session"
                                   " WHERE org_no = :org_no AND account = :account ORDER BY created DESC";
constexpr const char* EndSessions = "DELETE FROM session WHERE org_no = :org_no AND account = :account";

Result<std::optional<AccountRow>> readAccount(sql::Statement& query)
{
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountId::fromBytes(query.blob(0)));
    AccountRow row{account, query.text(1), query.blob(2), query.blob(3), query.blob(4)};
    query.finish();
    return row;
}

} // namespace

Result<void> AccountTable::add(qint64 orgNo, const AccountRow& row)
{
    return m_database.prepare(Add)
        .bind(":org_no", orgNo)
        .bind(":account", row.account.bytes())
        .bind(":login", row.login)
        .bind(":salt", row.salt)
        .bind(":auth_hash", row.authHash)
        .bind(":bundle", row.bundle)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<AccountRow>> AccountTable::byLogin(qint64 orgNo, const QString& login)
{
    auto query = m_database.prepare(ByLogin);
    query.bind(":org_no", orgNo).bind(":login", login);
    return readAccount(query);
}

Result<std::optional<AccountRow>> AccountTable::find(qint64 orgNo, const AccountId& account)
{
    auto query = m_database.prepare(Find);
    query.bind(":org_no", orgNo).bind(":account", account.bytes());
    return readAccount(query);
}

Result<void> AccountTable::setPassword(qint64 orgNo, const AccountRow& row)
{
    return m_database.prepare(SetPassword)
        .bind(":salt", row.salt)
        .bind(":auth_hash", row.authHash)
        .bind(":bundle", row.bundle)
        .bind(":org_no", orgNo)
        .bind(":account", row.account.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> AccountTable::setBundle(qint64 orgNo, const AccountId& account, QByteArrayView bundle)
{
    return m_database.prepare(SetBundle)
        .bind(":bundle", bundle)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> SessionTable::add(QByteArrayView hash, const SessionRow& row, const QString& ip)
{
    return m_database.prepare(AddSession)
        .bind(":hash", hash)
        .bind(":org_no", row.orgNo)
        .bind(":account", row.account.bytes())
        .bind(":created", row.created)
        .bind(":used", row.used)
        .bind(":ip", ip)
        .bind(":setup", qint64{row.setup ? 1 : 0})
        .run()
        .transform([](qint64) {});
}

Result<std::optional<SessionRow>> SessionTable::find(QByteArrayView hash)
{
    auto query = m_database.prepare(FindSession);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":hash", hash).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountId::fromBytes(query.blob(1)));
    SessionRow row{query.integer(0), account, query.integer(2), query.integer(3), query.integer(4) == 1};
    query.finish();
    return row;
}

Result<void> SessionTable::touch(QByteArrayView hash, qint64 now)
{
    return m_database.prepare(TouchSession).bind(":used", now).bind(":hash", hash).run().transform([](qint64) {});
}

Result<void> SessionTable::end(QByteArrayView hash)
{
    return m_database.prepare(EndSession).bind(":hash", hash).run().transform([](qint64) {});
}

Result<void> SessionTable::endAllOf(qint64 orgNo, const AccountId& account)
{
    return m_database.prepare(EndSessions)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .run()
        .transform([](qint64) {});
}

Result<void> SessionTable::endOld(qint64 orgNo, const AccountId& account, qint64 used, qint64 created)
{
    return m_database.prepare(EndOld)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":used", used)
        .bind(":created", created)
        .run()
        .transform([](qint64) {});
}

Result<void> SessionTable::endOthers(qint64 orgNo, const AccountId& account, QByteArrayView hash)
{
    return m_database.prepare(EndOthers)
        .bind(":org_no", orgNo)
        .bind(":account", account.bytes())
        .bind(":hash", hash)
        .run()
        .transform([](qint64) {});
}

Result<std::vector<OpenSession>> SessionTable::allOf(qint64 orgNo, const AccountId& account)
{
    auto query = m_database.prepare(SessionsOf);
    query.bind(":org_no", orgNo).bind(":account", account.bytes());
    std::vector<OpenSession> rows;
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next())
        rows.push_back({query.blob(0), query.integer(1), query.integer(2), query.text(3)});
    query.finish();
    return rows;
}

} // namespace kagibako::store

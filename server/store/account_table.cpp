// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/account_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Add = "INSERT INTO account (org_no, account, login, salt, auth_hash, bundle)"
                            " VALUES (:org_no, :account, :login, :salt, :auth_hash, :bundle)";
constexpr const char* ByLogin =
    "SELECT account, login, salt, auth_hash, bundle FROM account WHERE org_no = :org_no AND login = :login";
constexpr const char* SetBundle = "UPDATE account SET bundle = :bundle WHERE org_no = :org_no AND account = :account";
constexpr const char* AddSession = "INSERT INTO session (hash, org_no, account, created, used, ip)"
                                   " VALUES (:hash, :org_no, :account, :created, :used, :ip)";
constexpr const char* FindSession = "SELECT org_no, account, created, used FROM session WHERE hash = :hash";
constexpr const char* TouchSession = "UPDATE session SET used = :used WHERE hash = :hash";
constexpr const char* EndSession = "DELETE FROM session WHERE hash = :hash";
constexpr const char* EndSessions = "DELETE FROM session WHERE org_no = :org_no AND account = :account";
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
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":org_no", orgNo).bind(":login", login).first());
    if (!found)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountId::fromBytes(query.blob(0)));
    AccountRow row{account, query.text(1), query.blob(2), query.blob(3), query.blob(4)};
    query.finish();
    return row;
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
    SessionRow row{query.integer(0), account, query.integer(2), query.integer(3)};
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

} // namespace kagibako::store

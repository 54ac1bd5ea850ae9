// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include "core/base/id.h"

#include <optional>

namespace kagibako::store {

/// What login needs of an account. Who it is and what it may do stands in the ledger, not here.
struct AccountRow {
    AccountId account;
    QString login;
    QByteArray salt;     ///< 16 bytes
    QByteArray authHash; ///< docs/spec/keys.md, Account
    QByteArray bundle;   ///< sealed by the account's own wrap key
};

class AccountTable
{
public:
    explicit AccountTable(Database& database) : m_database(database) {}
    Result<void> add(qint64 orgNo, const AccountRow& row);
    Result<std::optional<AccountRow>> byLogin(qint64 orgNo, const QString& login);
    Result<std::optional<AccountRow>> find(qint64 orgNo, const AccountId& account);
    Result<void> setBundle(qint64 orgNo, const AccountId& account, QByteArrayView bundle);
    /// Salt, hash and bundle together.
    Result<void> setPassword(qint64 orgNo, const AccountRow& row);

private:
    Database& m_database;
};

struct SessionRow {
    qint64 orgNo = 0;
    AccountId account;
    qint64 created = 0; ///< seconds since 1970, UTC
    qint64 used = 0;
    bool setup = false; ///< may set up a factor and nothing else
};

/// A session as its account is shown it.
struct OpenSession {
    QByteArray hash;
    qint64 created = 0; ///< seconds since 1970, UTC
    qint64 used = 0;
    QString ip;
};

class SessionTable
{
public:
    explicit SessionTable(Database& database) : m_database(database) {}
    Result<void> add(QByteArrayView hash, const SessionRow& row, const QString& ip);
    Result<std::optional<SessionRow>> find(QByteArrayView hash);
    Result<void> touch(QByteArrayView hash, qint64 now);
    Result<void> end(QByteArrayView hash);
    Result<void> endAllOf(qint64 orgNo, const AccountId& account);
    /// Those last used, or made, before these times.
    Result<void> endOld(qint64 orgNo, const AccountId& account, qint64 used, qint64 created);
    /// All but this one.
    Result<void> endOthers(qint64 orgNo, const AccountId& account, QByteArrayView hash);
    Result<std::vector<OpenSession>> allOf(qint64 orgNo, const AccountId& account);

private:
    Database& m_database;
};

} // namespace kagibako::store

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/api.h"
#include "server/http/desk.h"

namespace kagibako::server {

/// Login by the auth secret and the automatically issued key, logout, and the account's own bundle. Any failure of a
/// login looks alike and costs the same work.
class Login
{
public:
    explicit Login(Desk& desk) : m_desk(desk) {}

    Task<http::Response> login(http::Request request);
    Task<http::Response> logout(http::Request request);
    Task<http::Response> putBundle(http::Request request);

private:
    /// What is counted of an account in the hour; `what`: under which name.
    Task<http::Response> failed(http::Request request, wire::LoginRequest asked, AccountId account, QString what,
                                bool isKey = false);
    Result<void> tellCount(store::Transaction& t, const OrgId& org, const AccountId& account, const QString& what,
                           qint64 beforeHour);

    Desk& m_desk;
};

/// On the writer: has the session been ended since the request was let in? Errors: Unauthorized.
Result<void> isStillOpen(store::Transaction& t, const Caller& caller);

/// SHA-256(PAE("kagibako/v1/auth-hash", salt, auth)): what the server keeps instead of auth.
QByteArray authHash(QByteArrayView salt, QByteArrayView auth);

/// The account in Desk::loginFailures().
std::string loginKey(const OrgId& org, const QString& login);

} // namespace kagibako::server

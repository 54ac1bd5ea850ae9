// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// Login by the auth secret, logout, and the account's own bundle. Any failure of a login looks alike and costs the
/// same work.
class Login
{
public:
    explicit Login(Desk& desk) : m_desk(desk) {}

    Task<http::Response> login(http::Request request);
    Task<http::Response> logout(http::Request request);
    Task<http::Response> putBundle(http::Request request);

private:
    Task<http::Response> failed(http::Request request, OrgId org, AccountId account);
    Result<void> tellFailures(store::Transaction& t, const OrgId& org, const AccountId& account, qint64 beforeHour);

    Desk& m_desk;
};

/// SHA-256(PAE("kagibako/v1/auth-hash", salt, auth)): what the server keeps instead of auth.
QByteArray authHash(QByteArrayView salt, QByteArrayView auth);

} // namespace kagibako::server

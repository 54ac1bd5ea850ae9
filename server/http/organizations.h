// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// How an organization begins: a start token buys a server key, the server key goes into the genesis, the genesis comes
/// back.
class Organizations
{
public:
    explicit Organizations(Desk& desk) : m_desk(desk) {}

    Task<http::Response> start(http::Request request);
    Task<http::Response> create(http::Request request);

private:
    Desk& m_desk;
};

/// The hash a start token is stored under. Errors: those of parseCode().
Result<QByteArray> startTokenHash(QByteArrayView typed);

} // namespace kagibako::server

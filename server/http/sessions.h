// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// What an account does about its own ways in: another password, the sessions that are open, ending them.
class Sessions
{
public:
    explicit Sessions(Desk& desk) : m_desk(desk) {}

    /// The password in force is asked for again, so that a session alone (a desk left open) cannot take the account.
    Task<http::Response> changePassword(http::Request request);
    Task<http::Response> list(http::Request request);
    Task<http::Response> end(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

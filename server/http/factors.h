// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// How accounts set up, change and lose the way in which they get their automatically issued keys. What is in force
/// stays until the first key of the new way was typed: a mistyped address locks nobody out.
class Factors
{
public:
    explicit Factors(Desk& desk) : m_desk(desk) {}

    Task<http::Response> begin(http::Request request);
    Task<http::Response> confirm(http::Request request);
    /// What is in force for whoever asks: never where to or by which secret.
    Task<http::Response> state(http::Request request);
    /// By somebody of a higher rank, for whoever lost telephone or mailbox; also ends the wait after failed logins.
    Task<http::Response> reset(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

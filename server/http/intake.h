// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

#include <optional>

namespace kagibako::server {

/// What the submission page asks for: the card, uploads, the submission itself, "that was not me". The token is the
/// only right; wrong, void and expired answer alike.
class Intake
{
public:
    explicit Intake(Desk& desk) : m_desk(desk) {}

    Task<http::Response> card(http::Request request);
    Task<http::Response> object(http::Request request);
    Task<http::Response> submit(http::Request request);
    Task<http::Response> dispute(http::Request request);

private:
    http::Response refuse(const http::Request& request, const Error& error);
    std::optional<http::Response> blocked(const http::Request& request);

    Desk& m_desk;
};

} // namespace kagibako::server

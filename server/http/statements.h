// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// Takes signed statements with the objects they name: all or nothing.
class Statements
{
public:
    explicit Statements(Desk& desk) : m_desk(desk) {}
    Task<http::Response> append(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// What members read: heads, leaves, proofs, sealed objects of the directory.
class Reading
{
public:
    explicit Reading(Desk& desk) : m_desk(desk) {}

    Task<http::Response> head(http::Request request);
    Task<http::Response> log(http::Request request);
    Task<http::Response> proof(http::Request request);
    Task<http::Response> objects(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

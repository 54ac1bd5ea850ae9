// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// Somebody with an enrolment sheet asks to be let in (protocol-review P10). The server cannot tell a right code from a
/// wrong one: it takes down what is asked for a sheet that is open, and an admin's program judges it.
class Enrolment
{
public:
    explicit Enrolment(Desk& desk) : m_desk(desk) {}

    Task<http::Response> enrol(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// Those who have no account yet. With an enrolment sheet (protocol-review P10): the server cannot tell a right code
/// from a wrong one; it takes down what is asked for a sheet that is open, and an admin's program judges it. With the
/// recovery sheet (P19): the root key's signature makes an owner at once.
class Enrolment
{
public:
    explicit Enrolment(Desk& desk) : m_desk(desk) {}

    Task<http::Response> enrol(http::Request request);
    /// The root key as it was sealed to the recovery sheet: noise to everybody else. An address may ask for an
    /// organization as often as it may fail to log in.
    Task<http::Response> recover(http::Request request);

private:
    Desk& m_desk;
};

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"
#include "server/http/enrolment.h"
#include "server/http/factors.h"
#include "server/http/intake.h"
#include "server/http/kit/router.h"
#include "server/http/login.h"
#include "server/http/opening.h"
#include "server/http/organizations.h"
#include "server/http/reading.h"
#include "server/http/sessions.h"
#include "server/http/statements.h"

namespace kagibako::server {

/// Every group of handlers; lives as long as the server.
struct Handlers {
    explicit Handlers(Desk& desk)
        : logs(desk.logs()), disposal([&desk] { return desk.disposal(); }), intake(desk), login(desk),
          organizations(desk), statements(desk), opening(desk), reading(desk), enrolment(desk), sessions(desk),
          factors(desk)
    {
    }
    LogWriter& logs;
    std::function<const char*()> disposal;
    Intake intake;
    Login login;
    Organizations organizations;
    Statements statements;
    Opening opening;
    Reading reading;
    Enrolment enrolment;
    Sessions sessions;
    Factors factors;
};

/// The one table of paths (docs/spec/api.md), with the largest body of each.
http::Router makeRouter(Handlers& handlers);

} // namespace kagibako::server

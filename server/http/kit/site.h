// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/access_record.h"
#include "server/http/kit/admission.h"
#include "server/http/kit/limits.h"
#include "server/http/kit/peer.h"
#include "server/http/kit/router.h"
#include "server/http/kit/tls_context.h"

#include <chrono>
#include <utility>

namespace kagibako::http {

/// What all connections of one server share. Constant once started, except Admission, which is safe from all threads.
struct Site {
    Site(TlsContext tls_, Router router_, const Limits& limits_, AccessLog log_, TrustsProxy trustsProxy_)
        : tls(std::move(tls_)), router(std::move(router_)), limits(limits_), log(std::move(log_)),
          trustsProxy(std::move(trustsProxy_)), admission(limits, &std::chrono::steady_clock::now)
    {
    }

    const TlsContext tls;
    const Router router;
    const Limits limits;
    const AccessLog log;
    const TrustsProxy trustsProxy;
    Admission admission;
};

} // namespace kagibako::http

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/router.h"
#include "server/http/log_writer.h"

// What other web sites may make somebody's browser send here (attacks.md D11). No right hangs on anything that browsers
// add by themselves: there are no cookies, and a session stands in a field that our programs alone fill. But a try that
// fails counts for the address that it comes from, so a foreign page, looked at in an office, could shut the office
// out. It is refused before anything is counted (Forbidden): whatever does not name one of our two types, since to send
// those to another site a browser must ask first (preflight()), and whatever a browser itself calls foreign.
namespace kagibako::server {

/// A path that our programs alone ask: nothing from a browser.
http::Handler fromPrograms(http::Handler inner);
/// A path of the page: also from the page itself, here or where an organization has its own (policy.page_url).
http::Handler fromThePage(const LogWriter& logs, http::Handler inner);

} // namespace kagibako::server

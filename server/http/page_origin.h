// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/router.h"
#include "server/http/log_writer.h"

namespace kagibako::server {

/// The handler of one of the page's paths, open to the page on a company's own host (policy.page_url): CORS for exactly
/// the origins that organizations named, without credentials (docs/adr/0009-page-elsewhere.md).
http::Handler forPages(const LogWriter& logs, http::Handler inner);
/// The answer to a browser that asks before it sends.
http::Handler preflight(const LogWriter& logs);

} // namespace kagibako::server

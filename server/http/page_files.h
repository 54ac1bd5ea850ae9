// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/router.h"

namespace kagibako::server {

/// Serves the submission page from the program's own resources (`:/web/`): the same bytes for everybody (protocol.md
/// §8). Does nothing when the program was built without the page.
void addPageFiles(http::Router& router);

} // namespace kagibako::server

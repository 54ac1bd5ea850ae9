// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config.h"
#include "core/base/clock.h"
#include "server/http/kit/tls_context.h"
#include "server/store/engine.h"

namespace kagibako::server {

/// The certificate of the configuration, or a self-signed pair made once in the data folder. Errors: ConfigBad,
/// IoFailed.
Result<http::TlsContext> loadTls(const Config& config, const Clock& clock);

/// Makes sure that there is a start token: the configured one, or at the very first start a new one, returned to be
/// printed once.
Result<QByteArray> ensureStartToken(store::Engine& engine, const Config& config);

} // namespace kagibako::server

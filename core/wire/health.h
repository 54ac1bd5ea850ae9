// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace kagibako::wire {

/// The answer to `GET /healthz` of a server that serves. `disposal`: "ok", "clock" or "waiting".
QByteArray encodeHealth(QByteArrayView disposal);
/// Returns `disposal`. Errors: as JsonReader.
Result<QByteArray> decodeHealth(QByteArrayView body);

} // namespace kagibako::wire

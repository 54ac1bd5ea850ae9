// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

#include <span>

namespace kagibako {

/// Fetches the first `size` leaves of a log from the server, in order, and hashes them; `take(index of the first,
/// leaves)` sees them before it is known whether they hash to the head: believe nothing until the root was compared.
/// Errors: LogGap, those of the net and of `take`.
using TakeLeaves = std::function<Result<void>(qint64, std::span<const QByteArray>)>;
Result<crypto::Digest> walkLog(ClientSession& session, wire::LogName log, qint64 size, const TakeLeaves& take);

} // namespace kagibako

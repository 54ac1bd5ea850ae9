// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/log_writer.h"

namespace kagibako::server {

// The two steps of disposal on time (docs/spec/statements.md, "Disposal" 5, 6), each for at most a thousand objects so
// that what people send goes in between. On the writer's thread. `at`: to the second, of a clock that was found good.

/// Announces what is due, and returns how many objects. 0: nothing (more) is.
Result<qint64> announceDue(store::Transaction& transaction, LogWriter& logs, const OrgId& org, const QDateTime& at);
/// Destroys what was announced long enough ago, where the policy leaves that to the server. Returns how many objects.
Result<qint64> destroyRipe(store::Transaction& transaction, LogWriter& logs, const OrgId& org, const QDateTime& at);

/// Announced by then: ripe at `at`. Seconds since 1970.
qint64 ripeSince(const QDateTime& at);

} // namespace kagibako::server

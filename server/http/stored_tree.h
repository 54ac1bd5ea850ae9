// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/tree_reader.h"
#include "server/http/log_writer.h"

namespace kagibako::server {

/// The rows of a stored tree.
merkle::TileSource storedTiles(store::Database& directory, qint64 no, LogName log);

/// A published tree, for proofs. Belongs to the thread of the connection.
inline merkle::TreeReader storedTree(store::Database& directory, const Published& org, LogName log)
{
    return {org.size(log), storedTiles(directory, org.no, log)};
}

} // namespace kagibako::server

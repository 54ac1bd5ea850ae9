// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <vector>

namespace kagibako::server {

struct CheckedOrg {
    OrgId org;
    Result<qint64> leaves; ///< how many there are, or what is wrong with them
};

/// Reads all that the logs of a data folder hold, whether a server runs on it or not: all organizations, also behind
/// one that is damaged. Databases of an older version are brought up to date first, as by a start. Errors: NotFound
/// when there are none; those of the store.
Result<std::vector<CheckedOrg>> checkData(const QString& folder);

} // namespace kagibako::server

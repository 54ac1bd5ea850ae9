// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace kagibako {

/// Writes zeros over a file and removes it. What stood in it may be somewhere all the same: flash disks write
/// elsewhere, network drives and journals keep what they like, and backups were made before; so this proves nothing
/// there, and whoever offers it says so. A file that cannot be overwritten stays; a link is not followed and stays,
/// too. Errors: IoFailed.
Result<void> eraseFile(const QString& path);

} // namespace kagibako

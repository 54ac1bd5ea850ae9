// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace kagibako {

/// Before any work: a file of that name is not written over unless that was asked for. An empty path is none. Errors:
/// UsageBad.
Result<void> mayWrite(const std::string& path, bool force);
/// Whole or not at all, and nobody else can read it; a path that is empty is none. Errors: as mayWrite(), IoFailed.
Result<void> writeNew(const std::string& path, const QByteArray& bytes, bool force);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <QString>

#include <vector>

namespace kagibako::ui {

/// One code a line in groups of five, below the login that they are for. Readable by its owner only, and whole or not
/// there at all. Errors: IoFailed.
Result<void> saveRecoveryCodes(const std::vector<SecretBytes>& codes, const QString& login, const QString& path);

} // namespace kagibako::ui

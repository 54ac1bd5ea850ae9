// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako {

/// Asks at the terminal without echoing what is typed. Errors: UsageBad when there is no terminal to ask at. Two
/// implementations, terminal_unix.cpp and terminal_windows.cpp; the build takes one.
Result<SecretBytes> askHidden(const QByteArray& prompt);

} // namespace kagibako

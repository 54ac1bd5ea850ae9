// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako {

/// Characters; NIST SP 800-63B-4 with a second secret beside it.
inline constexpr qsizetype LeastPassword = 12;

/// What is asked of a password that somebody chooses: length, and that it is none of those which everybody tries first
/// (a list, repetitions of a few characters, rows of the keyboard or the alphabet). Nothing else: no kinds of
/// characters, no date (SP 800-63B-4 §3.1.1.2). Errors: TextLength, PasswordCommon.
Result<void> checkNewPassword(const SecretBytes& utf8);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

/// The cost of one guess at a typed code (docs/spec/keys.md): fixed by version 1, never taken from the server.
inline constexpr int CodeIterations = 600000;

/// PBKDF2-HMAC-SHA-256 (RFC 8018 §5.2). About 0.2 s at CodeIterations: never on a thread that draws windows.
SecretBytes pbkdf2(ByteSpan password, QByteArrayView salt, int iterations = CodeIterations, qsizetype size = 32);

} // namespace kagibako::crypto

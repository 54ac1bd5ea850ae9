// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/sha256.h"

namespace kagibako::crypto {

/// HMAC-SHA-256 (RFC 2104). `key` must not be empty: then the program ends. Compare a tag with equalConstantTime().
Digest hmacSha256(ByteSpan key, QByteArrayView message);

/// True when `tag` is the HMAC of `message`; takes the same time wherever they differ.
bool hmacMatches(ByteSpan key, QByteArrayView message, QByteArrayView tag);

} // namespace kagibako::crypto

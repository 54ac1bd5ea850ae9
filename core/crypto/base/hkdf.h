// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

/// HKDF-SHA-256 (RFC 5869) with an empty salt. `ikm` not empty, `info` up to 1,024 bytes, `size` 1…8,160 bytes;
/// anything else is an error in the program and ends it, because QCA would answer with zeros.
SecretBytes hkdf(ByteSpan ikm, QByteArrayView info, qsizetype size = 32);

/// The same as a key of one role.
template <typename Tag>
Key<Tag> hkdfKey(ByteSpan ikm, QByteArrayView info)
{
    return *Key<Tag>::fromBytes(hkdf(ikm, info).exposeSecret());
}

} // namespace kagibako::crypto

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/base/sha256.h"

namespace kagibako {

/// The id of an object that its statement names by its hash only: the first 16 bytes of that hash (ADR 6). Whoever
/// fetches it checks the whole hash.
inline ObjectId idFromHash(const crypto::Digest& hash)
{
    return *ObjectId::fromBytes(hash.view().first(ObjectId::ByteSize));
}

} // namespace kagibako

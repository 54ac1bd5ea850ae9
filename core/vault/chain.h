// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/scope_keys.h"

namespace kagibako {

/// The keys of an epoch, each sealed by the next epoch's key of its kind (docs/spec/keys.md, Chain): who comes later
/// needs one grant only, and what was sealed before is never sealed again. `newerOf`: the epoch of `newer`; both hold
/// all three keys.
Result<QByteArray> sealChain(const ScopeKeys& older, const ScopeKeys& newer, const EpochOf& newerOf);

/// The older keys of the kinds that `newer` holds, checked against what the ledger committed to for the epoch before.
/// Errors: BadLength, OpenFailed, GrantCommitment.
Result<ScopeKeys> openChain(QByteArrayView chain, const ScopeKeys& newer, const EpochOf& newerOf,
                            const Epoch& olderCommitted);

} // namespace kagibako

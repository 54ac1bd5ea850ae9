// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/merkle.h"

#include <QList>

namespace kagibako::merkle {

using Proof = QList<Digest>;

/// RFC 9162 §2.1.3.2: the leaf with this hash stands at `index` (from 0) of the tree of `size` leaves with `root`.
/// Errors: ProofInvalid.
Result<void> verifyInclusion(qint64 index, qint64 size, const Digest& leafHash, const Proof& proof, const Digest& root);

/// RFC 9162 §2.1.4.2: the tree of `size2` leaves begins with the tree of `size1`. Equal sizes need equal roots and an
/// empty proof; size1 = 0 proves nothing and is refused, as transparency-dev does. Errors: ProofInvalid.
Result<void> verifyConsistency(qint64 size1, qint64 size2, const Digest& root1, const Digest& root2,
                               const Proof& proof);

} // namespace kagibako::merkle

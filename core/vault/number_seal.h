// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/number_box.h"
#include "core/vault/scope_keys.h"

namespace kagibako {

/// Seals a number to the intake key of a scope's epoch: what the page does, and a clerk at the postal desk.
Result<QByteArray> sealNumber(const AnyNumber& number, const EpochOf& of, const PersonId& person, const ObjectId& box,
                              QByteArrayView intakePub);
/// Errors: OpenFailed (another person, box, epoch, kind …), BadVersion, those of decodeNumberBox().
Result<AnyNumber> openNumber(QByteArrayView box, const EpochOf& of, const PersonId& person, const ObjectId& id,
                             const crypto::KemKeyPair& intake);

} // namespace kagibako

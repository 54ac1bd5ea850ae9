// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/vault/scope_keys.h"

namespace kagibako {

/// A profile as the directory stores it: bound to its scope, epoch, person and version (docs/spec/objects.md).
Result<QByteArray> sealProfile(const Person& person, const EpochOf& of, qint64 version, const ProfileKey& key);
/// Errors: OpenFailed (another person, version, epoch …), BadVersion, those of decodeProfile(); ObjectHash when the
/// profile inside is another person's.
Result<Person> openProfile(QByteArrayView box, const EpochOf& of, const PersonId& person, qint64 version,
                           const ProfileKey& key);

} // namespace kagibako

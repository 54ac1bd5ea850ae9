// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/services/client_session.h"

#include <span>

namespace kagibako {

/// Somebody as they shall stand on record, with the version that gets.
using PersonChange = std::pair<Person, qint64>;

struct SealedPeople {
    kinds::PersonPut put;
    QList<wire::IdBytes> objects; ///< their profiles
};

/// The statement that puts these people of one scope on record; as many as one may name. Errors: GrantMissing, those of
/// sealProfile().
Result<SealedPeople> sealPeople(ClientSession& session, std::span<const PersonChange> people, const EpochOf& of);

} // namespace kagibako

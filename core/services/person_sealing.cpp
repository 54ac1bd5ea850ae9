// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/person_sealing.h"

#include "core/crypto/base/random.h"
#include "core/vault/profile_box.h"

namespace kagibako {

Result<SealedPeople> sealPeople(ClientSession& session, std::span<const PersonChange> people, const EpochOf& of)
{
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, session.keyring().directory(of.scope, of.epoch));
    const ProfileKey key = profileKey(*directory);
    SealedPeople sealed;
    sealed.put.epoch = of.epoch;
    sealed.put.scope = of.scope;
    for (const auto& [person, version] : people) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray profile, sealProfile(person, of, version, key));
        const auto object = crypto::orderedId<ObjectId>(session.clock().now());
        sealed.put.objects.append({crypto::sha256(profile), person.id, object, version});
        sealed.objects.append({object, profile});
    }
    return sealed;
}

} // namespace kagibako

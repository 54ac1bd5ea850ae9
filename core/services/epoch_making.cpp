// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/epoch_making.h"

#include "core/crypto/base/random.h"
#include "core/statement/object_id.h"
#include "core/vault/grant.h"

namespace kagibako {

Result<NewEpoch> makeEpoch(const EpochOf& of, const PublicBytes& recoveryPub)
{
    NewEpoch epoch{of, ScopeKeys::generate(), {}};
    KAGIBAKO_TRY_ASSIGN(epoch.recoveryGrant, sealRecoveryGrant(epoch.keys, of, recoveryPub.view()));
    return epoch;
}

Result<void> addGrant(Batch& batch, const ScopeKeys& keys, const EpochOf& of, const Account& account, Actions actions,
                      const QDateTime& now)
{
    const auto object = crypto::orderedId<ObjectId>(now);
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealed,
                        sealGrant(keys.forActions(actions), of, account.id, object, account.kemPub.view()));
    batch.payloads.append(kinds::GrantPut{account.id, of.epoch, crypto::sha256(sealed), object, of.scope});
    batch.objects.append({object, sealed});
    return {};
}

wire::IdBytes underItsHash(const QByteArray& bytes)
{
    return {idFromHash(crypto::sha256(bytes)), bytes};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scope_service.h"

#include "core/crypto/base/random.h"
#include "core/vault/grant.h"

namespace kagibako {

Result<ScopeId> ScopeService::create(const QString& name)
{
    const Ledger& ledger = m_session.ledger();
    const AccountId me = m_session.keyring().account();
    const Account* account = ledger.account(me);
    const EpochOf of = m_session.epochOf(crypto::randomId<ScopeId>(), 1);
    const ScopeKeys keys = ScopeKeys::generate();
    KAGIBAKO_TRY_ASSIGN(const auto intake, intakePair(*keys.number));
    KAGIBAKO_TRY_ASSIGN(const QByteArray recovery, sealRecoveryGrant(keys, of, ledger.orgKeys()->recoveryPub.view()));

    kinds::ScopeCreate create;
    create.commitDir = commitDirectory(of, *keys.directory);
    create.commitInv = commitInvitation(of, *keys.invitation);
    KAGIBAKO_TRY_ASSIGN(create.intakePub, PublicBytes::fromBytes(intake.publicKey()));
    create.name = name;
    create.recoveryGrant = crypto::sha256(recovery);
    create.scope = of.scope;
    QList<Payload> payloads{create};
    const auto recoveryId = ObjectId::fromBytes(create.recoveryGrant.view().first(ObjectId::ByteSize));
    QList<wire::IdBytes> objects{{*recoveryId, recovery}};

    const auto object = crypto::orderedId<ObjectId>(m_session.clock().now());
    KAGIBAKO_TRY_ASSIGN(const QByteArray grant, sealGrant(keys, of, me, object, account->kemPub.view()));
    if (ledger.isOnePerson()) {
        Actions all;
        for (const Action action : AllActions)
            all = all.with(action);
        payloads.append(kinds::PermissionSet{me, all, of.scope});
    }
    payloads.append(kinds::GrantPut{me, of.epoch, crypto::sha256(grant), object, of.scope});
    objects.append({object, grant});
    KAGIBAKO_TRY(m_session.submit(payloads, objects));
    return of.scope;
}

} // namespace kagibako

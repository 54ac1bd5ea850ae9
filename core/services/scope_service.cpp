// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/scope_service.h"

#include "core/crypto/base/random.h"
#include "core/services/epoch_making.h"

namespace kagibako {

namespace {

/// Where this computer keeps its own grant of a scope that waits for its approval. It is sealed to the account.
QString keptUnder(const ScopeId& scope)
{
    return QStringLiteral("grant ") + scope.string();
}

} // namespace

Result<ScopeId> ScopeService::create(const QString& name)
{
    const Ledger& ledger = m_session.ledger();
    const Account* account = ledger.account(m_session.keyring().account());
    const EpochOf of = m_session.epochOf(crypto::randomId<ScopeId>(), 1);
    KAGIBAKO_TRY_ASSIGN(const NewEpoch epoch, makeEpoch(of, ledger.orgKeys()->recoveryPub));
    kinds::ScopeCreate create;
    create.name = name;
    KAGIBAKO_TRY(epoch.describe(create));
    Batch batch{{create}, {underItsHash(epoch.recoveryGrant)}};
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, ledger.check(m_session.sign(create)));
    const Actions actions = ledger.isOnePerson() ? Actions::all() : Actions{Action::Keys};
    Batch own;
    KAGIBAKO_TRY(addGrant(own, epoch.keys, of, *account, actions, m_session.clock().now()));
    if (effect == Ledger::Effect::AfterApproval) {
        const wire::IdBytes& grant = own.objects.first();
        KAGIBAKO_TRY(
            storage::MemoryTable(m_session.cache()).put(keptUnder(of.scope), grant.id.toBytes() + grant.bytes));
    } else {
        if (ledger.isOnePerson())
            batch.payloads.append(kinds::PermissionSet{account->id, actions, of.scope});
        batch.payloads += own.payloads;
        batch.objects += own.objects;
    }
    KAGIBAKO_TRY(m_session.submit(batch.payloads, batch.objects));
    return of.scope;
}

Result<void> ScopeService::claim(const ScopeId& scope)
{
    storage::MemoryTable memory(m_session.cache());
    KAGIBAKO_TRY_ASSIGN(const QByteArray kept, memory.get(keptUnder(scope)));
    if (kept.size() <= ObjectId::ByteSize)
        return fail(ErrorCode::GrantMissing);
    KAGIBAKO_TRY_ASSIGN(const ObjectId object, ObjectId::fromBytes(kept.first(ObjectId::ByteSize)));
    const QByteArray grant = kept.sliced(ObjectId::ByteSize);
    const AccountId me = m_session.keyring().account();
    KAGIBAKO_TRY(m_session.submit({kinds::GrantPut{me, 1, crypto::sha256(grant), object, scope}}, {{object, grant}}));
    return memory.put(keptUnder(scope), {});
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/recovery_service.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/domain/reason.h"
#include "core/services/epoch_making.h"
#include "core/statement/object_id.h"
#include "core/vault/chain.h"
#include "core/vault/grant.h"

#include <algorithm>

namespace kagibako {

namespace {

/// The one object that a statement named by its hash.
Result<QByteArray> objectOf(ClientSession& session, const crypto::Digest& hash, ErrorCode missing)
{
    KAGIBAKO_TRY_ASSIGN(const auto found, session.fetch({idFromHash(hash)}));
    if (!found.first().found || crypto::sha256(found.first().bytes) != hash)
        return fail(missing);
    return found.first().bytes;
}

} // namespace

Result<RecoveryService> RecoveryService::open(ClientSession& session, const SecretBytes& key)
{
    KAGIBAKO_TRY_ASSIGN(auto recovery, crypto::KemKeyPair::fromScalar(key.exposeSecret()));
    const OrgKeySet keys = *session.ledger().orgKeys();
    if (recovery.publicKey() != keys.recoveryPub.view())
        return session.events().noted(Result<RecoveryService>(fail(ErrorCode::KeyPairMismatch)));
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, objectOf(session, keys.sealedRoot, ErrorCode::ObjectHash));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes scalar, openRoot(sealed, session.config().org, recovery));
    KAGIBAKO_TRY_ASSIGN(auto root, crypto::SigningKey::fromScalar(scalar.exposeSecret()));
    if (root.publicKey().bytes() != keys.rootPub.view())
        return session.events().noted(Result<RecoveryService>(fail(ErrorCode::KeyPairMismatch)));
    return RecoveryService(session, std::move(recovery), std::move(root));
}

Result<ScopeKeys> RecoveryService::openScope(const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session->currentEpoch(scope));
    const Epoch epoch = m_session->ledger().scope(scope)->epochs.last();
    KAGIBAKO_TRY_ASSIGN(const QByteArray box,
                        objectOf(*m_session, epoch.recoveryGrant, ErrorCode::RecoveryGrantMissing));
    return openRecoveryGrant(box, of, m_recovery, epoch);
}

/// From the newest keys back to the first.
Result<void> RecoveryService::openAllEpochs(const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(ScopeKeys keys, openScope(scope));
    const QList<Epoch> epochs = m_session->ledger().scope(scope)->epochs;
    for (qint64 epoch = epochs.size(); epoch > 1; --epoch) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray chain,
                            objectOf(*m_session, *epochs[epoch - 1].chain, ErrorCode::GrantHash));
        KAGIBAKO_TRY_ASSIGN(keys, openChain(chain, keys, m_session->epochOf(scope, epoch), epochs[epoch - 2]));
    }
    return {};
}

Result<RecoveryService::Drill> RecoveryService::drill()
{
    Drill drill;
    for (const ScopeId& scope : m_session->ledger().scopes().keys()) {
        const auto opened = m_session->events().noted(openAllEpochs(scope));
        (opened ? drill.opened : drill.failed).append(scope);
    }
    if (drill.failed.isEmpty() && !drill.opened.isEmpty())
        KAGIBAKO_TRY(m_session->submit({kinds::RecoveryDrill{drill.opened}}, {}));
    return drill;
}

Result<void> RecoveryService::revokeOwner(const AccountId& account, const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Revoke, code));
    return m_session->submitAsRoot(m_root, {kinds::OwnerRevoke{account, code}}, {});
}

Result<RecoveryService::NewSheet> RecoveryService::prepareSheet(const ClientSession& session)
{
    auto root = crypto::SigningKey::generate();
    const auto recovery = crypto::KemKeyPair::generate();
    const SecretBytes scalar = root.scalar();
    KAGIBAKO_TRY_ASSIGN(QByteArray sealed, sealRoot(scalar.exposeSecret(), session.config().org, recovery.publicKey()));
    kinds::OrgKeys keys;
    KAGIBAKO_TRY_ASSIGN(keys.recoveryPub, PublicBytes::fromBytes(recovery.publicKey()));
    KAGIBAKO_TRY_ASSIGN(keys.rootPub, PublicBytes::fromBytes(root.publicKey().bytes()));
    keys.sealedRoot = crypto::sha256(sealed);
    keys.serverPub = session.ledger().orgKeys()->serverPub;
    const SecretBytes key = recovery.scalar();
    return NewSheet{crypto::sheetText(crypto::labels::RecoverySheet, key.exposeSecret()), std::move(root), keys,
                    std::move(sealed)};
}

bool RecoveryService::isInForce(const ClientSession& session, const NewSheet& sheet)
{
    return session.ledger().orgKeys()->recoveryPub == sheet.keys.recoveryPub;
}

Result<void> RecoveryService::commitSheet(const NewSheet& sheet)
{
    if (!orphans().isEmpty())
        return fail(ErrorCode::LedgerLast); // only the sheet in hand opens them
    const SecretBytes scalar = sheet.root.scalar();
    KAGIBAKO_TRY_ASSIGN(auto root, crypto::SigningKey::fromScalar(scalar.exposeSecret()));
    KAGIBAKO_TRY(m_session->submitAsRoot(m_root, {sheet.keys}, {underItsHash(sheet.sealedRoot)}));
    m_root = std::move(root);
    return {};
}

Result<void> RecoveryService::replaceSheet(const Keep& keep)
{
    if (!orphans().isEmpty())
        return fail(ErrorCode::LedgerLast); // before a paper is printed that would be worth nothing
    KAGIBAKO_TRY_ASSIGN(const NewSheet sheet, prepareSheet(*m_session));
    KAGIBAKO_TRY(keep(sheet.text));
    return commitSheet(sheet);
}

QList<ScopeId> RecoveryService::orphans() const
{
    QList<ScopeId> out;
    for (const Scope& scope : m_session->ledger().scopes()) {
        const bool held =
            std::ranges::any_of(scope.members, [](const Member& member) { return member.actions.has(Action::Keys); });
        if (!held)
            out.append(scope.id);
    }
    return out;
}

Result<Ledger::Effect> RecoveryService::takeUp(const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeKeys keys, openScope(scope)); // before a right is taken that would be worth nothing
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session->currentEpoch(scope));
    const Ledger& ledger = m_session->ledger();
    const Account me = *ledger.account(m_session->keyring().account());
    Actions actions = ledger.actionsOf(me.id, scope);
    Batch batch;
    if (!actions.has(Action::Keys)) {
        actions = ledger.isOnePerson() ? Actions::all() : actions.with(Action::Keys);
        const kinds::PermissionSet wanted{me.id, actions, scope};
        KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, ledger.check(m_session->sign(wanted)));
        batch.payloads.append(wanted);
        if (effect == Ledger::Effect::AfterApproval)
            return m_session->submit(batch.payloads, {}).transform([effect] { return effect; });
    }
    KAGIBAKO_TRY(addGrant(batch, keys, of, me, actions, m_session->clock().now()));
    KAGIBAKO_TRY(m_session->submit(batch.payloads, batch.objects));
    return Ledger::Effect::AtOnce;
}

Result<RecoveryService::Renewal> RecoveryService::putAway(const QList<AccountId>& lost, const QByteArray& code)
{
    Renewal done;
    for (const AccountId& id : lost) {
        const Account* account = m_session->ledger().account(id);
        if (account != nullptr && account->standing == Standing::Revoked)
            continue; // by an attempt before this one
        KAGIBAKO_TRY(revokeOwner(id, code));
    }
    for (const ScopeId& scope : orphans()) {
        KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, takeUp(scope));
        (effect == Ledger::Effect::AtOnce ? done.takenUp : done.waiting).append(scope);
    }
    return done;
}

Result<RecoveryService::Renewal> RecoveryService::finish(Renewal done, RotationService::Links links)
{
    KAGIBAKO_TRY_ASSIGN(Renewal changed, changeKeys(*m_session, links));
    changed.takenUp = std::move(done.takenUp);
    return changed;
}

Result<RecoveryService::Renewal> RecoveryService::changeKeys(ClientSession& session, RotationService::Links links)
{
    Renewal done;
    done.isReplaced = true;
    for (const ScopeId& scope : session.ledger().scopes().keys()) {
        if (!session.ledger().scope(scope)->rotationDue)
            continue; // by an attempt before this one
        if (!session.ledger().mayNow(session.keyring().account(), Action::Keys, scope)) {
            done.due.append(scope);
            continue;
        }
        KAGIBAKO_TRY(RotationService(session).rotate(scope, links));
        done.rotated.append(scope);
    }
    return done;
}

Result<RecoveryService::Renewal> RecoveryService::renew(const QList<AccountId>& lost, const QByteArray& code,
                                                        RotationService::Links links, const Keep& keep)
{
    KAGIBAKO_TRY_ASSIGN(Renewal done, putAway(lost, code));
    if (!done.waiting.isEmpty())
        return done;
    KAGIBAKO_TRY(replaceSheet(keep));
    return finish(std::move(done), links);
}

Result<RecoveryService::Renewal> RecoveryService::renew(const QList<AccountId>& lost, const QByteArray& code,
                                                        RotationService::Links links, const NewSheet& sheet)
{
    KAGIBAKO_TRY_ASSIGN(Renewal done, putAway(lost, code));
    if (!done.waiting.isEmpty())
        return done;
    KAGIBAKO_TRY(commitSheet(sheet));
    return finish(std::move(done), links);
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of an unlocked session: its grants, and what the chains lead to from there.
#include "core/services/client_session.h"

#include "core/statement/object_id.h"
#include "core/vault/chain.h"
#include "core/vault/grant.h"
#include "core/wire/limits.h"

namespace kagibako {

namespace {

unsigned kindsOf(const ScopeKeys* keys)
{
    if (keys == nullptr)
        return 0;
    return (keys->number ? 1U : 0U) | (keys->directory ? 2U : 0U) | (keys->invitation ? 4U : 0U);
}

} // namespace

Result<QList<wire::FoundBytes>> ClientSession::fetch(const QList<ObjectId>& ids)
{
    QList<wire::FoundBytes> all;
    for (qsizetype at = 0; at < ids.size(); at += limits::ObjectIds) {
        const QList<ObjectId> part = ids.mid(at, limits::ObjectIds);
        KAGIBAKO_TRY_ASSIGN(const auto found, m_api.objects(part));
        if (found.size() != part.size())
            return fail(ErrorCode::ServerShape, QStringLiteral("objects"));
        all += found;
    }
    return all;
}

Result<void> ClientSession::openGrants()
{
    const AccountId me = m_keyring->account();
    struct Wanted {
        const Scope* scope;
        qint64 epoch;
        const Grant* grant;
    };
    std::vector<Wanted> wanted;
    QList<ObjectId> ids;
    for (const Scope& scope : m_state->ledger.scopes()) {
        for (qint64 epoch = 1; epoch <= scope.epoch(); ++epoch) {
            const Grant* grant = m_state->ledger.grant(scope.id, me, epoch);
            if (grant == nullptr || m_opened.contains(grant->object))
                continue;
            wanted.push_back({&scope, epoch, grant});
            ids.append(grant->object);
        }
    }
    if (!wanted.empty())
        KAGIBAKO_TRY(checkRecoveryGrants());
    KAGIBAKO_TRY_ASSIGN(const auto found, fetch(ids));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto& [scope, epoch, grant] = wanted[i];
        const wire::FoundBytes& object = found[static_cast<qsizetype>(i)];
        if (!object.found || crypto::sha256(object.bytes) != grant->hash)
            return fail(ErrorCode::GrantHash);
        // An older grant was made for what this account might do then; the newest must hold all that it needs now.
        const bool isNewest = epoch == scope->epoch() && grant->index > scope->members.value(me).gained;
        const Actions actions = isNewest ? m_state->ledger.actionsOf(me, scope->id) : Actions();
        auto keys = openGrant(object.bytes, epochOf(scope->id, epoch), me, grant->object, m_keyring->kem(),
                              scope->epochs[epoch - 1], actions);
        m_opened.insert(grant->object); // or tried: once is enough
        // Its hash is right, so a holder of keys made it false, not the server: that must not keep anybody out.
        if (!keys)
            m_events.note(keys.error());
        else
            m_keyring->add(scope->id, epoch, std::move(*keys));
    }
    return openChains();
}

/// From each epoch whose keys are here to the one before it, as far down as there is something new.
Result<void> ClientSession::openChains()
{
    struct Link {
        const Scope* scope;
        qint64 epoch;
    };
    std::vector<Link> links;
    QList<ObjectId> ids;
    for (const Scope& scope : m_state->ledger.scopes()) {
        unsigned known = 0; // of the epoch, once the links above it are opened
        for (qint64 epoch = scope.epoch(); epoch > 1; --epoch) {
            known |= kindsOf(m_keyring->keys(scope.id, epoch));
            const ObjectId chain = idFromHash(*scope.epochs[epoch - 1].chain);
            if ((known & ~kindsOf(m_keyring->keys(scope.id, epoch - 1))) == 0 || m_opened.contains(chain))
                continue;
            links.push_back({&scope, epoch});
            ids.append(chain);
        }
    }
    KAGIBAKO_TRY_ASSIGN(const auto found, fetch(ids));
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto& [scope, epoch] = links[i];
        const wire::FoundBytes& object = found[static_cast<qsizetype>(i)];
        if (!object.found || crypto::sha256(object.bytes) != *scope->epochs[epoch - 1].chain)
            return fail(ErrorCode::GrantHash);
        const ScopeKeys* newer = m_keyring->keys(scope->id, epoch);
        if (newer == nullptr)
            continue; // the link above it was a false one
        auto older = openChain(object.bytes, *newer, epochOf(scope->id, epoch), scope->epochs[epoch - 2]);
        // Whoever changed the keys made it so, not the server: what comes after it can be worked with all the same.
        if (older) {
            m_keyring->fill(scope->id, epoch - 1, std::move(*older));
            continue;
        }
        m_events.note(older.error());
        m_opened.insert(ids[static_cast<qsizetype>(i)]); // tried once is enough
    }
    return {};
}

Result<void> ClientSession::checkRecoveryGrants()
{
    QList<ObjectId> ids;
    QList<crypto::Digest> hashes;
    for (const Scope& scope : m_state->ledger.scopes()) {
        const crypto::Digest& hash = scope.epochs.last().recoveryGrant;
        ids.append(idFromHash(hash));
        hashes.append(hash);
    }
    KAGIBAKO_TRY_ASSIGN(const auto found, fetch(ids));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!found[i].found || crypto::sha256(found[i].bytes) != hashes[i])
            return fail(ErrorCode::RecoveryGrantMissing);
    }
    return {};
}

} // namespace kagibako

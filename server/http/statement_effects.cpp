// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/statement_effects.h"

#include "core/statement/object_id.h"
#include "core/wire/limits.h"
#include "server/store/enrolment_table.h"
#include "server/store/factor_table.h"
#include "server/store/intake_table.h"

namespace kagibako::server {

using namespace Qt::StringLiterals;

Result<ObjectPool> ObjectPool::of(const QList<wire::IdBytes>& objects)
{
    ObjectPool pool;
    for (const wire::IdBytes& object : objects) {
        const QByteArray hash = crypto::sha256(object.bytes).toBytes();
        if (pool.m_byHash.contains(hash))
            return fail(ErrorCode::ObjectHash, u"object twice"_s);
        pool.m_byHash.insert(hash, object);
    }
    return pool;
}

Result<QByteArray> ObjectPool::take(const crypto::Digest& hash, const ObjectId& id)
{
    const auto found = m_byHash.constFind(hash.toBytes());
    if (found == m_byHash.constEnd() || found->id != id)
        return fail(ErrorCode::ObjectHash, u"object missing"_s);
    const QByteArray bytes = found->bytes;
    m_byHash.erase(found);
    return bytes;
}

Result<void> ObjectPool::allTaken() const
{
    return m_byHash.isEmpty() ? Result<void>() : fail(ErrorCode::ObjectHash, u"object not named"_s);
}

Effects::Effects(store::Transaction& transaction, LogWriter& logs, ObjectPool& pool, const BatchContext& context,
                 const Statement& statement)
    : m_transaction(transaction), m_logs(logs), m_pool(pool), m_context(context), m_statement(statement),
      m_no(logs.number(context.org))
{
}

Result<void> Effects::apply()
{
    return std::visit([this](const auto& payload) { return on(payload); }, m_statement.payload);
}

Result<void> Effects::keep(const crypto::Digest& hash, store::ObjectRow row)
{
    KAGIBAKO_TRY_ASSIGN(row.bytes, m_pool.take(hash, row.id));
    if (row.kind == "card"_L1 && row.bytes.size() > limits::CardBytes)
        return fail(ErrorCode::TooLarge);
    row.hash = hash.toBytes();
    return store::ObjectTable(m_transaction.directory).add(m_no, row);
}

Result<void> Effects::keepNext(const crypto::Digest& hash, const store::ObjectRow& row)
{
    store::ObjectTable objects(m_transaction.directory);
    // Ids stand in the log for everybody: else a clerk of one scope could write over the people of another.
    KAGIBAKO_TRY_ASSIGN(const bool isElsewhere, objects.isElsewhere(m_no, row.about, row.kind, row.scope));
    if (isElsewhere)
        return fail(ErrorCode::ObjectVersion, u"of another scope"_s);
    KAGIBAKO_TRY_ASSIGN(const qint64 newest, objects.newestVersion(m_no, row.about, row.kind));
    if (row.version != newest + 1)
        return fail(ErrorCode::ObjectVersion);
    KAGIBAKO_TRY(keep(hash, row));
    return objects.removeOlder(m_no, row.about, row.kind, row.version);
}

Result<void> Effects::isNobodyElses(const PersonId& person, const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(
        const bool isElsewhere,
        store::ObjectTable(m_transaction.directory).isElsewhere(m_no, person.bytes(), u"profile"_s, scope));
    return isElsewhere ? fail(ErrorCode::NotFound, u"person of another scope"_s) : Result<void>();
}

Result<void> Effects::on(const kinds::OrgCreate& p)
{
    return keep(p.sealedRoot, {idFromHash(p.sealedRoot), {}, u"root"_s, {}, 1, {}, {}});
}

Result<void> Effects::on(const kinds::OrgKeys& p)
{
    // With a key that this server does not hold no head could be signed any more, and every client would stop.
    const auto published = m_logs.find(m_context.org);
    if (!published || p.serverPub.view() != published->serverKey->publicKey().bytes())
        return fail(ErrorCode::BadPublicKey, u"server key"_s);
    // Sealed to the sheet that was used: nobody is handed it any more.
    const ObjectId before = idFromHash(published->ledger->orgKeys()->sealedRoot);
    KAGIBAKO_TRY(store::ObjectTable(m_transaction.directory).remove(m_no, before));
    return keep(p.sealedRoot, {idFromHash(p.sealedRoot), {}, u"root"_s, {}, 1, {}, {}});
}

/// What waited becomes the account. Login asks the ledger too, so a grant that still needs its second signature lets
/// nobody in.
Result<void> Effects::on(const kinds::AccountGrant& p)
{
    if (!p.request)
        return {};
    store::EnrolmentTable enrolments(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto row, enrolments.find(m_no, p.request->view()));
    if (!row)
        return fail(ErrorCode::NotFound);
    KAGIBAKO_TRY(enrolments.removeAll(m_no, row->sheet));
    return store::AccountTable(m_transaction.directory).add(m_no, row->account);
}

Result<void> Effects::on(const kinds::OwnerRevoke& p)
{
    KAGIBAKO_TRY(store::SessionTable(m_transaction.directory).endAllOf(m_no, p.account));
    return store::FactorTable(m_transaction.directory).removeAll(m_no, p.account); // and a mail address with it
}

Result<void> Effects::on(const kinds::AccountRevoke& p)
{
    KAGIBAKO_TRY(store::SessionTable(m_transaction.directory).endAllOf(m_no, p.account));
    return store::FactorTable(m_transaction.directory).removeAll(m_no, p.account);
}

Result<void> Effects::on(const kinds::AccountSuspend& p)
{
    return store::SessionTable(m_transaction.directory).endAllOf(m_no, p.account);
}

Result<void> Effects::on(const kinds::ScopeCreate& p)
{
    return keep(p.recoveryGrant, {idFromHash(p.recoveryGrant), p.scope, u"recovery"_s, p.scope.toBytes(), 1, {}, {}});
}

Result<void> Effects::on(const kinds::ScopeRotate& p)
{
    KAGIBAKO_TRY(keep(p.recoveryGrant,
                      {idFromHash(p.recoveryGrant), p.scope, u"recovery"_s, p.scope.toBytes(), p.epoch, {}, {}}));
    // The chain leads to what came before; an older sheet shall find nothing to open.
    KAGIBAKO_TRY(
        store::ObjectTable(m_transaction.directory).removeOlder(m_no, p.scope.toBytes(), u"recovery"_s, p.epoch));
    return keep(p.chain, {idFromHash(p.chain), p.scope, u"chain"_s, p.scope.toBytes(), p.epoch, {}, {}});
}

Result<void> Effects::on(const kinds::GrantPut& p)
{
    return keep(p.hash, {p.object, p.scope, u"grant"_s, p.account.toBytes(), p.epoch, {}, {}});
}

Result<void> Effects::on(const kinds::PersonPut& p)
{
    for (const kinds::PersonVersion& person : p.objects)
        KAGIBAKO_TRY(
            keepNext(person.hash, {person.object, p.scope, u"profile"_s, person.id.toBytes(), person.version, {}, {}}));
    return {};
}

Result<void> Effects::on(const kinds::SettingsPut& p)
{
    return keepNext(p.hash, {p.object, p.scope, u"settings"_s, p.scope.toBytes() + p.name, p.version, {}, {}});
}

Result<void> Effects::on(const kinds::InvitationPut& p)
{
    for (const kinds::Invitation& invitation : p.invitations) {
        for (const PersonId& person : invitation.persons)
            KAGIBAKO_TRY(isNobodyElses(person, p.scope));
        KAGIBAKO_TRY(
            keep(invitation.card, {invitation.object, p.scope, u"card"_s, invitation.id.toBytes(), 1, {}, {}}));
        store::InvitationRow row;
        row.id = invitation.id;
        row.orgNo = m_no;
        row.scope = p.scope;
        row.epoch = p.epoch;
        row.tokenHash = invitation.token.toBytes();
        row.card = invitation.object;
        row.state = u"open"_s;
        row.deadline = invitation.deadline ? invitation.deadline->toString(Qt::ISODate) : QString();
        KAGIBAKO_TRY(store::InvitationTable(m_transaction.directory).add(row));
    }
    return {};
}

Result<void> Effects::voidInvitation(const InvitationId& id, const ScopeId& scope)
{
    store::InvitationTable invitations(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto row, invitations.find(m_no, id));
    if (!row || row->scope != scope)
        return fail(ErrorCode::NotFound);
    if (row->state != "open"_L1)
        return {}; // used in the meantime: what came in stays and is reviewed
    KAGIBAKO_TRY(store::ObjectTable(m_transaction.directory).remove(m_no, row->card));
    return invitations.setState(id, u"void"_s, {});
}

Result<void> Effects::on(const kinds::InvitationVoid& p)
{
    for (const InvitationId& id : p.invitations)
        KAGIBAKO_TRY(voidInvitation(id, p.scope));
    return {};
}

Result<void> Effects::on(const kinds::Cards& p)
{
    store::InvitationTable invitations(m_transaction.directory);
    for (const kinds::CardVersion& card : p.cards) {
        KAGIBAKO_TRY_ASSIGN(const auto row, invitations.find(m_no, card.id));
        if (!row || row->scope != p.scope)
            return fail(ErrorCode::NotFound);
        KAGIBAKO_TRY(keepNext(card.card, {card.object, p.scope, u"card"_s, card.id.toBytes(), card.version, {}, {}}));
        KAGIBAKO_TRY(invitations.setCard(card.id, card.object, card.version, p.epoch));
    }
    return {};
}

} // namespace kagibako::server

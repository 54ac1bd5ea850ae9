// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/page_api.h"
#include "server/http/statement_batch.h"
#include "server/store/object_table.h"

#include <QHash>

namespace kagibako::server {

/// The sealed objects that came with a batch, by hash. Each is taken by exactly one statement.
class ObjectPool
{
public:
    /// Errors: ObjectHash when the same object came twice.
    static Result<ObjectPool> of(const QList<wire::IdBytes>& objects);
    /// Errors: ObjectHash when it did not come, or under another id.
    Result<QByteArray> take(const crypto::Digest& hash, const ObjectId& id);
    /// Errors: ObjectHash when something is left that no statement named.
    Result<void> allTaken() const;

private:
    QHash<QByteArray, wire::IdBytes> m_byHash;
};

/// What one accepted statement changes in the tables. The rights were checked by the ledger; here are the rules that
/// need rows.
class Effects
{
public:
    Effects(store::Transaction& transaction, LogWriter& logs, ObjectPool& pool, const BatchContext& context,
            const Statement& statement);
    Result<void> apply();

private:
    template <typename Kind>
    Result<void> on(const Kind&)
    {
        return {}; // the leaf is all there is to it
    }
    Result<void> on(const kinds::OrgCreate& p);
    Result<void> on(const kinds::OrgKeys& p);
    Result<void> on(const kinds::AccountGrant& p);
    Result<void> on(const kinds::OwnerRevoke& p);
    Result<void> on(const kinds::AccountRevoke& p);
    Result<void> on(const kinds::AccountSuspend& p);
    Result<void> on(const kinds::ScopeCreate& p);
    Result<void> on(const kinds::ScopeRotate& p);
    Result<void> on(const kinds::GrantPut& p);
    Result<void> on(const kinds::PersonPut& p);
    Result<void> on(const kinds::SettingsPut& p);
    Result<void> on(const kinds::InvitationPut& p);
    Result<void> on(const kinds::InvitationVoid& p);
    Result<void> on(const kinds::Cards& p);
    Result<void> on(const kinds::BoxPut& p);
    Result<void> on(const kinds::BoxVoid& p);
    Result<void> on(const kinds::NumberAccept& p);
    Result<void> on(const kinds::SubmissionReturn& p);
    Result<void> on(const kinds::SubmissionRefuse& p);
    Result<void> on(const kinds::DueSet& p);
    Result<void> on(const kinds::DisposeHold& p);
    Result<void> on(const kinds::DisposeOrder& p);
    Result<void> on(const kinds::Approve& p);
    Result<void> on(const kinds::BoxLost& p);
    Result<void> on(const kinds::ExportRequest& p);
    Result<void> on(const kinds::OpenRequest& p);

    Result<void> keep(const crypto::Digest& hash, store::ObjectRow row);
    Result<void> keepNext(const crypto::Digest& hash, const store::ObjectRow& row);
    /// Not a person whom another scope has: numbers would replace theirs. Errors: NotFound.
    Result<void> isNobodyElses(const PersonId& person, const ScopeId& scope);
    Result<void> keepList(const crypto::Digest& list, qint64 count, const ScopeId& scope, const QDateTime& expires);
    Result<void> mayAskForMore() const;
    Result<void> voidInvitation(const InvitationId& id, const ScopeId& scope);
    Result<void> destroy(const QList<ObjectId>& objects, const ScopeId& scope);
    /// Of an accepted number: what that means for the others of the person, and for the rest of its submission.
    Result<void> replaceOthers(const kinds::NumberAccept& p);
    bool isEffectiveNow(const crypto::Digest& request) const;
    /// Errors: Conflict.
    Result<void> noneHeld(const QList<ObjectId>& boxes) const;
    Result<void> carryOut(const crypto::Digest& order, const kinds::DisposeOrder& p);
    Result<void> endReview(const SubmissionId& id, const ScopeId& scope, const QString& state,
                           const QString& invitationState);

    store::Transaction& m_transaction;
    LogWriter& m_logs;
    ObjectPool& m_pool;
    const BatchContext& m_context;
    const Statement& m_statement;
    qint64 m_no;
};

} // namespace kagibako::server

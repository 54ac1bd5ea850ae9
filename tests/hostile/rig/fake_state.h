// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/object_id.h"
#include "core/wire/page_api.h"
#include "tests/hostile/rig/fake_log.h"

#include <QHash>

#include <optional>

namespace kagibako::test {

struct FakeRow {
    QByteArray sealed;
    wire::VaultKind kind = wire::VaultKind::Number;
    SubmissionId submission; ///< null: entered by a clerk
    bool kept = false;
    bool accepted = false;
};

struct FakeInvitation {
    InvitationId id;
    ScopeId scope;
    ObjectId card;
    QString state; ///< open, submitted, void
    std::optional<SubmissionId> submission = {};
    wire::Receipt receipt = {};
    bool disputed = false;
};

struct FakeAccount {
    AccountId id;
    QByteArray auth;   ///< 32 bytes
    QByteArray bundle; ///< sealed
};

/// Everything a server holds, as a value: a row of a table saves it, changes what it likes and puts it back.
struct FakeState {
    OrgId org;
    QByteArray serverScalar; ///< 32 bytes: the key that signs heads
    FakeLog orgLog, auditLog;
    crypto::Digest tip;                  ///< the newest ledger statement
    crypto::Digest sealedRoot;           ///< the root key, sealed to the recovery sheet in force
    QHash<ObjectId, QByteArray> objects; ///< the directory's
    QHash<ObjectId, FakeRow> vault;
    QHash<QByteArray, FakeInvitation> invitations; ///< by SHA-256 of the token
    QHash<QString, FakeAccount> accounts;          ///< by login

    FakeInvitation* invitation(const InvitationId& id);
    QList<FakeInvitation*> withSubmission(const SubmissionId& id);
};

} // namespace kagibako::test

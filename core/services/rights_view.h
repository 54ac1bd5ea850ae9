// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/account_service.h"

namespace kagibako {

/// Who may do what, and what waits for somebody, as values: so that it may leave the session's thread. Everybody in the
/// organization may see it.
struct RightsView {
    struct AccountRow {
        AccountId id;
        QString login;
        Rank rank = Rank::Member;
        Standing standing = Standing::Active;
        QString grantedBy; ///< login; empty: the root key
        QString rankedBy;  ///< login of who gave it the rank it has; empty: it came with it
        QMap<ScopeId, Actions> actions;
    };
    struct ScopeColumn {
        ScopeId id;
        QString name;
        qint64 epoch = 1;
        std::optional<RotationDue> rotationDue;
        QList<AccountId> withoutKeys;  ///< have a right that does not work yet
        qsizetype unfinishedCards = 0; ///< open links that nobody can use until their cards are sealed anew
        bool isMine = false;           ///< this account holds `keys` there
    };
    AccountId me;
    Rank myRank = Rank::Member;
    bool isOnePerson = false;
    std::vector<AccountRow> accounts; ///< active ones first, by login
    std::vector<ScopeColumn> scopes;  ///< by name
    std::vector<AccountService::Waiting> waiting;
    std::vector<AccountService::Pending> pending;
    QList<NewReader> newReaders; ///< the oldest first
    Policy policy;               ///< the rules in force

    const AccountRow* account(const AccountId& id) const;
    const ScopeColumn* scope(const ScopeId& id) const;
};

/// As of the last synchronization; takes a moment for each that waits (its four words). Errors: those of
/// AccountService::waiting() and RotationService::unfinished().
Result<RightsView> rightsOf(ClientSession& session);

/// How many things wait for this account there: people to be let in, signatures, keys to be given or changed. Quick.
Result<qsizetype> dutiesOf(ClientSession& session);

} // namespace kagibako

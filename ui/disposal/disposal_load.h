// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/disposal_service.h"

#include <QStringList>

#include <memory>

namespace kagibako::ui {

/// Whose second signature an order needs in a scope.
struct SecondSigners {
    bool waits = false; ///< nothing is destroyed before it
    QStringList by;     ///< logins of those who may give it; may be empty all the same
};

/// What the section shows, as values.
struct DisposalLoad {
    DisposalService::View view;
    QHash<AccountId, QString> logins;
    QHash<ScopeId, SecondSigners> seconds; ///< of what this account would order, in every scope
    std::vector<QStringList> approvers;    ///< of each of view.waits: who may sign it
    DisposalMode mode = DisposalMode::Automatic;
    int backupDays = 0;

    QString login(const AccountId& id) const { return logins.value(id, id.string()); }
};
using DisposalLoadPtr = std::shared_ptr<const DisposalLoad>;

/// Errors: those of DisposalService::view().
Result<DisposalLoadPtr> loadDisposal(ClientSession& session, const QDate& today);

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_load.h"

namespace kagibako::ui {

namespace {

/// Owners, admins and who may dispose there count; whom the signer let in or gave the rank counts too, but may not
/// sign (protocol.md §4).
SecondSigners secondsOf(const Ledger& ledger, const AccountId& signer, const ScopeId& scope)
{
    SecondSigners out;
    for (const Account& account : ledger.accounts()) {
        const bool isOfKind =
            height(account.rank) >= height(Rank::Admin) || ledger.actionsOf(account.id, scope).has(Action::Dispose);
        if (!account.isActive() || account.id == signer || !isOfKind)
            continue;
        out.waits = true;
        if (account.grantedBy != signer && account.rankedBy != signer)
            out.by.append(account.login);
    }
    return out;
}

} // namespace

Result<DisposalLoadPtr> loadDisposal(ClientSession& session, const QDate& today)
{
    const Ledger& ledger = session.ledger();
    const AccountId me = session.keyring().account();
    auto load = std::make_shared<DisposalLoad>();
    KAGIBAKO_TRY_ASSIGN(load->view, DisposalService(session).view(today));
    for (const Account& account : ledger.accounts())
        load->logins.insert(account.id, account.login);
    for (const Scope& scope : ledger.scopes())
        load->seconds.insert(scope.id, secondsOf(ledger, me, scope.id));
    for (const DisposalService::Waits& one : load->view.waits)
        load->approvers.push_back(secondsOf(ledger, one.by, one.scope).by);
    load->mode = ledger.policy().disposal;
    load->backupDays = ledger.policy().backupDays;
    return DisposalLoadPtr(std::move(load));
}

} // namespace kagibako::ui

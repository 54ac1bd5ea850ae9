// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/signing.h"

#include <algorithm>
#include <iterator>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

/// Asked for by this account already, and not approved yet.
bool waits(const ClientSession& session, const RightsChange& change)
{
    const auto& pending = session.ledger().pending();
    return std::any_of(pending.cbegin(), pending.cend(), [&](const kagibako::Pending& one) {
        const auto* asked = std::get_if<kinds::PermissionSet>(&one.statement.payload);
        return asked != nullptr && one.statement.signer.account == session.keyring().account() &&
               asked->account == change.account && asked->scope == change.scope && asked->actions == change.after;
    });
}

} // namespace

Result<Ledger::Effect> signChange(ClientSession& session, const RightsChange& change)
{
    KAGIBAKO_TRY(session.lookFirst());
    const Scope* scope = session.ledger().scope(change.scope);
    if (scope == nullptr)
        return fail(ErrorCode::NotFound, u"scope"_s);
    const Actions now = scope->members.value(change.account).actions;
    if (now == change.after)
        return Ledger::Effect::AtOnce;
    if (waits(session, change))
        return Ledger::Effect::AfterApproval;
    if (now != change.before)
        return fail(ErrorCode::Conflict, u"rights"_s);
    return AccountService(session).setActions(change.account, change.scope, change.after);
}

Result<void> giveKeysTo(ClientSession& session, const ScopeId& scope, const QList<AccountId>& to)
{
    KAGIBAKO_TRY(session.lookFirst());
    AccountService service(session);
    const QList<AccountId> lacking = service.withoutKeys(scope);
    QList<AccountId> still;
    std::ranges::copy_if(to, std::back_inserter(still), [&](const AccountId& id) { return lacking.contains(id); });
    return still.isEmpty() ? Result<void>() : service.giveKeys(scope, still);
}

} // namespace kagibako::ui

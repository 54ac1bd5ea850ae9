// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/login_entry.h"

#include "server/http/issued_key.h"
#include "server/store/account_table.h"

namespace kagibako::server {

namespace {

/// The only way on which the bundle leaves.
Entry letIn(const store::AccountRow& account)
{
    Entry entry{.way = Entry::Way::In};
    entry.bundle = account.bundle;
    return entry;
}

} // namespace

Result<Entry> enter(store::Transaction& t, Desk& desk, const Entering& who)
{
    using State = store::FactorTable::State;
    const Ledger* ledger = desk.logs().ledger(who.org);
    if (ledger == nullptr)
        return fail(ErrorCode::Closed);
    if (!isActive(*ledger, who.account)) // revoked since the password was compared
        return fail(ErrorCode::LoginFailed);
    KAGIBAKO_TRY_ASSIGN(const auto account, store::AccountTable(t.directory).find(who.orgNo, who.account));
    if (!account || account->authHash != who.authHash) // another password since then
        return fail(ErrorCode::LoginFailed);
    store::FactorTable factors(t.directory);
    KAGIBAKO_TRY_ASSIGN(auto row, factors.find(who.orgNo, who.account, State::InForce));
    Entry entry;
    if (!row)
        return ledger->policy().secondFactor ? Entry{.way = Entry::Way::Setup} : letIn(*account);
    if (!who.key.isEmpty()) {
        if (issued::spend(*row, who.account, who.key, desk.seconds()))
            entry = letIn(*account);
        KAGIBAKO_TRY(factors.put(who.orgNo, who.account, State::InForce, *row));
        return entry;
    }
    entry.way = Entry::Way::KeyNeeded;
    if (row->kind != issued::Mail)
        return entry;
    KAGIBAKO_TRY_ASSIGN(entry.mail, writeKeyMail(t, desk, who.orgNo, who.account, *row));
    if (entry.mail)
        KAGIBAKO_TRY(factors.put(who.orgNo, who.account, State::InForce, *row));
    return entry;
}

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/renewal.h"

#include <algorithm>

namespace kagibako::ui::renewal {

namespace {

QStringList namesOf(const ClientSession& session, const QList<ScopeId>& scopes)
{
    QStringList names;
    for (const ScopeId& scope : scopes)
        names.append(session.ledger().scope(scope)->name);
    names.sort();
    return names;
}

Result<RecoveryService::Renewal> renew(ClientSession& session, const Wish& wish)
{
    KAGIBAKO_TRY(session.lookFirst());
    if (RecoveryService::isInForce(session, *wish.sheet)) // only the answer was lost
        return RecoveryService::changeKeys(session, wish.links);
    KAGIBAKO_TRY_ASSIGN(RecoveryService service, RecoveryService::open(session, *wish.key));
    return service.renew(wish.lost, wish.code, wish.links, *wish.sheet);
}

} // namespace

Result<Prepared> prepare(ClientSession& session, const SecretBytes& key)
{
    KAGIBAKO_TRY(RecoveryService::open(session, key));
    KAGIBAKO_TRY_ASSIGN(RecoveryService::NewSheet sheet, RecoveryService::prepareSheet(session));
    Prepared prepared;
    prepared.organization = session.ledger().name();
    prepared.config = session.config();
    prepared.sheet = std::make_shared<const RecoveryService::NewSheet>(std::move(sheet));
    for (const Account& account : session.ledger().accounts()) {
        if (account.rank == Rank::Owner && account.standing != Standing::Revoked &&
            account.id != session.keyring().account())
            prepared.others.push_back({account.id, account.login});
    }
    std::ranges::sort(prepared.others, {}, &Prepared::Owner::login);
    return prepared;
}

Result<Report> carryOut(ClientSession& session, const Wish& wish)
{
    KAGIBAKO_TRY_ASSIGN(const RecoveryService::Renewal done, renew(session, wish));
    return Report{done.isReplaced, namesOf(session, done.takenUp), namesOf(session, done.rotated),
                  namesOf(session, done.waiting), namesOf(session, done.due)};
}

Result<Trial> tryOut(ClientSession& session, const SecretBytes& key)
{
    KAGIBAKO_TRY_ASSIGN(RecoveryService service, RecoveryService::open(session, key));
    KAGIBAKO_TRY_ASSIGN(const RecoveryService::Drill drill, service.drill());
    return Trial{namesOf(session, drill.opened), namesOf(session, drill.failed)};
}

} // namespace kagibako::ui::renewal

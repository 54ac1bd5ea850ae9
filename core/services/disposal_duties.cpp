// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/disposal_duties.h"

#include "core/services/disposal_rows.h"

#include <QSet>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

void count(DisposalDuties& duties, const storage::BoxRow& box, const QDate& today, DisposalMode mode)
{
    const QDate due = QDate::fromString(box.due, Qt::ISODate);
    if (!due.isValid() || due > today || isHeldOn(box, today))
        return;
    if (box.announced.isEmpty() || mode == DisposalMode::Approval) {
        ++duties.overdue;
        return;
    }
    ++duties.announced;
    const QDate goes = goesOn(box);
    if (goes.isValid() && (!duties.firstGoes.isValid() || goes < duties.firstGoes))
        duties.firstGoes = goes;
}

} // namespace

Result<DisposalDuties> disposalDutiesOf(ClientSession& session)
{
    const Ledger& ledger = session.ledger();
    const AccountId me = session.keyring().account();
    DisposalDuties duties;
    QSet<ScopeId> mine;
    for (const Scope& scope : ledger.scopes()) {
        if (ledger.actionsOf(me, scope.id).meets({Action::Review, Action::Dispose}))
            mine.insert(scope.id);
    }
    QSet<ObjectId> ordered; // wait for a signature, and for nothing else
    for (const Pending& one : ledger.pending()) {
        if (const auto* order = std::get_if<kinds::DisposeOrder>(&one.statement.payload))
            ordered.unite(QSet<ObjectId>(order->boxes.begin(), order->boxes.end()));
    }
    if (!mine.isEmpty()) {
        const QDate today = session.clock().today();
        KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(session.cache()).withDue());
        for (const storage::BoxRow& box : boxes) {
            if (mine.contains(box.scope) && !ordered.contains(box.box))
                count(duties, box, today, ledger.policy().disposal);
        }
    }
    for (auto one = ledger.pending().cbegin(); one != ledger.pending().cend(); ++one) {
        if (std::holds_alternative<kinds::DisposeOrder>(one->statement.payload) && ledger.mayApprove(me, one.key()))
            ++duties.orders;
    }
    return duties;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What statements change in the time that numbers have (docs/spec/statements.md, "Disposal" 2, 4, 7).
#include "core/domain/disposal_days.h"
#include "server/http/destruction.h"
#include "server/http/statement_effects.h"
#include "server/store/disposal_table.h"

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostLeaf = 1024 * 1024; // a statement is smaller

/// A kept number of the scope.
bool isNumberOf(const std::optional<store::RowKeyRow>& row, qint64 no, const ScopeId& scope)
{
    return row && row->kept && row->orgNo == no && row->scope == scope &&
           row->kind == static_cast<int>(wire::VaultKind::Number);
}

} // namespace

Result<void> Effects::replaceOthers(const kinds::NumberAccept& p)
{
    store::DisposalTable disposal(m_transaction.directory);
    const QDate retired = dateInJapan(m_statement.common.created).addDays(RetireDays);
    KAGIBAKO_TRY(disposal.retireOthers(m_no, p.person, p.scope, p.box, retired.toString(Qt::ISODate)));
    if (!p.submission)
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto submission, store::SubmissionTable(m_transaction.directory).find(*p.submission));
    if (!submission)
        return {};
    for (const ObjectId& object : submission->objects)
        KAGIBAKO_TRY(disposal.stayWithNumbers(object, p.submission->bytes()));
    return {};
}

Result<void> Effects::on(const kinds::DueSet& p)
{
    store::RowKeyTable keys(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto row, keys.find(p.box));
    if (!isNumberOf(row, m_no, p.scope) || row->person != p.person || !row->accepted)
        return fail(ErrorCode::NotFound);
    return keys.setDue(p.box, p.due.toString(Qt::ISODate));
}

Result<void> Effects::on(const kinds::DisposeHold& p)
{
    const QDate signedOn = dateInJapan(m_statement.common.created);
    QString last = QString::fromLatin1(store::DisposalTable::NoEnd);
    if (p.until)
        last = *p.until < signedOn ? QString() : p.until->toString(Qt::ISODate);
    for (const ObjectId& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, store::RowKeyTable(m_transaction.directory).find(box));
        if (!isNumberOf(row, m_no, p.scope) || !row->accepted)
            return fail(ErrorCode::NotFound);
        KAGIBAKO_TRY(store::DisposalTable(m_transaction.directory).hold(box, last));
    }
    return {};
}

Result<void> Effects::on(const kinds::DisposeOrder& p)
{
    for (const ObjectId& box : p.boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, store::RowKeyTable(m_transaction.directory).find(box));
        if (!isNumberOf(row, m_no, p.scope))
            return fail(ErrorCode::NotFound);
    }
    KAGIBAKO_TRY(noneHeld(p.boxes));
    return isEffectiveNow(m_statement.hash) ? carryOut(m_statement.hash, p) : Result<void>();
}

Result<void> Effects::on(const kinds::Approve& p)
{
    if (!isEffectiveNow(p.request))
        return {};
    const qint64 own = m_logs.ledger(m_context.org)->effective().constFind(p.request)->own;
    KAGIBAKO_TRY_ASSIGN(
        const auto leaves,
        store::LeafTable(m_transaction.directory).read(m_no, static_cast<int>(LogName::Org), own, 1, MostLeaf));
    if (leaves.empty())
        return fail(ErrorCode::LogGap);
    KAGIBAKO_TRY_ASSIGN(const Statement request, parseStatement(leaves.front()));
    const auto* order = std::get_if<kinds::DisposeOrder>(&request.payload);
    if (order == nullptr)
        return {};
    KAGIBAKO_TRY(noneHeld(order->boxes));
    return carryOut(p.request, *order);
}

/// Has this statement, the newest, made an order effective?
bool Effects::isEffectiveNow(const crypto::Digest& request) const
{
    const Ledger& ledger = *m_logs.ledger(m_context.org); // has this one too
    const auto found = ledger.effective().constFind(request);
    return found != ledger.effective().constEnd() && !found->list && found->index == ledger.lastIndex();
}

/// On the day that the signer's clock had, by which clients judge the statement, and on the one of the tombstone.
Result<void> Effects::noneHeld(const QList<ObjectId>& boxes) const
{
    const QString day = std::min(dayText(m_statement.common.created), dayText(m_context.now));
    for (const ObjectId& box : boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto row, store::RowKeyTable(m_transaction.directory).find(box));
        if (row && !row->hold.isEmpty() && row->hold >= day)
            return fail(ErrorCode::Conflict, u"held"_s);
    }
    return {};
}

Result<void> Effects::carryOut(const crypto::Digest& order, const kinds::DisposeOrder& p)
{
    return Destruction(m_transaction, m_logs, m_context.org, m_context.now)
        .run(order, p.scope, p.boxes)
        .transform([](qint64) {});
}

} // namespace kagibako::server

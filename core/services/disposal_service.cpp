// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes a number's end; disposal_view.cpp says what stands.
#include "core/services/disposal_service.h"

#include "core/domain/reason.h"
#include "core/services/box_holds.h"
#include "core/services/due_planning.h"
#include "core/wire/limits.h"

#include <map>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BoxesInStatement = 1000;

enum class Which : std::uint8_t { Accepted, Kept }; ///< numbers that somebody accepted; all that are there

Result<storage::BoxRow> boxOf(ClientSession& session, const ObjectId& id, Which which)
{
    KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(session.cache()).find(id));
    if (!box)
        return fail(ErrorCode::NotFound, u"number"_s);
    if (box->state == "destroyed"_L1)
        return fail(ErrorCode::BoxDestroyed);
    const bool isAccepted = box->state == "current"_L1 || box->state == "replaced"_L1;
    if (box->state == "lost"_L1 || (which == Which::Accepted && !isAccepted))
        return fail(ErrorCode::NotFound, u"number"_s);
    return *box;
}

/// In as few statements as may be, each for one scope and reason.
class Groups
{
public:
    using Key = std::pair<ScopeId, QByteArray>;
    void add(const ScopeId& scope, const QByteArray& reason, const ObjectId& box)
    {
        m_boxes[{scope, reason}].append(box);
        ++m_count;
    }
    qsizetype count() const { return m_count; }
    /// `take(scope, reason, boxes)`.
    template <typename Take>
    Result<void> forEach(Take take) const
    {
        for (const auto& [key, boxes] : m_boxes) {
            for (qsizetype from = 0; from < boxes.size(); from += BoxesInStatement)
                KAGIBAKO_TRY(take(key.first, key.second, boxes.mid(from, BoxesInStatement)));
        }
        return {};
    }

private:
    std::map<Key, QList<ObjectId>> m_boxes;
    qsizetype m_count = 0;
};

QList<ObjectId> eachOnce(const QList<ObjectId>& boxes)
{
    QSet<ObjectId> known;
    QList<ObjectId> out;
    for (const ObjectId& box : boxes) {
        if (!known.contains(box))
            out.append(box);
        known.insert(box);
    }
    return out;
}

Result<void> mayDispose(const ClientSession& session, const ScopeId& scope)
{
    const bool may = session.ledger().mayNow(session.keyring().account(), Action::Dispose, scope);
    return may ? Result<void>() : fail(ErrorCode::LedgerRight, u"dispose"_s);
}

Result<qsizetype> sendHolds(ClientSession& session, const Groups& groups, const std::optional<QDate>& until)
{
    KAGIBAKO_TRY(groups.forEach([&](const ScopeId& scope, const QByteArray& reason, const QList<ObjectId>& boxes) {
        return session.submit({kinds::DisposeHold{boxes, reason, scope, until}}, {});
    }));
    return groups.count();
}

/// Those that an order names which waits for its second signature.
QSet<ObjectId> orderedBoxes(const Ledger& ledger)
{
    QSet<ObjectId> ordered;
    for (const Pending& one : ledger.pending()) {
        if (const auto* order = std::get_if<kinds::DisposeOrder>(&one.statement.payload))
            ordered.unite(QSet<ObjectId>(order->boxes.begin(), order->boxes.end()));
    }
    return ordered;
}

} // namespace

Result<DisposalPlan> DisposalService::whatIf(const Person& changed, const QDate& today) const
{
    KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(m_session.cache()).currentOf(changed.id));
    std::vector<DisposalHold> holds;
    if (box) {
        KAGIBAKO_TRY_ASSIGN(holds, BoxHolds(m_session).of(*box, today));
    }
    return planBy(m_session.ledger().policy(), changed, std::move(holds), today);
}

Result<qsizetype> DisposalService::setDue(const std::vector<DueChange>& changes)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    QList<Payload> payloads; // all of them are looked at before the first is sent
    for (const DueChange& change : changes) {
        if (!change.due.isValid())
            return fail(ErrorCode::BadDate, u"due"_s);
        KAGIBAKO_TRY_ASSIGN(const storage::BoxRow box, boxOf(m_session, change.box, Which::Accepted));
        if (box.person != change.person || box.scope != change.scope)
            return fail(ErrorCode::NotFound, u"number"_s);
        const QDate before = QDate::fromString(box.due, Qt::ISODate);
        if (before == change.due)
            continue;
        const kinds::DueSet due{change.box, change.due, change.person, change.scope};
        if (!maySetDue(m_session, due, before.isValid() ? std::optional(before) : std::nullopt))
            return fail(ErrorCode::LedgerRight, u"due date"_s);
        payloads.append(due);
    }
    for (qsizetype from = 0; from < payloads.size(); from += limits::StatementsInBatch)
        KAGIBAKO_TRY(m_session.submit(payloads.mid(from, limits::StatementsInBatch), {}));
    return payloads.size();
}

Result<qsizetype> DisposalService::hold(const QList<ObjectId>& boxes, const QByteArray& code,
                                        const std::optional<QDate>& until)
{
    KAGIBAKO_TRY(reason(ReasonKind::Hold, code));
    if (until && (!until->isValid() || *until < m_session.clock().today()))
        return fail(ErrorCode::DateRange, u"until"_s); // it would lift what is held
    KAGIBAKO_TRY(m_session.lookFirst());
    Groups groups;
    for (const ObjectId& id : eachOnce(boxes)) {
        KAGIBAKO_TRY_ASSIGN(const storage::BoxRow box, boxOf(m_session, id, Which::Accepted));
        KAGIBAKO_TRY(mayDispose(m_session, box.scope));
        groups.add(box.scope, code, id);
    }
    return sendHolds(m_session, groups, until);
}

Result<qsizetype> DisposalService::lift(const QList<ObjectId>& boxes)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    const QDate today = m_session.clock().today();
    BoxHolds holds(m_session);
    Groups groups;
    for (const ObjectId& id : eachOnce(boxes)) {
        KAGIBAKO_TRY_ASSIGN(const storage::BoxRow box, boxOf(m_session, id, Which::Accepted));
        KAGIBAKO_TRY(mayDispose(m_session, box.scope));
        KAGIBAKO_TRY_ASSIGN(const auto held, holds.of(box, today));
        if (!held.empty()) // by the reason of the hold that it ends
            groups.add(box.scope, held.front().reason, id);
    }
    return sendHolds(m_session, groups, today.addDays(-1));
}

Result<QHash<ScopeId, DisposalService::Ordered>> DisposalService::order(const QList<ObjectId>& boxes,
                                                                        const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Dispose, code));
    KAGIBAKO_TRY(m_session.lookFirst());
    const QSet<ObjectId> ordered = orderedBoxes(m_session.ledger());
    Groups groups;
    for (const ObjectId& id : eachOnce(boxes)) {
        KAGIBAKO_TRY_ASSIGN(const storage::BoxRow box, boxOf(m_session, id, Which::Kept));
        KAGIBAKO_TRY(mayDispose(m_session, box.scope));
        if (isHeldOn(box, m_session.clock().today()))
            return fail(ErrorCode::LedgerState, u"held"_s);
        if (!ordered.contains(id))
            groups.add(box.scope, code, id);
    }
    if (groups.count() == 0)
        return fail(ErrorCode::AlreadyDone, u"ordered"_s);
    QHash<ScopeId, Ordered> out;
    KAGIBAKO_TRY(
        groups.forEach([&](const ScopeId& scope, const QByteArray& why, const QList<ObjectId>& part) -> Result<void> {
            const kinds::DisposeOrder order{part, why, scope};
            KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, m_session.ledger().check(m_session.sign(order)));
            KAGIBAKO_TRY(m_session.submit({order}, {}));
            out.insert(scope, effect == Ledger::Effect::AtOnce ? Ordered::Destroyed : Ordered::WaitsForApproval);
            return {};
        }));
    return out;
}

Result<void> DisposalService::approve(const crypto::Digest& request)
{
    KAGIBAKO_TRY(m_session.lookFirst());
    const auto& pending = m_session.ledger().pending();
    const auto found = pending.constFind(request);
    const auto* order =
        found == pending.constEnd() ? nullptr : std::get_if<kinds::DisposeOrder>(&found->statement.payload);
    if (order == nullptr)
        return fail(ErrorCode::NotFound, u"order"_s);
    KAGIBAKO_TRY(m_session.ledger().mayApprove(m_session.keyring().account(), request));
    for (const ObjectId& id : order->boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(m_session.cache()).find(id));
        if (box && box->state != "destroyed"_L1 && isHeldOn(*box, m_session.clock().today()))
            return fail(ErrorCode::LedgerState, u"held"_s);
    }
    return m_session.submit({kinds::Approve{request}}, {});
}

} // namespace kagibako

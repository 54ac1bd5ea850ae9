// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/disposal_rows.h"

#include "core/domain/disposal_days.h"
#include "core/domain/disposal_words.h"
#include "core/services/due_planning.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using State = DisposalService::State;

QDate dayOf(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate);
}

DisposalPlan withoutRecord()
{
    DisposalPlan plan;
    plan.dueWords = {u"対象者の記録を読めないため、計算できません。"_s,
                     u"The person's record cannot be read, so nothing can be said."_s};
    return plan;
}

/// What planFor() refused: somebody has to put it right before there is a day.
DisposalPlan withProblem(const Error& error)
{
    DisposalPlan plan;
    if (error.code() == ErrorCode::FieldMissing)
        plan.dueWords = {u"規則より早い個別の廃棄日に、理由がありません。"_s,
                         u"The individual date is earlier than the rules', and no reason is given."_s};
    else
        plan.dueWords = {u"記録に誤りがあり、計算できません（%1）。"_s.arg(error.text()),
                         u"Something on record is wrong, so nothing can be said (%1)."_s.arg(error.text())};
    return plan;
}

/// Of a number that another one took the place of: kept so long that a mistake can be taken back.
DisposalPlan planOfReplaced(const QDate& due)
{
    DisposalPlan plan;
    plan.due = due;
    plan.earliest = due;
    plan.dueWords = {u"新しい番号に差し替えられました。差替えの%1日後に廃棄します。"_s.arg(RetireDays),
                     u"Another number took its place; it goes %1 days after that."_s.arg(RetireDays)};
    plan.reasons.push_back({"replaced", {}, due.isValid() ? due.addDays(-1) : QDate(), plan.dueWords});
    return plan;
}

} // namespace

QDate goesOn(const storage::BoxRow& box)
{
    const QDateTime at = QDateTime::fromString(box.announcedAt, Qt::ISODate);
    return box.announced.isEmpty() || !at.isValid() ? QDate() : dateInJapan(at.addDays(AnnounceDays));
}

Result<void> DisposalRows::load()
{
    KAGIBAKO_TRY_ASSIGN(m_people, PeopleService(m_session).all());
    m_byId.reserve(std::ssize(m_people.people));
    for (const KnownPerson& known : m_people.people)
        m_byId.insert(known.person.id, &known.person);
    for (const Pending& one : m_session.ledger().pending()) {
        if (const auto* order = std::get_if<kinds::DisposeOrder>(&one.statement.payload))
            m_ordered.unite(QSet<ObjectId>(order->boxes.begin(), order->boxes.end()));
    }
    return {};
}

bool DisposalRows::isMine(const ScopeId& scope) const
{
    return !m_session.ledger().actionsOf(m_session.keyring().account(), scope).isEmpty();
}

const Person* DisposalRows::person(const PersonId& id) const
{
    return m_byId.value(id, nullptr);
}

Result<DisposalPlan> DisposalRows::planOf(const storage::BoxRow& box)
{
    if (box.state == "replaced"_L1)
        return planOfReplaced(dayOf(box.due));
    const Person* who = person(box.person);
    if (who == nullptr)
        return withoutRecord();
    KAGIBAKO_TRY_ASSIGN(std::vector<DisposalHold> holds, m_holds.of(box, m_today));
    auto plan = planBy(m_session.ledger().policy(), *who, std::move(holds), m_today);
    return plan ? std::move(*plan) : withProblem(plan.error());
}

State DisposalRows::stateOf(const storage::BoxRow& box, const DisposalService::Row& row) const
{
    if (m_ordered.contains(box.box))
        return State::Ordered;
    if (row.held)
        return State::Held;
    const bool isAutomatic = m_session.ledger().policy().disposal == DisposalMode::Automatic;
    if (row.due.isValid() && row.due <= m_today)
        return !box.announced.isEmpty() && isAutomatic ? State::Announced : State::Overdue;
    if (box.state == "replaced"_L1)
        return State::Retired;
    return row.due.isValid() ? State::Planned : State::NoDate;
}

Result<DisposalService::Row> DisposalRows::rowOf(const storage::BoxRow& box)
{
    DisposalService::Row row;
    row.person = box.person;
    row.scope = box.scope;
    row.box = box.box;
    row.due = dayOf(box.due);
    row.held = isHeldOn(box, m_today);
    if (row.held && dayOf(box.hold).isValid())
        row.holdUntil = dayOf(box.hold);
    row.state = stateOf(box, row);
    if (row.state == State::Announced)
        row.destroyOn = goesOn(box);
    const Ledger& ledger = m_session.ledger();
    row.mayEarlier = ledger.mayNow(m_session.keyring().account(), Action::Dispose, box.scope);
    KAGIBAKO_TRY_ASSIGN(row.plan, planOf(box));
    const Person* who = person(box.person);
    if (who == nullptr)
        return row;
    row.code = who->code;
    row.name = who->name;
    if (box.state == "current"_L1)
        row.proposed = proposedDue(row.plan, *who, ledger.policy());
    return row;
}

Result<std::vector<DisposalService::Waits>> DisposalRows::waits() const
{
    const AccountId me = m_session.keyring().account();
    const auto& pending = m_session.ledger().pending();
    std::vector<DisposalService::Waits> out;
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        const auto* order = std::get_if<kinds::DisposeOrder>(&one->statement.payload);
        if (order == nullptr)
            continue;
        DisposalService::Waits waits{one.key(),
                                     order->scope,
                                     one->statement.signer.account.value_or(AccountId()),
                                     order->reason,
                                     {},
                                     order->boxes.size(),
                                     false,
                                     one->statement.common.created};
        waits.mayApprove = m_session.ledger().mayApprove(me, one.key()).has_value();
        if (!waits.mayApprove && !isMine(order->scope))
            continue;
        QSet<PersonId> known;
        for (const ObjectId& id : order->boxes) {
            KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(m_session.cache()).find(id));
            if (!box || known.contains(box->person))
                continue;
            known.insert(box->person);
            waits.persons.append(box->person);
        }
        out.push_back(std::move(waits));
    }
    return out;
}

} // namespace kagibako

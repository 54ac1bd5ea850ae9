// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands about disposal; disposal_service.cpp changes it.
#include "core/services/disposal_cause.h"
#include "core/services/disposal_rows.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using Row = DisposalService::Row;
using Gone = DisposalService::Gone;

bool comesFirst(const Row& one, const Row& other)
{
    if (one.due.isValid() != other.due.isValid())
        return one.due.isValid();
    if (one.due != other.due)
        return one.due < other.due;
    return one.name != other.name ? one.name < other.name : one.box < other.box;
}

Result<std::vector<Gone>> goneOf(ClientSession& session, const DisposalRows& rows,
                                 const std::vector<storage::BoxRow>& kept)
{
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(session.cache()).gone());
    DisposalCauses causes(session);
    KAGIBAKO_TRY(causes.count(boxes, kept));
    std::vector<Gone> gone;
    for (const storage::BoxRow& box : boxes) {
        if (!rows.isMine(box.scope) || box.goneIndex < 0)
            continue;
        KAGIBAKO_TRY_ASSIGN(const DisposalCauses::Cause cause, causes.of(box));
        const Person* who = rows.person(box.person);
        gone.push_back({box.person, who == nullptr ? QString() : who->code, who == nullptr ? QString() : who->name,
                        box.scope, box.box, QDateTime::fromString(box.goneAt, Qt::ISODate), box.goneIndex, cause.how,
                        cause.reason, cause.by});
    }
    std::ranges::reverse(gone); // the newest first
    return gone;
}

/// Asked only when numbers stay that should have been announced: the server may be down, and then it says nothing.
bool saysClock(ClientSession& session, const std::vector<Row>& rows, const QDate& today)
{
    if (session.ledger().policy().disposal != DisposalMode::Automatic)
        return false;
    const bool isLate = std::ranges::any_of(
        rows, [&](const Row& row) { return row.state == DisposalService::State::Overdue && row.due < today; });
    return isLate && session.api().disposalState().value_or(QByteArray()) == "clock";
}

} // namespace

Result<DisposalService::View> DisposalService::view(const QDate& today)
{
    View view;
    view.today = today;
    DisposalRows rows(m_session, today);
    KAGIBAKO_TRY(rows.load());
    KAGIBAKO_TRY_ASSIGN(const auto kept, storage::BoxTable(m_session.cache()).accepted());
    view.rows.reserve(kept.size());
    for (const storage::BoxRow& box : kept) {
        if (!rows.isMine(box.scope))
            continue;
        KAGIBAKO_TRY_ASSIGN(Row row, rows.rowOf(box));
        view.rows.push_back(std::move(row));
    }
    std::ranges::sort(view.rows, comesFirst);
    KAGIBAKO_TRY_ASSIGN(view.gone, goneOf(m_session, rows, kept));
    KAGIBAKO_TRY_ASSIGN(view.waits, rows.waits());
    view.clockAlarm = saysClock(m_session, view.rows, today);
    return view;
}

} // namespace kagibako

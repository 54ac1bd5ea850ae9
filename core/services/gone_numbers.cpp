// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/gone_numbers.h"

#include "core/ledger/rights.h"
#include "core/services/disposal_cause.h"

#include <QSet>

#include <algorithm>

namespace kagibako {

namespace {

bool isGone(const storage::BoxRow& box)
{
    return box.goneIndex >= 0;
}

Result<std::vector<storage::BoxRow>> candidates(ClientSession& session, const CertificateChoice& choice)
{
    storage::BoxTable boxes(session.cache());
    if (choice.boxes.isEmpty())
        return choice.person ? boxes.of(*choice.person) : boxes.gone();
    std::vector<storage::BoxRow> rows;
    for (const ObjectId& id : QSet<ObjectId>(choice.boxes.cbegin(), choice.boxes.cend())) {
        KAGIBAKO_TRY_ASSIGN(const auto row, boxes.find(id));
        if (!row || !isGone(*row))
            return fail(ErrorCode::NotFound, QStringLiteral("box"));
        rows.push_back(*row);
    }
    return rows;
}

Disposed wordOf(DisposalService::Gone::How how)
{
    using How = DisposalService::Gone::How;
    switch (how) {
    case How::OnTime:
        return Disposed::OnTime;
    case How::Ordered:
        return Disposed::Ordered;
    case How::Thrown:
        return Disposed::Thrown;
    case How::Replaced:
        return Disposed::Replaced;
    case How::Abandoned:
        return Disposed::Abandoned;
    }
    return Disposed::OnTime;
}

} // namespace

QDateTime goneAt(const storage::BoxRow& box)
{
    return QDateTime::fromString(box.goneAt, Qt::ISODate);
}

QDate goneOn(const storage::BoxRow& box)
{
    return dateInJapan(goneAt(box));
}

Result<std::vector<storage::BoxRow>> goneNumbers(ClientSession& session, const CertificateChoice& choice)
{
    const auto& period = choice.period;
    if (period && (!period->first.isValid() || !period->second.isValid() || period->second < period->first))
        return fail(ErrorCode::DateRange);
    KAGIBAKO_TRY_ASSIGN(auto rows, candidates(session, choice));
    std::erase_if(rows, [&](const storage::BoxRow& box) {
        const bool isOther =
            (choice.person && box.person != *choice.person) || (choice.scope && box.scope != *choice.scope);
        if (!isGone(box) || isOther)
            return true;
        return period && (goneOn(box) < period->first || goneOn(box) > period->second);
    });
    std::ranges::sort(rows, [](const auto& one, const auto& other) {
        return std::tie(one.goneIndex, one.box) < std::tie(other.goneIndex, other.box);
    });
    return rows;
}

Result<std::vector<DisposedBy>> causesOf(ClientSession& session, const std::vector<storage::BoxRow>& rows)
{
    storage::BoxTable boxes(session.cache());
    KAGIBAKO_TRY_ASSIGN(const auto gone, boxes.gone());
    KAGIBAKO_TRY_ASSIGN(const auto kept, boxes.accepted());
    DisposalCauses causes(session);
    KAGIBAKO_TRY(causes.count(gone, kept));
    std::vector<DisposedBy> out;
    out.reserve(rows.size());
    for (const storage::BoxRow& row : rows) {
        KAGIBAKO_TRY_ASSIGN(const DisposalCauses::Cause cause, causes.of(row));
        out.push_back({wordOf(cause.how), cause.reason, cause.by});
    }
    return out;
}

} // namespace kagibako

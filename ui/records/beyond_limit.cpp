// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/beyond_limit.h"

#include "core/services/list_request_service.h"

namespace kagibako::ui {

namespace {

using Shown = ListRequestService::Shown;

bool isOfUse(const Shown& one, Purpose purpose)
{
    return one.mine && one.what == ListRequestService::What::Open && one.state == ListRequestService::State::Approved &&
           one.purpose == purposeCode(purpose);
}

/// Nothing where nothing was approved. It is the box that counts: a number that was replaced since nobody has approved.
/// A list that cannot be had or is not what it should be allows nothing, and hinders no other.
Result<std::optional<crypto::Digest>> approvedFor(ClientSession& session, const PersonId& person, Purpose purpose)
{
    KAGIBAKO_TRY(session.sync()); // the approval may be a moment old
    KAGIBAKO_TRY_ASSIGN(const auto box, RevealService(session).currentBox(person));
    ListRequestService service(session);
    KAGIBAKO_TRY_ASSIGN(const QList<Shown> all, service.all());
    for (const Shown& one : all) {
        if (isOfUse(one, purpose) && service.names(one.request, box).value_or(false))
            return one.request;
    }
    return std::nullopt;
}

} // namespace

Result<RevealService::Revealed> revealBeyondLimit(ClientSession& session, const PersonId& person, Purpose purpose,
                                                  Way way)
{
    RevealService service(session);
    auto revealed = service.reveal(person, purpose, way);
    if (revealed || revealed.error().code() != ErrorCode::RateLimited)
        return revealed;
    KAGIBAKO_TRY_ASSIGN(const auto request, approvedFor(session, person, purpose));
    return request ? service.reveal(person, purpose, way, request) : std::move(revealed);
}

} // namespace kagibako::ui

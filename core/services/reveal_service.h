// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purpose.h"
#include "core/services/number_opening.h"

namespace kagibako {

/// Shows one number: for a purpose that such a person's number may be asked for, logged before, opened only when it is
/// what the last acceptance named.
class RevealService
{
public:
    explicit RevealService(ClientSession& session) : m_session(session) {}

    struct Revealed {
        AnyNumber number;
        qint64 auditIndex = 0;
    };
    /// `request`: of an approved open.request for this purpose, whose list names this very box (ListRequestService): it
    /// is not counted against policy.opens. The list is looked into before anything is asked for. Errors:
    /// UnknownPurpose (not for this kind of person); NotFound (nobody, or no number); BoxUnchecked (a number came but
    /// nobody accepted it, or whoever did had lost the right: the acceptance is void, see Projection); RateLimited
    /// (more than policy.opens today: ask for an approval); with a request LedgerApproval (not approved, not for this,
    /// or not in the list: a number that was replaced since is not), LedgerRight (somebody else's), RequestExpired,
    /// those of ListRequestService::names(); those of openNumbers().
    Result<Revealed> reveal(const PersonId& person, Purpose purpose, Way way = Way::Screen,
                            const std::optional<crypto::Digest>& request = {});
    /// The box that reveal() would open. Errors: NotFound, BoxUnchecked, as there.
    Result<storage::BoxRow> currentBox(const PersonId& person);

private:
    Result<Revealed> open(const storage::BoxRow& box, const kinds::Open& open);

    ClientSession& m_session;
};

} // namespace kagibako

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
    /// UnknownPurpose (not for this kind of person); NotFound (nobody, or no number); BoxDestroyed (it was there, and
    /// is gone for good); BoxUnchecked (a number came but nobody accepted it, or whoever did had lost the right: the
    /// acceptance is void, see Projection); RateLimited (more than policy.opens today: ask for an approval); with a
    /// request LedgerApproval (not approved, not for this, or not in the list: a number that was replaced since is
    /// not), LedgerRight (somebody else's), RequestExpired, those of ListRequestService::names(); those of
    /// openNumbers().
    Result<Revealed> reveal(const PersonId& person, Purpose purpose, Way way = Way::Screen,
                            const std::optional<crypto::Digest>& request = {});
    struct Together {
        qint64 auditIndex = 0;
        std::vector<Result<AnyNumber>> numbers; ///< in the order of the people
    };
    /// Shows the numbers of several people of one scope by one act, as of a family; each counts against policy.opens.
    /// Nobody's number is asked for that such a person may not be asked for, and one that cannot be had hides no other.
    /// Errors: TooLarge (more than one act may open); RateLimited (all of them together are more than are left today:
    /// none was opened); where nobody's can be asked for, what stands against the first; those of openNumbers(). Of a
    /// single number: UnknownPurpose, NotFound (nobody, no number, or of another scope than the first), BoxUnchecked,
    /// BoxDestroyed, those of PeopleService::one() and openNumbers().
    Result<Together> revealTogether(const QList<PersonId>& people, Purpose purpose, Way way = Way::Screen);
    /// The box that reveal() would open. Errors: NotFound, BoxUnchecked, BoxDestroyed, as there.
    Result<storage::BoxRow> currentBox(const PersonId& person);

private:
    Result<Revealed> open(const storage::BoxRow& box, const kinds::Open& open);
    Result<storage::BoxRow> boxFor(const PersonId& person, Purpose purpose);

    ClientSession& m_session;
};

} // namespace kagibako

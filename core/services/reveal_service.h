// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purpose.h"
#include "core/services/object_opening.h"
#include "core/vault/number_seal.h"

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
    /// Errors: UnknownPurpose (not for this kind of person); NotFound (nobody, or no number); BoxUnchecked (a number
    /// came but nobody accepted it, or whoever did had lost the right: the acceptance is void, see Projection);
    /// ObjectMissing; those of checkOrigin(), openObjects() and openNumber().
    Result<Revealed> reveal(const PersonId& person, Purpose purpose, Way way = Way::Screen);

private:
    Result<storage::BoxRow> currentBox(const PersonId& person);
    Result<Revealed> open(const storage::BoxRow& box, Purpose purpose, Way way);

    ClientSession& m_session;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload.h"

namespace kagibako {

/// What the signer of an object or audit statement must have: the "right" column of docs/spec/statements.md.
struct Right {
    enum class Of : std::uint8_t {
        OwnKey,  ///< the key that the statement itself brings
        Account, ///< any active account
        Rank,    ///< at least `rank`
        Scope,   ///< in `scope`: one of `anyOf` (if not empty) and each of `allOf`
        Ledger,  ///< a ledger kind: rules of its own, ask Ledger::check()
    };
    Of of = Of::Account;
    Rank rank = Rank::Member;
    std::optional<ScopeId> scope = {};
    Actions anyOf = {}, allOf = {};

    bool isMetBy(Actions actions) const
    {
        return (anyOf.isEmpty() || anyOf.meets(actions)) && allOf.without(actions).isEmpty();
    }
    friend bool operator==(const Right&, const Right&) = default;
};

/// A due date less than this ahead is an act of disposal.
inline constexpr int DisposeDaysAhead = 30;

/// What the caller knows of the boxes that a statement names, from before it. What is not known is not held against the
/// signer.
struct BoxesBefore {
    std::optional<QDate> due = {}; ///< due.set: the due date that the box had
    bool isOthers = false;         ///< somebody else than the signer entered one of them
    bool isOwn = false;            ///< the signer entered one of them
};

/// The one table, used by server and clients. `today` is the calendar date in Japan of the statement's `created`.
/// Setting a due date earlier than it was, or less than 30 days ahead, needs `dispose` (in number.accept: besides
/// `review`). Throwing away what somebody else entered needs `review`.
Right rightFor(const Payload& payload, const QDate& today, const BoxesBefore& before = {});

/// The calendar date in Japan.
QDate dateInJapan(const QDateTime& time);

} // namespace kagibako

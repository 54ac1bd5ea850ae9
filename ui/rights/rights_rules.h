// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/rights_view.h"

namespace kagibako::ui {

/// Why somebody may not change something. What the ledger would refuse is not offered (protocol.md §4).
enum class Bar : std::uint8_t {
    None,
    NoRank,     ///< the person at the desk is no admin
    Oneself,    ///< nobody decides about oneself
    Above,      ///< of the same rank, or above it
    Revoked,    ///< the account has ended
    OwnersOnly, ///< only an owner gives `keys`
    LastKeys,   ///< nobody else could give the scope's keys any more
};

/// Of everything about an account.
Bar barOf(const RightsView& view, const RightsView::AccountRow& row);
/// Of giving it this action in this scope, or of taking it away.
Bar barOf(const RightsView& view, const RightsView::AccountRow& row, const ScopeId& scope, Action action);

Actions both(Actions one, Actions other);
Actions actionsOf(const RightsView::AccountRow& row, const ScopeId& scope);

/// All that an account may do in a scope, before and after.
struct RightsChange {
    AccountId account;
    ScopeId scope;
    Actions before, after;

    Actions given() const { return after.without(before); }
    Actions taken() const { return before.without(after); }
    friend bool operator==(const RightsChange&, const RightsChange&) = default;
};

/// Of whom the second signature has to be, where there is somebody.
enum class Second : std::uint8_t { None, AnotherOwner, OwnerOrAdmin, SameAction };
struct SecondRule {
    Second second = Second::None;
    std::optional<AccountId> subject = {}; ///< never the second
    std::optional<ScopeId> scope = {};     ///< with SameAction
    Action action = Action::Keys;
};
SecondRule secondFor(const RightsChange& change);
/// Of a statement as it would be signed now.
SecondRule secondFor(const RightsView& view, const Payload& payload);

struct Signing {
    bool waits = false; ///< nothing happens before a second signature
    QStringList by;     ///< logins of those who may give it; may be empty all the same
};
Signing signingOf(const RightsView& view, const AccountId& signer, const SecondRule& rule);

/// Does the scope need new keys after these were taken away (protocol.md §5)?
enum class KeyChange : std::uint8_t { None, NextOccasion, AtOnce };
KeyChange keyChangeAfter(Actions taken);
/// Do the later actions take a key that the earlier ones came without?
bool needsOtherKeys(Actions before, Actions after);

} // namespace kagibako::ui

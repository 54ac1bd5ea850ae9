// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

#include <vector>

namespace kagibako {

/// What it takes until somebody has taken over from somebody who leaves (引き継ぎ), told before anything is signed:
/// what the successor still has to get, who has to seal which keys, and what the leaver loses last. Values only.
struct HandOver {
    /// Of the successor, in one scope: what the leaver may do there and the successor not yet.
    struct Gain {
        ScopeId scope;
        Actions before, after;
        bool waits = false;                   ///< nothing happens before a second signature
        bool isAsked = false;                 ///< signed already, and not approved yet
        QList<AccountId> seconds = {};        ///< who may sign second; may be empty all the same
        std::optional<ErrorCode> barred = {}; ///< why this signer may not ask for it

        friend bool operator==(const Gain&, const Gain&) = default;
    };
    /// Keys that somebody has to seal to the successor.
    struct KeysToGive {
        ScopeId scope;
        QList<AccountId> givers = {}; ///< who has them now and may give them; the leaver too; empty: nobody
        bool isFirst = false;         ///< nobody but the leaver has them: given before the leaver goes, or lost
    };
    /// Of the leaver, in one scope: everything.
    struct Loss {
        ScopeId scope;
        Actions taken;
        bool newKeysAtOnce = false; ///< else at the next occasion (protocol.md §5)
        bool knowsLinks = false;    ///< can make every link that is open now

        friend bool operator==(const Loss&, const Loss&) = default;
    };

    AccountId from, to;
    std::vector<Gain> gains;      ///< signed first, all at once
    std::vector<KeysToGive> keys; ///< then these
    std::vector<Loss> losses;     ///< and only then these
    /// Why this signer may take nothing from the leaver, even once all of the above is done.
    std::optional<ErrorCode> leaverBarred = {};
    QList<crypto::Digest> fallsAway = {};  ///< what the leaver asked for and nobody approved: a revocation ends it
    QList<crypto::Digest> unanswered = {}; ///< enrolments by a sheet whose code nobody but the leaver can check

    /// Nothing of the successor's part is left to do before the leaver may go.
    bool isReady() const;
};

/// As `signer` would sign it now, by the ledger's own rules. Errors: NotFound (no such account); LedgerSelf (from
/// oneself, or to the leaver); LedgerRight (the signer is no admin); LedgerState (the leaver was revoked, or the
/// successor is not active).
Result<HandOver> planHandOver(const Ledger& ledger, const AccountId& signer, const AccountId& from,
                              const AccountId& to);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "core/services/hand_over.h"

namespace kagibako {

/// Hands over from somebody who leaves to somebody who stays, in the order that never leaves a scope without keys: the
/// successor first, the leaver last. Where something has to wait, for a second signature or for somebody else's keys,
/// it stops there; asked again it goes on, and signs nothing twice.
class HandOverService
{
public:
    explicit HandOverService(ClientSession& session) : m_session(session) {}

    struct Wish {
        AccountId from, to;
        QByteArray reason = {}; ///< of ReasonKind::Revoke: the account ends; empty: it stays, without rights in scopes
        std::optional<HandOver> shown = {}; ///< what somebody agreed to, where it was shown
    };
    struct Outcome {
        bool isDone = false;     ///< the leaver is out
        HandOver rest = {};      ///< what still stands in the way; once it is done, what was lost
        QList<ScopeId> due = {}; ///< scopes that were the leaver's and whose keys have to be changed
    };

    /// What would be signed now. Errors: those of planHandOver().
    Result<HandOver> plan(const AccountId& from, const AccountId& to) const;
    /// Goes as far as it may. Errors, before anything is signed: UnknownCode (no such reason), those of plan(),
    /// Conflict (not what was shown any more), and what bars a gain or the leaver's going; those of submit().
    Result<Outcome> carryOut(const Wish& wish);

private:
    Result<void> give(const HandOver& plan);
    Result<void> dismiss(const Wish& wish, const HandOver& plan);
    Result<void> submitAll(const QList<Payload>& payloads);
    bool holdsKeys(const ScopeId& scope) const;

    ClientSession& m_session;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

#include <functional>

namespace kagibako {

/// What stood before a statement, as far as the statement changes it.
struct RightsBefore {
    Actions actions = {};     ///< permission.set, permission.leave: of whom it is about, in that scope
    Rank rank = Rank::Member; ///< rank.set: of whom it is about
    Policy policy = {};       ///< policy.set
};

/// One signed act about who may do what, or a request that somebody else has to sign too.
struct RightsAct {
    enum class State : std::uint8_t {
        InForce, ///< at once, or since the second signature
        Waiting, ///< for the second signature
        Lapsed,  ///< nobody gave it in time, or whoever asked was revoked before
    };
    struct Second {
        AccountId by;
        QDateTime at;
        qint64 index = 0;
    };
    qint64 index = 0;            ///< of its leaf
    QDateTime at;                ///< UTC, by the signer's clock
    std::optional<AccountId> by; ///< empty: the root key
    Payload payload;             ///< never `approve`: that is the second of what it approves
    RightsBefore before;         ///< as of the signing
    State state = State::InForce;
    std::optional<Second> second = {};
    QList<AccountId> accounts = {}; ///< signer, second, and whom it is about; each once
    std::optional<ScopeId> scope = {};
};

/// The history of rights: every statement of the ledger from the first on, and what needed a second person. The log
/// says it, so nothing can be left out or told otherwise without breaking a signature or the tree.
class RightsHistory
{
public:
    explicit RightsHistory(ClientSession& session) : m_session(session) {}

    /// Called with the leaves read and all of them; false stops.
    using Progress = std::function<bool(qint64 done, qint64 all)>;
    /// The newest first, by replaying the organization's log as it is remembered here; nothing is asked of the server.
    /// Errors: LogGap, Cancelled, those of Ledger::apply().
    Result<std::vector<RightsAct>> all(const Progress& progress = {});

private:
    ClientSession& m_session;
};

/// How `payload` finds the ledger when `signer` signs it.
RightsBefore rightsBefore(const Ledger& ledger, const Payload& payload, const Signer& signer);

} // namespace kagibako

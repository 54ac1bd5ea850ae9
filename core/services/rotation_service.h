// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

#include <functional>

namespace kagibako {

/// New keys for a scope (protocol.md §5, ROTATE): the old ones hang on the new by the chain, the new go to every member
/// and to the recovery sheet, and the cards of open invitations are sealed anew, so that nothing more is sealed to a
/// key that somebody knows who no longer may.
class RotationService
{
public:
    explicit RotationService(ClientSession& session) : m_session(session) {}

    /// What becomes of open links that a former clerk can still make (protocol-review P03).
    enum class Links : std::uint8_t {
        Reissue, ///< void; new invitations to the same people take their place, and have to be sent
        Keep,    ///< they stay good, and review says "link known to a former clerk"
    };
    struct Done {
        qint64 epoch = 1;
        qsizetype grants = 0;
        qsizetype cards = 0;    ///< sealed anew: the links stay as they are
        qsizetype reissued = 0; ///< the links are new
    };
    /// Called with how much is done of how much. False stops after the batch at hand; finish() goes on from there.
    using Progress = std::function<bool(qsizetype done, qsizetype all)>;

    /// Errors: GrantMissing without the keys in force; Cancelled; those of submit().
    Result<Done> rotate(const ScopeId& scope, Links links, const Progress& progress = {});
    /// Cards that still name an older epoch: an interrupted rotation, or what was returned after one. Until it is done
    /// the server lets nobody use those links.
    Result<qsizetype> unfinished(const ScopeId& scope);
    Result<Done> finish(const ScopeId& scope, Links links, const Progress& progress = {});

private:
    Result<qsizetype> reseal(const EpochOf& of, const std::vector<storage::InvitationRow>& rows);
    Result<qsizetype> reissue(const EpochOf& of, const std::vector<storage::InvitationRow>& rows);
    struct Opened;
    /// Those whose card is as the log says; damaged ones are noted and left out.
    Result<std::vector<Opened>> open(const EpochOf& of, const std::vector<storage::InvitationRow>& rows);

    ClientSession& m_session;
};

} // namespace kagibako

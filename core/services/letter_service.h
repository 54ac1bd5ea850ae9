// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/letter_batch.h"
#include "core/services/invitation_service.h"

namespace kagibako {

/// 郵送で収集: letters to people who have an open invitation, as often as wanted: links and codes are made again from
/// the scope's invitation key, and what the letter says from the card that the page would show.
class LetterService
{
public:
    explicit LetterService(ClientSession& session) : m_session(session) {}

    struct Request {
        QList<InvitationId> invitations;
        Language language = Language::Japanese;
        EnvelopeWindow window;
        QStringList returnTo; ///< address lines for the return envelope; empty: whom to hand the form to
        bool withProxyLetter = false;
        /// These people were identified when they were hired or contracted: what we print for them shows who they are.
        bool wereIdentified = true;
    };
    struct Done {
        qsizetype letters = 0;
        qsizetype leftOut = 0;       ///< damaged cards or profiles, and those too long for their pages
        QList<InvitationId> tooLong; ///< the latter of them
    };
    using Progress = std::function<bool(qsizetype done, qsizetype of)>; ///< false: stop

    /// Open invitations whose links this account can make, the oldest first.
    Result<QList<InvitationId>> allOpen(const std::optional<ScopeId>& scope = {});

    /// The first letter of the list, to be looked at. Errors: NotFound (none, or one that is not open), GrantMissing,
    /// ObjectMissing (damaged), those of the net.
    Result<LetterPages> first(const Request& request);
    /// A PDF of all; what is written is as secret as the links. Errors: those of first() and of the paper room;
    /// Cancelled.
    Result<Done> writePdf(const Request& request, QIODevice& out, const PaperFonts& fonts,
                          const Progress& progress = {});
    /// Onto a printer; `newPage` turns its page. Errors: the same.
    Result<Done> paint(const Request& request, QPainter& painter, const std::function<bool()>& newPage,
                       const PaperFonts& fonts, const Progress& progress = {});

private:
    ClientSession& m_session;
};

} // namespace kagibako

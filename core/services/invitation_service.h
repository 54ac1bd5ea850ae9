// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purpose.h"
#include "core/services/people_service.h"
#include "core/vault/card.h"

namespace kagibako {

/// Invites people to hand in their number: a code each, the card it opens, one signed statement.
class InvitationService
{
public:
    explicit InvitationService(ClientSession& session) : m_session(session) {}

    struct Request {
        ScopeId scope;
        std::vector<Person> people; ///< one invitation each
        QList<Purpose> purposes;    ///< at least one; only those that may be asked of each kind go onto a card
        QDate deadline;             ///< invalid: none
        QString contact;
        QString greeting;
        bool wantsImages = true;
        bool mayAddDependents = true;
        kinds::Channel channel = kinds::Channel::Link;
        QByteArray pageOrigin; ///< "https://host" of the page; empty: the server's
    };
    struct Invited {
        Person person;
        InvitationId id;
        SecretBytes link; ///< https://HOST/c#CODE
    };
    /// Errors: UnknownPurpose when none of the purposes may be asked of somebody; those of submit().
    Result<std::vector<Invited>> invite(const Request& request);

private:
    Result<Card> cardFor(const Request& request, const Person& person, const EpochOf& of, const InvitationId& id) const;

    ClientSession& m_session;
};

} // namespace kagibako

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

    /// An invitation to be made: the card without its id, version and keys.
    struct Draft {
        Card card;
        QList<PersonId> persons;
        kinds::Channel channel = kinds::Channel::Link;
        std::optional<QDate> deadline;
        std::optional<InvitationId> replaces = {}; ///< becomes void in the same act
    };
    struct Issued {
        InvitationId id;
        SecretBytes code;
    };
    /// Seals the cards to the scope's newest keys and submits them, in the order given. Errors: GrantMissing, TooLarge,
    /// those of submit().
    Result<std::vector<Issued>> issue(const EpochOf& of, std::vector<Draft> drafts);

    struct Sent {
        InvitationId id;
        ScopeId scope;
        QList<PersonId> persons;
        QString state;    ///< open, submitted, void
        QString deadline; ///< ISO; empty: none
        bool disputed = false;
    };
    /// Every invitation, the newest first.
    Result<std::vector<Sent>> all();
    /// The link of one that is open, made again from the scope's invitation key. Errors: NotFound, GrantMissing.
    Result<SecretBytes> link(const InvitationId& id);
    /// Makes the link worthless. `code`: of ReasonKind::Void. Errors: NotFound, UnknownCode, those of submit().
    Result<void> withdraw(const InvitationId& id, const QByteArray& code);

private:
    SecretBytes linkOf(ByteSpan code, const QByteArray& pageOrigin) const;
    Result<Card> cardFor(const Request& request, const Person& person, const EpochOf& of) const;

    ClientSession& m_session;
};

} // namespace kagibako

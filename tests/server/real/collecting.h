// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/services/client_session.h"
#include "tests/server/real/daemon.h"
#include "tests/support/page_simulator.h"

// How numbers come in: each step by the real client core or the simulated page, against the real server. What does not
// work where it has to ends the program.
namespace kagibako::test {

/// What somebody who was asked for their number holds in their hands.
struct Letter {
    InvitationId id;
    PersonId person;
    QByteArray link; ///< https://HOST/c#CODE
};
/// Asks for the numbers of these people, for withholding.
std::vector<Letter> sendLetters(ClientSession& session, const ScopeId& scope, const std::vector<Person>& people);
/// The link of an open invitation as this account's program makes it again.
QByteArray linkOf(ClientSession& session, const InvitationId& id);

PageSimulator openPage(const Daemon& daemon, const QByteArray& link);
/// What the server says when it is asked for the card of this page once more.
http::test::Answer askForCard(const Daemon& daemon, const PageSimulator& page);
http::test::Answer submit(const Daemon& daemon, const wire::SubmitRequest& request);
/// Opens the link, fills in the number and sends it.
void handIn(const Daemon& daemon, const QByteArray& link, const QByteArray& number);

/// Checks and accepts all that waits.
void acceptAll(ClientSession& session);
/// The digits of somebody's number as they are shown, or the name of the check that refused.
QByteArray numberOf(ClientSession& session, const PersonId& person);

} // namespace kagibako::test

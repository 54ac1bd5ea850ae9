// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/collecting.h"

#include "core/services/invitation_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/wire/paths.h"
#include "tests/server/real/outcome.h"

namespace kagibako::test {

std::vector<Letter> sendLetters(ClientSession& session, const ScopeId& scope, const std::vector<Person>& people)
{
    InvitationService::Request request;
    request.scope = scope;
    request.people = people;
    request.purposes = {Purpose::Withholding};
    std::vector<Letter> letters;
    for (const auto& invited : must(InvitationService(session).invite(request), "invite"))
        letters.push_back({invited.id, invited.person.id, asView(invited.link.exposeSecret()).toByteArray()});
    return letters;
}

QByteArray linkOf(ClientSession& session, const InvitationId& id)
{
    const SecretBytes link = must(InvitationService(session).link(id), "link");
    return asView(link.exposeSecret()).toByteArray();
}

PageSimulator openPage(const Daemon& daemon, const QByteArray& link)
{
    const PageAsk asking = [&daemon](const char* path, const QByteArray& body) {
        return bodyOf(ask(daemon.port(), path, body));
    };
    return must(PageSimulator::open(asking, link), "page");
}

http::test::Answer askForCard(const Daemon& daemon, const PageSimulator& page)
{
    return ask(daemon.port(), path::PageCard, wire::encode(wire::TokenRequest{page.token()}));
}

http::test::Answer submit(const Daemon& daemon, const wire::SubmitRequest& request)
{
    return ask(daemon.port(), path::PageSubmit, wire::encode(request));
}

void handIn(const Daemon& daemon, const QByteArray& link, const QByteArray& number)
{
    PageSimulator page = openPage(daemon, link);
    const auto answer = submit(daemon, must(page.fill(number), "fill"));
    if (answer.status != 200)
        qFatal("hand in: %d %s", answer.status, answer.body.c_str());
}

void acceptAll(ClientSession& session)
{
    must(session.sync(), "sync");
    ReviewService review(session);
    for (const ReviewService::Waiting& waiting : must(review.inbox(), "inbox")) {
        const auto opened = must(review.show(waiting.id), "show");
        must(review.accept(*opened, {"my_number_card"}, {}), "accept");
    }
}

QByteArray numberOf(ClientSession& session, const PersonId& person)
{
    const auto revealed = RevealService(session).reveal(person, Purpose::Withholding);
    if (!revealed)
        return errorOf(revealed);
    const SecretBytes digits = digitsOf(revealed->number);
    return asView(digits.exposeSecret()).toByteArray();
}

} // namespace kagibako::test

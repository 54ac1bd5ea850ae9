// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/invitation_service.h"
#include "core/services/reveal_service.h"
#include "core/services/review_service.h"
#include "core/wire/paths.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/server/real/office.h"
#include "tests/support/page_simulator.h"

namespace kagibako::bench {

using namespace Qt::StringLiterals;

Rows revealRows(const Scale& scale)
{
    QTemporaryDir folder;
    test::Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
    if (!daemon.start())
        qFatal("kagibakod did not start");
    test::Office office(daemon);
    const std::vector<Person> people = office.people(1);
    InvitationService::Request request;
    request.scope = office.scope();
    request.people = people;
    request.purposes = {Purpose::Withholding};
    const auto invited = InvitationService(office.session()).invite(request);
    const auto ask = [&](const char* path, const QByteArray& body) {
        return test::bodyOf(test::ask(daemon.port(), path, body));
    };
    auto page = test::PageSimulator::open(ask, asView(invited->at(0).link.exposeSecret()).toByteArray());
    (void)ask(path::PageSubmit, wire::encode(*page->fill("123456789018")));
    if (!office.session().sync())
        qFatal("sync");
    ReviewService reviews(office.session());
    const auto waiting = reviews.inbox();
    const auto opened = reviews.show(waiting->at(0).id);
    if (!opened || !reviews.accept(**opened, {"my_number_card"}, {}))
        qFatal("review");
    RevealService service(office.session());
    const auto all = times(scale.count(150), [&] { // policy.opens is 200 a day
        if (!service.reveal(people[0].id, Purpose::Withholding))
            qFatal("reveal");
    });
    return {{u"reveal, to the digits, p50"_s, quantile(all, 0.5), u"ms"_s},
            {u"reveal, to the digits, p99"_s, quantile(all, 0.99), u"ms"_s, 20, true}};
}

} // namespace kagibako::bench

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes.h"

#include "core/wire/health.h"
#include "core/wire/limits.h"
#include "core/wire/paths.h"
#include "server/http/cross_site.h"
#include "server/http/page_files.h"
#include "server/http/page_origin.h"

namespace kagibako::server {

namespace {

template <typename Group>
http::Handler handler(Group& group, Task<http::Response> (Group::*method)(http::Request))
{
    return [&group, method](http::Request request) { return (group.*method)(std::move(request)); };
}

Task<http::Response> health(const char* disposal)
{
    co_return Desk::json(wire::encodeHealth(disposal));
}

} // namespace

http::Router makeRouter(Handlers& handlers)
{
    http::Router router;
    const auto add = [&router](const char* path, http::Handler handler, qsizetype most) {
        router.add(http::Method::Post, path, std::move(handler), {static_cast<std::size_t>(most)});
    };
    const auto post = [&](const char* path, http::Handler handler, qsizetype most) {
        add(path, fromPrograms(std::move(handler)), most);
    };
    const auto page = [&](const char* path, http::Handler handler, qsizetype most) {
        add(path, forPages(handlers.logs, fromThePage(handlers.logs, std::move(handler))), most);
        router.add(http::Method::Options, path, preflight(handlers.logs), {0});
    };
    router.add(http::Method::Get, path::Health, [&handlers](http::Request) { return health(handlers.disposal()); });
    page(path::PageCard, handler(handlers.intake, &Intake::card), limits::SmallBody);
    page(path::PageObject, handler(handlers.intake, &Intake::object), limits::SealedObject + limits::SmallBody);
    page(path::PageSubmit, handler(handlers.intake, &Intake::submit), limits::SubmitBytes);
    page(path::PageDispute, handler(handlers.intake, &Intake::dispute), limits::SmallBody);
    post(path::Start, handler(handlers.organizations, &Organizations::start), limits::SmallBody);
    post(path::Org, handler(handlers.organizations, &Organizations::create), limits::BatchBytes);
    post(path::Enrol, handler(handlers.enrolment, &Enrolment::enrol), limits::SmallBody);
    post(path::Recover, handler(handlers.enrolment, &Enrolment::recover), limits::SmallBody);
    post(path::Password, handler(handlers.sessions, &Sessions::changePassword), limits::SmallBody);
    post(path::Sessions, handler(handlers.sessions, &Sessions::list), limits::SmallBody);
    post(path::SessionsEnd, handler(handlers.sessions, &Sessions::end), limits::SmallBody);
    post(path::Login, handler(handlers.login, &Login::login), limits::SmallBody);
    post(path::Logout, handler(handlers.login, &Login::logout), limits::SmallBody);
    post(path::Factor, handler(handlers.factors, &Factors::begin), limits::SmallBody);
    post(path::FactorConfirm, handler(handlers.factors, &Factors::confirm), limits::SmallBody);
    post(path::FactorState, handler(handlers.factors, &Factors::state), limits::SmallBody);
    post(path::FactorReset, handler(handlers.factors, &Factors::reset), limits::SmallBody);
    post(path::Bundle, handler(handlers.login, &Login::putBundle), limits::SmallBody);
    post(path::Head, handler(handlers.reading, &Reading::head), limits::SmallBody);
    post(path::Log, handler(handlers.reading, &Reading::log), limits::SmallBody);
    post(path::Proof, handler(handlers.reading, &Reading::proof), limits::SmallBody);
    post(path::Objects, handler(handlers.reading, &Reading::objects), limits::SmallBody);
    post(path::Statements, handler(handlers.statements, &Statements::append), limits::BatchBytes);
    post(path::Open, handler(handlers.opening, &Opening::open), limits::SmallBody);
    addPageFiles(router);
    return router;
}

} // namespace kagibako::server

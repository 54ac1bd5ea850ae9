// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/kit_server.h"

#include "server/http/kit/completion.h"

#include <stdexcept>
#include <thread>

namespace kagibako::http::test {

namespace {

Response text(std::string body)
{
    return {.status = 200, .contentType = "text/plain", .body = std::move(body), .headers = {}};
}

} // namespace

KitServer::KitServer(const Limits& limits, std::size_t threads, TrustsProxy trustsProxy)
    : m_pair(*makeSelfSigned({}, 1, std::time(nullptr))),
      m_server({.threads = threads, .trustsProxy = std::move(trustsProxy)},
               *TlsContext::fromPem(m_pair.certificate, m_pair.privateKey), routes(), limits,
               [this](const AccessRecord& record) {
                   const std::scoped_lock lock(m_mutex);
                   m_log.push_back(record);
               })
{
    if (!m_server.start())
        throw std::runtime_error("start");
}

std::vector<AccessRecord> KitServer::log() const
{
    const std::scoped_lock lock(m_mutex);
    return m_log;
}

Router KitServer::routes()
{
    using boost::asio::awaitable;
    Router router;
    router.add(Method::Get, "/hello", [this](Request) -> awaitable<Response> {
        ++m_handled;
        co_return text("hello");
    });
    router.add(Method::Post, "/echo", [this](Request request) -> awaitable<Response> {
        ++m_handled;
        co_return text(std::move(request.body));
    });
    router.add(Method::Post, "/small", [](Request) -> awaitable<Response> { co_return text("small"); },
               {.maxBody = 10});
    router.add(Method::Post, "/big",
               [](Request request) -> awaitable<Response> { co_return text(std::to_string(request.body.size())); },
               {.maxBody = 8 * 1024 * 1024});
    router.add(Method::Get, "/large",
               [](Request) -> awaitable<Response> { co_return text(std::string(3'000'000, 'x')); });
    router.add(Method::Get, "/throw", [](Request) -> awaitable<Response> {
        throw std::runtime_error("the secret text");
        co_return text("");
    });
    router.add(Method::Get, "/page", [](Request) -> awaitable<Response> {
        co_return Response{.status = 200, .contentType = "text/html; charset=utf-8", .body = "<p>", .headers = {}};
    });
    router.add(Method::Get, "/headers", [](Request request) -> awaitable<Response> {
        Response response = text(request.authorization + "|" + request.origin + "|" + request.fetchSite + "|" +
                                 request.contentType + "|" + request.peer);
        response.headers = {{"Cache-Control", "max-age=60"}, {"X-Own", "yes"},
                            {"X-Split", "a\r\nX-Evil: b"},   {"Connection", "upgrade"},
                            {"CONTENT-LENGTH", "9999"},      {"Strict-Transport-Security", "max-age=0"}};
        co_return response;
    });
    router.add(Method::Get, "/none", [](Request) -> awaitable<Response> {
        co_return Response{.status = 204, .contentType = {}, .body = {}, .headers = {}};
    });
    router.add(Method::Get, "/slow", [this](Request) -> awaitable<Response> {
        ++m_handled;
        const auto value = co_await resumeWith<std::string>([](auto done) {
            std::thread([done = std::move(done)] {
                std::this_thread::sleep_for(std::chrono::milliseconds(600));
                done("slow");
                done("twice"); // the second call does nothing
            }).detach();
        });
        co_return text(value);
    });
    router.add(Method::Get, "/at-once", [](Request) -> awaitable<Response> {
        co_return text(co_await resumeWith<std::string>([](auto done) { done("at once"); }));
    });
    router.add(Method::Get, "/dropped", [](Request) -> awaitable<Response> {
        co_return text(co_await resumeWith<std::string>([](const auto& done) { std::thread([done] {}).detach(); }));
    });
    router.add(Method::Get, "/start-throws", [](Request) -> awaitable<Response> {
        co_return text(
            co_await resumeWith<std::string>([](const auto&) { throw std::runtime_error("the secret text"); }));
    });
    return router;
}

std::string get(std::string_view path)
{
    return std::string("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

std::string post(std::string_view path, std::string_view body)
{
    return std::string("POST ")
        .append(path)
        .append(" HTTP/1.1\r\nHost: localhost\r\nContent-Length: ")
        .append(std::to_string(body.size()))
        .append("\r\n\r\n")
        .append(body);
}

bool isProblem(const Answer& answer, std::string_view name)
{
    const std::string begin = R"({"error":")" + std::string(name) + R"(","id":")";
    return answer.fields.at("content-type") == "application/json" && answer.body.starts_with(begin) &&
           answer.body.ends_with("\"}") && answer.body.size() == begin.size() + 16 + 2;
}

} // namespace kagibako::http::test

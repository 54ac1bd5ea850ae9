// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// 200 connections × 50 requests over 20 client threads, answered by a commit thread: once to the end, once stopped in
// the middle. In both, every request that reached a handler must be answered whole. Without Qt, for ThreadSanitizer.
// Exit code 0 or 1.
#include "server/http/kit/completion.h"
#include "server/http/kit/self_signed.h"
#include "server/http/kit/server.h"
#include "tests/server/kit/client.h"
#include "tests/server/kit/commit_thread.h"

#include <atomic>
#include <cstdio>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace std::chrono_literals;

namespace {

constexpr int kThreads = 20;
constexpr int kConnections = 10; // per thread
constexpr int kRequests = 50;    // per connection
constexpr int kAll = kThreads * kConnections * kRequests;

struct Counts {
    std::atomic<int> handled = 0;
    std::atomic<int> answered = 0;
    std::atomic<int> wrong = 0;
    std::atomic<int> logged = 0;
};

Router routes(Counts& counts, CommitThread& store)
{
    Router router;
    router.add(Method::Post, "/submit", [&](Request request) -> boost::asio::awaitable<Response> {
        ++counts.handled;
        const int index = co_await resumeWith<int>([&store](auto done) { store.submit(std::move(done)); });
        Response response{
            .status = index > 0 ? 200 : 500, .contentType = "application/octet-stream", .body = {}, .headers = {}};
        response.body = std::move(request.body);
        co_return response;
    });
    return router;
}

void client(std::uint16_t port, Counts& counts, int number)
{
    std::vector<std::unique_ptr<TlsClient>> connections;
    for (int i = 0; i < kConnections; ++i)
        connections.push_back(std::make_unique<TlsClient>(port));
    for (int i = 0; i < kRequests; ++i) {
        const std::string body(static_cast<std::size_t>(number * 131 + i * 17 + 1), static_cast<char>('a' + i % 26));
        const std::string request =
            "POST /submit HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        for (const auto& connection : connections) // all at once, then all answers
            connection->send(request);
        for (const auto& connection : connections) {
            const auto answer = connection->connected() ? connection->read() : std::nullopt;
            if (!answer)
                connection->drop();
            else if (answer->status == 200 && answer->body == body)
                ++counts.answered;
            else
                ++counts.wrong;
        }
    }
}

/// Serves all clients; at `stopAt` handled requests the server is told to stop (0: never). True when the counts agree.
bool round(int stopAt)
{
    const auto pair = makeSelfSigned({}, 1, std::time(nullptr));
    Counts counts;
    Limits limits;
    limits.connectionsPerAddress = 1000;
    auto store = std::make_unique<CommitThread>(500us);
    Server server(
        {.threads = 3}, *TlsContext::fromPem(pair->certificate, pair->privateKey), routes(counts, *store), limits,
        [&](const AccessRecord& record) { counts.logged += record.status == 200 && record.bytesOut > 0 ? 1 : 0; });
    if (!server.start())
        return false;
    bool clean = true;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([&, i] { client(server.port(), counts, i); });
        while (stopAt > 0 && counts.handled < stopAt)
            std::this_thread::sleep_for(1ms);
        if (stopAt > 0)
            clean = server.stop(60s);
    }
    clean = clean && server.stop(10s) && server.stats().connections == 0 && server.stats().inFlightBytes == 0;
    store.reset();
    std::printf("stop at %d: handled %d, answered %d, logged %d, wrong %d, clean %d\n", stopAt, counts.handled.load(),
                counts.answered.load(), counts.logged.load(), counts.wrong.load(), clean ? 1 : 0);
    const bool whole = counts.handled == counts.answered && counts.handled == counts.logged && counts.wrong == 0;
    return clean && whole && (stopAt == 0 ? counts.handled == kAll : counts.handled >= stopAt && counts.handled < kAll);
}

} // namespace

int main()
{
    const bool good = round(0) && round(kAll / 2);
    return good ? 0 : 1;
}

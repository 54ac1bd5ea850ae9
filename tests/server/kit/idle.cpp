// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// By hand: `server_kit_idle [CONNECTIONS]` prints KiB of the server's memory per idle TLS connection after one request
// each, and requests per second over 64 connections. Server and clients are two processes.
#include "server/http/kit/completion.h"
#include "server/http/kit/self_signed.h"
#include "server/http/kit/server.h"
#include "tests/server/kit/client.h"
#include "tests/server/kit/commit_thread.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kagibako::http;
using namespace kagibako::http::test;
using namespace std::chrono_literals;

namespace {

long residentKiB()
{
    std::ifstream status("/proc/self/statm");
    long total = 0;
    long resident = 0;
    status >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

std::string submit()
{
    return "POST /submit HTTP/1.1\r\nHost: a\r\nContent-Length: 3000\r\n\r\n" + std::string(3000, 'x');
}

/// 64 connections, one request each at a time, for `time`; prints the rate and the times of answers.
void load(std::uint16_t port, std::chrono::seconds time)
{
    std::mutex mutex;
    std::vector<double> all;
    {
        std::vector<std::jthread> threads;
        const auto end = std::chrono::steady_clock::now() + time;
        for (int i = 0; i < 64; ++i) {
            threads.emplace_back([&] {
                TlsClient client(port);
                std::vector<double> own;
                const std::string request = submit();
                while (std::chrono::steady_clock::now() < end) {
                    const auto sent = std::chrono::steady_clock::now();
                    if (const auto answer = client.ask(request); !answer || answer->status != 200)
                        std::abort();
                    own.push_back(
                        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - sent).count());
                }
                const std::scoped_lock lock(mutex);
                all.insert(all.end(), own.begin(), own.end());
            });
        }
    }
    std::ranges::sort(all);
    std::printf("64 connections, 3 kB: %.0f requests/s, p50 %.2f ms, p99 %.2f ms\n",
                static_cast<double>(all.size()) / static_cast<double>(time.count()), all[all.size() / 2],
                all[all.size() * 99 / 100]);
}

int clients(std::uint16_t port, int count, int toServer, int fromServer)
{
    char byte = 0;
    load(port, 5s);
    std::vector<std::unique_ptr<TlsClient>> held;
    if (write(toServer, "l", 1) != 1 || read(fromServer, &byte, 1) != 1)
        return 1;
    for (int i = 0; i < count; ++i) {
        held.push_back(std::make_unique<TlsClient>(port));
        if (!held.back()->ask(submit()))
            return 1;
    }
    if (write(toServer, "h", 1) != 1 || read(fromServer, &byte, 1) != 1)
        return 1;
    std::fflush(stdout);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 5000;
    rlimit files{.rlim_cur = 20'000, .rlim_max = 20'000};
    setrlimit(RLIMIT_NOFILE, &files);
    const auto pair = makeSelfSigned({}, 1, std::time(nullptr));
    Limits limits;
    limits.connectionsPerAddress = 20'000;
    limits.connectBurst = 100'000;
    limits.idle = 600s;
    int up[2];
    int down[2];
    int ports[2];
    if (pipe(up) != 0 || pipe(down) != 0 || pipe(ports) != 0)
        return 1;
    const pid_t child = fork(); // before any thread
    std::uint16_t port = 0;
    if (child == 0) {
        const bool got = read(ports[0], &port, sizeof port) == sizeof port;
        _exit(got ? clients(port, count, up[1], down[0]) : 1);
    }
    CommitThread store(200us);
    Router router;
    router.add(Method::Post, "/submit", [&](Request) -> boost::asio::awaitable<Response> {
        const int index = co_await resumeWith<int>([&store](auto done) { store.submit(std::move(done)); });
        co_return Response{.status = 200, .contentType = "text/plain", .body = std::to_string(index), .headers = {}};
    });
    Server server({.threads = 2}, *TlsContext::fromPem(pair->certificate, pair->privateKey), std::move(router), limits);
    if (!server.start())
        return 1;
    port = server.port();
    char byte = 0;
    if (write(ports[1], &port, sizeof port) != sizeof port || read(up[0], &byte, 1) != 1)
        return 1;
    const long before = residentKiB();
    if (write(down[1], "g", 1) != 1 || read(up[0], &byte, 1) != 1)
        return 1;
    std::this_thread::sleep_for(1s);
    const long after = residentKiB();
    std::printf("%zu idle TLS connections: %.1f KiB each (%ld -> %ld KiB)\n", server.stats().connections,
                static_cast<double>(after - before) / count, before, after);
    int status = 0;
    if (write(down[1], "g", 1) != 1)
        return 1;
    waitpid(child, &status, 0);
    return server.stop(10s) && status == 0 ? 0 : 1;
}

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/load.h"

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kagibako::test {

namespace {

using Clock = std::chrono::steady_clock;

/// One client: connects, shakes hands, sends, reads the answer.
class Client
{
public:
    Client(SSL_CTX* context, std::uint16_t port, int epoll, std::uint32_t number)
        : m_ssl(SSL_new(context), &SSL_free), m_socket(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // A refusal shows at the first step: the handshake fails on a socket that is not connected.
        (void)connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof to);
        SSL_set_fd(m_ssl.get(), m_socket);
        SSL_set_connect_state(m_ssl.get());
        epoll_event event{.events = EPOLLIN | EPOLLOUT | EPOLLET, .data = {.u32 = number}};
        epoll_ctl(epoll, EPOLL_CTL_ADD, m_socket, &event);
    }
    ~Client() { close(m_socket); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void begin(const std::string& request, std::size_t number = 0)
    {
        m_request = &request;
        m_number = number;
        m_sent = false;
        m_answer.clear();
        m_since = Clock::now();
    }
    enum class State { Waiting, Answered, Failed };
    /// Does what can be done now.
    State step()
    {
        if (!m_sent) {
            const int n = SSL_write(m_ssl.get(), m_request->data(), static_cast<int>(m_request->size()));
            if (n <= 0)
                return wants(n) ? State::Waiting : State::Failed;
            m_sent = true;
        }
        char buffer[4096];
        for (;;) {
            const int n = SSL_read(m_ssl.get(), buffer, sizeof buffer);
            if (n <= 0)
                return wants(n) ? State::Waiting : State::Failed;
            m_answer.append(buffer, static_cast<std::size_t>(n));
            if (isWhole())
                return State::Answered;
        }
    }
    std::size_t number() const { return m_number; }
    std::string_view body() const { return std::string_view(m_answer).substr(m_answer.find("\r\n\r\n") + 4); }
    bool good() const { return m_answer.starts_with("HTTP/1.1 200"); }
    double milliseconds() const { return std::chrono::duration<double, std::milli>(Clock::now() - m_since).count(); }

private:
    bool wants(int n) const
    {
        const int error = SSL_get_error(m_ssl.get(), n);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    }
    bool isWhole() const
    {
        const auto end = m_answer.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        const auto field = m_answer.find("Content-Length: ");
        const std::size_t length = field < end ? std::stoul(m_answer.substr(field + 16)) : 0;
        return m_answer.size() >= end + 4 + length;
    }

    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
    int m_socket = -1;
    const std::string* m_request = nullptr;
    std::size_t m_number = 0;
    bool m_sent = false;
    std::string m_answer;
    Clock::time_point m_since;
};

struct Crowd {
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{SSL_CTX_new(TLS_client_method()), &SSL_CTX_free};
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    std::vector<std::unique_ptr<Client>> clients;

    explicit Crowd(int connections) : clients(static_cast<std::size_t>(connections))
    {
        std::signal(SIGPIPE, SIG_IGN); // a server that is killed closes while we write
    }
    ~Crowd() { close(epoll); }
    void open(std::size_t i, std::uint16_t port)
    {
        clients[i].reset(); // its socket leaves the epoll set by itself
        clients[i] = std::make_unique<Client>(context.get(), port, epoll, static_cast<std::uint32_t>(i));
    }
};

} // namespace

Load send(std::uint16_t port, const std::vector<std::string>& requests, int connections, bool fresh,
          const Accepted& accepted)
{
    Crowd crowd(connections);
    Load load;
    std::size_t next = 0;
    std::size_t alive = 0; ///< clients with a request under way
    const auto started = Clock::now();
    for (std::size_t i = 0; i < crowd.clients.size() && next < requests.size(); ++i) {
        crowd.open(i, port);
        crowd.clients[i]->begin(requests[next], next);
        ++next;
        ++alive;
    }
    std::vector<epoll_event> events(static_cast<std::size_t>(connections));
    while (alive > 0) {
        const int count = epoll_wait(crowd.epoll, events.data(), connections, 20'000);
        if (count <= 0)
            break;
        for (int e = 0; e < count; ++e) {
            const std::size_t i = events[static_cast<std::size_t>(e)].data.u32;
            while (crowd.clients[i]) {
                const auto state = crowd.clients[i]->step();
                if (state == Client::State::Waiting)
                    break;
                if (state == Client::State::Answered && crowd.clients[i]->good()) {
                    load.answers.push_back(crowd.clients[i]->milliseconds());
                    if (accepted)
                        accepted(crowd.clients[i]->number(), crowd.clients[i]->body());
                } else {
                    ++load.refused;
                }
                if (next == requests.size() || state == Client::State::Failed) {
                    crowd.clients[i].reset();
                    --alive;
                    break;
                }
                if (fresh)
                    crowd.open(i, port);
                crowd.clients[i]->begin(requests[next], next);
                ++next;
            }
        }
    }
    load.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    return load;
}

bool hold(std::uint16_t port, const std::string& request, int connections, const std::function<void()>& meanwhile)
{
    Crowd crowd(connections);
    std::size_t open = 0;
    std::vector<epoll_event> events(64);
    for (std::size_t i = 0; i < crowd.clients.size(); ++i) {
        crowd.open(i, port);
        crowd.clients[i]->begin(request);
        for (bool waiting = true; waiting;) {
            const int count = epoll_wait(crowd.epoll, events.data(), 64, 10'000);
            if (count <= 0)
                return false;
            for (int e = 0; e < count; ++e) {
                if (events[static_cast<std::size_t>(e)].data.u32 != i)
                    continue;
                const auto state = crowd.clients[i]->step();
                waiting = waiting && state == Client::State::Waiting;
                open += state == Client::State::Answered ? 1 : 0;
            }
        }
    }
    if (open != crowd.clients.size())
        return false;
    meanwhile();
    return true;
}

} // namespace kagibako::test

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kagibako::http::test {

struct Answer {
    int status = 0;
    std::map<std::string, std::string> fields; // names in lower case
    std::string body;
};

struct ClientOptions {
    int minVersion = TLS1_2_VERSION;
    int maxVersion = TLS1_3_VERSION;
    std::string trusted = {}; // PEM: verify against it, for `name`
    std::string name = {};    // "" = do not verify
    std::string alpn = {};    // in wire form
    SSL_SESSION* resume = nullptr;
    int timeoutSeconds = 20;
    bool handshake = true; // false: only the TCP connection
    int receiveBuffer = 0; // bytes; 0 = the system's
};

/// A blocking TLS client on 127.0.0.1 that sends exactly the bytes it is told. POSIX; for tests only, without Qt.
class TlsClient
{
public:
    explicit TlsClient(std::uint16_t port, const ClientOptions& options = {});
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    bool connected() const { return m_connected; }
    SSL* native() const { return m_ssl.get(); }
    int socket() const { return m_socket; }
    bool send(std::string_view bytes);
    /// The next whole answer; nothing when the connection ends or times out first.
    std::optional<Answer> read(bool toHead = false);
    std::optional<Answer> ask(std::string_view request);
    /// True when the server closes within the time limit without sending more.
    bool closedByServer();
    /// Closes without a word.
    void drop();

private:
    bool fill();

    int m_socket = -1;
    bool m_connected = false;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl;
    std::string m_buffer;
};

} // namespace kagibako::http::test

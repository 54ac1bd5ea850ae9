// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/kit/client.h"

#include <openssl/pem.h>

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kagibako::http::test {

namespace {

void trust(SSL_CTX* context, const std::string& pem)
{
    BIO* in = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    X509* certificate = PEM_read_bio_X509(in, nullptr, nullptr, nullptr);
    X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate);
    X509_free(certificate);
    BIO_free(in);
}

int connectTo(std::uint16_t port, const ClientOptions& options)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval timeout{.tv_sec = options.timeoutSeconds, .tv_usec = 0};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof timeout);
    if (options.receiveBuffer > 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &options.receiveBuffer, sizeof options.receiveBuffer);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0)
        return fd;
    ::close(fd);
    return -1;
}

std::string lowered(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

Answer parse(std::string_view head)
{
    Answer answer;
    std::size_t at = head.find("\r\n");
    answer.status = std::atoi(std::string(head.substr(9, 3)).c_str());
    while (at + 2 < head.size()) {
        const std::size_t end = head.find("\r\n", at + 2);
        const std::string_view line = head.substr(at + 2, end - at - 2);
        if (const std::size_t colon = line.find(": "); colon != std::string_view::npos)
            answer.fields[lowered(std::string(line.substr(0, colon)))] = line.substr(colon + 2);
        at = end;
    }
    return answer;
}

} // namespace

TlsClient::TlsClient(std::uint16_t port, const ClientOptions& options)
    : m_context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free), m_ssl(nullptr, &SSL_free)
{
    sigset_t signals; // for this thread only: the server must protect itself
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    SSL_CTX_set_min_proto_version(m_context.get(), options.minVersion);
    SSL_CTX_set_max_proto_version(m_context.get(), options.maxVersion);
    SSL_CTX_set_security_level(m_context.get(), options.minVersion < TLS1_2_VERSION ? 0 : 2);
    if (!options.trusted.empty())
        trust(m_context.get(), options.trusted);
    m_ssl.reset(SSL_new(m_context.get()));
    if (!options.name.empty()) {
        SSL_set1_host(m_ssl.get(), options.name.c_str());
        SSL_set_verify(m_ssl.get(), SSL_VERIFY_PEER, nullptr);
    }
    if (!options.alpn.empty())
        SSL_set_alpn_protos(m_ssl.get(), reinterpret_cast<const unsigned char*>(options.alpn.data()),
                            static_cast<unsigned int>(options.alpn.size()));
    if (options.resume != nullptr)
        SSL_set_session(m_ssl.get(), options.resume);
    m_socket = connectTo(port, options);
    m_connected =
        m_socket >= 0 && options.handshake && SSL_set_fd(m_ssl.get(), m_socket) == 1 && SSL_connect(m_ssl.get()) == 1;
}

TlsClient::~TlsClient()
{
    drop();
}

void TlsClient::drop()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_connected = false;
}

bool TlsClient::send(std::string_view bytes)
{
    while (m_connected && !bytes.empty()) {
        const int written = SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return m_connected;
}

bool TlsClient::fill()
{
    char chunk[16 * 1024];
    const int length = m_connected ? SSL_read(m_ssl.get(), chunk, sizeof chunk) : 0;
    if (length > 0)
        m_buffer.append(chunk, static_cast<std::size_t>(length));
    return length > 0;
}

std::optional<Answer> TlsClient::read(bool toHead)
{
    std::size_t end = 0;
    while ((end = m_buffer.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return std::nullopt;
    }
    Answer answer = parse(std::string_view(m_buffer).substr(0, end + 2));
    m_buffer.erase(0, end + 4);
    const auto length = answer.fields.find("content-length");
    const std::size_t size = toHead || length == answer.fields.end() ? 0 : std::stoul(length->second);
    while (m_buffer.size() < size) {
        if (!fill())
            return std::nullopt;
    }
    answer.body = m_buffer.substr(0, size);
    m_buffer.erase(0, size);
    return answer;
}

std::optional<Answer> TlsClient::ask(std::string_view request)
{
    send(request); // also when the server closed meanwhile: its answer may be there
    return read(request.starts_with("HEAD "));
}

bool TlsClient::closedByServer()
{
    if (!m_buffer.empty())
        return false;
    char byte = 0;
    const int length = SSL_read(m_ssl.get(), &byte, 1);
    const int error = SSL_get_error(m_ssl.get(), length);
    return length <= 0 && error != SSL_ERROR_WANT_READ; // WANT_READ: the time limit of the socket
}

} // namespace kagibako::http::test

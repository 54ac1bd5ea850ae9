// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_transport.h"

#include <memory>

namespace kagibako {

/// HTTPS by libcurl over one kept-alive connection. No redirects, no proxy of the environment's choosing other than the
/// system's, no cookies, TLS 1.2 or newer. Belongs to one thread at a time.
class CurlTransport final : public HttpTransport
{
public:
    /// `origin`: "https://host[:port]". `pin`: hex SHA-256 of the server's public key (SubjectPublicKeyInfo) as printed
    /// on the sheets; with a pin the certificate need not come from a public CA, but must be exactly this key. Empty:
    /// public CAs.
    CurlTransport(QByteArray origin, QByteArray pin);
    ~CurlTransport() override;
    Result<HttpResponse> send(const HttpRequest& request) override;

private:
    struct Handle;
    Result<void> prepare(const HttpRequest& request);

    QByteArray m_origin;
    QByteArray m_pin;
    std::unique_ptr<Handle> m_handle;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/types.h>

#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace kagibako::http {

/// The server's certificate and the one set of TLS rules: 1.2 and 1.3, ECDHE with AEAD only, no renegotiation, no
/// compression, no early data (attacks.md D10), sessions only as stateless tickets, ALPN "http/1.1". Copies share one
/// SSL_CTX. Errors are codes for logs: "tls.certificate", "tls.key", "tls.mismatch", "tls.context".
class TlsContext
{
public:
    /// `chain`: PEM, the leaf first; `key`: unencrypted PEM.
    static std::expected<TlsContext, std::string> fromPem(std::string_view chain, std::string_view key);
    static std::expected<TlsContext, std::string> fromFiles(const std::filesystem::path& chain,
                                                            const std::filesystem::path& key);

    SSL_CTX* native() const { return m_context.get(); }
    /// SHA-256 of the leaf's public key (SubjectPublicKeyInfo, DER), 64 lower hex digits: what the sheets pin. A
    /// renewed certificate for the same key keeps it.
    std::string fingerprint() const;

private:
    explicit TlsContext(std::shared_ptr<SSL_CTX> context) : m_context(std::move(context)) {}
    static std::expected<TlsContext, std::string> make();

    std::shared_ptr<SSL_CTX> m_context;
};

} // namespace kagibako::http

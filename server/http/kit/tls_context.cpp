// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/tls_context.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <fstream>
#include <iterator>

namespace kagibako::http {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bio memory(std::string_view bytes)
{
    return {BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), &BIO_free_all};
}

int noPassword(char*, int, int, void*)
{
    return -1; // an encrypted key is an error, not a question on the terminal
}

int selectHttp11(SSL*, const unsigned char** out, unsigned char* outLength, const unsigned char* in,
                 unsigned int inLength, void*)
{
    static constexpr unsigned char own[] = "\x08http/1.1";
    auto* chosen = const_cast<unsigned char*>(*out); // NOLINT: OpenSSL's two signatures differ in const
    const int found = SSL_select_next_proto(&chosen, outLength, own, sizeof(own) - 1, in, inLength);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

bool applyRules(SSL_CTX* context)
{
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // RELEASE_BUFFERS: 29 KiB instead of 98 for an idle connection (measured.md).
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_read_ahead(context, 0);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(context, &selectHttp11, nullptr);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1 && SSL_CTX_set_num_tickets(context, 1) == 1 &&
           SSL_CTX_set_max_early_data(context, 0) == 1 && SSL_CTX_set_recv_max_early_data(context, 0) == 1 &&
           SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1;
}

bool useChain(SSL_CTX* context, std::string_view pem)
{
    const Bio in = memory(pem);
    const Certificate leaf(PEM_read_bio_X509_AUX(in.get(), nullptr, &noPassword, nullptr), &X509_free);
    if (!leaf || SSL_CTX_use_certificate(context, leaf.get()) != 1)
        return false;
    while (X509* next = PEM_read_bio_X509(in.get(), nullptr, &noPassword, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, next) != 1) {
            X509_free(next);
            return false;
        }
    }
    return true;
}

std::expected<std::string, std::string> contents(const std::filesystem::path& path, const char* error)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::unexpected(error);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

std::expected<TlsContext, std::string> TlsContext::make()
{
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (!context || !applyRules(context.get()))
        return std::unexpected("tls.context");
    return TlsContext(std::move(context));
}

std::expected<TlsContext, std::string> TlsContext::fromPem(std::string_view chain, std::string_view key)
{
    auto made = make();
    if (!made)
        return made;
    if (!useChain(made->native(), chain))
        return std::unexpected("tls.certificate");
    const Bio in = memory(key);
    const Key pair(PEM_read_bio_PrivateKey(in.get(), nullptr, &noPassword, nullptr), &EVP_PKEY_free);
    if (!pair)
        return std::unexpected("tls.key");
    if (SSL_CTX_use_PrivateKey(made->native(), pair.get()) != 1 || SSL_CTX_check_private_key(made->native()) != 1)
        return std::unexpected("tls.mismatch");
    return made;
}

std::expected<TlsContext, std::string> TlsContext::fromFiles(const std::filesystem::path& chain,
                                                             const std::filesystem::path& key)
{
    const auto chainPem = contents(chain, "tls.certificate");
    if (!chainPem)
        return std::unexpected(chainPem.error());
    auto keyPem = contents(key, "tls.key");
    if (!keyPem)
        return std::unexpected(keyPem.error());
    auto made = fromPem(*chainPem, *keyPem);
    OPENSSL_cleanse(keyPem->data(), keyPem->size());
    return made;
}

std::string TlsContext::fingerprint() const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const X509* leaf = SSL_CTX_get0_certificate(m_context.get());
    unsigned char* der = nullptr;
    const int size = leaf == nullptr ? 0 : i2d_X509_PUBKEY(X509_get_X509_PUBKEY(leaf), &der);
    const bool hashed =
        size > 0 && EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), &length, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    if (!hashed)
        return {};
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i)
        text.append({digits[digest[i] >> 4], digits[digest[i] & 15]});
    return text;
}

} // namespace kagibako::http

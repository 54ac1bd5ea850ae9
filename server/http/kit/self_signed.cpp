// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/self_signed.h"

#include <boost/asio/ip/address.hpp>

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace kagibako::http {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Extension = std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)>;
using Serial = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

bool isHostName(std::string_view name)
{
    // Also keeps commas and colons out of OpenSSL's textual extension syntax.
    return !name.empty() && name.size() <= 253 && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
    });
}

std::expected<std::string, std::string> alternativeNames(const std::vector<std::string>& names)
{
    std::string text = "DNS:localhost,IP:127.0.0.1,IP:::1";
    for (const std::string& name : names) {
        boost::system::error_code notAnAddress;
        const auto address = boost::asio::ip::make_address(name, notAnAddress);
        if (!notAnAddress)
            text += ",IP:" + address.to_string();
        else if (isHostName(name))
            text += ",DNS:" + name;
        else
            return std::unexpected("tls.names");
    }
    return text;
}

bool addExtension(X509* certificate, int nid, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()), &X509_EXTENSION_free);
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509* certificate, EVP_PKEY* key, int days, std::time_t now)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return false;
    random[0] &= 0x7F; // a positive serial number
    const Serial serial(BN_bin2bn(random.data(), static_cast<int>(random.size()), nullptr), &BN_free);
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto* common = reinterpret_cast<const unsigned char*>("Kagibako");
    return serial && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr &&
           X509_set_version(certificate, X509_VERSION_3) == 1 &&
           X509_time_adj_ex(X509_getm_notBefore(certificate), 0, -3600, &now) != nullptr &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, &now) != nullptr &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, common, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1;
}

std::string take(BIO* bio)
{
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

} // namespace

std::expected<PemPair, std::string> makeSelfSigned(const std::vector<std::string>& names, int days, std::time_t now)
{
    const auto alternative = alternativeNames(names);
    if (!alternative)
        return std::unexpected(alternative.error());
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate certificate(X509_new(), &X509_free);
    const bool signedByItself = key && certificate && fill(certificate.get(), key.get(), days, now) &&
                                addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                                addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature") &&
                                addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") &&
                                addExtension(certificate.get(), NID_subject_key_identifier, "hash") &&
                                addExtension(certificate.get(), NID_subject_alt_name, *alternative) &&
                                X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    const Bio certificateOut(BIO_new(BIO_s_mem()), &BIO_free_all);
    const Bio keyOut(BIO_new(BIO_s_secmem()), &BIO_free_all);
    if (!signedByItself || PEM_write_bio_X509(certificateOut.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::unexpected("tls.generate");
    return PemPair{.certificate = take(certificateOut.get()), .privateKey = take(keyOut.get())};
}

} // namespace kagibako::http

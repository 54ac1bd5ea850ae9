// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/ecdsa.h"

#include "core/crypto/base/openssl.h"
#include "core/crypto/base/sha256.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <array>

namespace kagibako::crypto {

namespace {

using Signature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;
constexpr int Half = 32;
constexpr std::size_t MostDer = 72; // SEQUENCE of two 33-byte INTEGERs

// OpenSSL speaks DER; the wire speaks r ‖ s (WebCrypto's form).
QByteArray rawFromDer(const unsigned char* der, std::size_t size)
{
    const Signature parsed(d2i_ECDSA_SIG(nullptr, &der, static_cast<long>(size)));
    mustSucceed(parsed ? 1 : 0);
    QByteArray raw(SignatureSize, '\0');
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    mustSucceed(BN_bn2binpad(ECDSA_SIG_get0_r(parsed.get()), out, Half) == Half);
    mustSucceed(BN_bn2binpad(ECDSA_SIG_get0_s(parsed.get()), out + Half, Half) == Half);
    return raw;
}

int derFromRaw(ByteSpan raw, std::array<unsigned char, MostDer>& der)
{
    const Signature signature(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(raw.data(), Half, nullptr);
    BIGNUM* s = BN_bin2bn(raw.data() + Half, Half, nullptr);
    mustSucceed(ECDSA_SIG_set0(signature.get(), r, s));
    unsigned char* out = der.data();
    return i2d_ECDSA_SIG(signature.get(), &out);
}

} // namespace

Result<PublicKey> PublicKey::fromBytes(QByteArrayView point)
{
    KAGIBAKO_TRY_ASSIGN(const P256Key key, p256FromPoint(point));
    // Prepared once: looking algorithm and hash up by name for each signature takes locks that all threads share.
    Verifier verifier(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr), EVP_PKEY_CTX_free);
    mustSucceed(verifier ? 1 : 0);
    mustSucceed(EVP_PKEY_verify_init(verifier.get()));
    return PublicKey(point.toByteArray(), std::move(verifier));
}

Result<void> PublicKey::verify(QByteArrayView message, QByteArrayView signature) const
{
    if (signature.size() != SignatureSize)
        return fail(ErrorCode::BadSignature);
    std::array<unsigned char, MostDer> der;
    const int size = derFromRaw(asSpan(signature), der);
    const Digest digest = sha256(message);
    const KeyContext context(EVP_PKEY_CTX_dup(m_verifier.get())); // only reads the original, so many threads may
    mustSucceed(context ? 1 : 0);
    // OpenSSL refuses r and s outside 1…n−1 itself (ecdsa_simple_verify_sig); the tests hold it to that.
    if (EVP_PKEY_verify(context.get(), der.data(), static_cast<std::size_t>(size), digest.span().data(),
                        digest.span().size()) != 1) {
        forgetErrors();
        return fail(ErrorCode::BadSignature);
    }
    return {};
}

SigningKey SigningKey::generate()
{
    auto key = fromScalar(p256RandomScalar().exposeSecret());
    mustSucceed(key ? 1 : 0);
    return std::move(*key);
}

Result<SigningKey> SigningKey::fromScalar(ByteSpan scalar)
{
    KAGIBAKO_TRY_ASSIGN(P256Pair pair, p256FromScalar(scalar));
    KAGIBAKO_TRY_ASSIGN(PublicKey publicKey, PublicKey::fromBytes(pair.publicKey));
    return SigningKey(SecretBytes::copyOf(scalar), std::move(pair.key), std::move(publicKey));
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    unsigned int deterministic = 1;
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_uint(OSSL_SIGNATURE_PARAM_NONCE_TYPE, &deterministic),
                                     OSSL_PARAM_construct_end()};
    const MdContext context(EVP_MD_CTX_new());
    mustSucceed(EVP_DigestSignInit_ex(context.get(), nullptr, "SHA2-256", nullptr, nullptr, m_key.get(), parameters));
    std::array<unsigned char, MostDer> der;
    std::size_t size = der.size();
    mustSucceed(EVP_DigestSign(context.get(), der.data(), &size, asSpan(message).data(),
                               static_cast<std::size_t>(message.size())));
    return rawFromDer(der.data(), size);
}

} // namespace kagibako::crypto

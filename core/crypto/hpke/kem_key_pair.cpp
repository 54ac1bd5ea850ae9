// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hpke/kem_key_pair.h"

#include "core/crypto/base/openssl.h"
#include "core/crypto/hpke/suite.h"

#include <openssl/core_names.h>

#include <array>

namespace kagibako::crypto {

static Result<SecretBytes> scalarOf(const EVP_PKEY* key)
{
    BIGNUM* number = BN_secure_new();
    const int found = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PRIV_KEY, &number);
    const SecretNumber owner(number);
    SecretBytes scalar(ScalarSize);
    if (found != 1 || BN_bn2binpad(number, scalar.writable().data(), static_cast<int>(ScalarSize)) != ScalarSize)
        return fail(ErrorCode::CryptoFailed, QStringLiteral("scalar"));
    return scalar;
}

KemKeyPair KemKeyPair::generate()
{
    auto pair = fromScalar(p256RandomScalar().exposeSecret());
    mustSucceed(pair ? 1 : 0);
    return std::move(*pair);
}

Result<KemKeyPair> KemKeyPair::derive(ByteSpan ikm)
{
    if (ikm.size() < static_cast<std::size_t>(ScalarSize) || ikm.size() > OSSL_HPKE_MAX_PARMLEN)
        return fail(ErrorCode::BadLength, QStringLiteral("ikm"));
    std::array<unsigned char, PointSize> point;
    std::size_t size = point.size();
    EVP_PKEY* derived = nullptr;
    const int made =
        OSSL_HPKE_keygen(hpke::Suite, point.data(), &size, &derived, ikm.data(), ikm.size(), nullptr, nullptr);
    const KeyPointer owner(derived);
    if (made != 1) {
        forgetErrors();
        return fail(ErrorCode::CryptoFailed, QStringLiteral("DeriveKeyPair"));
    }
    KAGIBAKO_TRY_ASSIGN(const SecretBytes scalar, scalarOf(derived));
    return fromScalar(scalar.exposeSecret());
}

Result<KemKeyPair> KemKeyPair::fromScalar(ByteSpan scalar)
{
    KAGIBAKO_TRY_ASSIGN(P256Pair pair, p256FromScalar(scalar));
    return KemKeyPair(SecretBytes::copyOf(scalar), std::move(pair));
}

} // namespace kagibako::crypto

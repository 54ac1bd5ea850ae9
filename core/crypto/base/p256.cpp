// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/p256.h"

#include "core/crypto/base/openssl.h"
#include "core/crypto/base/random.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>

namespace kagibako::crypto {

namespace {

using Point = std::unique_ptr<EC_POINT, Freed<EC_POINT_clear_free>>;
constexpr const char* GroupName = "P-256";

const EC_GROUP* curve()
{
    static const EC_GROUP* const group = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    return group;
}

SecretNumber numberOf(ByteSpan scalar)
{
    SecretNumber number(BN_secure_new());
    BN_bin2bn(scalar.data(), static_cast<int>(scalar.size()), number.get());
    BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    return number;
}

bool isScalar(const BIGNUM* number)
{
    return BN_is_zero(number) == 0 && BN_cmp(number, EC_GROUP_get0_order(curve())) < 0;
}

QByteArray pointOf(const BIGNUM* number)
{
    const Point point(EC_POINT_new(curve()));
    QByteArray out(PointSize, '\0');
    mustSucceed(EC_POINT_mul(curve(), point.get(), number, nullptr, nullptr, nullptr));
    const std::size_t size =
        EC_POINT_point2oct(curve(), point.get(), POINT_CONVERSION_UNCOMPRESSED,
                           reinterpret_cast<unsigned char*>(out.data()), static_cast<std::size_t>(PointSize), nullptr);
    mustSucceed(size == static_cast<std::size_t>(PointSize) ? 1 : 0);
    return out;
}

P256Key keyFrom(int selection, OSSL_PARAM* parameters)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* key = nullptr;
    mustSucceed(EVP_PKEY_fromdata_init(context.get()));
    if (EVP_PKEY_fromdata(context.get(), &key, selection, parameters) != 1) {
        forgetErrors();
        return nullptr;
    }
    return P256Key(key, EVP_PKEY_free);
}

OSSL_PARAM groupParameter()
{
    // Wanted writable, and left alone.
    return OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char*>(GroupName), 0);
}

OSSL_PARAM pointParameter(QByteArray& point)
{
    return OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                             static_cast<std::size_t>(point.size()));
}

} // namespace

SecretBytes p256RandomScalar()
{
    for (;;) {
        SecretBytes scalar = randomSecret(ScalarSize);
        if (isScalar(numberOf(scalar.exposeSecret()).get()))
            return scalar;
    }
}

Result<P256Pair> p256FromScalar(ByteSpan scalar)
{
    if (scalar.size() != static_cast<std::size_t>(ScalarSize))
        return fail(ErrorCode::BadLength, QStringLiteral("scalar"));
    const SecretNumber number = numberOf(scalar);
    if (!isScalar(number.get()))
        return fail(ErrorCode::CryptoFailed, QStringLiteral("scalar"));
    QByteArray point = pointOf(number.get());
    SecretBytes native(ScalarSize); // OSSL_PARAM_BLD would leave a copy of the scalar in freed memory
    mustSucceed(BN_bn2nativepad(number.get(), native.writable().data(), static_cast<int>(ScalarSize)) == ScalarSize);
    OSSL_PARAM parameters[] = {
        groupParameter(), pointParameter(point),
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_PRIV_KEY, native.writable().data(), native.writable().size()),
        OSSL_PARAM_construct_end()};
    P256Key key = keyFrom(EVP_PKEY_KEYPAIR, parameters);
    if (!key)
        return fail(ErrorCode::CryptoFailed, QStringLiteral("scalar"));
    return P256Pair{std::move(key), std::move(point)};
}

Result<P256Key> p256FromPoint(QByteArrayView bytes)
{
    if (bytes.size() != PointSize || bytes[0] != '\x04')
        return fail(ErrorCode::BadPublicKey);
    QByteArray point = bytes.toByteArray();
    OSSL_PARAM parameters[] = {groupParameter(), pointParameter(point), OSSL_PARAM_construct_end()};
    P256Key key = keyFrom(EVP_PKEY_PUBLIC_KEY, parameters); // checks that the point is on the curve
    if (!key)
        return fail(ErrorCode::BadPublicKey);
    return key;
}

} // namespace kagibako::crypto

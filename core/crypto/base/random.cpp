// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"

#include <QtCrypto>
#include <openssl/crypto.h>

#include <algorithm>

namespace kagibako::crypto {

Result<void> checkProvider()
{
    // OpenSSL's clean-up at exit would free what worker threads may still be using; the system takes the memory back
    // anyway.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    if (!QCA::haveSecureRandom())
        return fail(ErrorCode::CryptoFailed, QStringLiteral("QCA has no secure random: its OpenSSL plugin is missing"));
    if (!QCA::isSupported("hmac(sha256)") || !QCA::isSupported("hkdf(sha256)"))
        return fail(ErrorCode::CryptoFailed, QStringLiteral("QCA has no HMAC or HKDF: its OpenSSL plugin is missing"));
    return {};
}

static QCA::SecureArray secureRandom(qsizetype size)
{
    static const bool secure = QCA::haveSecureRandom();
    if (!secure)
        qFatal("kagibako: QCA has no secure random");
    QCA::SecureArray out = QCA::Random::randomArray(static_cast<int>(size));
    if (out.size() != size)
        qFatal("kagibako: the random generator failed");
    return out;
}

QByteArray randomBytes(qsizetype size)
{
    return secureRandom(size).toByteArray();
}

SecretBytes randomSecret(qsizetype size)
{
    const QCA::SecureArray bytes = secureRandom(size);
    return SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(size)});
}

} // namespace kagibako::crypto

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hkdf.h"

#include <algorithm>

namespace kagibako::crypto {

static constexpr qsizetype MostInfo = 1024; // OpenSSL 3.2's own limit
static constexpr qsizetype MostOutput = 255 * 32;

SecretBytes hkdf(ByteSpan ikm, QByteArrayView info, qsizetype size)
{
    if (ikm.empty() || info.size() > MostInfo || size < 1 || size > MostOutput)
        qFatal("kagibako: HKDF was asked for something it cannot give");
    QCA::SecureArray secret(static_cast<int>(ikm.size()));
    std::ranges::copy(ikm, secret.data());
    const QCA::SymmetricKey key =
        QCA::HKDF().makeKey(secret, QCA::InitializationVector(), QCA::InitializationVector(info.toByteArray()),
                            static_cast<unsigned int>(size));
    SecretBytes out = SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t*>(key.constData()), static_cast<std::size_t>(key.size())});
    // QCA drops OpenSSL's return codes; a failed derivation leaves its buffer as it was made, all zero.
    const auto isZero = [](std::uint8_t byte) { return byte == 0; };
    if (out.size() != size || (size >= 16 && std::ranges::all_of(out.exposeSecret(), isZero)))
        qFatal("kagibako: HKDF failed");
    return out;
}

} // namespace kagibako::crypto

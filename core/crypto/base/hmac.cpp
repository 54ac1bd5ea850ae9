// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hmac.h"

#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

Digest hmacSha256(ByteSpan key, QByteArrayView message)
{
    QCA::SecureArray secret(static_cast<int>(key.size()));
    std::ranges::copy(key, secret.data());
    QCA::MessageAuthenticationCode mac(QStringLiteral("hmac(sha256)"), QCA::SymmetricKey(secret));
    mac.update(QByteArray::fromRawData(message.data(), message.size()));
    auto tag = Digest::fromBytes(mac.final().toByteArray());
    if (!tag || key.empty())
        qFatal("kagibako: HMAC failed");
    return *tag;
}

bool hmacMatches(ByteSpan key, QByteArrayView message, QByteArrayView tag)
{
    return equalConstantTime(hmacSha256(key, message).span(), asSpan(tag));
}

} // namespace kagibako::crypto

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"

#include <QDateTime>
#include <QtEndian>

namespace kagibako::crypto {

/// Says whether QCA has a plugin with secure random, HMAC and HKDF. Programs call it first thing, after QCA's
/// Initializer and before anything else that uses OpenSSL, and stop with its text: without the plugin QCA would
/// silently fall back to rand(). Also turns off OpenSSL's clean-up at exit. Errors: CryptoFailed.
Result<void> checkProvider();

/// Bytes from the system's generator. Ends the program where QCA has no secure one: no key may ever come from anything
/// less.
QByteArray randomBytes(qsizetype size);
SecretBytes randomSecret(qsizetype size);

template <typename Tag>
Key<Tag> randomKey()
{
    return *Key<Tag>::fromBytes(randomSecret(Key<Tag>::Size).exposeSecret());
}

template <typename IdType>
IdType randomId()
{
    return *IdType::fromBytes(randomBytes(IdType::ByteSize));
}

/// An id that sorts by when it was made: a ULID (48 bits of milliseconds since 1970, then 80 random ones). For what
/// databases keep many of: ids made together lie together in their indexes (docs/adr/0011-ids-in-order.md).
/// A clock outside of 1970 to 10889 costs the order, nothing else.
template <typename IdType>
IdType orderedId(const QDateTime& now)
{
    static_assert(IdType::ByteSize == 16);
    QByteArray bytes(sizeof(quint64), Qt::Uninitialized);
    qToBigEndian(static_cast<quint64>(now.toMSecsSinceEpoch()) << 16, bytes.data());
    bytes.truncate(6);
    return *IdType::fromBytes(bytes + randomBytes(10));
}

} // namespace kagibako::crypto

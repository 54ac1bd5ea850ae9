// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"

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

} // namespace kagibako::crypto

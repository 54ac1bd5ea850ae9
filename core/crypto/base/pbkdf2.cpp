// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/pbkdf2.h"

#include "core/crypto/base/openssl.h"

namespace kagibako::crypto {

SecretBytes pbkdf2(ByteSpan password, QByteArrayView salt, int iterations, qsizetype size)
{
    SecretBytes out(size);
    mustSucceed(PKCS5_PBKDF2_HMAC(asView(password).data(), static_cast<int>(password.size()), asSpan(salt).data(),
                                  static_cast<int>(salt.size()), iterations, sha256Method(), static_cast<int>(size),
                                  out.writable().data()));
    return out;
}

} // namespace kagibako::crypto

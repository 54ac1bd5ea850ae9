// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside core/crypto only: owners of OpenSSL's objects. Public headers of the room never include this, so nobody above
// sees OpenSSL.
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include <QtGlobal>

#include <memory>

namespace kagibako::crypto {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using MdContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using KeyPointer = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using SecretNumber = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;

/// SHA-256, fetched once.
const EVP_MD* sha256Method();

/// For calls that fail only when memory or OpenSSL itself is gone: going on would write something that is not what it
/// says.
inline void mustSucceed(int result)
{
    if (result != 1)
        qFatal("kagibako: OpenSSL failed");
}

/// After an expected failure: an error left in the thread's queue would make the next SSL_get_error of a connection
/// report a failure.
inline void forgetErrors()
{
    ERR_clear_error();
}

} // namespace kagibako::crypto

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/hpke/password_kdf.h"

#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/openssl.h"
#include "core/crypto/base/sha256.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace kagibako::crypto {

namespace {

using Kdf = std::unique_ptr<EVP_KDF, Freed<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, Freed<EVP_KDF_CTX_free>>;

constexpr unsigned int MemoryKib = 64 * 1024;
constexpr unsigned int Passes = 3;
constexpr unsigned int Lanes = 1;

// OSSL_PARAM is untyped and writable for reading and writing alike; the KDF only reads.
OSSL_PARAM octets(const char* name, ByteSpan bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<unsigned char*>(bytes.data()), bytes.size());
}

Result<SecretBytes> argon2id(ByteSpan password, ByteSpan salt)
{
    unsigned int memory = MemoryKib;
    unsigned int passes = Passes;
    unsigned int lanes = Lanes;
    const OSSL_PARAM parameters[] = {octets(OSSL_KDF_PARAM_PASSWORD, password),
                                     octets(OSSL_KDF_PARAM_SALT, salt),
                                     OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
                                     OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ITER, &passes),
                                     OSSL_PARAM_construct_uint(OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
                                     OSSL_PARAM_construct_end()};
    const Kdf kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr));
    const KdfContext context(EVP_KDF_CTX_new(kdf.get()));
    SecretBytes out(32);
    if (EVP_KDF_derive(context.get(), out.writable().data(), out.writable().size(), parameters) != 1) {
        forgetErrors();
        return fail(ErrorCode::CryptoFailed, QStringLiteral("Argon2id"));
    }
    return out;
}

SecretBytes joined(const SecretBytes& a, const SecretBytes& b)
{
    SecretBytes out(a.size() + b.size());
    const auto rest = std::ranges::copy(a.exposeSecret(), out.writable().begin()).out;
    std::ranges::copy(b.exposeSecret(), rest);
    return out;
}

} // namespace

Result<PasswordKeys> derivePasswordKeys(const SecretBytes& password, const SecretBytes& accountSecret, const OrgId& org,
                                        QStringView login)
{
    if (password.isEmpty() || accountSecret.size() != AccountSecretSize)
        return fail(ErrorCode::BadLength, QStringLiteral("password"));
    const Digest salt = sha256Pae({labels::Password, org.text(), login.toUtf8(), asView(accountSecret.exposeSecret())});
    KAGIBAKO_TRY_ASSIGN(const SecretBytes stretched, argon2id(password.exposeSecret(), salt.span()));
    const SecretBytes ikm = joined(stretched, accountSecret);
    return PasswordKeys{hkdfKey<AuthTag>(ikm.exposeSecret(), labels::Auth),
                        hkdfKey<WrapTag>(ikm.exposeSecret(), labels::Wrap)};
}

} // namespace kagibako::crypto

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/pbkdf2.h"
#include "core/crypto/base/sha256.h"
#include "core/crypto/hpke/password_kdf.h"

// Stands in for Argon2id and PBKDF2, which are slow on purpose: hundreds of rows unlock a client each. The linker takes
// these two functions instead of the ones in the libraries of core/crypto; everything else of the client is the real
// thing. Their own vectors test the real ones, and the tests of the real server use them.
namespace kagibako::crypto {

Result<PasswordKeys> derivePasswordKeys(const SecretBytes& password, const SecretBytes& accountSecret, const OrgId& org,
                                        QStringView login)
{
    if (password.isEmpty() || accountSecret.size() != AccountSecretSize)
        return fail(ErrorCode::BadLength, QStringLiteral("password"));
    const Digest mixed = sha256Pae({labels::Password, org.text(), login.toUtf8(), asView(accountSecret.exposeSecret()),
                                    asView(password.exposeSecret())});
    return PasswordKeys{hkdfKey<AuthTag>(mixed.span(), labels::Auth), hkdfKey<WrapTag>(mixed.span(), labels::Wrap)};
}

SecretBytes pbkdf2(ByteSpan password, QByteArrayView salt, int, qsizetype size)
{
    return SecretBytes::copyOf(sha256Pae({salt, asView(password)}).span().first(static_cast<std::size_t>(size)));
}

} // namespace kagibako::crypto

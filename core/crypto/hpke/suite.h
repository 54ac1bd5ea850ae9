// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside core/crypto/hpke only.
#include "core/crypto/base/openssl.h"

#include <openssl/hpke.h>

namespace kagibako::crypto::hpke {

/// The one suite that box version 1 means (RFC 9180 §7): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
inline constexpr OSSL_HPKE_SUITE Suite = {OSSL_HPKE_KEM_ID_P256, OSSL_HPKE_KDF_ID_HKDF_SHA256,
                                          OSSL_HPKE_AEAD_ID_AES_GCM_256};

using HpkeContext = std::unique_ptr<OSSL_HPKE_CTX, Freed<OSSL_HPKE_CTX_free>>;

} // namespace kagibako::crypto::hpke

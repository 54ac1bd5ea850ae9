// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hpke/kem_key_pair.h"
#include "core/statement/payload.h"

#include <array>

namespace kagibako {

/// The code of an enrolment sheet (protocol-review P10): 16 bytes, made of the issuing admin's own KEM key and the
/// sheet's id. So it stands nowhere but on paper (crypto::sheetText: 8 groups), and that admin's program, on any
/// computer, can check what comes back; nobody else can.
SecretBytes enrolmentCode(const crypto::KemKeyPair& issuer, const OrgId& org, const SheetId& sheet);

/// The account that a sheet is for. It follows from the sheet's id, so that the paper need not name it.
AccountId enrolmentAccount(const OrgId& org, const SheetId& sheet);

inline constexpr qsizetype EnrolmentCodeSize = 16;

/// What a request proves: HMAC(HKDF(code), enrolRequestHash).
crypto::Digest enrolmentMac(ByteSpan code, const Common& common, const kinds::EnrolRequest& request);

/// Four words for two people to compare by voice before keys are trusted: `word` 0…3 as three syllables each, the same
/// in Japanese and English ("かまこ", "ka-ma-ko"). 48 bits of a stretched hash over both public keys, login and
/// account, so finding other keys with the same words costs 2⁴⁸ × 0.1 s. Takes about 0.1 s.
struct SpokenWord {
    QString kana;
    QString latin;
};
std::array<SpokenWord, 4> spokenWords(const OrgId& org, const kinds::EnrolRequest& request);
/// "かまこ (ka-ma-ko)  …", for a line.
QString lineOf(const std::array<SpokenWord, 4>& words);

} // namespace kagibako

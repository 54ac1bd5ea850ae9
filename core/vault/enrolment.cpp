// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/enrolment.h"

#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/pbkdf2.h"

namespace kagibako {

namespace {

constexpr int SyllablesInWord = 3;

struct Syllable {
    QStringView kana;
    QStringView latin;
};
// Sixteen that nobody takes for another on the telephone: no voiced pairs, no し/ち, no ん, no small letters.
constexpr std::array<Syllable, 16> Syllables{{{u"か", u"ka"},
                                              {u"く", u"ku"},
                                              {u"こ", u"ko"},
                                              {u"さ", u"sa"},
                                              {u"せ", u"se"},
                                              {u"た", u"ta"},
                                              {u"て", u"te"},
                                              {u"な", u"na"},
                                              {u"に", u"ni"},
                                              {u"の", u"no"},
                                              {u"は", u"ha"},
                                              {u"ま", u"ma"},
                                              {u"も", u"mo"},
                                              {u"や", u"ya"},
                                              {u"り", u"ri"},
                                              {u"ろ", u"ro"}}};

} // namespace

SecretBytes enrolmentCode(const crypto::KemKeyPair& issuer, const OrgId& org, const SheetId& sheet)
{
    const QByteArray info = pae({crypto::labels::SheetCode, org.text(), sheet.text()});
    return crypto::hkdf(issuer.scalar().exposeSecret(), info, EnrolmentCodeSize);
}

AccountId enrolmentAccount(const OrgId& org, const SheetId& sheet)
{
    const crypto::Digest hash = crypto::sha256(pae({crypto::labels::SheetAccount, org.text(), sheet.text()}));
    return *AccountId::fromBytes(hash.view().first(AccountId::ByteSize));
}

crypto::Digest enrolmentMac(ByteSpan code, const Common& common, const kinds::EnrolRequest& request)
{
    const SecretBytes key = crypto::hkdf(code, crypto::labels::Enrol);
    return crypto::hmacSha256(key.exposeSecret(), enrolRequestHash(common, request).view());
}

std::array<SpokenWord, 4> spokenWords(const OrgId& org, const kinds::EnrolRequest& request)
{
    const QByteArray subject = pae({crypto::labels::SpokenWords, org.text(), request.account.text(),
                                    request.login.toUtf8(), request.signPub.view(), request.kemPub.view()});
    const SecretBytes stretched =
        crypto::pbkdf2(asSpan(subject), crypto::labels::SpokenWords, crypto::CodeIterations, 6);
    std::array<SpokenWord, 4> words;
    int nibble = 0;
    for (SpokenWord& word : words) {
        for (int i = 0; i < SyllablesInWord; ++i, ++nibble) {
            const std::uint8_t byte = stretched.exposeSecret()[static_cast<std::size_t>(nibble / 2)];
            const Syllable& syllable = Syllables[nibble % 2 == 0 ? byte >> 4 : byte & 0xf];
            word.kana += syllable.kana;
            if (i > 0)
                word.latin += u'-';
            word.latin += syllable.latin;
        }
    }
    return words;
}

QString lineOf(const std::array<SpokenWord, 4>& words)
{
    QStringList texts;
    for (const SpokenWord& word : words)
        texts.append(word.kana + QStringLiteral(" (") + word.latin + u')');
    return texts.join(QStringLiteral("  "));
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/account_sheet.h"
#include "core/paper/recovery_sheet.h"

// Two sheets as they are in life, with letters that only a good typeface has.
namespace kagibako {

using namespace Qt::StringLiterals;

inline const QByteArray KeyText = "0001 0204 61R4 0K8G 9CRY KFE4 QS6J CAFE 7N2T X8HV MWPZ 5DB3 1A9G Z0Y6";
inline const QByteArray SecretText = "K7Q2 00XM 9RTV 4BCD EFGH 5JZW N8P3 1SY6";
inline const QString Organization = u"株式会社さくら製作所 東京本社（髙橋・山﨑）"_s;
inline const QByteArray Fingerprint = "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855a";

inline SecretBytes secret(QByteArrayView text)
{
    return SecretBytes::copyOf(asSpan(text));
}

inline OrgId org()
{
    return *OrgId::fromBytes(QByteArray::fromHex("00112233445566778899aabbccddeeff01234567"));
}

inline RecoverySheet recoverySheet()
{
    return {Organization, org(), u"kagibako.example.co.jp:8443"_s, Fingerprint, QDate(2026, 11, 23), secret(KeyText)};
}

inline AccountSheet accountSheet()
{
    return {Organization,
            org(),
            u"kagibako.example.co.jp:8443"_s,
            Fingerprint,
            u"tanaka.hanako"_s,
            QDate(2026, 11, 23),
            secret(SecretText)};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/issued_key.h"

#include "core/base/base32.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sha256.h"
#include "core/crypto/base/totp.h"
#include "core/wire/limits.h"

#include <QtEndian>

namespace kagibako::server::issued {

namespace {

constexpr quint32 Keys = 100'000'000;
constexpr qsizetype KeyDigits = 8;
constexpr qsizetype RecoveryCodeBytes = 7; // 56 bits
constexpr qsizetype RecoveryHashBytes = 16;
constexpr qint64 LockSeconds = 600;

QByteArray newKey()
{
    constexpr quint32 Whole = 0xffffffff / Keys * Keys; // numbers from here on would favour the small keys
    quint32 number = Whole;
    while (number >= Whole)
        number = qFromBigEndian<quint32>(crypto::randomBytes(4).constData());
    return QByteArray::number(number % Keys).rightJustified(KeyDigits, '0');
}

QByteArray hashOfKey(const AccountId& account, QByteArrayView key)
{
    return crypto::sha256(pae({crypto::labels::IssuedKey, account.text(), key})).toBytes();
}

QByteArray hashOfCode(const AccountId& account, QByteArrayView code)
{
    return crypto::sha256(pae({crypto::labels::RecoveryCode, account.text(), code})).toBytes().first(RecoveryHashBytes);
}

bool spendMailed(store::FactorRow& row, const AccountId& account, QByteArrayView key, qint64 now)
{
    if (row.keyHash.isEmpty() || now >= row.keyUntil || row.keyTries >= MostTries)
        return false;
    if (!equalConstantTime(asSpan(hashOfKey(account, key)), asSpan(row.keyHash))) {
        ++row.keyTries;
        return false;
    }
    row.keyHash.clear();
    row.keyTries = 0;
    return true;
}

bool spendRecoveryCode(store::FactorRow& row, const AccountId& account, QByteArrayView code)
{
    const QByteArray hash = hashOfCode(account, code);
    qsizetype found = -1;
    for (qsizetype at = 0; at < row.recovery.size(); at += RecoveryHashBytes) {
        const QByteArrayView kept = QByteArrayView(row.recovery).sliced(at, RecoveryHashBytes);
        if (equalConstantTime(asSpan(hash), asSpan(kept)))
            found = at;
    }
    if (found < 0)
        return false;
    row.recovery.remove(found, RecoveryHashBytes);
    return true;
}

bool spendCode(store::FactorRow& row, QByteArrayView code, qint64 now)
{
    const auto step = crypto::totpStepOf(asSpan(row.secret), code, now, row.lastStep);
    row.lastStep = step.value_or(row.lastStep);
    return step.has_value();
}

bool spendTotp(store::FactorRow& row, const AccountId& account, QByteArrayView key, qint64 now)
{
    if (now >= row.keyUntil)
        row.keyTries = 0;
    if (row.keyTries >= MostTries)
        return false;
    const bool isRight =
        key.size() == limits::IssuedKeySymbols ? spendRecoveryCode(row, account, key) : spendCode(row, key, now);
    if (isRight) {
        row.keyTries = 0;
        return true;
    }
    ++row.keyTries;
    row.keyUntil = now + LockSeconds;
    return false;
}

} // namespace

store::FactorRow newMail(const QString& address)
{
    return {.kind = Mail, .address = address};
}

store::FactorRow newTotp()
{
    return {.kind = Totp, .secret = crypto::randomBytes(crypto::TotpSecretSize)};
}

QByteArray issue(store::FactorRow& row, const AccountId& account, qint64 now)
{
    QByteArray key = newKey();
    row.keyHash = hashOfKey(account, key);
    row.keyUntil = now + KeySeconds;
    row.keyTries = 0;
    return key;
}

std::vector<SecretBytes> issueRecoveryCodes(store::FactorRow& row, const AccountId& account)
{
    std::vector<SecretBytes> codes;
    row.recovery.clear();
    SecretBytes symbols(base32Length(RecoveryCodeBytes));
    for (int i = 0; i < RecoveryCodes; ++i) {
        encodeBase32(crypto::randomSecret(RecoveryCodeBytes).exposeSecret(), symbols.writable());
        const ByteSpan code = symbols.exposeSecret().last(static_cast<std::size_t>(limits::IssuedKeySymbols));
        codes.push_back(SecretBytes::copyOf(code)); // the low 50 bits
        row.recovery += hashOfCode(account, asView(code));
    }
    return codes;
}

qsizetype recoveryCodesLeft(const store::FactorRow& row)
{
    return row.recovery.size() / RecoveryHashBytes;
}

bool spend(store::FactorRow& row, const AccountId& account, QByteArrayView key, qint64 now)
{
    return row.kind == Mail ? spendMailed(row, account, key, now) : spendTotp(row, account, key, now);
}

} // namespace kagibako::server::issued

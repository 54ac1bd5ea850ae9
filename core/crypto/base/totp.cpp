// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/totp.h"

#include <QUrl>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace kagibako::crypto {

namespace {

constexpr qsizetype Sha1Size = 20;
constexpr std::array<qint64, 3> Drift{-1, 0, 1}; // steps that a telephone's clock may be off

QByteArray hmacSha1(ByteSpan key, quint64 counter)
{
    QCA::SecureArray secret(static_cast<int>(key.size()));
    std::ranges::copy(key, secret.data());
    QByteArray message(sizeof(quint64), Qt::Uninitialized);
    qToBigEndian(counter, message.data());
    QCA::MessageAuthenticationCode mac(QStringLiteral("hmac(sha1)"), QCA::SymmetricKey(secret));
    mac.update(message);
    const QByteArray tag = mac.final().toByteArray();
    if (tag.size() != Sha1Size || key.empty())
        qFatal("kagibako: HMAC failed");
    return tag;
}

qsizetype base32Symbols(ByteSpan secret)
{
    return (static_cast<qsizetype>(secret.size()) * 8 + 4) / 5;
}

void writeBase32(ByteSpan secret, std::span<std::uint8_t> out)
{
    static constexpr char Symbols[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    unsigned bits = 0; // the last `count` of them are still to be written
    unsigned count = 0;
    std::size_t next = 0;
    for (std::uint8_t& symbol : out) {
        if (count < 5) { // behind the last byte: zeros
            bits = (bits << 8 | (next < secret.size() ? secret[next] : 0U)) & 0xfff;
            ++next;
            count += 8;
        }
        count -= 5;
        symbol = static_cast<std::uint8_t>(Symbols[bits >> count & 31]);
    }
}

} // namespace

QByteArray totpCode(ByteSpan secret, qint64 step, int digits)
{
    const QByteArray tag = hmacSha1(secret, static_cast<quint64>(step));
    const int offset = tag.back() & 0xf;
    quint32 value = qFromBigEndian<quint32>(tag.constData() + offset) & 0x7fffffff;
    QByteArray code(digits, '0');
    for (qsizetype i = digits; i > 0; --i) {
        code[i - 1] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return code;
}

std::optional<qint64> totpStepOf(ByteSpan secret, QByteArrayView code, qint64 seconds, qint64 lastStep)
{
    std::optional<qint64> found;
    for (const qint64 drift : Drift) { // all of them, always: when it stops would tell which
        const qint64 step = totpStepAt(seconds) + drift;
        const bool matches = equalConstantTime(asSpan(totpCode(secret, step)), asSpan(code));
        if (matches && step > lastStep && !found)
            found = step;
    }
    return found;
}

SecretBytes totpText(ByteSpan secret)
{
    SecretBytes text(base32Symbols(secret));
    writeBase32(secret, text.writable());
    return text;
}

SecretBytes otpauthUri(ByteSpan secret, const QString& issuer, const QString& account)
{
    const QByteArray by = QUrl::toPercentEncoding(issuer);
    const QByteArray front = "otpauth://totp/" + by + ':' + QUrl::toPercentEncoding(account) + "?secret=";
    const QByteArray back = "&issuer=" + by + "&algorithm=SHA1&digits=" + QByteArray::number(TotpDigits) +
                            "&period=" + QByteArray::number(TotpStepSeconds);
    const qsizetype symbols = base32Symbols(secret);
    SecretBytes uri(front.size() + symbols + back.size());
    const std::span<std::uint8_t> out = uri.writable();
    std::ranges::copy(asSpan(front), out.begin());
    writeBase32(secret, out.subspan(static_cast<std::size_t>(front.size()), static_cast<std::size_t>(symbols)));
    std::ranges::copy(asSpan(back), out.end() - back.size());
    return uri;
}

} // namespace kagibako::crypto

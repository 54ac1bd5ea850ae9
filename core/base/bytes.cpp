// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytes.h"

#include <QtEndian>

namespace kagibako {

QByteArray toBase64(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64();
}

Result<QByteArray> fromBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), text.size()),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again is the shortest proof that the text was the one canonical form.
    if (!decoded || toBase64(*decoded) != text)
        return fail(ErrorCode::BadEncoding, QStringLiteral("base64"));
    return *decoded;
}

QByteArray toHex(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toHex();
}

Result<QByteArray> fromHex(QByteArrayView text)
{
    const QByteArray decoded = QByteArray::fromHex(QByteArray::fromRawData(text.data(), text.size()));
    if (toHex(decoded) != text)
        return fail(ErrorCode::BadEncoding, QStringLiteral("hex"));
    return decoded;
}

static void appendLength(QByteArray& out, qsizetype value)
{
    char bytes[8];
    qToLittleEndian<quint64>(static_cast<quint64>(value), bytes);
    out.append(bytes, sizeof bytes);
}

QByteArray pae(std::initializer_list<QByteArrayView> parts)
{
    QByteArray out;
    appendLength(out, static_cast<qsizetype>(parts.size()));
    for (const QByteArrayView part : parts) {
        appendLength(out, part.size());
        out.append(part);
    }
    return out;
}

QByteArray decimal(qint64 value)
{
    return QByteArray::number(value);
}

static QByteArray padTo(QByteArrayView plain, qsizetype size)
{
    QByteArray out;
    out.reserve(size);
    out.append(plain);
    out.append('\x80');
    out.resize(size, '\0');
    return out;
}

QByteArray padToBucket(QByteArrayView plain, qsizetype unit)
{
    qsizetype size = unit;
    while (size < plain.size() + 1)
        size *= 2;
    return padTo(plain, size);
}

QByteArray padToMultiple(QByteArrayView plain, qsizetype step)
{
    return padTo(plain, (plain.size() / step + 1) * step);
}

Result<QByteArrayView> unpad(QByteArrayView padded)
{
    qsizetype end = padded.size();
    while (end > 0 && padded[end - 1] == '\0')
        --end;
    if (end == 0 || padded[end - 1] != '\x80')
        return fail(ErrorCode::BadPadding);
    return padded.first(end - 1);
}

bool equalConstantTime(ByteSpan a, ByteSpan b)
{
    if (a.size() != b.size())
        return false;
    volatile std::uint8_t difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference = difference | static_cast<std::uint8_t>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace kagibako

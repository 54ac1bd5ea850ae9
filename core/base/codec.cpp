// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"

#include <QStringDecoder>
#include <QtEndian>

namespace kagibako {

void ByteWriter::u8(std::uint8_t value)
{
    m_out.append(static_cast<char>(value));
}

void ByteWriter::u32(std::uint32_t value)
{
    char bytes[4];
    qToLittleEndian(value, bytes);
    m_out.append(bytes, sizeof bytes);
}

void ByteWriter::i64(std::int64_t value)
{
    char bytes[8];
    qToLittleEndian<qint64>(value, bytes);
    m_out.append(bytes, sizeof bytes);
}

void ByteWriter::bytes(QByteArrayView value)
{
    u32(static_cast<std::uint32_t>(value.size()));
    m_out.append(value);
}

void ByteWriter::raw(QByteArrayView value)
{
    m_out.append(value);
}

void ByteWriter::text(const QString& value)
{
    bytes(value.toUtf8());
}

QByteArrayView ByteReader::raw(qsizetype size)
{
    if (m_error)
        return {};
    if (size < 0 || rest() < size) {
        refuse(ErrorCode::BadLength);
        return {};
    }
    const QByteArrayView out = m_in.sliced(m_at, size);
    m_at += size;
    return out;
}

std::uint8_t ByteReader::u8()
{
    const QByteArrayView in = raw(1);
    return m_error ? 0 : static_cast<std::uint8_t>(in[0]);
}

std::uint32_t ByteReader::u32()
{
    const QByteArrayView in = raw(4);
    return m_error ? 0 : qFromLittleEndian<quint32>(in.data());
}

std::int64_t ByteReader::i64()
{
    const QByteArrayView in = raw(8);
    return m_error ? 0 : qFromLittleEndian<qint64>(in.data());
}

QByteArrayView ByteReader::view(qsizetype most)
{
    const qsizetype size = u32();
    if (!m_error && size > most)
        refuse(ErrorCode::TooLarge);
    return raw(size);
}

QByteArray ByteReader::bytes(qsizetype most)
{
    return view(most).toByteArray();
}

QString ByteReader::text(qsizetype mostBytes)
{
    const QByteArrayView in = view(mostBytes);
    if (in.isEmpty()) // half of a profile's fields; a decoder costs as much as a short text
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString out = decoder(in);
    if (decoder.hasError()) {
        refuse(ErrorCode::BadEncoding);
        return {};
    }
    return out;
}

qsizetype ByteReader::count(qsizetype most)
{
    const qsizetype value = u32();
    if (!m_error && value > most)
        refuse(ErrorCode::TooLarge);
    return m_error ? 0 : value;
}

void ByteReader::version(std::uint8_t expected)
{
    if (u8() != expected && !m_error)
        refuse(ErrorCode::BadVersion);
}

void ByteReader::refuse(ErrorCode code)
{
    if (!m_error)
        m_error = code;
}

Result<void> ByteReader::finish()
{
    if (!m_error && rest() != 0)
        refuse(ErrorCode::TrailingBytes);
    if (m_error)
        return fail(*m_error);
    return {};
}

} // namespace kagibako

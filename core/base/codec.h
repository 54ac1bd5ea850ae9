// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <optional>

namespace kagibako {

/// Writes the project's one binary form (docs/spec/encodings.md): little-endian integers, bytes and texts behind a
/// 32-bit length.
class ByteWriter
{
public:
    void u8(std::uint8_t value);
    void u32(std::uint32_t value);
    void i64(std::int64_t value);
    void bytes(QByteArrayView value); ///< 32-bit length, then the bytes
    void raw(QByteArrayView value);   ///< the bytes alone: only where the reader knows the length
    void text(const QString& value);  ///< UTF-8 behind its length
    template <typename Tag, qsizetype Size>
    void id(const Id<Tag, Size>& value)
    {
        raw(value.bytes());
    }
    void count(qsizetype value) { u32(static_cast<std::uint32_t>(value)); }

    const QByteArray& data() const { return m_out; }
    QByteArray take() { return std::move(m_out); }

private:
    QByteArray m_out;
};

/// Reads what ByteWriter wrote. The first error sticks: later reads give empty values, and finish() reports it.
/// finish() also refuses trailing bytes, so a caller reads straight down and checks once.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView in) : m_in(in) {}

    std::uint8_t u8();
    std::uint32_t u32();
    std::int64_t i64();
    QByteArray bytes(qsizetype most);
    QByteArrayView view(qsizetype most); ///< like bytes(), without a copy
    QByteArrayView raw(qsizetype size);
    QString text(qsizetype mostBytes); ///< refuses anything but well-formed UTF-8
    template <typename IdType>
    IdType id()
    {
        const QByteArrayView in = raw(IdType::ByteSize);
        if (m_error)
            return {};
        return *IdType::fromBytes(in);
    }
    /// A list length, at most `most`; 0 after an error, so loops end.
    qsizetype count(qsizetype most);
    /// Reads u8 and refuses another version by name.
    void version(std::uint8_t expected);
    void refuse(ErrorCode code);

    bool failed() const { return m_error.has_value(); }
    qsizetype rest() const { return m_in.size() - m_at; }
    Result<void> finish();

private:
    QByteArrayView m_in;
    qsizetype m_at = 0;
    std::optional<ErrorCode> m_error;
};

} // namespace kagibako

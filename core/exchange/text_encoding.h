// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <optional>

namespace kagibako {

/// The two encodings of Japanese business files. ShiftJis is Microsoft's variant (CP932) with NEC and IBM extensions,
/// as Excel writes it.
enum class TextEncoding : std::uint8_t { Detect, Utf8, ShiftJis };

/// Utf8 when all of `file` is well-formed UTF-8, else ShiftJis. Errors: CsvEncoding for UTF-16 (known by its byte order
/// mark).
Result<TextEncoding> detectEncoding(QByteArrayView file);

/// Decodes pieces of text one by one.
class TextDecoder
{
public:
    /// Errors: CsvEncoding when this system cannot read Shift_JIS (Qt was built without ICU).
    static Result<TextDecoder> make(TextEncoding encoding);
    /// Nothing when a single byte is not of the encoding. Characters outside JIS X 0208, such as 髙 and ①, are fine.
    std::optional<QString> decode(QByteArrayView bytes);

private:
    explicit TextDecoder(std::optional<QStringDecoder> shiftJis) : m_shiftJis(std::move(shiftJis)) {}
    std::optional<QStringDecoder> m_shiftJis; ///< none: UTF-8
};

/// Encodes pieces of text one by one.
class TextEncoder
{
public:
    /// As TextDecoder::make.
    static Result<TextEncoder> make(TextEncoding encoding);
    /// Nothing when a character has no place in the encoding. For Shift_JIS 〜 U+301C, − U+2212, — U+2014, ‖ U+2016 and
    /// ¥ U+00A5 are written as Microsoft's twins of them.
    std::optional<QByteArray> encode(const QString& text);

private:
    explicit TextEncoder(std::optional<QStringEncoder> shiftJis) : m_shiftJis(std::move(shiftJis)) {}
    std::optional<QStringEncoder> m_shiftJis;
};

} // namespace kagibako

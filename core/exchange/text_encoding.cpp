// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_encoding.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* ShiftJisName = "Shift_JIS";

bool isAscii(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

bool in(unsigned char byte, unsigned char first, unsigned char last)
{
    return byte >= first && byte <= last;
}

/// The codec swallows a lone lead byte at the end and turns bad single bytes into U+001A, so the shape is checked
/// first.
bool isShiftJisShaped(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80 || in(byte, 0xA1, 0xDF))
            continue;
        if (!in(byte, 0x81, 0x9F) && !in(byte, 0xE0, 0xFC))
            return false;
        if (++i == bytes.size())
            return false;
        const auto trail = static_cast<unsigned char>(bytes[i]);
        if (!in(trail, 0x40, 0x7E) && !in(trail, 0x80, 0xFC))
            return false;
    }
    return true;
}

QString microsoftTwins(QString text)
{
    static constexpr std::pair<char16_t, char16_t> Twins[] = {
        {0x301C, 0xFF5E}, {0x2212, 0xFF0D}, {0x2014, 0x2015}, {0x2016, 0x2225}, {0x00A5, 0xFFE5},
    };
    for (const auto& [jis, microsoft] : Twins)
        text.replace(QChar(jis), QChar(microsoft));
    return text;
}

std::unexpected<Error> noShiftJis()
{
    return fail(ErrorCode::CsvEncoding, u"no Shift_JIS codec"_s);
}

} // namespace

Result<TextEncoding> detectEncoding(QByteArrayView file)
{
    if (file.startsWith("\xff\xfe") || file.startsWith("\xfe\xff"))
        return fail(ErrorCode::CsvEncoding, u"UTF-16"_s);
    return file.isValidUtf8() ? TextEncoding::Utf8 : TextEncoding::ShiftJis;
}

Result<TextDecoder> TextDecoder::make(TextEncoding encoding)
{
    if (encoding != TextEncoding::ShiftJis)
        return TextDecoder(std::nullopt);
    QStringDecoder decoder(ShiftJisName);
    if (!decoder.isValid())
        return noShiftJis();
    return TextDecoder(std::move(decoder));
}

std::optional<QString> TextDecoder::decode(QByteArrayView bytes)
{
    if (isAscii(bytes))
        return QString::fromLatin1(bytes);
    if (!m_shiftJis)
        return bytes.isValidUtf8() ? std::optional(QString::fromUtf8(bytes)) : std::nullopt;
    if (!isShiftJisShaped(bytes))
        return std::nullopt;
    QString text = m_shiftJis->decode(bytes);
    if (!m_shiftJis->hasError() && !text.contains(QChar(QChar::ReplacementCharacter)))
        return text;
    m_shiftJis.emplace(ShiftJisName); // resetState() leaves hasError() set (Qt 6.8 with ICU)
    return std::nullopt;
}

Result<TextEncoder> TextEncoder::make(TextEncoding encoding)
{
    if (encoding != TextEncoding::ShiftJis)
        return TextEncoder(std::nullopt);
    QStringEncoder encoder(ShiftJisName);
    if (!encoder.isValid())
        return noShiftJis();
    return TextEncoder(std::move(encoder));
}

std::optional<QByteArray> TextEncoder::encode(const QString& text)
{
    if (!text.isValidUtf16())
        return std::nullopt;
    if (!m_shiftJis)
        return text.toUtf8();
    QByteArray bytes = m_shiftJis->encode(microsoftTwins(text));
    if (!m_shiftJis->hasError())
        return bytes;
    m_shiftJis.emplace(ShiftJisName); // resetState() leaves hasError() set (Qt 6.8 with ICU)
    return std::nullopt;
}

} // namespace kagibako

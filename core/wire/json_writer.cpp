// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_writer.h"

#include "core/base/clock.h"
#include "core/wire/json_canonical.h"
#include "core/wire/json_time.h"

#include <algorithm>

namespace kagibako {

namespace {

QString wellFormed(const QString& text)
{
    if (text.isValidUtf16() && !text.contains(QChar::ByteOrderMark))
        return text;
    QString out = text;
    out.remove(QChar::ByteOrderMark);
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (out[i].isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate())
            ++i;
        else if (out[i].isSurrogate())
            out[i] = QChar::ReplacementCharacter;
    }
    return out;
}

/// The one way to write a character that cannot stand for itself; '\0' for those that have no letter.
char escapeLetter(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\t':
        return 't';
    case '\n':
        return 'n';
    case '\f':
        return 'f';
    case '\r':
        return 'r';
    default:
        return '\0';
    }
}

} // namespace

QByteArray JsonWriter::quoted(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        const bool plain = static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
        if (plain)
            out += c;
        else if (const char letter = escapeLetter(c); letter != '\0')
            (out += '\\') += letter;
        else
            (out += c < 0x10 ? "\\u000" : "\\u00") += QByteArray::number(static_cast<int>(c), 16);
    }
    return out + '"';
}

QByteArray JsonWriter::bytes() const
{
    auto members = m_members;
    const auto keyOf = [](const auto& member) { return member.first; };
    std::ranges::sort(members, {}, keyOf);
    Q_ASSERT(std::ranges::adjacent_find(members, {}, keyOf) == members.end());
    QByteArray out = "{";
    for (const auto& [key, value] : members) {
        if (out.size() > 1)
            out += ',';
        ((out += quoted(QByteArrayView(key))) += ':') += value;
    }
    return out + '}';
}

JsonWriter& JsonWriter::putString(QLatin1StringView key, const QString& value)
{
    return put(key, quoted(wellFormed(value).toUtf8()));
}

JsonWriter& JsonWriter::putCode(QLatin1StringView key, QByteArrayView ascii)
{
    return put(key, quoted(ascii));
}

JsonWriter& JsonWriter::putBase64(QLatin1StringView key, QByteArrayView bytes)
{
    return put(key, '"' + toBase64(bytes) + '"');
}

JsonWriter& JsonWriter::putInt(QLatin1StringView key, qint64 value)
{
    Q_ASSERT(value >= -JsonMostInteger && value <= JsonMostInteger);
    return put(key, QByteArray::number(value));
}

JsonWriter& JsonWriter::putBool(QLatin1StringView key, bool value)
{
    return put(key, value ? "true" : "false");
}

JsonWriter& JsonWriter::putTime(QLatin1StringView key, const QDateTime& value)
{
    return put(key, quoted(utcText(value)));
}

JsonWriter& JsonWriter::putDate(QLatin1StringView key, const QDate& value)
{
    return put(key, quoted(dateText(value).toLatin1()));
}

JsonWriter& JsonWriter::putDateOrEmpty(QLatin1StringView key, const QDate& value)
{
    return put(key, quoted(value.isValid() ? dateText(value).toLatin1() : QByteArray()));
}

JsonWriter& JsonWriter::putObject(QLatin1StringView key, const JsonWriter& value)
{
    return put(key, value.bytes());
}

JsonWriter& JsonWriter::putStrings(QLatin1StringView key, const QList<QString>& items)
{
    return putItems(key, items, [](const QString& item) { return quoted(wellFormed(item).toUtf8()); });
}

JsonWriter& JsonWriter::putCodes(QLatin1StringView key, const QList<QByteArray>& items)
{
    return putItems(key, items, [](const QByteArray& item) { return quoted(item); });
}

JsonWriter& JsonWriter::putBase64s(QLatin1StringView key, const QList<QByteArray>& items)
{
    return putItems(key, items, [](const QByteArray& item) { return '"' + toBase64(item) + '"'; });
}

JsonWriter& JsonWriter::putInts(QLatin1StringView key, const QList<qint64>& items)
{
    return putItems(key, items, [](qint64 item) { return QByteArray::number(item); });
}

} // namespace kagibako

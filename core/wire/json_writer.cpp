// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_writer.h"

#include "core/base/clock.h"
#include "core/wire/json_time.h"

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

QJsonValue base64Value(QByteArrayView bytes)
{
    return QString::fromLatin1(toBase64(bytes));
}

} // namespace

JsonWriter& JsonWriter::put(QLatin1StringView key, const QJsonValue& value)
{
    m_object.insert(key, value);
    return *this;
}

JsonWriter& JsonWriter::putString(QLatin1StringView key, const QString& value)
{
    return put(key, wellFormed(value));
}

JsonWriter& JsonWriter::putCode(QLatin1StringView key, QByteArrayView ascii)
{
    return put(key, QString::fromLatin1(ascii));
}

JsonWriter& JsonWriter::putBase64(QLatin1StringView key, QByteArrayView bytes)
{
    return put(key, base64Value(bytes));
}

JsonWriter& JsonWriter::putInt(QLatin1StringView key, qint64 value)
{
    Q_ASSERT(value >= -JsonMostInteger && value <= JsonMostInteger);
    return put(key, value);
}

JsonWriter& JsonWriter::putBool(QLatin1StringView key, bool value)
{
    return put(key, value);
}

JsonWriter& JsonWriter::putTime(QLatin1StringView key, const QDateTime& value)
{
    return put(key, QString::fromLatin1(utcText(value)));
}

JsonWriter& JsonWriter::putDate(QLatin1StringView key, const QDate& value)
{
    return put(key, dateText(value));
}

JsonWriter& JsonWriter::putDateOrEmpty(QLatin1StringView key, const QDate& value)
{
    return put(key, value.isValid() ? dateText(value) : QString());
}

JsonWriter& JsonWriter::putObject(QLatin1StringView key, const JsonWriter& value)
{
    return put(key, value.m_object);
}

JsonWriter& JsonWriter::putStrings(QLatin1StringView key, const QList<QString>& items)
{
    QJsonArray out;
    for (const QString& item : items)
        out.append(wellFormed(item));
    return put(key, out);
}

JsonWriter& JsonWriter::putCodes(QLatin1StringView key, const QList<QByteArray>& items)
{
    QJsonArray out;
    for (const QByteArray& item : items)
        out.append(QString::fromLatin1(item));
    return put(key, out);
}

JsonWriter& JsonWriter::putBase64s(QLatin1StringView key, const QList<QByteArray>& items)
{
    QJsonArray out;
    for (const QByteArray& item : items)
        out.append(base64Value(item));
    return put(key, out);
}

JsonWriter& JsonWriter::putInts(QLatin1StringView key, const QList<qint64>& items)
{
    QJsonArray out;
    for (const qint64 item : items)
        out.append(item);
    return put(key, out);
}

} // namespace kagibako

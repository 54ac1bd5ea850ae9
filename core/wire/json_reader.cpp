// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_reader.h"

#include "core/wire/json_time.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qsizetype MostNamedKey = 32;

bool isCodeByte(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_' || c == u'-';
}

// An unknown key comes from outside: it is named only when it can't be somebody's number or name.
QString detailOf(const QString& key)
{
    const bool harmless = key.size() <= MostNamedKey &&
                          std::ranges::all_of(key, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
    return harmless ? key : QString();
}

} // namespace

Result<JsonReader> JsonReader::parse(QByteArrayView bytes, qsizetype mostBytes)
{
    KAGIBAKO_TRY_ASSIGN(QJsonObject object, parseCanonicalJson(bytes, mostBytes));
    return JsonReader(std::move(object));
}

QJsonValue JsonReader::take(QLatin1StringView key)
{
    if (failed())
        return {};
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        refuse(ErrorCode::JsonMissing, key);
        return {};
    }
    m_taken[found - m_object.constBegin()] = true;
    return found.value();
}

bool JsonReader::expect(QLatin1StringView key, const QJsonValue& value, QJsonValue::Type type)
{
    if (!failed() && value.type() != type)
        refuse(ErrorCode::JsonType, key);
    return !failed();
}

QString JsonReader::stringOf(QLatin1StringView key, const QJsonValue& value, qsizetype mostBytes)
{
    if (!expect(key, value, QJsonValue::String))
        return {};
    QString out = value.toString();
    // A UTF-16 unit takes at least one byte and at most three, so most texts need not be encoded to be measured.
    if (out.size() > mostBytes || (out.size() * 3 > mostBytes && out.toUtf8().size() > mostBytes)) {
        refuse(ErrorCode::TooLarge, key);
        return {};
    }
    return out;
}

QByteArray JsonReader::codeOf(QLatin1StringView key, const QJsonValue& value, qsizetype most)
{
    const QString text = stringOf(key, value, most);
    if (!failed() && (text.isEmpty() || !std::ranges::all_of(text, [](QChar c) { return isCodeByte(c.unicode()); })))
        refuse(ErrorCode::BadEncoding, key);
    return failed() ? QByteArray() : text.toLatin1();
}

QByteArray JsonReader::base64Of(QLatin1StringView key, const QJsonValue& value, qsizetype most)
{
    const QString text = stringOf(key, value, (most + 2) / 3 * 4);
    if (failed())
        return {};
    auto bytes = fromBase64(text.toUtf8());
    if (!bytes)
        refuse(ErrorCode::BadEncoding, key);
    else if (bytes->size() > most)
        refuse(ErrorCode::TooLarge, key);
    return failed() ? QByteArray() : *bytes;
}

QJsonArray JsonReader::arrayOf(QLatin1StringView key, qsizetype most)
{
    const QJsonValue value = take(key);
    if (!expect(key, value, QJsonValue::Array))
        return {};
    const QJsonArray items = value.toArray();
    if (items.size() > most)
        refuse(ErrorCode::TooLarge, key);
    return failed() ? QJsonArray() : items;
}

QString JsonReader::takeString(QLatin1StringView key, qsizetype mostBytes)
{
    return stringOf(key, take(key), mostBytes);
}

QByteArray JsonReader::takeCode(QLatin1StringView key, qsizetype most)
{
    return codeOf(key, take(key), most);
}

QByteArray JsonReader::exactBase64Of(QLatin1StringView key, const QJsonValue& value, qsizetype exact)
{
    const QByteArray out = base64Of(key, value, exact);
    if (!failed() && out.size() != exact)
        refuse(ErrorCode::BadLength, key);
    return failed() ? QByteArray() : out;
}

QDate JsonReader::dateOf(QLatin1StringView key, const QJsonValue& value)
{
    if (!expect(key, value, QJsonValue::String))
        return {};
    const auto date = parseDateText(value.toString());
    if (!date)
        refuse(ErrorCode::BadDate, key);
    return date.value_or(QDate());
}

QByteArray JsonReader::takeBase64(QLatin1StringView key, qsizetype exact)
{
    return exactBase64Of(key, take(key), exact);
}

QByteArray JsonReader::takeBase64OrEmpty(QLatin1StringView key, qsizetype exact)
{
    const QByteArray out = base64Of(key, take(key), exact);
    if (!failed() && !out.isEmpty() && out.size() != exact)
        refuse(ErrorCode::BadLength, key);
    return failed() ? QByteArray() : out;
}

QByteArray JsonReader::takeBase64UpTo(QLatin1StringView key, qsizetype most)
{
    return base64Of(key, take(key), most);
}

qint64 JsonReader::intOf(QLatin1StringView key, const QJsonValue& value, qint64 least, qint64 most)
{
    if (!expect(key, value, QJsonValue::Double))
        return 0;
    const qint64 out = value.toInteger();
    if (out < least || out > most)
        refuse(ErrorCode::JsonRange, key);
    return failed() ? 0 : out;
}

qint64 JsonReader::takeInt(QLatin1StringView key, qint64 least, qint64 most)
{
    return intOf(key, take(key), least, most);
}

bool JsonReader::takeBool(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    return expect(key, value, QJsonValue::Bool) && value.toBool();
}

QDateTime JsonReader::takeTime(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    if (!expect(key, value, QJsonValue::String))
        return {};
    const auto time = parseTimeText(value.toString().toLatin1());
    if (!time)
        refuse(ErrorCode::BadDate, key);
    return time.value_or(QDateTime());
}

QDate JsonReader::takeDate(QLatin1StringView key)
{
    return dateOf(key, take(key));
}

QDate JsonReader::takeDateOrEmpty(QLatin1StringView key)
{
    const QJsonValue value = take(key);
    return value == QJsonValue(QString()) ? QDate() : dateOf(key, value);
}

QList<QString> JsonReader::takeStrings(QLatin1StringView key, qsizetype most, qsizetype mostBytes)
{
    return listOf(key, most, [&](const QJsonValue& item) { return stringOf(key, item, mostBytes); });
}

QList<QByteArray> JsonReader::takeCodes(QLatin1StringView key, qsizetype most)
{
    return listOf(key, most, [&](const QJsonValue& item) { return codeOf(key, item, 40); });
}

QList<qint64> JsonReader::takeInts(QLatin1StringView key, qsizetype most, qint64 least, qint64 greatest)
{
    return listOf(key, most, [&](const QJsonValue& item) { return intOf(key, item, least, greatest); });
}

QList<QByteArray> JsonReader::takeBase64s(QLatin1StringView key, qsizetype most, qsizetype exact)
{
    return listOf(key, most, [&](const QJsonValue& item) { return exactBase64Of(key, item, exact); });
}

void JsonReader::refuse(ErrorCode code, QLatin1StringView detail)
{
    if (!m_error)
        m_error = Error(code, QString(detail));
}

void JsonReader::adopt(const Result<void>& inner)
{
    if (!inner && !m_error)
        m_error = inner.error();
}

Result<void> JsonReader::finish()
{
    const auto left = std::ranges::find(m_taken, false);
    if (!m_error && left != m_taken.end())
        m_error = Error(ErrorCode::JsonUnknown, detailOf((m_object.constBegin() + (left - m_taken.begin())).key()));
    if (m_error)
        return std::unexpected(*m_error);
    return {};
}

} // namespace kagibako

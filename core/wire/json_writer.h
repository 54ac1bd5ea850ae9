// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/wire/json_canonical.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>

namespace kagibako {

/// Builds one canonical JSON object (docs/spec/encodings.md §2). Keys are constants of the program. What no reader
/// would take is not written: a lone surrogate becomes U+FFFD, a byte order mark (U+FEFF) is left out. Never for
/// secrets: what passes through here stays in ordinary memory.
class JsonWriter
{
public:
    JsonWriter& putString(QLatin1StringView key, const QString& value);
    JsonWriter& putCode(QLatin1StringView key, QByteArrayView ascii);
    JsonWriter& putBase64(QLatin1StringView key, QByteArrayView bytes);
    JsonWriter& putInt(QLatin1StringView key, qint64 value); ///< |value| ≤ 2^53 − 1
    JsonWriter& putBool(QLatin1StringView key, bool value);
    JsonWriter& putTime(QLatin1StringView key,
                        const QDateTime& value);                    ///< valid, any zone; written as UTC, to the second
    JsonWriter& putDate(QLatin1StringView key, const QDate& value); ///< valid
    JsonWriter& putObject(QLatin1StringView key, const JsonWriter& value);
    template <typename Tag, qsizetype Size>
    JsonWriter& putId(QLatin1StringView key, const Id<Tag, Size>& value)
    {
        return put(key, value.string());
    }
    JsonWriter& putDateOrEmpty(QLatin1StringView key, const QDate& value); ///< an invalid date gives ""
    template <typename Tag, qsizetype Size>
    JsonWriter& putIdOrEmpty(QLatin1StringView key, const Id<Tag, Size>& value) ///< the id of zeros gives ""
    {
        return put(key, value.isNull() ? QString() : value.string());
    }

    /// A list of objects: `write(JsonWriter&, const Item&)` fills each.
    template <typename Items, typename Write>
    JsonWriter& putList(QLatin1StringView key, const Items& items, Write write)
    {
        QJsonArray out;
        for (const auto& item : items) {
            JsonWriter inner;
            write(inner, item);
            out.append(inner.m_object);
        }
        return put(key, out);
    }
    template <typename IdType>
    JsonWriter& putIds(QLatin1StringView key, const QList<IdType>& items)
    {
        QJsonArray out;
        for (const IdType& item : items)
            out.append(item.string());
        return put(key, out);
    }
    JsonWriter& putStrings(QLatin1StringView key, const QList<QString>& items);
    JsonWriter& putCodes(QLatin1StringView key, const QList<QByteArray>& items);
    JsonWriter& putInts(QLatin1StringView key, const QList<qint64>& items); ///< each |value| ≤ 2^53 − 1
    JsonWriter& putBase64s(QLatin1StringView key, const QList<QByteArray>& items);

    QByteArray bytes() const { return canonicalJson(m_object); }

private:
    JsonWriter& put(QLatin1StringView key, const QJsonValue& value);

    QJsonObject m_object;
};

} // namespace kagibako

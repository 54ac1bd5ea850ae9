// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QList>

#include <utility>
#include <vector>

namespace kagibako {

/// Builds one canonical JSON object (docs/spec/encodings.md §2). Keys are constants of the program, each put once. What
/// no reader would take is not written: a lone surrogate becomes U+FFFD, a byte order mark (U+FEFF) is left out. Never
/// for secrets: what passes through here stays in ordinary memory.
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
        return putCode(key, value.text());
    }
    JsonWriter& putDateOrEmpty(QLatin1StringView key, const QDate& value); ///< an invalid date gives ""
    template <typename Tag, qsizetype Size>
    JsonWriter& putIdOrEmpty(QLatin1StringView key, const Id<Tag, Size>& value) ///< the id of zeros gives ""
    {
        return putCode(key, value.isNull() ? QByteArray() : value.text());
    }

    /// A list of objects: `write(JsonWriter&, const Item&)` fills each.
    template <typename Items, typename Write>
    JsonWriter& putList(QLatin1StringView key, const Items& items, Write write)
    {
        return putItems(key, items, [&](const auto& item) {
            JsonWriter inner;
            write(inner, item);
            return inner.bytes();
        });
    }
    template <typename IdType>
    JsonWriter& putIds(QLatin1StringView key, const QList<IdType>& items)
    {
        return putItems(key, items, [](const IdType& item) { return quoted(item.text()); });
    }
    JsonWriter& putStrings(QLatin1StringView key, const QList<QString>& items);
    JsonWriter& putCodes(QLatin1StringView key, const QList<QByteArray>& items);
    JsonWriter& putInts(QLatin1StringView key, const QList<qint64>& items); ///< each |value| ≤ 2^53 − 1
    JsonWriter& putBase64s(QLatin1StringView key, const QList<QByteArray>& items);

    QByteArray bytes() const;

private:
    JsonWriter& put(QLatin1StringView key, QByteArray encoded)
    {
        m_members.emplace_back(key, std::move(encoded));
        return *this;
    }
    template <typename Items, typename Encode>
    JsonWriter& putItems(QLatin1StringView key, const Items& items, Encode encode)
    {
        QByteArray out = "[";
        for (const auto& item : items) {
            if (out.size() > 1)
                out += ',';
            out += encode(item);
        }
        return put(key, out + ']');
    }
    static QByteArray quoted(QByteArrayView utf8);

    std::vector<std::pair<QLatin1StringView, QByteArray>> m_members; ///< in the order they were put
};

} // namespace kagibako

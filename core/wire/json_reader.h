// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/wire/json_canonical.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QVarLengthArray>

#include <optional>

namespace kagibako {

/// Reads one canonical JSON object straight down: each take…() ticks off a key, the first error sticks and later takes
/// give empty values, and finish() reports the error or refuses the keys nobody took. Whoever forgets finish() has
/// checked nothing. Details of errors name our own keys only, never a value. Errors of every take: JsonMissing,
/// JsonType; of single ones as noted.
class JsonReader
{
public:
    /// Errors: as parseCanonicalJson().
    static Result<JsonReader> parse(QByteArrayView bytes, qsizetype mostBytes);
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)), m_taken(m_object.size(), false) {}

    bool has(QLatin1StringView key) const { return m_object.contains(key); }

    QString takeString(QLatin1StringView key, qsizetype mostBytes);  ///< UTF-8 bytes at most; TooLarge
    QByteArray takeCode(QLatin1StringView key, qsizetype most = 40); ///< 1…most of a–z 0–9 . _ -; BadEncoding, TooLarge
    QByteArray takeBase64(QLatin1StringView key, qsizetype exact);   ///< BadEncoding, BadLength
    QByteArray takeBase64OrEmpty(QLatin1StringView key, qsizetype exact);
    QByteArray takeBase64UpTo(QLatin1StringView key, qsizetype most);
    qint64 takeInt(QLatin1StringView key, qint64 least, qint64 most); ///< JsonRange
    bool takeBool(QLatin1StringView key);
    QDateTime takeTime(QLatin1StringView key);    ///< UTC; BadDate
    QDate takeDate(QLatin1StringView key);        ///< BadDate
    QDate takeDateOrEmpty(QLatin1StringView key); ///< "" gives an invalid date
    template <typename IdType>
    IdType takeId(QLatin1StringView key) ///< BadId, also for the id of zeros
    {
        return idOf<IdType>(key, take(key));
    }
    template <typename IdType>
    IdType takeIdOrEmpty(QLatin1StringView key) ///< "" gives the id of zeros
    {
        const QJsonValue value = take(key);
        return value == QJsonValue(QString()) ? IdType() : idOf<IdType>(key, value);
    }

    /// `read(JsonReader&)` takes the keys of the inner object and gives a value; finish() of the inner reader is called
    /// here. A default-made value comes back after an error.
    template <typename Read>
    auto takeObject(QLatin1StringView key, Read read)
    {
        return objectOf(key, take(key), read);
    }
    /// The same for a list of objects. TooLarge past `most`.
    template <typename Read>
    auto takeList(QLatin1StringView key, qsizetype most, Read read)
    {
        return listOf(key, most, [&](const QJsonValue& item) { return objectOf(key, item, read); });
    }
    template <typename IdType>
    QList<IdType> takeIds(QLatin1StringView key, qsizetype most)
    {
        return listOf(key, most, [&](const QJsonValue& item) { return idOf<IdType>(key, item); });
    }
    QList<QString> takeStrings(QLatin1StringView key, qsizetype most, qsizetype mostBytes);
    QList<QByteArray> takeCodes(QLatin1StringView key, qsizetype most);
    QList<qint64> takeInts(QLatin1StringView key, qsizetype most, qint64 least, qint64 greatest);
    QList<QByteArray> takeBase64s(QLatin1StringView key, qsizetype most, qsizetype exact);

    /// A field that may be absent: `reader.optional("due"_L1, [&](auto key) { return reader.takeDate(key); })`.
    template <typename Take>
    auto optional(QLatin1StringView key, Take take) -> std::optional<decltype(take(key))>
    {
        if (!has(key))
            return std::nullopt;
        return take(key);
    }

    /// For checks of the caller's own; sticks like the reader's. `detail` must be a constant of the program.
    void refuse(ErrorCode code, QLatin1StringView detail = {});
    bool failed() const { return m_error.has_value(); }
    Result<void> finish();

private:
    QJsonValue take(QLatin1StringView key);
    bool expect(QLatin1StringView key, const QJsonValue& value, QJsonValue::Type type);
    QString stringOf(QLatin1StringView key, const QJsonValue& value, qsizetype mostBytes);
    qint64 intOf(QLatin1StringView key, const QJsonValue& value, qint64 least, qint64 most);
    QByteArray codeOf(QLatin1StringView key, const QJsonValue& value, qsizetype most);
    QByteArray base64Of(QLatin1StringView key, const QJsonValue& value, qsizetype most);
    QByteArray exactBase64Of(QLatin1StringView key, const QJsonValue& value, qsizetype exact);
    QDate dateOf(QLatin1StringView key, const QJsonValue& value);
    void adopt(const Result<void>& inner);

    template <typename IdType>
    IdType idOf(QLatin1StringView key, const QJsonValue& value)
    {
        if (!expect(key, value, QJsonValue::String))
            return {};
        const auto id = IdType::fromText(value.toString().toLatin1());
        if (!id || id->isNull())
            refuse(ErrorCode::BadId, key);
        return id.value_or(IdType());
    }
    template <typename Read>
    auto objectOf(QLatin1StringView key, const QJsonValue& value, Read& read)
    {
        using Value = std::decay_t<std::invoke_result_t<Read&, JsonReader&>>;
        if (!expect(key, value, QJsonValue::Object))
            return Value();
        JsonReader inner(value.toObject());
        Value out = read(inner);
        adopt(inner.finish());
        return failed() ? Value() : out;
    }
    template <typename ReadItem>
    auto listOf(QLatin1StringView key, qsizetype most, ReadItem readItem)
    {
        QList<std::invoke_result_t<ReadItem&, const QJsonValue&>> out;
        const QJsonArray items = arrayOf(key, most);
        out.reserve(items.size());
        for (const QJsonValue item : items) {
            auto value = readItem(item);
            if (failed())
                return decltype(out)();
            out.append(std::move(value));
        }
        return out;
    }
    QJsonArray arrayOf(QLatin1StringView key, qsizetype most);

    QJsonObject m_object;
    QVarLengthArray<bool, 24> m_taken; ///< for each key of m_object; removing keys instead would copy nested objects
    std::optional<Error> m_error;
};

} // namespace kagibako

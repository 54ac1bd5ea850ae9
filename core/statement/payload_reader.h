// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"
#include "core/wire/json_reader.h"

#include <QSet>

namespace kagibako {

/// Inside core/statement: reads what the fields() of payload structs name out of a JsonReader, whose first error
/// sticks.
class FieldReader
{
public:
    explicit FieldReader(JsonReader& in) : m_in(in) {}

    template <typename Tag, qsizetype Size>
    void operator()(const char* key, Id<Tag, Size>& value)
    {
        value = m_in.takeId<Id<Tag, Size>>(QLatin1StringView(key));
        refuseIf(value.isNull(), key);
    }
    template <typename Tag, qsizetype Size>
    void operator()(const char* key, std::optional<Id<Tag, Size>>& value)
    {
        orEmpty(key, value, 52, [](const QByteArray& text) { return Id<Tag, Size>::fromText(text); });
        refuseIf(value && value->isNull(), key);
    }
    void operator()(const char* key, crypto::Digest& value);
    void operator()(const char* key, std::optional<crypto::Digest>& value);
    void operator()(const char* key, PublicBytes& value);
    void operator()(const char* key, Actions& value);
    void operator()(const char* key, Way& value);
    void operator()(const char* key, kinds::Channel& value);
    void operator()(const char* key, Signer& value);
    void operator()(const char* key, QDateTime& value) { value = m_in.takeTime(QLatin1StringView(key)); }
    void operator()(const char* key, QDate& value) { value = m_in.takeDate(QLatin1StringView(key)); }
    void operator()(const char* key, std::optional<QDate>& value);

    void integer(const char* key, qint64& value, qint64 least, qint64 most = JsonMostInteger);
    void text(const char* key, QString& value, qint64 mostBytes);
    void login(const char* key, QString& value);
    void bytes(const char* key, QByteArray& value, qint64 exact);
    void bytesUpTo(const char* key, QByteArray& value, qint64 most);
    void code(const char* key, QByteArray& value);
    void codes(const char* key, QList<QByteArray>& value, qint64 most);
    void ip(const char* key, QByteArray& value);
    void givenRank(const char* key, Rank& value);
    void mac(const char* key, std::optional<crypto::Digest>& value);
    void policy(const char* key, Policy& value);

    template <typename IdType>
    void ids(const char* key, QList<IdType>& value, qint64 least, qint64 most)
    {
        value = m_in.takeIds<IdType>(QLatin1StringView(key), most);
        refuseIf(value.size() < least || !allDifferent(value, [](const IdType& id) { return id; }), key);
    }
    template <typename Item>
    void items(const char* key, QList<Item>& value, qint64 least, qint64 most)
    {
        value = m_in.takeList(QLatin1StringView(key), most, [](JsonReader& in) { return read<Item>(in); });
        refuseIf(value.size() < least || !allDifferent(value, [](const Item& item) { return item.key(); }), key);
    }
    template <typename Value>
    void object(const char* key, Value& value)
    {
        value = m_in.takeObject(QLatin1StringView(key), [](JsonReader& in) { return read<Value>(in); });
    }

private:
    template <typename Value>
    static Value read(JsonReader& in)
    {
        Value value;
        FieldReader io(in);
        Value::fields(io, value);
        return value;
    }
    /// "" stands for "none".
    template <typename Value, typename Parse>
    void orEmpty(const char* key, std::optional<Value>& value, qint64 most, Parse parse)
    {
        const QByteArray text = m_in.takeString(QLatin1StringView(key), most).toUtf8();
        value.reset();
        if (m_in.failed() || text.isEmpty())
            return;
        const auto parsed = parse(text);
        if (parsed)
            value = *parsed;
        else
            m_in.refuse(parsed.error().code(), QLatin1StringView(key));
    }
    template <typename Items, typename KeyOf>
    static bool allDifferent(const Items& items, KeyOf keyOf)
    {
        QSet<std::decay_t<decltype(keyOf(items.first()))>> seen;
        for (const auto& item : items)
            seen.insert(keyOf(item));
        return seen.size() == items.size() && std::ranges::none_of(seen, [](const auto& id) { return isNothing(id); });
    }
    template <typename IdType>
    static bool isNothing(const IdType& id)
    {
        return id.isNull();
    }
    static bool isNothing(const QByteArray& code) { return code.isEmpty(); }
    void refuseIf(bool wrong, const char* key)
    {
        if (wrong)
            m_in.refuse(ErrorCode::StatementShape, QLatin1StringView(key));
    }

    JsonReader& m_in;
};

} // namespace kagibako

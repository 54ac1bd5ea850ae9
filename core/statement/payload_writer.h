// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"
#include "core/wire/json_writer.h"

namespace kagibako {

/// Inside core/statement: writes what the fields() of payload structs name into a JsonWriter. Limits are the reader's
/// to check.
class FieldWriter
{
public:
    explicit FieldWriter(JsonWriter& out) : m_out(out) {}

    template <typename Tag, qsizetype Size>
    void operator()(const char* key, const Id<Tag, Size>& value)
    {
        m_out.putId(QLatin1StringView(key), value);
    }
    template <typename Tag, qsizetype Size>
    void operator()(const char* key, const std::optional<Id<Tag, Size>>& value)
    {
        m_out.putString(QLatin1StringView(key), value ? value->string() : QString());
    }
    void operator()(const char* key, const crypto::Digest& value)
    {
        m_out.putBase64(QLatin1StringView(key), value.view());
    }
    void operator()(const char* key, const std::optional<crypto::Digest>& value);
    void operator()(const char* key, const PublicBytes& value)
    {
        m_out.putBase64(QLatin1StringView(key), value.view());
    }
    void operator()(const char* key, const Actions& value);
    void operator()(const char* key, const Way& value);
    void operator()(const char* key, const kinds::Channel& value);
    void operator()(const char* key, const Signer& value);
    void operator()(const char* key, const QDateTime& value) { m_out.putTime(QLatin1StringView(key), value); }
    void operator()(const char* key, const QDate& value) { m_out.putDate(QLatin1StringView(key), value); }
    void operator()(const char* key, const std::optional<QDate>& value);

    void integer(const char* key, qint64 value, qint64 /*least*/ = 0, qint64 /*most*/ = 0)
    {
        m_out.putInt(QLatin1StringView(key), value);
    }
    void text(const char* key, const QString& value, qint64 /*mostBytes*/)
    {
        m_out.putString(QLatin1StringView(key), value);
    }
    void login(const char* key, const QString& value) { m_out.putString(QLatin1StringView(key), value); }
    void bytes(const char* key, const QByteArray& value, qint64 /*exact*/)
    {
        m_out.putBase64(QLatin1StringView(key), value);
    }
    void bytesUpTo(const char* key, const QByteArray& value, qint64 /*most*/)
    {
        m_out.putBase64(QLatin1StringView(key), value);
    }
    void code(const char* key, const QByteArray& value) { m_out.putCode(QLatin1StringView(key), value); }
    void codes(const char* key, const QList<QByteArray>& value, qint64 /*most*/)
    {
        m_out.putCodes(QLatin1StringView(key), value);
    }
    void ip(const char* key, const QByteArray& value)
    {
        m_out.putString(QLatin1StringView(key), QString::fromLatin1(value));
    }
    void givenRank(const char* key, Rank value) { m_out.putString(QLatin1StringView(key), nameOf(value)); }
    void mac(const char* key, const std::optional<crypto::Digest>& value) { (*this)(key, value); }
    void policy(const char* key, const Policy& value);

    template <typename IdType>
    void ids(const char* key, const QList<IdType>& value, qint64 /*least*/, qint64 /*most*/)
    {
        m_out.putIds(QLatin1StringView(key), value);
    }
    template <typename Item>
    void items(const char* key, const QList<Item>& value, qint64 /*least*/, qint64 /*most*/)
    {
        m_out.putList(QLatin1StringView(key), value, [](JsonWriter& out, const Item& item) {
            FieldWriter io(out);
            Item::fields(io, item);
        });
    }
    template <typename Value>
    void object(const char* key, const Value& value)
    {
        JsonWriter out;
        FieldWriter io(out);
        Value::fields(io, value);
        m_out.putObject(QLatin1StringView(key), out);
    }

private:
    JsonWriter& m_out;
};

} // namespace kagibako

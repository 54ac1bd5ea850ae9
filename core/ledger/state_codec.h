// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/codec.h"
#include "core/ledger/state.h"

#include <QTimeZone>

#include <algorithm>

// Inside core/ledger: writes and reads LedgerState by its fields().
namespace kagibako {

class StateWriter
{
public:
    explicit StateWriter(ByteWriter& out) : m_out(out) {}

    template <typename... Values>
    void operator()(const Values&... values)
    {
        (write(values), ...);
    }

private:
    template <typename Value>
        requires requires(const Value& value, StateWriter& io) { Value::fields(io, value); }
    void write(const Value& value)
    {
        Value::fields(*this, value);
    }
    template <typename Value>
        requires std::is_enum_v<Value>
    void write(Value value)
    {
        m_out.u8(static_cast<std::uint8_t>(value));
    }
    template <typename Tag, qsizetype Size>
    void write(const Id<Tag, Size>& value)
    {
        m_out.id(value);
    }
    void write(const crypto::Digest& value) { m_out.raw(value.view()); }
    void write(const PublicBytes& value) { m_out.raw(value.view()); }
    void write(Actions value) { m_out.u8(value.bits()); }
    void write(bool value) { m_out.u8(value ? 1 : 0); }
    void write(qint64 value) { m_out.i64(value); }
    void write(const QString& value) { m_out.text(value); }
    void write(const QByteArray& code) { m_out.bytes(code); }
    void write(const QDateTime& value) { m_out.i64(value.toSecsSinceEpoch()); }
    void write(const IpRange& value) { m_out.bytes(value.text()); }
    void write(const IpRules& value) { (*this)(value.allow, value.deny); }
    void write(const Policy& value);
    void write(const Pending& value);
    template <typename Value>
    void write(const std::optional<Value>& value)
    {
        write(value.has_value());
        if (value)
            write(*value);
    }
    template <typename Value, std::size_t Size>
    void write(const std::array<Value, Size>& values)
    {
        for (const Value& value : values)
            write(value);
    }
    template <typename Value>
    void write(const QList<Value>& values)
    {
        m_out.count(values.size());
        for (const Value& value : values)
            write(value);
    }
    template <typename Key, typename Value>
    void write(const QMap<Key, Value>& values)
    {
        m_out.count(values.size());
        for (auto each = values.cbegin(); each != values.cend(); ++each)
            (*this)(each.key(), each.value());
    }
    template <typename Value>
    void write(const QSet<Value>& values)
    {
        QList<Value> sorted(values.cbegin(), values.cend());
        std::ranges::sort(sorted);
        write(sorted);
    }

    ByteWriter& m_out;
};

class StateReader
{
public:
    explicit StateReader(ByteReader& in) : m_in(in) {}

    template <typename... Values>
    void operator()(Values&... values)
    {
        (read(values), ...);
    }
    /// What ByteReader can't name: an envelope that doesn't parse.
    const std::optional<Error>& error() const { return m_error; }

private:
    static constexpr qsizetype MostItems = 1 << 24;
    static constexpr std::uint8_t lastOf(Rank) { return static_cast<std::uint8_t>(Rank::Owner); }
    static constexpr std::uint8_t lastOf(Standing) { return static_cast<std::uint8_t>(Standing::Revoked); }
    static constexpr std::uint8_t lastOf(Cut::What) { return static_cast<std::uint8_t>(Cut::What::ByRank); }
    static constexpr std::uint8_t lastOf(DisposalMode) { return static_cast<std::uint8_t>(DisposalMode::Approval); }

    template <typename Value>
        requires requires(Value& value, StateReader& io) { Value::fields(io, value); }
    void read(Value& value)
    {
        Value::fields(*this, value);
    }
    template <typename Value>
        requires std::is_enum_v<Value>
    void read(Value& value)
    {
        const std::uint8_t number = m_in.u8();
        if (number > lastOf(value))
            m_in.refuse(ErrorCode::BadEncoding);
        else
            value = static_cast<Value>(number);
    }
    template <typename Tag, qsizetype Size>
    void read(Id<Tag, Size>& value)
    {
        value = m_in.id<Id<Tag, Size>>();
    }
    void read(crypto::Digest& value);
    void read(PublicBytes& value);
    void read(Actions& value) { value = Actions::fromBits(m_in.u8()); }
    void read(bool& value) { value = m_in.u8() != 0; }
    void read(qint64& value) { value = m_in.i64(); }
    void read(QString& value) { value = m_in.text(4096); }
    void read(QByteArray& code) { code = m_in.bytes(40); }
    void read(QDateTime& value) { value = QDateTime::fromSecsSinceEpoch(m_in.i64(), QTimeZone::UTC); }
    void read(IpRange& value);
    void read(IpRules& value) { (*this)(value.allow, value.deny); }
    void read(Policy& value);
    void read(Pending& value);
    template <typename Value>
    void read(std::optional<Value>& value)
    {
        bool there = false;
        read(there);
        value.reset();
        if (there)
            read(value.emplace());
    }
    template <typename Value, std::size_t Size>
    void read(std::array<Value, Size>& values)
    {
        for (Value& value : values)
            read(value);
    }
    template <typename Value>
    void read(QList<Value>& values)
    {
        for (qsizetype left = m_in.count(MostItems); left > 0 && !m_in.failed(); --left)
            read(values.emplaceBack());
    }
    template <typename Key, typename Value>
    void read(QMap<Key, Value>& values)
    {
        for (qsizetype left = m_in.count(MostItems); left > 0 && !m_in.failed(); --left) {
            Key key;
            Value value;
            (*this)(key, value);
            values.insert(values.cend(), key, std::move(value));
        }
    }
    template <typename Value>
    void read(QSet<Value>& values)
    {
        const qsizetype count = m_in.count(MostItems);
        values.reserve(std::min<qsizetype>(count, m_in.rest() / 32));
        for (qsizetype left = count; left > 0 && !m_in.failed(); --left) {
            Value value;
            read(value);
            values.insert(value);
        }
    }

    ByteReader& m_in;
    std::optional<Error> m_error;
};

} // namespace kagibako

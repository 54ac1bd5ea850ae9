// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/date_text.h"
#include "core/domain/identity_check.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace kagibako::identity_check {

using namespace Qt::StringLiterals;

using Texts = QMap<QByteArray, Bilingual>;

/// A word of the catalogue and what it stands for.
struct Named {
    QLatin1StringView name;
    std::uint8_t value;
};

/// Reads one object of identity-checks.json or of the rules of retention straight down: the first error sticks, later
/// takes give empty values, and finish() refuses the keys nobody took. They are files of ours, laid out for people, so
/// not the canonical JSON of core/wire.
class Fields
{
public:
    explicit Fields(const QJsonValue& value) : m_object(value.toObject()), m_left(m_object.keys())
    {
        if (!value.isObject())
            refuse(ErrorCode::JsonType, "object"_L1);
    }

    QJsonObject object(QLatin1StringView key) { return take(key, QJsonValue::Object).toObject(); }
    QJsonArray list(QLatin1StringView key) { return take(key, QJsonValue::Array).toArray(); }
    bool flag(QLatin1StringView key) { return take(key, QJsonValue::Bool).toBool(); }
    int count(QLatin1StringView key)
    {
        const int out = take(key, QJsonValue::Double).toInt(0);
        if (out < 1)
            refuse(ErrorCode::JsonRange, key);
        return out;
    }
    int countIfAny(QLatin1StringView key) { return m_object.contains(key) ? count(key) : 0; }
    QString text(QLatin1StringView key)
    {
        const QString out = take(key, QJsonValue::String).toString();
        if (out.isEmpty() || out != out.trimmed())
            refuse(ErrorCode::FieldMissing, key);
        return out;
    }
    QString textIfAny(QLatin1StringView key) { return m_object.contains(key) ? text(key) : QString(); }
    QByteArray code(QLatin1StringView key)
    {
        const QString out = text(key);
        const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
        if (out.size() < 3 || out.size() > 32 || !std::ranges::all_of(out, fits))
            refuse(ErrorCode::BadEncoding, key);
        return out.toLatin1();
    }
    QDate date(QLatin1StringView key)
    {
        const auto out = parseIsoDate(text(key).toLatin1());
        if (!out)
            refuse(ErrorCode::BadDate, key);
        return out.value_or(QDate());
    }
    QDate dateIfAny(QLatin1StringView key) { return m_object.contains(key) ? date(key) : QDate(); }
    /// The two languages as keys of this object.
    Bilingual names()
    {
        QString ja = text("ja"_L1);
        return {std::move(ja), text("en"_L1)};
    }
    Bilingual words(QLatin1StringView key)
    {
        Fields inner(take(key, QJsonValue::Object));
        Bilingual out = inner.names();
        adopt(inner.finish());
        return out;
    }
    /// An object of texts in both languages by their keys.
    Texts texts(QLatin1StringView key)
    {
        Texts out;
        const QJsonObject all = object(key);
        for (auto at = all.constBegin(); at != all.constEnd(); ++at) {
            Fields inner(at.value());
            out.insert(at.key().toLatin1(), inner.names());
            adopt(inner.finish());
        }
        return out;
    }
    Bilingual wordsIfAny(QLatin1StringView key) { return m_object.contains(key) ? words(key) : Bilingual(); }
    std::uint8_t oneOf(QLatin1StringView key, std::span<const Named> known)
    {
        return valueOf(key, take(key, QJsonValue::String), known);
    }
    std::uint8_t bits(QLatin1StringView key, std::span<const Named> known, bool mayBeEmpty = false)
    {
        std::uint8_t out = 0;
        const QJsonArray items = list(key);
        for (const QJsonValue item : items) {
            const std::uint8_t bit = valueOf(key, item, known);
            if ((out & bit) != 0)
                refuse(ErrorCode::FieldDuplicate, key);
            out |= bit;
        }
        if (out == 0 && !mayBeEmpty)
            refuse(ErrorCode::FieldMissing, key);
        return out;
    }
    QList<CheckSource> sources(const Texts& known)
    {
        QList<CheckSource> out;
        const QJsonArray items = list("sources"_L1);
        for (const QJsonValue item : items) {
            Fields inner(item);
            const CheckSource source{inner.text("of"_L1).toLatin1(), inner.text("at"_L1)};
            adopt(inner.finish());
            if (!known.contains(source.of))
                refuse(ErrorCode::UnknownCode, "sources"_L1);
            out.append(source);
        }
        if (out.isEmpty())
            refuse(ErrorCode::FieldMissing, "sources"_L1);
        return out;
    }

    void refuse(ErrorCode code, QLatin1StringView detail)
    {
        if (!m_error)
            m_error = Error(code, QString(detail));
    }
    Result<void> finish()
    {
        if (!m_error && !m_left.isEmpty())
            m_error = Error(ErrorCode::JsonUnknown, m_left.first());
        if (m_error)
            return std::unexpected(*m_error);
        return {};
    }

private:
    QJsonValue take(QLatin1StringView key, QJsonValue::Type type)
    {
        QJsonValue value = m_object.value(key);
        m_left.removeOne(QString(key));
        if (value.isUndefined())
            refuse(ErrorCode::JsonMissing, key);
        else if (value.type() != type)
            refuse(ErrorCode::JsonType, key);
        return value;
    }
    std::uint8_t valueOf(QLatin1StringView key, const QJsonValue& value, std::span<const Named> known)
    {
        const QString word = value.toString();
        const auto found = std::ranges::find_if(known, [&](const Named& one) { return word == one.name; });
        if (found != known.end())
            return found->value;
        refuse(ErrorCode::UnknownCode, key);
        return 0;
    }
    void adopt(const Result<void>& inner)
    {
        if (!inner && !m_error)
            m_error = inner.error();
    }

    QJsonObject m_object;
    QStringList m_left;
    std::optional<Error> m_error;
};

/// Exactly these keys. Errors: JsonMissing with the key, JsonUnknown.
inline Result<void> checkKeys(const Texts& words, std::span<const char* const> keys)
{
    for (const char* key : keys) {
        if (!words.contains(key))
            return fail(ErrorCode::JsonMissing, QString::fromLatin1(key));
    }
    if (words.size() != static_cast<qsizetype>(keys.size()))
        return fail(ErrorCode::JsonUnknown, u"words"_s);
    return {};
}

} // namespace kagibako::identity_check

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"

#include <QJsonDocument>

namespace kagibako {

namespace {

/// Refuses what QJsonDocument would take and write back unchanged although it has another canonical form in JavaScript
/// or none: fractions, integers past 2^53, lone surrogates, byte order marks, keys whose order depends on the encoding.
/// Also bounds the depth before the recursive parser runs. It does not check the grammar: the parser and the comparison
/// of bytes do.
class Scan
{
public:
    explicit Scan(QByteArrayView in) : m_in(in) {}

    bool passes()
    {
        if (at(0) != '{')
            return false;
        while (m_at < m_in.size()) {
            if (!step())
                return false;
        }
        return true;
    }

private:
    char at(qsizetype index) const { return index < m_in.size() ? m_in[index] : '\0'; }

    bool step()
    {
        const char c = at(m_at);
        if (c == '"')
            return string();
        if (c == '-' || (c >= '0' && c <= '9'))
            return number();
        if (c == '{' || c == '[')
            ++m_depth;
        else if (c == '}' || c == ']')
            --m_depth;
        else if (c != ',' && c != ':' && (c < 'a' || c > 'z')) // the letters of true, false and null
            return false;
        ++m_at;
        return m_depth <= JsonMostDepth;
    }

    bool string()
    {
        const qsizetype start = ++m_at;
        bool plain = true;
        for (; at(m_at) != '"'; ++m_at) {
            const char c = at(m_at);
            if (c == '\0') // a NUL byte or the end
                return false;
            plain = plain && c > ' ' && c <= '~' && c != '\\';
            if (c == '\xef' && byteOrderMark())
                return false;
            if (c != '\\')
                continue;
            ++m_at;
            // Only control characters are written as numbers; a surrogate written so would be a lone one.
            if (at(m_at) == 'u' && (at(m_at + 1) != '0' || at(m_at + 2) != '0'))
                return false;
        }
        const qsizetype size = m_at - start;
        ++m_at;
        return at(m_at) != ':' || (plain && size > 0 && size <= JsonMostKey);
    }

    /// U+FEFF, which Qt drops where it begins a text.
    bool byteOrderMark() const { return at(m_at + 1) == '\xbb' && at(m_at + 2) == '\xbf'; }

    bool number()
    {
        const bool negative = at(m_at) == '-';
        m_at += negative ? 1 : 0;
        const qsizetype start = m_at;
        qint64 value = 0;
        for (; at(m_at) >= '0' && at(m_at) <= '9'; ++m_at) {
            value = value * 10 + (at(m_at) - '0');
            if (value > JsonMostInteger)
                return false;
        }
        const bool leadingZero = at(start) == '0' && (m_at - start > 1 || negative);
        const char next = at(m_at);
        return m_at > start && !leadingZero && (next == ',' || next == '}' || next == ']');
    }

    QByteArrayView m_in;
    qsizetype m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes, qsizetype most)
{
    if (bytes.size() > most)
        return fail(ErrorCode::TooLarge, QStringLiteral("json"));
    if (!Scan(bytes).passes())
        return fail(ErrorCode::JsonNotCanonical);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::JsonSyntax);
    // One rule for duplicate keys, other orders, other escapes and whatever else a parser forgives: the same bytes must
    // come out.
    if (document.toJson(QJsonDocument::Compact) != bytes)
        return fail(ErrorCode::JsonNotCanonical);
    return document.object();
}

QByteArray canonicalJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace kagibako

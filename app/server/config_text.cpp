// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/config_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView SimpleEscapes = u"btnfr\"\\";
constexpr QStringView SimpleMeanings = u"\b\t\n\f\r\"\\";

bool isNameSign(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

bool isControl(QChar c)
{
    return (c < u' ' && c != u'\t') || c == u'\x7f';
}

/// Goes over the text once, from left to right.
class ConfigReader
{
public:
    explicit ConfigReader(QString text) : m_text(std::move(text)) {}
    Result<QList<ConfigEntry>> all();

private:
    std::unexpected<Error> bad(const QString& what) const
    {
        return fail(ErrorCode::ConfigBad, u"line %1: %2"_s.arg(m_line).arg(what));
    }
    bool atEnd() const { return m_at == m_text.size(); }
    QChar here() const { return atEnd() ? QChar(u'\n') : m_text[m_at]; }
    bool skip(QChar sign);
    void skipBlanks();
    void newLine();
    Result<void> restOfLine();
    Result<void> skipLines();
    Result<QString> name();
    Result<void> table();
    Result<ConfigEntry> entry();
    Result<QString> text();
    Result<QString> escaped();
    Result<QStringList> list();
    Result<void> number(ConfigEntry& entry);

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_table; ///< with its point; empty before the first
    QSet<QString> m_tables;
};

bool ConfigReader::skip(QChar sign)
{
    if (atEnd() || m_text[m_at] != sign)
        return false;
    ++m_at;
    return true;
}

void ConfigReader::skipBlanks()
{
    while (skip(u' ') || skip(u'\t')) {
    }
}

void ConfigReader::newLine()
{
    if (skip(u'\n'))
        ++m_line;
}

/// Blanks, a comment, and the end of the line.
Result<void> ConfigReader::restOfLine()
{
    skipBlanks();
    if (skip(u'#')) {
        while (here() != u'\n') {
            if (isControl(here()))
                return bad(u"a control character"_s);
            ++m_at;
        }
    }
    if (here() != u'\n')
        return bad(u"something after the value; a comment begins with #"_s);
    newLine();
    return {};
}

/// Inside of a list: blanks, comments, ends of lines.
Result<void> ConfigReader::skipLines()
{
    skipBlanks();
    while (!atEnd() && (here() == u'\n' || here() == u'#')) {
        KAGIBAKO_TRY(restOfLine());
        skipBlanks();
    }
    return {};
}

Result<QString> ConfigReader::name()
{
    const qsizetype from = m_at;
    while (!atEnd() && isNameSign(here()))
        ++m_at;
    if (m_at == from)
        return bad(u"a name is missing (letters, digits, _ and -)"_s);
    return m_text.sliced(from, m_at - from);
}

Result<void> ConfigReader::table()
{
    skipBlanks();
    KAGIBAKO_TRY_ASSIGN(const QString title, name());
    skipBlanks();
    if (!skip(u']'))
        return bad(u"a table is written [name]"_s);
    if (m_tables.contains(title))
        return bad(u"the table %1 comes twice"_s.arg(title));
    m_tables.insert(title);
    m_table = title + u'.';
    return restOfLine();
}

Result<QString> ConfigReader::escaped()
{
    const QChar kind = here();
    if (const qsizetype simple = SimpleEscapes.indexOf(kind); simple >= 0) {
        ++m_at;
        return QString(SimpleMeanings[simple]);
    }
    const qsizetype digits = kind == u'u' ? 4 : kind == u'U' ? 8 : 0;
    const QStringView hex = QStringView(m_text).mid(m_at + 1, digits);
    const char32_t letter = hex.toUInt(nullptr, 16);
    const bool isHex = std::ranges::all_of(hex, [](QChar c) { return isNameSign(c) && c != u'_' && c != u'-'; });
    const bool isLetter = letter != 0 && letter <= QChar::LastValidCodePoint && !QChar::isSurrogate(letter);
    if (digits == 0 || hex.size() != digits || !isHex || !isLetter)
        return bad(u"\\ begins an escape that TOML does not have (a path takes '…' or \\\\)"_s);
    m_at += 1 + digits;
    return QString::fromUcs4(&letter, 1);
}

Result<QString> ConfigReader::text()
{
    const QChar quote = here();
    ++m_at;
    QString result;
    while (here() != quote) {
        if (isControl(here())) // the end of the line too
            return bad(u"a text ends on its line, with the sign it began with"_s);
        if (quote == u'"' && skip(u'\\')) {
            KAGIBAKO_TRY_ASSIGN(const QString sign, escaped());
            result += sign;
            continue;
        }
        result += here();
        ++m_at;
    }
    ++m_at;
    return result;
}

Result<QStringList> ConfigReader::list()
{
    ++m_at;
    QStringList result;
    KAGIBAKO_TRY(skipLines());
    while (!skip(u']')) {
        if (here() != u'"' && here() != u'\'')
            return bad(u"a list holds texts between quotation marks and ends with ]"_s);
        KAGIBAKO_TRY_ASSIGN(const QString item, text());
        result.append(item);
        KAGIBAKO_TRY(skipLines());
        const bool more = skip(u',');
        KAGIBAKO_TRY(skipLines());
        if (!more && here() != u']')
            return bad(u"between the texts of a list stands a comma"_s);
    }
    return result;
}

Result<void> ConfigReader::number(ConfigEntry& entry)
{
    const qsizetype from = m_at;
    while (isNameSign(here()) || here() == u'+' || here() == u'.')
        ++m_at;
    const QString written = m_text.sliced(from, m_at - from);
    static const QRegularExpression form(uR"(\A[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z)"_s);
    bool isWhole = false;
    const qint64 whole = written.toLongLong(&isWhole);
    const double decimal = written.toDouble();
    if (!form.match(written).hasMatch() || !std::isfinite(decimal))
        return bad(u"no value that is known here: a text needs quotation marks"_s);
    if (isWhole)
        entry.value = whole;
    else
        entry.value = decimal;
    return {};
}

Result<ConfigEntry> ConfigReader::entry()
{
    KAGIBAKO_TRY_ASSIGN(const QString key, name());
    ConfigEntry entry{m_table + key, {}, m_line};
    skipBlanks();
    if (!skip(u'='))
        return bad(u"a setting is written name = value"_s);
    skipBlanks();
    if (here() == u'"' || here() == u'\'') {
        KAGIBAKO_TRY_ASSIGN(entry.value, text());
    } else if (here() == u'[') {
        KAGIBAKO_TRY_ASSIGN(entry.value, list());
    } else {
        KAGIBAKO_TRY(number(entry));
    }
    KAGIBAKO_TRY(restOfLine());
    return entry;
}

Result<QList<ConfigEntry>> ConfigReader::all()
{
    QList<ConfigEntry> entries;
    QSet<QString> names;
    while (!atEnd()) {
        skipBlanks();
        if (skip(u'[')) {
            KAGIBAKO_TRY(table());
        } else if (here() == u'\n' || here() == u'#') {
            KAGIBAKO_TRY(restOfLine());
        } else {
            KAGIBAKO_TRY_ASSIGN(ConfigEntry next, entry());
            if (names.contains(next.name))
                return fail(ErrorCode::ConfigBad, u"line %1: %2 comes twice"_s.arg(next.line).arg(next.name));
            names.insert(next.name);
            entries.append(std::move(next));
        }
    }
    return entries;
}

} // namespace

Result<QList<ConfigEntry>> parseConfigText(const QByteArray& text)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString decoded = decode(text); // a byte order mark falls away
    if (decode.hasError())
        return fail(ErrorCode::ConfigBad, u"not UTF-8"_s);
    decoded.replace("\r\n"_L1, "\n"_L1);
    return ConfigReader(std::move(decoded)).all();
}

} // namespace kagibako::server

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_roll.h"

#include <algorithm>
#include <numeric>

namespace kagibako {

const char* stateCode(PersonState state)
{
    switch (state) {
    case PersonState::None:
        return "";
    case PersonState::Invited:
        return "invited";
    case PersonState::Submitted:
        return "submitted";
    case PersonState::Unchecked:
        return "unchecked";
    case PersonState::Current:
        return "current";
    }
    return "";
}

namespace {

/// Signs that compatibility normalization leaves alone and that have no case beyond ASCII: nearly all of Japanese
/// names.
bool isPlainSign(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0x7F) || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FA) ||
           code == 0x30FC || (code >= 0x4E00 && code <= 0x9FFF);
}

} // namespace

QString searchKey(const QString& text)
{
    QString out;
    out.reserve(text.size());
    const QString folded =
        std::ranges::all_of(text, isPlainSign) ? text : text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(char16_t(c.unicode() + 0x20));
        if (c.unicode() >= 0x3041 && c.unicode() <= 0x3096)
            c = QChar(char16_t(c.unicode() + 0x60)); // hiragana → katakana
        if (!c.isSpace())
            out.append(c);
    }
    return out;
}

void PeopleRoll::add(const Person& person, const ScopeId& scope, PersonState state, const QDate& due)
{
    const QByteArray plain = encodeProfile(person);
    auto place = std::ranges::find(m_scopes, scope);
    if (place == m_scopes.end())
        place = m_scopes.insert(m_scopes.end(), scope);
    Entry entry;
    entry.id = person.id;
    entry.at = static_cast<std::uint32_t>(m_profiles.size());
    entry.key = static_cast<std::uint32_t>(m_keys.size());
    entry.due = julian(due);
    entry.size = static_cast<std::uint32_t>(plain.size());
    entry.scope = static_cast<std::uint16_t>(place - m_scopes.begin());
    entry.kind = person.kind;
    entry.state = state;
    m_profiles.append(plain);
    m_keys += searchKey(person.name) + u'\n' + searchKey(person.kana) + u'\n' + searchKey(person.code) + u'\n';
    if (!person.filer.isNull())
        m_families.emplace_back(person.filer, static_cast<std::uint32_t>(m_entries.size()));
    m_entries.push_back(entry);
}

void PeopleRoll::finish(qsizetype unreadable, const QByteArray& stamp)
{
    m_unreadable = unreadable;
    m_stamp = stamp;
    m_profiles.squeeze();
    m_keys.squeeze();
    m_entries.shrink_to_fit();
    m_families.shrink_to_fit();
    std::ranges::sort(m_families);
}

QDate PeopleRoll::due(std::size_t row) const
{
    const qint32 due = m_entries[row].due;
    return due == 0 ? QDate() : QDate::fromJulianDay(due);
}

Person PeopleRoll::person(std::size_t row) const
{
    const Entry& entry = m_entries[row];
    // Encoded by add(), so it decodes.
    return decodeProfile(QByteArrayView(m_profiles).sliced(entry.at, entry.size)).value_or(Person());
}

std::optional<std::size_t> PeopleRoll::rowOf(const PersonId& id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found == m_entries.end())
        return {};
    return static_cast<std::size_t>(found - m_entries.begin());
}

std::vector<std::size_t> PeopleRoll::dependentsOf(const PersonId& filer) const
{
    std::vector<std::size_t> rows;
    const auto first = std::ranges::lower_bound(m_families, std::pair(filer, std::uint32_t{0}));
    for (auto at = first; at != m_families.end() && at->first == filer; ++at)
        rows.push_back(at->second);
    return rows;
}

std::vector<std::size_t> PeopleRoll::search(const QString& text, std::uint8_t kinds, std::size_t most) const
{
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0u);
    PeopleFilter filter;
    filter.text = text;
    filter.kinds = kinds;
    const std::vector<std::uint32_t> found = filtered(order, filter);
    return {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()))};
}

QString PeopleRoll::sortText(PeopleColumn column, std::size_t row, const QStringList& scopeNames) const
{
    const auto date = [](const std::optional<QDate>& day) {
        return day ? QString::number(day->toJulianDay()) : QString();
    };
    const Person one = person(row);
    switch (column) {
    case PeopleColumn::Name:
        return one.name;
    case PeopleColumn::Department:
        return one.department;
    case PeopleColumn::Joined:
        return date(one.joined);
    case PeopleColumn::Left:
        return date(one.left);
    case PeopleColumn::Mail:
        return one.mail;
    case PeopleColumn::Scope:
        return scopeNames.value(m_entries[row].scope);
    case PeopleColumn::State:
    case PeopleColumn::Kind:
    case PeopleColumn::Code:
    case PeopleColumn::Kana:
        return {}; // see ranks()
    }
    return {};
}

std::vector<std::uint32_t> PeopleRoll::ranks(PeopleColumn column, const QStringList& scopeNames) const
{
    std::vector<std::uint32_t> out(size());
    if (column == PeopleColumn::State || column == PeopleColumn::Kind) {
        for (std::size_t row = 0; row < size(); ++row)
            out[row] = column == PeopleColumn::State ? static_cast<std::uint32_t>(m_entries[row].state)
                                                     : static_cast<std::uint32_t>(m_entries[row].kind);
        return out;
    }
    struct Text {
        QStringView text;
        std::uint32_t row;
    };
    // Code and kana are in the search keys already; of the others nothing is.
    const bool isInKey = column == PeopleColumn::Code || column == PeopleColumn::Kana;
    std::vector<QString> made(isInKey ? 0 : size());
    std::vector<Text> texts(size());
    for (std::size_t row = 0; row < size(); ++row) {
        if (!isInKey)
            made[row] = sortText(column, row, scopeNames);
        texts[row] = {isInKey ? keyPart(row, column == PeopleColumn::Kana ? 1 : 2) : QStringView(made[row]),
                      static_cast<std::uint32_t>(row)};
    }
    std::ranges::sort(texts, {}, &Text::text);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0 && texts[i].text != texts[i - 1].text)
            ++rank;
        // Nothing comes last, whichever way: empty cells on top help nobody.
        out[texts[i].row] = texts[i].text.isEmpty() ? ~0u : rank;
    }
    return out;
}

std::vector<std::uint32_t> PeopleRoll::sorted(const std::vector<PeopleSort>& by, const QStringList& scopeNames) const
{
    std::vector<std::uint32_t> order(size());
    std::iota(order.begin(), order.end(), 0u);
    // From the least important to the most: stable sorting keeps what came before.
    for (auto sort = by.rbegin(); sort != by.rend(); ++sort) {
        const std::vector<std::uint32_t> rank = ranks(sort->column, scopeNames);
        const auto key = [&](std::uint32_t row) {
            return sort->descending && rank[row] != ~0u ? 0x7FFFFFFFu - rank[row] : rank[row];
        };
        std::ranges::stable_sort(order, {}, key);
    }
    return order;
}

QStringView PeopleRoll::keyOf(std::size_t row) const
{
    const qsizetype end = row + 1 < m_entries.size() ? qsizetype{m_entries[row + 1].key} : m_keys.size();
    return QStringView(m_keys).first(end).sliced(m_entries[row].key);
}

QStringView PeopleRoll::keyPart(std::size_t row, int line) const
{
    QStringView rest = keyOf(row);
    for (; line > 0; --line)
        rest = rest.sliced(rest.indexOf(u'\n') + 1);
    return rest.first(rest.indexOf(u'\n'));
}

/// One search through everybody's keys is several times as fast as one for each.
std::vector<bool> PeopleRoll::rowsWith(const QStringMatcher& word) const
{
    const QString pattern = word.pattern();
    const auto next = [&](qsizetype from) { // a single sign is found faster without the matcher's tables
        return pattern.size() == 1 ? m_keys.indexOf(pattern.front(), from) : word.indexIn(m_keys, from);
    };
    std::vector<bool> hits(size());
    std::size_t row = 0;
    for (qsizetype at = next(0); at >= 0;) {
        while (row + 1 < size() && qsizetype{m_entries[row + 1].key} <= at)
            ++row;
        hits[row] = true;
        at = row + 1 < size() ? next(qsizetype{m_entries[row + 1].key}) : -1;
    }
    return hits;
}

std::vector<std::uint32_t> PeopleRoll::withCode(const QString& code) const
{
    std::vector<std::uint32_t> out;
    const QString key = searchKey(code);
    if (key.isEmpty())
        return out;
    const std::vector<bool> hits = rowsWith(QStringMatcher(u'\n' + key + u'\n'));
    for (std::uint32_t row = 0; row < hits.size(); ++row) {
        if (hits[row] && searchKey(person(row).code) == key) // not a name or a reading that is written like it
            out.push_back(row);
    }
    return out;
}

std::vector<std::uint32_t> PeopleRoll::filtered(const std::vector<std::uint32_t>& order,
                                                const PeopleFilter& filter) const
{
    std::vector<QStringMatcher> words;
    for (const QString& word : filter.text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString key = searchKey(word);
        if (!key.isEmpty())
            words.emplace_back(key);
    }
    std::optional<std::uint16_t> scope;
    if (filter.scope) {
        const auto place = std::ranges::find(m_scopes, *filter.scope);
        if (place == m_scopes.end())
            return {};
        scope = static_cast<std::uint16_t>(place - m_scopes.begin());
    }
    const std::vector<bool> hits = words.empty() ? std::vector<bool>() : rowsWith(words.front());
    const auto passes = [&](std::uint32_t row) {
        const Entry& entry = m_entries[row];
        if ((filter.kinds != 0 && (filter.kinds >> static_cast<unsigned>(entry.kind) & 1u) == 0) ||
            (filter.states != 0 && (filter.states >> static_cast<unsigned>(entry.state) & 1u) == 0) ||
            (scope && entry.scope != *scope) || (!hits.empty() && !hits[row]))
            return false;
        return words.size() < 2 || std::all_of(
                                       words.begin() + 1, words.end(),
                                       [&](const QStringMatcher& word) { return word.indexIn(keyOf(row)) >= 0; });
    };
    std::vector<std::uint32_t> out;
    out.reserve(order.size());
    std::ranges::copy_if(order, std::back_inserter(out), passes);
    return out;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

#include <QStringList>
#include <QStringMatcher>

#include <optional>
#include <vector>

namespace kagibako {

/// How far the number of somebody is.
enum class PersonState : std::uint8_t {
    None,      ///< nobody asked yet
    Invited,   ///< a link is open
    Submitted, ///< handed in, waits for the check
    Unchecked, ///< entered by a clerk, waits for the check
    Current,   ///< checked and kept
};
/// "", "invited", "submitted", "unchecked", "current": for scripts.
const char* stateCode(PersonState state);

enum class PeopleColumn : std::uint8_t { State, Code, Name, Kana, Kind, Scope, Department, Joined, Left, Mail };

struct PeopleSort {
    PeopleColumn column = PeopleColumn::Code;
    bool descending = false;

    friend bool operator==(const PeopleSort&, const PeopleSort&) = default;
};

struct PeopleFilter {
    QString text; ///< words, each of which must stand in name, kana or code
    std::optional<ScopeId> scope;
    std::uint8_t kinds = 0;  ///< bits 1 << PersonKind; 0: all
    std::uint8_t states = 0; ///< bits 1 << PersonState; 0: all

    friend bool operator==(const PeopleFilter&, const PeopleFilter&) = default;
};

/// Everybody of an organization in memory, small enough for 100,000: profiles stay in their binary form and are decoded
/// one by one as they are looked at; search keys and orders are made beforehand. Read-only once filled, so threads may
/// share it.
class PeopleRoll
{
public:
    struct Entry {
        PersonId id;
        std::uint32_t at = 0; ///< of the profile, in bytes
        std::uint32_t key = 0;
        qint32 due = 0; ///< last day of keeping as a Julian day; 0: none
        std::uint32_t size = 0;
        std::uint16_t scope = 0;
        PersonKind kind = PersonKind::Employee;
        PersonState state = PersonState::None;
    };

    void add(const Person& person, const ScopeId& scope, PersonState state, const QDate& due);
    /// After the last add(). `unreadable`: profiles that are missing or do not open. `stamp`: of what it was made from.
    void finish(qsizetype unreadable, const QByteArray& stamp = {});
    const QByteArray& stamp() const { return m_stamp; }
    /// How far each number is by now: `standOf(PersonId)` gives state and due date.
    template <typename StandOf>
    void restate(StandOf standOf)
    {
        for (Entry& entry : m_entries) {
            const auto [state, due] = standOf(entry.id);
            entry.state = state;
            entry.due = julian(due);
        }
    }

    std::size_t size() const { return m_entries.size(); }
    qsizetype unreadable() const { return m_unreadable; }
    const Entry& entry(std::size_t row) const { return m_entries[row]; }
    const ScopeId& scope(std::size_t row) const { return m_scopes[m_entries[row].scope]; }
    QDate due(std::size_t row) const; ///< invalid: none
    Person person(std::size_t row) const;
    std::optional<std::size_t> rowOf(const PersonId& id) const;
    /// The rows of those who stand on this employee's form, as they came.
    std::vector<std::size_t> dependentsOf(const PersonId& filer) const;
    /// The first so many of whom these words are found (as PeopleFilter::text), in the order they came.
    std::vector<std::size_t> search(const QString& text, std::uint8_t kinds, std::size_t most) const;
    /// Rows with exactly this code, as people type it.
    std::vector<std::uint32_t> withCode(const QString& code) const;

    /// Rows in an order; the first column counts most, and rows that are equal in all stay as they came.
    std::vector<std::uint32_t> sorted(const std::vector<PeopleSort>& by, const QStringList& scopeNames) const;
    /// Those of `order` that pass, in its order.
    std::vector<std::uint32_t> filtered(const std::vector<std::uint32_t>& order, const PeopleFilter& filter) const;

    const std::vector<ScopeId>& scopes() const { return m_scopes; }

private:
    static qint32 julian(const QDate& due) { return due.isValid() ? static_cast<qint32>(due.toJulianDay()) : 0; }
    QStringView keyOf(std::size_t row) const;
    QStringView keyPart(std::size_t row, int line) const; ///< 0 name, 1 kana, 2 code
    std::vector<bool> rowsWith(const QStringMatcher& word) const;
    std::vector<std::uint32_t> ranks(PeopleColumn column, const QStringList& scopeNames) const;
    QString sortText(PeopleColumn column, std::size_t row, const QStringList& scopeNames) const;

    std::vector<Entry> m_entries;
    std::vector<std::pair<PersonId, std::uint32_t>> m_families; ///< filer and row of each dependent; in order
    std::vector<ScopeId> m_scopes;
    QByteArray m_profiles;
    QString m_keys; ///< name, kana and code as searchKey() makes them, a line each; a line feed ends a person's
    qsizetype m_unreadable = 0;
    QByteArray m_stamp;
};

/// As people type: full width, case, hiragana or katakana and blanks make no difference.
QString searchKey(const QString& text);

} // namespace kagibako

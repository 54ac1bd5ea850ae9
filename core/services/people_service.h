// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_csv.h"
#include "core/services/client_session.h"
#include "core/services/people_roll.h"

namespace kagibako {

struct KnownPerson {
    Person person;
    ScopeId scope;
    qint64 version = 1;
    PersonState state = PersonState::None;
};

/// The people of an organization: imported, listed, searched. One damaged profile never hides the others.
class PeopleService
{
public:
    explicit PeopleService(ClientSession& session) : m_session(session) {}

    struct Listing {
        std::vector<KnownPerson> people;
        qsizetype unreadable = 0; ///< profiles that are missing or do not open
    };
    Result<Listing> all();
    /// The same in a form that fits 100,000 people into little memory.
    /// `before`: an earlier one, of which everything is kept that did not change.
    Result<std::shared_ptr<const PeopleRoll>> roll(const std::shared_ptr<const PeopleRoll>& before = {});
    /// One profile. Errors: NotFound, ObjectMissing, GrantMissing, those of openProfile().
    Result<Person> one(const PersonId& id);

    struct Imported {
        qsizetype added = 0, changed = 0, unchanged = 0;
        std::vector<RowProblem> problems; ///< not empty: nothing was imported
        QStringList ignoredColumns;
        std::vector<Person> sample; ///< the first few, as they would stand on record
    };
    /// What importCsv() would do; nothing is sent.
    Result<Imported> previewCsv(const QByteArray& file, const ScopeId& scope);
    /// All or nothing: with a problem in any row nothing is sent. Who is known by their code (dependents: by filer and
    /// name) is updated.
    /// `progress(people sent, people in all)`.
    using Progress = std::function<void(qint64, qint64)>;
    Result<Imported> importCsv(const QByteArray& file, const ScopeId& scope, const Progress& progress = {});

private:
    /// `take(Person&&, const storage::PersonRow&)`; returns how many profiles are missing or do not open.
    template <typename Take>
    Result<qsizetype> walk(Take take);
    struct Stand {
        QHash<PersonId, PersonState> states;
        QHash<PersonId, QDate> due;
    };
    Result<Stand> stand();
    using Changes = std::vector<std::pair<Person, qint64>>; ///< with the version each gets
    Result<std::pair<Imported, Changes>> plan(const QByteArray& file, const ScopeId& scope);
    Result<void> put(const Changes& people, const EpochOf& of, const Progress& progress);

    ClientSession& m_session;
};

/// What a search compares: NFKC, folded case, katakana, no blanks.
bool matches(const Person& person, const QString& key);

} // namespace kagibako

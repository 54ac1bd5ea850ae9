// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_csv.h"
#include "core/services/client_session.h"

namespace kagibako {

struct KnownPerson {
    Person person;
    ScopeId scope;
    qint64 version = 1;
    QString state; ///< "" nothing yet, invited, submitted, unchecked, current
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
    /// One profile. Errors: NotFound, ObjectMissing, GrantMissing, those of openProfile().
    Result<Person> one(const PersonId& id);

    struct Imported {
        qsizetype added = 0, changed = 0, unchanged = 0;
        std::vector<RowProblem> problems; ///< not empty: nothing was imported
        QStringList ignoredColumns;
    };
    /// All or nothing: with a problem in any row nothing is sent. Who is known by their code (dependents: by filer and
    /// name) is updated.
    Result<Imported> importCsv(const QByteArray& file, const ScopeId& scope);

private:
    Result<void> put(const std::vector<std::pair<Person, qint64>>& people, const EpochOf& of);

    ClientSession& m_session;
};

/// What a search compares: NFKC, folded case, katakana, no blanks.
QString searchKey(const QString& text);
bool matches(const Person& person, const QString& key);

} // namespace kagibako

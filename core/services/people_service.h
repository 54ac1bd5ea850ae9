// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_file.h"
#include "core/services/client_session.h"
#include "core/services/people_roll.h"
#include "core/services/person_sealing.h"

#include <QHash>

namespace kagibako {

struct KnownPerson {
    Person person;
    ScopeId scope;
    qint64 version = 1;
    PersonState state = PersonState::None;
};

/// What an import makes of somebody.
struct PersonDifference {
    enum class What : std::uint8_t { Added, Changed, Unchanged };
    What what = What::Added;
    qsizetype row = 0;              ///< in the file, from 1
    Person person;                  ///< as they would stand on record
    Person before = {};             ///< as they stand there now; who is added: nobody
    QList<PersonField> fields = {}; ///< of who is changed: those that differ
};

/// The people of an organization: imported, listed, searched. One damaged profile never hides the others. Whoever was
/// merged into another (PersonEditing) stands in no list and is found by one() only; not so when a number of theirs is
/// here, or nobody counts in their place: a changed client can write anything into a profile, and must hide nobody.
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
        std::vector<PersonDifference> differences; ///< in the order of the file, of each What the first MostListed
        qsizetype sent = 0;                        ///< people who were; fewer than added and changed: it was stopped
        bool isWhole() const { return problems.empty() && sent == added + changed; }
    };
    static constexpr qsizetype MostListed = 1000;
    /// What importCsv() would do; nothing is sent. The file is CSV or XLSX (core/exchange/table_reader.h).
    Result<Imported> previewCsv(const QByteArray& file, const ScopeId& scope, const FileReading& reading = {});
    /// All or nothing: with a problem in any row nothing is sent. Who is known by their code (dependents: by filer and
    /// name) is updated; what the file has no column for stays.
    /// Due dates follow what changed, see dueAfter().
    /// `progress(people sent, people in all)`; false: stop. What was sent by then stays, and the same file again brings
    /// the rest.
    using Progress = std::function<bool(qint64, qint64)>;
    Result<Imported> importCsv(const QByteArray& file, const ScopeId& scope, const FileReading& reading = {},
                               const Progress& progress = {});

private:
    struct Stand {
        PersonState state = PersonState::None;
        QDate due = {};
        bool hasBox = false; ///< a number is kept, or waits for its check
    };
    struct Walked {
        qsizetype unreadable = 0; ///< profiles that are missing or do not open
        QByteArray merged;        ///< whose profiles say so: the id of each, and '1' when a number is here, else '0'
    };
    /// `take(Person&&, const storage::PersonRow&)`.
    template <typename Take>
    Result<Walked> walk(const QHash<PersonId, Stand>& stands, Take take);
    Result<QHash<PersonId, Stand>> stands();
    QByteArray stamp() const;
    static bool hasEverybody(QByteArrayView before, QByteArrayView stamp, const QHash<PersonId, Stand>& stands);
    using Changes = std::vector<PersonChange>;
    Result<std::pair<Imported, Changes>> plan(const QByteArray& file, const ScopeId& scope, const FileReading& reading);
    Result<qsizetype> put(const Changes& people, const EpochOf& of, const Progress& progress);
    Result<QList<Payload>> dueDates(std::span<const PersonChange> people);

    ClientSession& m_session;
};

/// What a search compares: NFKC, folded case, katakana, no blanks.
bool matches(const Person& person, const QString& key);
/// Where somebody is found again: by code, or for those without one by filer and name. Equal for nobody else.
QString identityOf(const Person& person);

} // namespace kagibako

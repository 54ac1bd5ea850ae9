// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/cache.h"

#include <QList>

namespace kagibako::storage {

/// What the verified log says of persons, invitations, submissions and boxes. Rows are written by core/sync only.

struct PersonRow {
    PersonId person;
    ScopeId scope;
    qint64 epoch = 1;
    qint64 version = 1; ///< the newest number that was used
    qint64 profile = 1; ///< version of the profile that stands: older where the newer one is void
    ObjectId object;
    QByteArray hash; ///< of the sealed profile; empty: none that is valid
};

class PersonTable
{
public:
    explicit PersonTable(Cache& cache) : m_cache(cache), m_database(cache.database()) {}
    Result<void> put(const PersonRow& row);
    Result<void> clear();
    Result<std::optional<PersonRow>> find(const PersonId& person);
    Result<std::vector<PersonRow>> all();
    Result<void> remove(const PersonId& person);
    /// Whose sealed profile is not here yet.
    Result<std::vector<PersonRow>> withoutProfile();
    /// Rows with their sealed profiles, in one walk; `take(row, sealed)`, sealed empty where the object is not here.
    template <typename Take>
    Result<void> forEachProfile(Take take);

private:
    static constexpr const char* Profiles =
        "SELECT p.person, p.scope, p.epoch, p.version, p.profile, p.object, p.hash, o.bytes "
        "FROM person p LEFT JOIN object o ON o.id = p.object";
    static Result<PersonRow> read(const sql::Statement& query);
    Result<std::vector<PersonRow>> readAll(const char* sql);
    Cache& m_cache;
    sql::Database& m_database;
};

/// How far somebody's number is, as one row says it.
struct PersonStand {
    PersonId person;
    QString state; ///< of the invitation or the box
    QString due;   ///< of a box; empty: none
};

struct InvitationRow {
    InvitationId id;
    ScopeId scope;
    qint64 epoch = 1; ///< of the card, and so of what is sealed to it
    QString state;    ///< open, submitted, void
    QString channel;
    QString deadline;
    QByteArray card;         ///< hash of the sealed card
    QList<PersonId> persons; ///< stored one after the other
    qint64 index = 0;
    bool disputed = false;
    qint64 codeEpoch = 1; ///< in which it was made: its code and link stay those of that epoch (protocol-review P03)
    ObjectId object;      ///< the sealed card
    qint64 version = 1;   ///< of the card
};

class InvitationTable
{
public:
    explicit InvitationTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const InvitationRow& row);
    Result<void> clear();
    Result<std::optional<InvitationRow>> find(const InvitationId& id);
    Result<std::vector<InvitationRow>> all();
    /// The invited, oldest first.
    Result<std::vector<PersonStand>> stands();
    /// Open ones of a scope whose card is of an epoch before this one.
    Result<std::vector<InvitationRow>> openBefore(const ScopeId& scope, qint64 epoch);
    /// Those whose id ends in these bytes. Walks the index of ids alone: 100,000 take about 10 ms.
    Result<std::vector<InvitationRow>> endingIn(QByteArrayView bytes);
    /// Open ones that name this person, oldest first.
    Result<std::vector<InvitationRow>> openOf(const PersonId& person);

private:
    sql::Database& m_database;
};

struct SubmissionRow {
    SubmissionId id;
    ScopeId scope;
    InvitationId invitation;
    QByteArray manifest;
    QByteArray tag;
    QString received;
    qint64 index = 0;
    QString state;         ///< waiting, done, returned, refused, expired (destroyed unreviewed)
    bool solicited = true; ///< came while its invitation was open
};

class SubmissionTable
{
public:
    explicit SubmissionTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const SubmissionRow& row);
    Result<void> clear();
    Result<std::optional<SubmissionRow>> find(const SubmissionId& id);
    Result<std::vector<SubmissionRow>> inState(const QString& state);

private:
    sql::Database& m_database;
};

struct BoxRow {
    ObjectId box;
    ScopeId scope;
    PersonId person;
    qint64 epoch = 1;
    QByteArray hash;
    QByteArray origin; ///< submission id, or the account that entered it
    QString state;     ///< unchecked, current, replaced, destroyed, void, lost
    QString due;       ///< of an accepted one; empty: none
    qint64 index = 0;
    QString hold = {};         ///< empty: none; "open": without end; else through that day, YYYY-MM-DD
    QByteArray announced = {}; ///< hash of the dispose.announce that stands for it; empty: none, or it lapsed
    QString announcedAt = {};  ///< UTC text
    qint64 goneIndex = -1;     ///< leaf of its tombstone
    QString goneAt = {};       ///< UTC text
    QByteArray authority = {}; ///< of its tombstone
    QString came = {};         ///< UTC text: when it was received, or signed by who entered it
};

class BoxTable
{
public:
    explicit BoxTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const BoxRow& row);
    Result<void> clear();
    Result<std::optional<BoxRow>> find(const ObjectId& box);
    Result<std::optional<BoxRow>> currentOf(const PersonId& person);
    Result<std::vector<BoxRow>> of(const PersonId& person); ///< oldest first
    Result<std::vector<BoxRow>> inState(const QString& state);
    /// Accepted ones that are there, current or replaced; by due date, those without one last.
    Result<std::vector<BoxRow>> accepted();
    /// Of these the ones that have a due date.
    Result<std::vector<BoxRow>> withDue();
    Result<std::vector<BoxRow>> gone(); ///< destroyed ones, in the order of the log
    /// Whose number is here, unchecked ones before current ones.
    Result<std::vector<PersonStand>> stands();
    /// An announcement that stands for it from now on, or (empty) none any more. Nothing where there is no such box.
    Result<void> setAnnounced(const ObjectId& box, QByteArrayView announced, const QString& at);
    /// After the rows were made anew: which announcements stand, from what is kept.
    Result<void> recallAnnounced();

private:
    sql::Database& m_database;
};

struct MentionRow {
    qint64 index = 0;
    bool isValid = true; ///< not cut off by a later leaf
};

/// Which leaves of the org log speak of a person.
class MentionTable
{
public:
    explicit MentionTable(Cache& cache) : m_database(cache.database()) {}
    Result<void> put(const PersonId& person, const MentionRow& row);
    Result<void> clear();
    Result<std::vector<MentionRow>> of(const PersonId& person); ///< oldest first

private:
    sql::Database& m_database;
};

template <typename Take>
Result<void> PersonTable::forEachProfile(Take take)
{
    auto query = m_database.prepare(Profiles);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        KAGIBAKO_TRY_ASSIGN(const PersonRow row, read(query));
        KAGIBAKO_TRY(take(row, query.blob(7)));
    }
    query.finish();
    return {};
}

} // namespace kagibako::storage

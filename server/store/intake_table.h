// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/sql.h"

#include "core/base/id.h"

#include <QList>

#include <optional>
#include <vector>

namespace kagibako::store {

struct InvitationRow {
    InvitationId id;
    qint64 orgNo = 0;
    ScopeId scope;
    qint64 epoch = 1;
    QByteArray tokenHash; ///< SHA-256 of the token
    ObjectId card;
    qint64 version = 1;
    QString state;    ///< open, submitted, void
    QString deadline; ///< last day in Japan, YYYY-MM-DD, or empty
    QByteArray submission;
};

class InvitationTable
{
public:
    explicit InvitationTable(Database& database) : m_database(database) {}
    Result<void> add(const InvitationRow& row);
    Result<std::optional<InvitationRow>> byToken(QByteArrayView tokenHash);
    Result<std::optional<InvitationRow>> find(qint64 orgNo, const InvitationId& id);
    Result<void> setState(const InvitationId& id, const QString& state, QByteArrayView submission);
    Result<void> setCard(const InvitationId& id, const ObjectId& card, qint64 version, qint64 epoch);

private:
    Database& m_database;
};

struct SubmissionRow {
    SubmissionId id;
    qint64 orgNo = 0;
    ScopeId scope;
    InvitationId invitation;
    qint64 index = 0;    ///< leaf in the org log
    QByteArray leafHash; ///< with the index the receipt
    QString received;    ///< UTC text
    QString state;       ///< waiting, done, returned, refused, expired
    QList<ObjectId> objects;
    bool disputed = false; ///< "that was not me" was said, once
};

class SubmissionTable
{
public:
    explicit SubmissionTable(Database& database) : m_database(database) {}
    Result<void> add(const SubmissionRow& row);
    Result<std::optional<SubmissionRow>> find(const SubmissionId& id);
    Result<void> setState(const SubmissionId& id, const QString& state);
    Result<void> setDisputed(const SubmissionId& id);

private:
    Database& m_database;
};

/// The key to one row of the vault, and what may be said of it in clear.
struct RowKeyRow {
    qint64 no = 0; ///< of its row in the vault; given by the table
    ObjectId id;
    qint64 orgNo = 0;
    ScopeId scope;
    int kind = 0; ///< 1 number, 2 submission, 3 image
    PersonId person;
    QByteArray submission; ///< empty: entered by a clerk
    QByteArray hash;       ///< of the sealed object
    QByteArray key;        ///< 32 bytes; never leaves the server
    bool kept = false;
    qint64 created = 0;
    QString due;
    bool accepted = false; ///< a number.accept made it current once
    QByteArray enteredBy;  ///< account; empty: it came by the page, or before this was remembered
    QString hold = {};     ///< not destroyed through this day; NoEnd: until it is lifted; empty: no hold
};

class RowKeyTable
{
public:
    explicit RowKeyTable(Database& database) : m_database(database) {}
    /// Gives the number for the vault. Errors: Conflict when the id is there, or was that of a number that is
    /// destroyed.
    Result<qint64> add(const RowKeyRow& row);
    Result<std::optional<RowKeyRow>> find(const ObjectId& id);
    /// How many objects were uploaded for a submission that has not come yet.
    Result<qint64> pendingOf(QByteArrayView submission);
    /// How many numbers clerks entered for somebody and nobody accepted yet.
    Result<qint64> enteredFor(qint64 orgNo, const PersonId& person);
    Result<void> keep(const ObjectId& id, const PersonId& person, QByteArrayView hash, const QString& due);
    /// Both end an announcement.
    Result<void> accept(const ObjectId& id, const QString& due);
    Result<void> setDue(const ObjectId& id, const QString& due);
    /// Destroys: without its key the vault's row is noise, and to be swept. false: it was gone already.
    Result<bool> destroy(const ObjectId& id);
    /// The id of a number that is lost never comes again.
    Result<void> spend(const ObjectId& id);
    /// Was it the id of a number that is destroyed, or lost?
    Result<bool> isSpent(const ObjectId& id);
    Result<std::vector<ObjectId>> pendingBefore(qint64 created, qint64 most);

private:
    Database& m_database;
};

/// The vault: sealed objects inside the row key's layer, by the number that the directory gave.
class BoxTable
{
public:
    explicit BoxTable(Database& vault) : m_vault(vault) {}
    Result<void> put(qint64 no, QByteArrayView bytes);
    Result<std::optional<QByteArray>> find(qint64 no);
    Result<void> remove(qint64 no);
    /// Rows behind a number.
    Result<qint64> countBehind(qint64 no);
    Result<void> removeBehind(qint64 no);

private:
    Database& m_vault;
};

} // namespace kagibako::store

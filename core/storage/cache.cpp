// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cache.h"

#include "core/sql/migrations.h"

#include <QFile>

namespace kagibako::storage {

namespace {

// NORMAL: after a power cut the last synchronization may be missing and is simply done again; nothing is ever lost
// here.
constexpr const char* Pragmas[] = {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA secure_delete=ON",
                                   "PRAGMA busy_timeout=5000"};

constexpr const char* Schema1[] = {
    "CREATE TABLE memory (name TEXT NOT NULL UNIQUE, value BLOB NOT NULL) STRICT",
    "CREATE TABLE leaf (idx INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE tile (level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL, UNIQUE (level, idx)) "
    "STRICT",
    "CREATE TABLE object (id BLOB NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE person (" // newest version of each profile
    " person BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, epoch INTEGER NOT NULL, version INTEGER NOT NULL,"
    " profile INTEGER NOT NULL, object BLOB NOT NULL, hash BLOB NOT NULL) STRICT",
    "CREATE TABLE invitation ("
    " id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, epoch INTEGER NOT NULL, state TEXT NOT NULL," // open submitted void
    " channel TEXT NOT NULL, deadline TEXT NOT NULL, card BLOB NOT NULL, persons BLOB NOT NULL, idx INTEGER NOT NULL,"
    " disputed INTEGER NOT NULL) STRICT",
    "CREATE TABLE submission ("
    " id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, invitation BLOB NOT NULL, manifest BLOB NOT NULL, tag BLOB NOT "
    "NULL,"
    " received TEXT NOT NULL, idx INTEGER NOT NULL, state TEXT NOT NULL," // waiting done returned refused
    " solicited INTEGER NOT NULL) STRICT",
    "CREATE TABLE box ("
    " box BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, person BLOB NOT NULL, epoch INTEGER NOT NULL, hash BLOB NOT NULL,"
    " origin BLOB NOT NULL," // submission id, or the account that entered it
    " state TEXT NOT NULL,"  // unchecked current replaced destroyed void
    " due TEXT NOT NULL, idx INTEGER NOT NULL) STRICT",
    "CREATE INDEX box_person ON box (person)",
};
// Which leaves speak of whom. What an older program left is filled again from the server, with them.
constexpr const char* Schema2[] = {
    ("CREATE TABLE mention (person BLOB NOT NULL, idx INTEGER NOT NULL, valid INTEGER NOT NULL, "
     "PRIMARY KEY (person, idx)) STRICT, WITHOUT ROWID"),
    "DELETE FROM memory",
    "DELETE FROM leaf",
    "DELETE FROM tile",
    "DELETE FROM person",
    "DELETE FROM invitation",
    "DELETE FROM submission",
    "DELETE FROM box",
};
// The card of an invitation, to be sealed anew at a rotation.
constexpr const char* Schema3[] = {
    "ALTER TABLE invitation ADD COLUMN code_epoch INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE invitation ADD COLUMN object BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE invitation ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
    "DELETE FROM memory",
    "DELETE FROM leaf",
    "DELETE FROM tile",
    "DELETE FROM person",
    "DELETE FROM invitation",
    "DELETE FROM submission",
    "DELETE FROM box",
    "DELETE FROM mention",
};
// How numbers end: holds, announcements, tombstones; and what the server keeps, as the whole log says it.
constexpr const char* Schema4[] = {
    "ALTER TABLE box ADD COLUMN hold TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE box ADD COLUMN announced BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE box ADD COLUMN announced_at TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE box ADD COLUMN gone_idx INTEGER NOT NULL DEFAULT -1",
    "ALTER TABLE box ADD COLUMN gone_at TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE box ADD COLUMN authority BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE box ADD COLUMN came TEXT NOT NULL DEFAULT ''",
    ("CREATE TABLE kept (id BLOB NOT NULL UNIQUE, scope BLOB NOT NULL, kind INTEGER NOT NULL, person BLOB NOT NULL, "
     "submission BLOB NOT NULL, accepted INTEGER NOT NULL, due TEXT NOT NULL, hold TEXT NOT NULL, "
     "announced BLOB NOT NULL, announced_idx INTEGER NOT NULL, announced_at TEXT NOT NULL, lost INTEGER NOT NULL, "
     "gone INTEGER NOT NULL) STRICT"),
    "CREATE INDEX kept_person ON kept (person) WHERE accepted = 1",
    "CREATE INDEX kept_submission ON kept (submission) WHERE submission <> x''",
    "DELETE FROM memory",
    "DELETE FROM leaf",
    "DELETE FROM tile",
    "DELETE FROM person",
    "DELETE FROM invitation",
    "DELETE FROM submission",
    "DELETE FROM box",
    "DELETE FROM mention",
};
constexpr sql::Migration Steps[] = {Schema1, Schema2, Schema3, Schema4};

constexpr const char* GetMemory = "SELECT value FROM memory WHERE name = :name";
constexpr const char* PutMemory =
    "INSERT INTO memory (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
constexpr const char* AppendLeaf = "INSERT INTO leaf (idx, bytes) VALUES (:idx, :bytes)";
constexpr const char* ReadLeaves = "SELECT bytes FROM leaf WHERE idx >= :from AND idx < :to ORDER BY idx";
constexpr const char* PutTile = "INSERT INTO tile (level, idx, hashes) VALUES (:level, :idx, :hashes)"
                                " ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes";
constexpr const char* GetTile = "SELECT hashes FROM tile WHERE level = :level AND idx = :idx";
constexpr const char* PutObject =
    "INSERT INTO object (id, bytes) VALUES (:id, :bytes) ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes";
constexpr const char* FindObject = "SELECT bytes FROM object WHERE id = :id";
constexpr const char* RemoveObject = "DELETE FROM object WHERE id = :id";

} // namespace

Result<std::unique_ptr<Cache>> Cache::open(const QString& path)
{
    KAGIBAKO_TRY_ASSIGN(auto database, sql::openSqlite(path, Pragmas));
    KAGIBAKO_TRY(sql::migrate(*database, Steps));
    return std::unique_ptr<Cache>(new Cache(std::move(database)));
}

Result<void> Cache::remove(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1StringView(suffix);
        if (QFile::exists(file) && !QFile::remove(file))
            return fail(ErrorCode::IoFailed, QStringLiteral("cache"));
    }
    return {};
}

Result<QByteArray> MemoryTable::get(const QString& name)
{
    auto query = m_database.prepare(GetMemory);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":name", name).first());
    if (!found)
        return QByteArray();
    QByteArray value = query.blob(0);
    query.finish();
    return value;
}

Result<void> MemoryTable::put(const QString& name, QByteArrayView value)
{
    return m_database.prepare(PutMemory).bind(":name", name).bind(":value", value).run().transform([](qint64) {});
}

Result<void> LeafTable::append(qint64 index, QByteArrayView bytes)
{
    return m_database.prepare(AppendLeaf).bind(":idx", index).bind(":bytes", bytes).run().transform([](qint64) {});
}

Result<std::vector<QByteArray>> LeafTable::read(qint64 from, qint64 most)
{
    std::vector<QByteArray> leaves;
    auto query = m_database.prepare(ReadLeaves);
    KAGIBAKO_TRY_ASSIGN(bool more, query.bind(":from", from).bind(":to", from + most).first());
    for (; more; more = query.next())
        leaves.push_back(query.blob(0));
    query.finish();
    return leaves;
}

Result<void> LeafTable::putTile(int level, qint64 index, QByteArrayView hashes)
{
    return m_database.prepare(PutTile)
        .bind(":level", qint64(level))
        .bind(":idx", index)
        .bind(":hashes", hashes)
        .run()
        .transform([](qint64) {});
}

Result<QByteArray> LeafTable::tile(int level, qint64 index)
{
    auto query = m_database.prepare(GetTile);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":level", qint64(level)).bind(":idx", index).first());
    if (!found)
        return QByteArray();
    QByteArray hashes = query.blob(0);
    query.finish();
    return hashes;
}

Result<void> ObjectTable::put(const ObjectId& id, QByteArrayView bytes)
{
    return m_database.prepare(PutObject).bind(":id", id.bytes()).bind(":bytes", bytes).run().transform([](qint64) {});
}

Result<std::optional<QByteArray>> ObjectTable::find(const ObjectId& id)
{
    auto query = m_database.prepare(FindObject);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.bind(":id", id.bytes()).first());
    if (!found)
        return std::nullopt;
    QByteArray bytes = query.blob(0);
    query.finish();
    return bytes;
}

Result<void> ObjectTable::remove(const ObjectId& id)
{
    return m_database.prepare(RemoveObject).bind(":id", id.bytes()).run().transform([](qint64) {});
}

} // namespace kagibako::storage

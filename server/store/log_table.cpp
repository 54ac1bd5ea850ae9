// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/log_table.h"

namespace kagibako::store {

namespace {
constexpr const char* Append = "INSERT INTO leaf (org_no, log, idx, bytes) VALUES (:org_no, :log, :idx, :bytes)";
constexpr const char* Read =
    "SELECT idx, bytes FROM leaf WHERE org_no = :org_no AND log = :log AND idx >= :from AND idx < :to ORDER BY idx";
constexpr const char* Size = "SELECT coalesce(max(idx) + 1, 0) FROM leaf WHERE org_no = :org_no AND log = :log";
constexpr const char* PutTile =
    "INSERT INTO tile (org_no, log, level, idx, hashes) VALUES (:org_no, :log, :level, :idx, :hashes)"
    " ON CONFLICT (org_no, log, level, idx) DO UPDATE SET hashes = excluded.hashes";
constexpr const char* GetTile =
    "SELECT hashes FROM tile WHERE org_no = :org_no AND log = :log AND level = :level AND idx = :idx";
} // namespace

Result<void> LeafTable::append(qint64 orgNo, int log, qint64 index, QByteArrayView bytes)
{
    return m_database.prepare(Append)
        .bind(":org_no", orgNo)
        .bind(":log", qint64(log))
        .bind(":idx", index)
        .bind(":bytes", bytes)
        .run()
        .transform([](qint64) {})
        // Somebody else writes this log: nothing that is answered from here on could be believed.
        .transform_error([](const Error& error) {
            return error.code() == ErrorCode::Conflict
                       ? Error(ErrorCode::StorageFailed, QStringLiteral("place of a leaf taken"))
                       : error;
        });
}

Result<std::vector<QByteArray>> LeafTable::read(qint64 orgNo, int log, qint64 from, qint64 most, qsizetype mostBytes)
{
    std::vector<QByteArray> leaves;
    qsizetype bytes = 0;
    auto query = m_database.prepare(Read);
    query.bind(":org_no", orgNo).bind(":log", qint64(log)).bind(":from", from).bind(":to", from + most);
    KAGIBAKO_TRY_ASSIGN(bool more, query.first());
    for (; more; more = query.next()) {
        if (query.integer(0) != from + static_cast<qint64>(leaves.size()))
            break; // a hole: the caller sees a short list and the roots will not match
        QByteArray leaf = query.blob(1);
        bytes += leaf.size();
        if (!leaves.empty() && bytes > mostBytes)
            break;
        leaves.push_back(std::move(leaf));
    }
    query.finish();
    return leaves;
}

Result<qint64> LeafTable::size(qint64 orgNo, int log)
{
    auto query = m_database.prepare(Size);
    KAGIBAKO_TRY(query.bind(":org_no", orgNo).bind(":log", qint64(log)).first());
    const qint64 size = query.integer(0);
    query.finish();
    return size;
}

Result<void> TileTable::put(qint64 orgNo, int log, int level, qint64 index, QByteArrayView hashes)
{
    return m_database.prepare(PutTile)
        .bind(":org_no", orgNo)
        .bind(":log", qint64(log))
        .bind(":level", qint64(level))
        .bind(":idx", index)
        .bind(":hashes", hashes)
        .run()
        .transform([](qint64) {});
}

Result<std::optional<QByteArray>> TileTable::get(qint64 orgNo, int log, int level, qint64 index)
{
    auto query = m_database.prepare(GetTile);
    query.bind(":org_no", orgNo).bind(":log", qint64(log)).bind(":level", qint64(level)).bind(":idx", index);
    KAGIBAKO_TRY_ASSIGN(const bool found, query.first());
    if (!found)
        return std::nullopt;
    QByteArray hashes = query.blob(0);
    query.finish();
    return hashes;
}

} // namespace kagibako::store

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/state_tables.h"

namespace kagibako::storage {

namespace {
constexpr const char* Put = "INSERT INTO mention (person, idx, valid) VALUES (:person, :idx, :valid)"
                            " ON CONFLICT (person, idx) DO UPDATE SET valid = excluded.valid";
constexpr const char* Clear = "DELETE FROM mention";
constexpr const char* Of = "SELECT idx, valid FROM mention WHERE person = :person ORDER BY idx";
} // namespace

Result<void> MentionTable::put(const PersonId& person, const MentionRow& row)
{
    return m_database.prepare(Put)
        .bind(":person", person.bytes())
        .bind(":idx", row.index)
        .bind(":valid", qint64(row.isValid ? 1 : 0))
        .run()
        .transform([](qint64) {});
}

Result<void> MentionTable::clear()
{
    return m_database.run(Clear);
}

Result<std::vector<MentionRow>> MentionTable::of(const PersonId& person)
{
    std::vector<MentionRow> rows;
    auto query = m_database.prepare(Of);
    KAGIBAKO_TRY_ASSIGN(bool more, query.bind(":person", person.bytes()).first());
    for (; more; more = query.next())
        rows.push_back({query.integer(0), query.integer(1) != 0});
    query.finish();
    return rows;
}

} // namespace kagibako::storage

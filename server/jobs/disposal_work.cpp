// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/disposal_work.h"

#include "core/domain/disposal_days.h"
#include "server/http/destruction.h"
#include "server/store/disposal_table.h"

#include <algorithm>
#include <span>

namespace kagibako::server {

using namespace Qt::StringLiterals;
using store::DisposalTable;
using store::DueRow;

namespace {

constexpr qint64 DaySeconds = 86400;

using Rows = std::span<const DueRow>;

QList<ObjectId> idsOf(Rows rows)
{
    QList<ObjectId> ids;
    for (const DueRow& row : rows)
        ids.append(row.id);
    return ids;
}

/// Calls `take` with each run of rows that are alike.
template <typename Alike, typename Take>
Result<void> forEachGroup(Rows rows, Alike alike, Take take)
{
    while (!rows.empty()) {
        const auto end = std::ranges::find_if_not(rows, [&](const DueRow& row) { return alike(row, rows.front()); });
        const auto size = static_cast<std::size_t>(end - rows.begin());
        KAGIBAKO_TRY(take(rows.first(size)));
        rows = rows.subspan(size);
    }
    return {};
}

Result<void> announce(store::Transaction& transaction, LogWriter& logs, const Ledger& ledger, Rows rows,
                      const QDateTime& at)
{
    const QDate due = QDate::fromString(rows.front().due, Qt::ISODate);
    if (!due.isValid())
        return fail(ErrorCode::StorageDamaged, u"due date"_s);
    const Event event{
        ledger.org(), at, events::DisposeAnnounce{*ledger.tip(), idsOf(rows), due, rows.front().scope}, {}};
    KAGIBAKO_TRY(logs.append(transaction, event));
    const crypto::Digest leaf = crypto::sha256(encodeEvent(event));
    for (const DueRow& row : rows)
        KAGIBAKO_TRY(DisposalTable(transaction.directory).announce(row.id, leaf.view(), at.toSecsSinceEpoch()));
    return {};
}

/// How many from the front go into one tombstone with all that their submissions may still have: what follows a number
/// must stand in the same leaf.
Result<std::size_t> fitting(store::Transaction& transaction, Rows rows)
{
    store::SubmissionTable submissions(transaction.directory);
    qsizetype objects = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QByteArray& submission = rows[i].submission;
        if (submission.isEmpty())
            ++objects;
        else if (i == 0 || rows[i - 1].submission != submission) {
            KAGIBAKO_TRY_ASSIGN(const SubmissionId id, SubmissionId::fromBytes(submission));
            KAGIBAKO_TRY_ASSIGN(const auto found, submissions.find(id));
            objects += found ? found->objects.size() : 1;
        }
        if (objects > kinds::MostItems)
            return i;
    }
    return rows.size();
}

} // namespace

qint64 ripeSince(const QDateTime& at)
{
    return at.toSecsSinceEpoch() - AnnounceDays * DaySeconds;
}

Result<qint64> announceDue(store::Transaction& transaction, LogWriter& logs, const OrgId& org, const QDateTime& at)
{
    const Ledger* ledger = logs.ledger(org);
    if (ledger == nullptr || !ledger->tip())
        return 0;
    KAGIBAKO_TRY_ASSIGN(
        const auto rows,
        DisposalTable(transaction.directory).unannounced(logs.number(org), dayText(at), kinds::MostItems));
    const auto alike = [](const DueRow& a, const DueRow& b) { return a.due == b.due && a.scope == b.scope; };
    KAGIBAKO_TRY(
        forEachGroup(rows, alike, [&](Rows group) { return announce(transaction, logs, *ledger, group, at); }));
    return static_cast<qint64>(rows.size());
}

Result<qint64> destroyRipe(store::Transaction& transaction, LogWriter& logs, const OrgId& org, const QDateTime& at)
{
    const Ledger* ledger = logs.ledger(org);
    if (ledger == nullptr || ledger->policy().disposal != DisposalMode::Automatic)
        return 0;
    KAGIBAKO_TRY_ASSIGN(
        const auto rows,
        DisposalTable(transaction.directory).ripe(logs.number(org), ripeSince(at), dayText(at), kinds::MostItems));
    KAGIBAKO_TRY_ASSIGN(const std::size_t fit, fitting(transaction, rows));
    const auto alike = [](const DueRow& a, const DueRow& b) { return a.announced == b.announced; };
    qint64 gone = 0;
    KAGIBAKO_TRY(forEachGroup(Rows(rows).first(fit), alike, [&](Rows group) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(const auto authority, crypto::Digest::fromBytes(group.front().announced));
        KAGIBAKO_TRY_ASSIGN(const qint64 some,
                            Destruction(transaction, logs, org, at).run(authority, group.front().scope, idsOf(group)));
        gone += some;
        return {};
    }));
    return gone;
}

} // namespace kagibako::server

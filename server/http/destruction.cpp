// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/destruction.h"

#include "core/domain/disposal_days.h"
#include "core/ledger/rights.h"
#include "core/wire/page_api.h"

#include <algorithm>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {
constexpr int Number = static_cast<int>(wire::VaultKind::Number);
constexpr int Submission = static_cast<int>(wire::VaultKind::Submission);

bool isNumber(const store::RowKeyRow& row)
{
    return row.kind == Number;
}
} // namespace

QString dayText(const QDateTime& time)
{
    return dateInJapan(time).toString(Qt::ISODate);
}

QString abandonedOn(const QDateTime& came)
{
    return dateInJapan(came).addDays(AbandonedDays).toString(Qt::ISODate);
}

Result<qint64> Destruction::run(const crypto::Digest& authority, const ScopeId& scope, const QList<ObjectId>& objects)
{
    m_gone.clear();
    QList<SubmissionId> touched;
    for (const ObjectId& id : objects) {
        KAGIBAKO_TRY_ASSIGN(const auto row, m_keys.find(id));
        if (!row || !row->kept)
            continue;
        if (row->submission.isEmpty()) {
            KAGIBAKO_TRY(destroy(id));
            continue;
        }
        KAGIBAKO_TRY_ASSIGN(const SubmissionId submission, SubmissionId::fromBytes(row->submission));
        if (touched.isEmpty() || touched.constLast() != submission)
            touched.append(submission);
        KAGIBAKO_TRY_ASSIGN(const bool mustStay, row->kind == Submission ? hasNumber(submission) : Result<bool>(false));
        if (!mustStay)
            KAGIBAKO_TRY(destroy(id));
    }
    for (const SubmissionId& submission : std::as_const(touched))
        KAGIBAKO_TRY(endSubmission(submission));
    KAGIBAKO_TRY(append(authority, scope));
    return m_gone.size();
}

Result<void> Destruction::destroy(const ObjectId& id)
{
    KAGIBAKO_TRY_ASSIGN(const bool wasThere, m_keys.destroy(id));
    if (wasThere)
        m_gone.append(id);
    return {};
}

/// What is kept of a submission. The id of a picture that is gone may be another submission's by now.
Result<std::vector<store::RowKeyRow>> Destruction::keptOf(const store::SubmissionRow& submission)
{
    std::vector<store::RowKeyRow> rows;
    for (const ObjectId& id : submission.objects) {
        KAGIBAKO_TRY_ASSIGN(auto row, m_keys.find(id));
        if (row && row->kept && row->submission == submission.id.bytes())
            rows.push_back(std::move(*row));
    }
    return rows;
}

Result<bool> Destruction::hasNumber(const SubmissionId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto submission, store::SubmissionTable(m_transaction.directory).find(id));
    if (!submission)
        return false;
    KAGIBAKO_TRY_ASSIGN(const auto rows, keptOf(*submission));
    return std::ranges::any_of(rows, isNumber);
}

/// Where no number is left, nothing is, and nobody reviews it any more.
Result<void> Destruction::endSubmission(const SubmissionId& id)
{
    store::SubmissionTable submissions(m_transaction.directory);
    KAGIBAKO_TRY_ASSIGN(const auto submission, submissions.find(id));
    if (!submission)
        return {};
    KAGIBAKO_TRY_ASSIGN(const auto rows, keptOf(*submission));
    if (std::ranges::any_of(rows, isNumber))
        return {};
    for (const store::RowKeyRow& row : rows)
        KAGIBAKO_TRY(destroy(row.id));
    if (submission->state != "waiting"_L1)
        return {};
    KAGIBAKO_TRY(submissions.setState(id, u"expired"_s));
    return store::InvitationTable(m_transaction.directory).setState(submission->invitation, u"void"_s, {});
}

Result<void> Destruction::append(const crypto::Digest& authority, const ScopeId& scope)
{
    for (qsizetype from = 0; from < m_gone.size(); from += kinds::MostItems) {
        const events::Tombstone tombstone{authority, m_gone.mid(from, kinds::MostItems), scope};
        KAGIBAKO_TRY(m_logs.append(m_transaction, {m_org, m_at, tombstone, {}}));
    }
    return {};
}

} // namespace kagibako::server

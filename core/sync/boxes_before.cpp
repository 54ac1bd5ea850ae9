// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/boxes_before.h"

#include "core/storage/kept_table.h"

namespace kagibako {

Result<BoxesBefore> boxesBefore(storage::Cache& cache, const Statement& statement)
{
    KAGIBAKO_TRY_ASSIGN(BoxesBefore before, whoEntered(cache, statement));
    if (const auto* set = std::get_if<kinds::DueSet>(&statement.payload)) {
        // As the server has it: of every leaf, also of void ones. Else a date that it took in order might stop us.
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::KeptTable(cache).find(set->box));
        const QDate due = box ? QDate::fromString(box->due, Qt::ISODate) : QDate();
        before.due = due.isValid() ? std::optional(due) : std::nullopt;
    }
    return before;
}

Result<BoxesBefore> whoEntered(storage::Cache& cache, const Statement& statement)
{
    QList<ObjectId> named;
    if (const auto* thrown = std::get_if<kinds::BoxVoid>(&statement.payload))
        named = thrown->boxes;
    if (const auto* accept = std::get_if<kinds::NumberAccept>(&statement.payload))
        named = {accept->box};
    BoxesBefore before;
    for (const ObjectId& id : std::as_const(named)) {
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(cache).find(id));
        if (!box)
            continue; // nobody's: the projection refuses it
        KAGIBAKO_TRY_ASSIGN(const auto by, enteredBy(cache, *box));
        (by && by == statement.signer.account ? before.isOwn : before.isOthers) = true;
    }
    return before;
}

Result<std::optional<AccountId>> enteredBy(storage::Cache& cache, const storage::BoxRow& box)
{
    KAGIBAKO_TRY_ASSIGN(const SubmissionId submission, SubmissionId::fromBytes(box.origin));
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(cache).find(submission));
    // In the same leaf: whoever fills in the page chooses the submission's id, and may have taken an account's.
    if (row && row->index == box.index)
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountId::fromBytes(box.origin));
    return account;
}

} // namespace kagibako

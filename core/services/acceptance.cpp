// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/acceptance.h"

#include "core/domain/identity_check.h"
#include "core/services/due_planning.h"
#include "core/storage/state_tables.h"

namespace kagibako {

Result<void> areKnownChecks(const QList<QByteArray>& checks)
{
    for (const QByteArray& code : checks)
        KAGIBAKO_TRY(checkItem(code));
    return {};
}

Result<kinds::NumberAccept> acceptanceOf(ClientSession& session, const NamedBox& box, const QList<QByteArray>& checks,
                                         const QDate& due)
{
    kinds::NumberAccept accept;
    accept.box = box.box;
    accept.checks = checks;
    accept.due = due.isValid() ? std::optional(due) : dueAtAcceptance(session, box.person, box.scope);
    KAGIBAKO_TRY_ASSIGN(accept.hash, crypto::Digest::fromBytes(box.hash));
    accept.person = box.person;
    KAGIBAKO_TRY_ASSIGN(const auto before, storage::BoxTable(session.cache()).currentOf(accept.person));
    if (before)
        accept.replaces = before->box;
    accept.scope = box.scope;
    return accept;
}

} // namespace kagibako

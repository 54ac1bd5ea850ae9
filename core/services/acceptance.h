// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Errors: UnknownCode for a check that is not in the catalogue.
Result<void> areKnownChecks(const QList<QByteArray>& checks);

/// A number box as the log has it.
struct NamedBox {
    ObjectId box;
    QByteArray hash;
    PersonId person;
    ScopeId scope;
};

/// The statement that makes a box current in place of the one that is now; evidence and submission are its maker's to
/// add. `due`: invalid: the day by the rules, where it is known and this account may set it; else none yet.
Result<kinds::NumberAccept> acceptanceOf(ClientSession& session, const NamedBox& box, const QList<QByteArray>& checks,
                                         const QDate& due);

} // namespace kagibako

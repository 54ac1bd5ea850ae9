// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// The statement that throws away what clerks entered and nobody accepted, as far as it is still there; to be submitted
/// alone, or beside the acceptance of the other of two entries. `code`: of ReasonKind::Entry. Errors: UnknownCode;
/// NotFound (no such number in this scope, or it came by the page); Conflict (it was accepted); LedgerRight (somebody
/// else entered it, and this account has no `review`); AlreadyDone (all of them are gone). What a void acceptance names
/// is left out, since the server keeps it: Conflict when nothing else is there.
Result<kinds::BoxVoid> boxVoidOf(ClientSession& session, const ScopeId& scope, const QList<ObjectId>& boxes,
                                 const QByteArray& code);

/// Reads the log first, then signs and sends it: the server destroys them with it. What is gone already is left out,
/// and so is what only the server has lost: it refuses that as Conflict. Errors: Conflict (all of it); those of
/// boxVoidOf(), sync() and submit().
Result<void> voidBoxes(ClientSession& session, const ScopeId& scope, const QList<ObjectId>& boxes,
                       const QByteArray& code);

} // namespace kagibako

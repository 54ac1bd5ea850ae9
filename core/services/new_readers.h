// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Somebody who can open numbers of a scope, or became an owner with the recovery sheet, from a point of the log on.
/// Shown on every desktop of the scope until its person has seen it: nobody becomes a reader unnoticed (protocol.md
/// §4).
struct ReaderNotice {
    qint64 index = 0; ///< of the leaf that made it so
    QString login;
    QString scope; ///< its name; empty: an owner of the organization
    Actions gained;
};

/// Those in the scopes where this account may do something, without itself and without what was acknowledged on this
/// computer; the oldest first.
Result<std::vector<ReaderNotice>> newReaders(ClientSession& session);
/// Seen, up to and with this leaf.
Result<void> acknowledgeReaders(ClientSession& session, qint64 index);

} // namespace kagibako

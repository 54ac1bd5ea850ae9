// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Makes scopes (利用範囲): new keys, the recovery grant, the maker's own grant.
class ScopeService
{
public:
    explicit ScopeService(ClientSession& session) : m_session(session) {}
    /// In a one-person organization the owner takes every action; otherwise the maker holds `keys` and others are
    /// appointed by permission.set. Errors: those of the ledger; LedgerApproval when a second owner has to approve
    /// first.
    Result<ScopeId> create(const QString& name);

private:
    ClientSession& m_session;
};

} // namespace kagibako

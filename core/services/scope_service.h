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
    /// appointed by permission.set. Where a second owner has to approve, the scope is there only afterwards, and its
    /// maker claims it. Errors: those of submit().
    Result<ScopeId> create(const QString& name);
    /// The maker's own keys of a scope that was approved, on the computer where it was made. Errors: GrantMissing (not
    /// made here; the recovery sheet opens it too), those of submit().
    Result<void> claim(const ScopeId& scope);

private:
    ClientSession& m_session;
};

} // namespace kagibako

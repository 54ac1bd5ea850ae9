// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/bundle.h"
#include "core/vault/scope_keys.h"

#include <map>

namespace kagibako {

/// Everything secret that an unlocked client holds: the account's own keys and, per scope and epoch, the keys of its
/// grants. Lives in memory only; gone with the object.
class Keyring
{
public:
    Keyring(OrgId org, Bundle bundle) : m_org(org), m_bundle(std::move(bundle)) {}

    const OrgId& org() const { return m_org; }
    const AccountId& account() const { return m_bundle.account; }
    const crypto::SigningKey& signing() const { return m_bundle.signing; }
    const crypto::KemKeyPair& kem() const { return m_bundle.kem; }
    const Bundle& bundle() const { return m_bundle; }
    void setHeads(const Seen& heads) { m_bundle.heads = heads; }

    void add(const ScopeId& scope, qint64 epoch, ScopeKeys keys);
    /// Adds the kinds that are not here yet.
    void fill(const ScopeId& scope, qint64 epoch, ScopeKeys keys);
    /// Null where there is no grant of this epoch.
    const ScopeKeys* keys(const ScopeId& scope, qint64 epoch) const;

    // The single keys. Errors: GrantMissing.
    Result<const NumberKey*> number(const ScopeId& scope, qint64 epoch) const;
    Result<const DirectoryKey*> directory(const ScopeId& scope, qint64 epoch) const;
    Result<const InvitationKey*> invitation(const ScopeId& scope, qint64 epoch) const;

private:
    OrgId m_org;
    Bundle m_bundle;
    std::map<std::pair<ScopeId, qint64>, ScopeKeys> m_scopes;
};

} // namespace kagibako

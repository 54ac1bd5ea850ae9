// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keyring.h"

namespace kagibako {

void Keyring::add(const ScopeId& scope, qint64 epoch, ScopeKeys keys)
{
    m_scopes.insert_or_assign({scope, epoch}, std::move(keys));
}

void Keyring::fill(const ScopeId& scope, qint64 epoch, ScopeKeys keys)
{
    ScopeKeys& here = m_scopes[{scope, epoch}];
    if (!here.number)
        here.number = std::move(keys.number);
    if (!here.directory)
        here.directory = std::move(keys.directory);
    if (!here.invitation)
        here.invitation = std::move(keys.invitation);
}

const ScopeKeys* Keyring::keys(const ScopeId& scope, qint64 epoch) const
{
    const auto found = m_scopes.find({scope, epoch});
    return found == m_scopes.end() ? nullptr : &found->second;
}

template <typename KeyType>
static Result<const KeyType*> present(const ScopeKeys* keys, std::optional<KeyType> ScopeKeys::* key)
{
    if (keys == nullptr || !(keys->*key))
        return fail(ErrorCode::GrantMissing);
    return &*(keys->*key);
}

Result<const NumberKey*> Keyring::number(const ScopeId& scope, qint64 epoch) const
{
    return present(keys(scope, epoch), &ScopeKeys::number);
}

Result<const DirectoryKey*> Keyring::directory(const ScopeId& scope, qint64 epoch) const
{
    return present(keys(scope, epoch), &ScopeKeys::directory);
}

Result<const InvitationKey*> Keyring::invitation(const ScopeId& scope, qint64 epoch) const
{
    return present(keys(scope, epoch), &ScopeKeys::invitation);
}

} // namespace kagibako

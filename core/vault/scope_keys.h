// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/base/sha256.h"
#include "core/crypto/hpke/hpke.h"
#include "core/ledger/ledger.h"

#include <optional>

namespace kagibako {

/// The three keys of a scope's epoch (docs/spec/keys.md, Scope): number, directory, invitation.
using NumberKey = Key<struct NumberKeyTag>;
using DirectoryKey = Key<struct DirectoryKeyTag>;
using InvitationKey = Key<struct InvitationKeyTag>;
using ProfileKey = Key<struct ProfileKeyTag>;
using OriginKey = Key<struct OriginKeyTag>;

/// Where keys belong.
struct EpochOf {
    OrgId org;
    ScopeId scope;
    qint64 epoch = 1;
};

/// What an account holds of one epoch: the keys of its actions.
struct ScopeKeys {
    std::optional<NumberKey> number;
    std::optional<DirectoryKey> directory;
    std::optional<InvitationKey> invitation;

    /// All three, new.
    static ScopeKeys generate();
    /// The keys that these actions come with (protocol.md §5): everybody D, readers N, people and keys I.
    ScopeKeys forActions(Actions actions) const;
    ScopeKeys clone() const;
};

Result<crypto::KemKeyPair> intakePair(const NumberKey& number);
crypto::Digest commitDirectory(const EpochOf& of, const DirectoryKey& key);
crypto::Digest commitInvitation(const EpochOf& of, const InvitationKey& key);
ProfileKey profileKey(const DirectoryKey& key);
OriginKey originKey(const DirectoryKey& key, const OrgId& org, const InvitationId& invitation);
/// 20 symbols and the check symbol. A secret: the link of an invitation.
SecretBytes invitationCode(const InvitationKey& key, const OrgId& org, const InvitationId& invitation);

/// Are these the keys that the ledger committed to, and those the actions must come with? A key that somebody else made
/// up is refused here. Errors: GrantCommitment.
Result<void> checkKeys(const ScopeKeys& keys, const EpochOf& of, const Epoch& committed, Actions actions);

} // namespace kagibako

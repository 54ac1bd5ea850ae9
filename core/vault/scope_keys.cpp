// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/scope_keys.h"

#include "core/base/base32.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"

namespace kagibako {

namespace labels = crypto::labels;

namespace {

crypto::Digest commitment(QByteArrayView label, const EpochOf& of, ByteSpan key)
{
    return crypto::sha256(pae({label, of.org.text(), of.scope.text(), decimal(of.epoch), asView(key)}));
}

} // namespace

ScopeKeys ScopeKeys::generate()
{
    ScopeKeys keys;
    keys.number = crypto::randomKey<NumberKeyTag>();
    keys.directory = crypto::randomKey<DirectoryKeyTag>();
    keys.invitation = crypto::randomKey<InvitationKeyTag>();
    return keys;
}

ScopeKeys ScopeKeys::forActions(Actions actions) const
{
    ScopeKeys out = clone();
    if (!actions.meets(ReadingActions))
        out.number.reset();
    if (!actions.meets(InvitingActions))
        out.invitation.reset();
    if (actions.isEmpty())
        out.directory.reset(); // who may do nothing here gets nothing
    return out;
}

ScopeKeys ScopeKeys::clone() const
{
    ScopeKeys out;
    if (number)
        out.number = number->clone();
    if (directory)
        out.directory = directory->clone();
    if (invitation)
        out.invitation = invitation->clone();
    return out;
}

Result<crypto::KemKeyPair> intakePair(const NumberKey& number)
{
    const SecretBytes ikm = crypto::hkdf(number.exposeSecret(), labels::Intake);
    return crypto::KemKeyPair::derive(ikm.exposeSecret());
}

crypto::Digest commitDirectory(const EpochOf& of, const DirectoryKey& key)
{
    return commitment(labels::CommitDirectory, of, key.exposeSecret());
}

crypto::Digest commitInvitation(const EpochOf& of, const InvitationKey& key)
{
    return commitment(labels::CommitInvitation, of, key.exposeSecret());
}

ProfileKey profileKey(const DirectoryKey& key)
{
    return crypto::hkdfKey<ProfileKeyTag>(key.exposeSecret(), labels::Profile);
}

OriginKey originKey(const DirectoryKey& key, const OrgId& org, const InvitationId& invitation)
{
    return crypto::hkdfKey<OriginKeyTag>(key.exposeSecret(), pae({labels::Origin, org.text(), invitation.text()}));
}

SecretBytes invitationCode(const InvitationKey& key, const OrgId& org, const InvitationId& invitation)
{
    const SecretBytes bits = crypto::hkdf(key.exposeSecret(), pae({labels::Code, org.text(), invitation.text()}));
    // Short-lived QByteArray: the code is made to be printed, linked and typed, and opens a card once.
    return SecretBytes::copyOf(asSpan(codeFromBits(bits.exposeSecret())));
}

Result<void> checkKeys(const ScopeKeys& keys, const EpochOf& of, const Epoch& committed, Actions actions)
{
    if (!keys.directory || commitDirectory(of, *keys.directory) != committed.commitDir)
        return fail(ErrorCode::GrantCommitment);
    if (actions.meets(ReadingActions) && !keys.number)
        return fail(ErrorCode::GrantCommitment);
    if (actions.meets(InvitingActions) && !keys.invitation)
        return fail(ErrorCode::GrantCommitment);
    if (keys.invitation && commitInvitation(of, *keys.invitation) != committed.commitInv)
        return fail(ErrorCode::GrantCommitment);
    if (keys.number) {
        KAGIBAKO_TRY_ASSIGN(const auto pair, intakePair(*keys.number));
        if (pair.publicKey() != committed.intakePub.view())
            return fail(ErrorCode::GrantCommitment);
    }
    return {};
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/grant.h"

namespace kagibako {

using crypto::SealContext;
using crypto::SealKind;

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype PlainSize = 128;
constexpr qsizetype KeySize = 32;
enum Bits : std::uint8_t { HasNumber = 1, HasDirectory = 2, HasInvitation = 4 };

/// Version, which keys, the keys, padded to one size.
SecretBytes encode(const ScopeKeys& keys)
{
    SecretBytes plain(PlainSize);
    auto out = plain.writable();
    std::ranges::fill(out, std::uint8_t{0});
    out[0] = Version;
    out[1] = static_cast<std::uint8_t>((keys.number ? HasNumber : 0) | (keys.directory ? HasDirectory : 0) |
                                       (keys.invitation ? HasInvitation : 0));
    std::size_t at = 2;
    const auto put = [&](const auto& key) {
        if (!key)
            return;
        std::ranges::copy(key->exposeSecret(), out.begin() + static_cast<std::ptrdiff_t>(at));
        at += KeySize;
    };
    put(keys.number);
    put(keys.directory);
    put(keys.invitation);
    out[at] = 0x80;
    return plain;
}

Result<ScopeKeys> decode(ByteSpan plain)
{
    if (plain.size() != PlainSize || plain[0] != Version)
        return fail(plain.size() != PlainSize ? ErrorCode::BadLength : ErrorCode::BadVersion);
    const std::uint8_t bits = plain[1];
    std::size_t at = 2;
    ScopeKeys keys;
    const auto take = [&]<typename KeyType>(std::uint8_t bit, std::optional<KeyType>& key) {
        if ((bits & bit) == 0)
            return;
        key = *KeyType::fromBytes(plain.subspan(at, KeySize));
        at += KeySize;
    };
    take(HasNumber, keys.number);
    take(HasDirectory, keys.directory);
    take(HasInvitation, keys.invitation);
    bool clean = bits < 8 && plain[at] == 0x80;
    for (std::size_t i = at + 1; i < PlainSize; ++i)
        clean = clean && plain[i] == 0;
    if (!clean)
        return fail(ErrorCode::BadPadding);
    return keys;
}

SealContext grantContext(const EpochOf& of, const AccountId& account)
{
    return {SealKind::Grant, of.org, of.scope.text(), of.epoch, account.text()};
}

SealContext recoveryContext(const EpochOf& of)
{
    return {SealKind::Recovery, of.org, of.scope.text(), of.epoch, QByteArray("recovery")};
}

SealContext rootContext(const OrgId& org)
{
    return {SealKind::Recovery, org, QByteArray(), 0, QByteArray("root")};
}

} // namespace

Result<QByteArray> sealGrant(const ScopeKeys& keys, const EpochOf& of, const AccountId& account, const ObjectId& object,
                             QByteArrayView kemPub)
{
    const SecretBytes plain = encode(keys);
    return crypto::hpke::seal(kemPub, grantContext(of, account).info(), pae({account.text(), object.text()}),
                              plain.exposeSecret());
}

Result<ScopeKeys> openGrant(QByteArrayView box, const EpochOf& of, const AccountId& account, const ObjectId& object,
                            const crypto::KemKeyPair& keys, const Epoch& committed, Actions actions)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes plain, crypto::hpke::open(keys, grantContext(of, account).info(),
                                                                    pae({account.text(), object.text()}), box));
    KAGIBAKO_TRY_ASSIGN(ScopeKeys opened, decode(plain.exposeSecret()));
    KAGIBAKO_TRY(checkKeys(opened, of, committed, actions));
    return opened;
}

Result<QByteArray> sealRecoveryGrant(const ScopeKeys& keys, const EpochOf& of, QByteArrayView recoveryPub)
{
    const SecretBytes plain = encode(keys);
    return crypto::hpke::seal(recoveryPub, recoveryContext(of).info(), pae({"recovery", of.scope.text()}),
                              plain.exposeSecret());
}

Result<ScopeKeys> openRecoveryGrant(QByteArrayView box, const EpochOf& of, const crypto::KemKeyPair& recovery,
                                    const Epoch& committed)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes plain, crypto::hpke::open(recovery, recoveryContext(of).info(),
                                                                    pae({"recovery", of.scope.text()}), box));
    KAGIBAKO_TRY_ASSIGN(ScopeKeys opened, decode(plain.exposeSecret()));
    KAGIBAKO_TRY(checkKeys(opened, of, committed, {Action::Keys}));
    return opened;
}

Result<QByteArray> sealRoot(ByteSpan rootScalar, const OrgId& org, QByteArrayView recoveryPub)
{
    return crypto::hpke::seal(recoveryPub, rootContext(org).info(), pae({org.text(), "root"}), rootScalar);
}

Result<SecretBytes> openRoot(QByteArrayView box, const OrgId& org, const crypto::KemKeyPair& recovery)
{
    return crypto::hpke::open(recovery, rootContext(org).info(), pae({org.text(), "root"}), box);
}

} // namespace kagibako

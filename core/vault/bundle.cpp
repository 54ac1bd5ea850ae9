// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/bundle.h"

#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/labels.h"

namespace kagibako {

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype HashSize = 32;
constexpr qsizetype KeySize = 32;
constexpr qsizetype PrivateAt = 1 + AccountId::ByteSize; // both keys stand behind version and account
constexpr qsizetype PlainSize = PrivateAt + 2 * KeySize + 2 * (8 + HashSize);

QByteArray context(const OrgId& org, const AccountId& account)
{
    return pae({crypto::labels::Bundle, org.text(), account.text()});
}

LogState takeState(ByteReader& reader)
{
    LogState state;
    state.size = reader.i64();
    if (const auto root = crypto::Digest::fromBytes(reader.raw(HashSize)))
        state.root = *root;
    return state;
}

} // namespace

Result<QByteArray> sealBundle(const Bundle& bundle, const OrgId& org, const crypto::WrapKey& wrap)
{
    // Written in two parts so that the private keys never pass through ordinary memory.
    ByteWriter heads;
    for (const LogState& state : {bundle.heads.org, bundle.heads.audit}) {
        heads.i64(state.size);
        heads.raw(state.root.view());
    }
    SecretBytes plain(PlainSize);
    auto out = plain.writable();
    out[0] = Version;
    const auto put = [&out](qsizetype at, ByteSpan bytes) { std::ranges::copy(bytes, out.begin() + at); };
    put(1, asSpan(bundle.account.bytes()));
    put(PrivateAt, bundle.signing.scalar().exposeSecret());
    put(PrivateAt + KeySize, bundle.kem.scalar().exposeSecret());
    put(PrivateAt + 2 * KeySize, asSpan(heads.data()));
    return crypto::seal(wrap, plain.exposeSecret(), context(org, bundle.account));
}

Result<Bundle> openBundle(QByteArrayView box, const OrgId& org, const AccountId& account, const crypto::WrapKey& wrap)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes plain, crypto::openSecret(wrap, box, context(org, account)));
    ByteReader reader(asView(plain.exposeSecret()));
    reader.version(Version);
    const auto owner = reader.id<AccountId>();
    const QByteArrayView signing = reader.raw(KeySize);
    const QByteArrayView kem = reader.raw(KeySize);
    Seen heads;
    heads.org = takeState(reader);
    heads.audit = takeState(reader);
    KAGIBAKO_TRY(reader.finish());
    if (owner != account)
        return fail(ErrorCode::BundleMismatch);
    auto signingKey = crypto::SigningKey::fromScalar(asSpan(signing));
    auto kemKey = crypto::KemKeyPair::fromScalar(asSpan(kem));
    if (!signingKey || !kemKey)
        return fail(ErrorCode::KeyPairMismatch);
    return Bundle{owner, std::move(*signingKey), std::move(*kemKey), heads};
}

} // namespace kagibako

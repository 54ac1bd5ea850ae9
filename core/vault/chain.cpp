// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/chain.h"

#include "core/crypto/base/aead.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"

namespace kagibako {

namespace {

using ChainKey = Key<struct ChainKeyTag>;
constexpr qsizetype BoxSize = crypto::AeadOverhead + ChainKey::Size;

QByteArray context(const EpochOf& newerOf, QByteArrayView kind)
{
    return pae({crypto::labels::Chain, newerOf.org.text(), newerOf.scope.text(), decimal(newerOf.epoch), kind});
}

/// Both functions below say what happens to one kind of key; this names the three.
template <typename Each>
Result<void> forEachKind(const Each& each)
{
    KAGIBAKO_TRY(each(&ScopeKeys::number, "N", 0));
    KAGIBAKO_TRY(each(&ScopeKeys::directory, "D", 1));
    return each(&ScopeKeys::invitation, "I", 2);
}

} // namespace

Result<QByteArray> sealChain(const ScopeKeys& older, const ScopeKeys& newer, const EpochOf& newerOf)
{
    QByteArray chain;
    const auto seal = [&](auto member, const char* kind, qsizetype) -> Result<void> {
        const auto& before = older.*member;
        const auto& after = newer.*member;
        if (!before || !after)
            return fail(ErrorCode::GrantMissing);
        const ChainKey wrap = crypto::hkdfKey<ChainKeyTag>(after->exposeSecret(), crypto::labels::Chain);
        KAGIBAKO_TRY_ASSIGN(const QByteArray box, crypto::seal(wrap, before->exposeSecret(), context(newerOf, kind)));
        chain += box;
        return {};
    };
    KAGIBAKO_TRY(forEachKind(seal));
    return chain;
}

Result<ScopeKeys> openChain(QByteArrayView chain, const ScopeKeys& newer, const EpochOf& newerOf,
                            const Epoch& olderCommitted)
{
    if (chain.size() != 3 * BoxSize)
        return fail(ErrorCode::BadLength);
    ScopeKeys older;
    const auto open = [&]<typename KeyType>(std::optional<KeyType> ScopeKeys::* member, const char* kind,
                                            qsizetype at) -> Result<void> {
        const auto& after = newer.*member;
        if (!after)
            return {};
        const ChainKey wrap = crypto::hkdfKey<ChainKeyTag>(after->exposeSecret(), crypto::labels::Chain);
        KAGIBAKO_TRY_ASSIGN(const SecretBytes plain,
                            crypto::openSecret(wrap, chain.sliced(at * BoxSize, BoxSize), context(newerOf, kind)));
        KAGIBAKO_TRY_ASSIGN(older.*member, KeyType::fromBytes(plain.exposeSecret()));
        return {};
    };
    KAGIBAKO_TRY(forEachKind(open));
    EpochOf olderOf = newerOf;
    --olderOf.epoch;
    KAGIBAKO_TRY(checkKeys(older, olderOf, olderCommitted, {}));
    return older;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_ledger.h"

// The ledger kinds that speak of scopes: permissions, epochs, grants, policy.
namespace kagibako::kinds {

inline constexpr qint64 MostEpoch = 1'000'000;

struct PermissionSet {
    static constexpr QLatin1StringView Kind{"permission.set"};
    AccountId account;
    Actions actions; ///< all that the account has from now on; empty takes everything
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("actions", p.actions);
        io("scope", p.scope);
    }
};

struct PermissionLeave {
    static constexpr QLatin1StringView Kind{"permission.leave"};
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("scope", p.scope);
    }
};

struct ScopeCreate {
    static constexpr QLatin1StringView Kind{"scope.create"};
    crypto::Digest commitDir, commitInv;
    qint64 epoch = 1;
    PublicBytes intakePub;
    QString name;
    crypto::Digest recoveryGrant;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("commit_dir", p.commitDir);
        io("commit_inv", p.commitInv);
        io.integer("epoch", p.epoch, 1, 1);
        io("intake_pub", p.intakePub);
        io.text("name", p.name, MostName);
        io("recovery_grant", p.recoveryGrant);
        io("scope", p.scope);
    }
};

struct ScopeRotate {
    static constexpr QLatin1StringView Kind{"scope.rotate"};
    crypto::Digest chain, commitDir, commitInv;
    qint64 epoch = 2;
    PublicBytes intakePub;
    crypto::Digest recoveryGrant;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("chain", p.chain);
        io("commit_dir", p.commitDir);
        io("commit_inv", p.commitInv);
        io.integer("epoch", p.epoch, 2, MostEpoch);
        io("intake_pub", p.intakePub);
        io("recovery_grant", p.recoveryGrant);
        io("scope", p.scope);
    }
};

struct PolicySet {
    static constexpr QLatin1StringView Kind{"policy.set"};
    Policy policy;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.policy("policy", p.policy);
    }
};

/// What an enrolment sheet promises in one scope. The promise is kept by permission.set later.
struct SheetRole {
    Actions actions;
    ScopeId scope;

    const ScopeId& key() const { return scope; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("actions", p.actions);
        io("scope", p.scope);
    }
};

struct SheetCreate {
    static constexpr QLatin1StringView Kind{"sheet.create"};
    AccountId account;
    QDateTime expires;
    Rank rank = Rank::Member;
    QList<SheetRole> roles;
    SheetId sheet;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("expires", p.expires);
        io.givenRank("rank", p.rank);
        io.items("roles", p.roles, 0, MostRoles);
        io("sheet", p.sheet);
    }
};

struct GrantPut {
    static constexpr QLatin1StringView Kind{"grant.put"};
    AccountId account;
    qint64 epoch = 1;
    crypto::Digest hash;
    ObjectId object;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io("hash", p.hash);
        io("object", p.object);
        io("scope", p.scope);
    }
};

} // namespace kagibako::kinds

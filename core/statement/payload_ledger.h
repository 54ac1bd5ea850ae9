// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/policy.h"
#include "core/statement/payload_types.h"

// The ledger kinds of docs/spec/statements.md: who is who and who may do what. Each struct names its keys once, in
// fields(), which reads and writes alike.
namespace kagibako::kinds {

inline constexpr qint64 MostName = 200; // bytes
inline constexpr qint64 MostRoles = 200;
inline constexpr qint64 PopSize = 64;

struct OrgCreate {
    static constexpr QLatin1StringView Kind{"org.create"};
    QString name;
    PublicBytes recoveryPub, rootPub;
    crypto::Digest sealedRoot;
    PublicBytes serverPub;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.text("name", p.name, MostName);
        io("recovery_pub", p.recoveryPub);
        io("root_pub", p.rootPub);
        io("sealed_root", p.sealedRoot);
        io("server_pub", p.serverPub);
    }
};

struct OrgKeys {
    static constexpr QLatin1StringView Kind{"org.keys"};
    PublicBytes recoveryPub, rootPub;
    crypto::Digest sealedRoot;
    PublicBytes serverPub;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("recovery_pub", p.recoveryPub);
        io("root_pub", p.rootPub);
        io("sealed_root", p.sealedRoot);
        io("server_pub", p.serverPub);
    }
};

struct OwnerGrant {
    static constexpr QLatin1StringView Kind{"owner.grant"};
    AccountId account;
    PublicBytes kemPub;
    QString login;
    QByteArray pop; ///< 64 bytes, keys.md
    PublicBytes signPub;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("kem_pub", p.kemPub);
        io.login("login", p.login);
        io.bytes("pop", p.pop, PopSize);
        io("sign_pub", p.signPub);
    }
};

struct OwnerRevoke {
    static constexpr QLatin1StringView Kind{"owner.revoke"};
    AccountId account;
    QByteArray reason; ///< code

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.code("reason", p.reason);
    }
};

struct AccountGrant {
    static constexpr QLatin1StringView Kind{"account.grant"};
    AccountId account;
    PublicBytes kemPub;
    QString login;
    QByteArray pop; ///< 64 bytes, keys.md
    Rank rank = Rank::Member;
    std::optional<crypto::Digest> request; ///< hash of the enrol.request
    PublicBytes signPub;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("kem_pub", p.kemPub);
        io.login("login", p.login);
        io.bytes("pop", p.pop, PopSize);
        io.givenRank("rank", p.rank);
        io("request", p.request);
        io("sign_pub", p.signPub);
    }
};

struct RankSet {
    static constexpr QLatin1StringView Kind{"rank.set"};
    AccountId account;
    Rank rank = Rank::Member;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.givenRank("rank", p.rank);
    }
};

struct AccountSuspend {
    static constexpr QLatin1StringView Kind{"account.suspend"};
    AccountId account;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
    }
};

struct AccountResume {
    static constexpr QLatin1StringView Kind{"account.resume"};
    AccountId account;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
    }
};

struct AccountRevoke {
    static constexpr QLatin1StringView Kind{"account.revoke"};
    AccountId account;
    QByteArray reason; ///< code

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io.code("reason", p.reason);
    }
};

struct Approve {
    static constexpr QLatin1StringView Kind{"approve"};
    crypto::Digest request; ///< hash of the payload of what is approved

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("request", p.request);
    }
};

struct OrgRestore {
    static constexpr QLatin1StringView Kind{"org.restore"};
    qint64 auditFrom = 0, auditTo = 0; ///< indexes of the audit leaves declared lost: from ≤ i < to
    LogState backup;
    qint64 generation = 0;
    LogState recovered;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("audit_from", p.auditFrom, 0);
        io.integer("audit_to", p.auditTo, 0);
        io.object("backup", p.backup);
        io.integer("generation", p.generation, 1);
        io.object("recovered", p.recovered);
    }
};

} // namespace kagibako::kinds

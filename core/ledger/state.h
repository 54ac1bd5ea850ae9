// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/approved_list.h"
#include "core/statement/statement.h"

#include <QMap>

#include <array>

// What a replay of the org log knows: plain data, no rules. Everything is a value of Qt's shared containers, so a copy
// costs nothing until it is changed. fields() names what is saved, for saving and restoring alike.
namespace kagibako {

enum class Standing : std::uint8_t { Active, Suspended, Revoked };

struct Account {
    AccountId id;
    QString login;
    PublicBytes signPub = {}, kemPub = {};
    Rank rank = Rank::Member;
    Standing standing = Standing::Active;
    std::optional<AccountId> grantedBy = {};       ///< signer of account.grant; empty: the root key
    std::optional<AccountId> rankedBy = {};        ///< signer of the rank.set in force, if there was one
    qint64 since = 0;                              ///< index of the leaf that made the account
    qint64 lastLedger = -1;                        ///< index of the newest ledger statement it signed
    qint64 lastByRank = -1;                        ///< of the newest one that needed its rank
    std::optional<crypto::PublicKey> signKey = {}; ///< signPub, parsed

    bool isActive() const { return standing == Standing::Active; }
    template <typename Io>
    static void fields(Io& io, auto& a)
    {
        io(a.id, a.login, a.signPub, a.kemPub, a.rank, a.standing, a.grantedBy, a.rankedBy, a.since, a.lastLedger,
           a.lastByRank);
    }
};

/// One generation of a scope's three keys.
struct Epoch {
    PublicBytes intakePub;
    crypto::Digest commitDir, commitInv, recoveryGrant;
    std::optional<crypto::Digest> chain; ///< empty in the first epoch
    qint64 index = 0;                    ///< of the leaf that made it effective

    template <typename Io>
    static void fields(Io& io, auto& e)
    {
        io(e.intakePub, e.commitDir, e.commitInv, e.recoveryGrant, e.chain, e.index);
    }
};

/// The sealed keys of one member and epoch.
struct Grant {
    ObjectId object;
    crypto::Digest hash;
    qint64 index = 0;

    template <typename Io>
    static void fields(Io& io, auto& g)
    {
        io(g.object, g.hash, g.index);
    }
};

struct Member {
    Actions actions;            ///< empty: was a member once
    QMap<qint64, Grant> grants; ///< by epoch, the newest of each
    /// Index of the newest ledger statement that needed this action, by the action's number; -1: none.
    std::array<qint64, 7> lastUse{-1, -1, -1, -1, -1, -1, -1};
    qint64 gained = -1; ///< index of the leaf that last gave it one more key: a grant before it lacks that key

    template <typename Io>
    static void fields(Io& io, auto& m)
    {
        io(m.actions, m.grants, m.lastUse, m.gained);
    }
};

/// Keys must be changed because somebody who knows them lost an action (or the recovery key was used).
struct RotationDue {
    bool atOnce = false; ///< else: at the next occasion
    qint64 index = 0;    ///< of the leaf because of which
    QDateTime since;

    template <typename Io>
    static void fields(Io& io, auto& r)
    {
        io(r.atOnce, r.index, r.since);
    }
};

struct Scope {
    ScopeId id;
    QString name;
    QList<Epoch> epochs = {}; ///< the first is epoch 1
    QMap<AccountId, Member> members = {};
    std::optional<RotationDue> rotationDue = {};
    /// The newest epoch whose invitation key is known to somebody who may not know it any more: its links are too
    /// (P03).
    qint64 leakedEpoch = 0;

    qint64 epoch() const { return epochs.size(); }
    template <typename Io>
    static void fields(Io& io, auto& s)
    {
        io(s.id, s.name, s.epochs, s.members, s.rotationDue, s.leakedEpoch);
    }
};

/// A promise on paper: who will be enrolled, and as what.
struct Sheet {
    AccountId account;
    Rank rank = Rank::Member;
    QDateTime expires;
    AccountId by;
    bool used = false;
    QMap<ScopeId, Actions> roles = {}; ///< what the paper promises; permission.set keeps it

    template <typename Io>
    static void fields(Io& io, auto& s)
    {
        io(s.account, s.rank, s.expires, s.by, s.used, s.roles);
    }
};

/// An enrol.request that waits for its account.grant.
struct Enrolment {
    AccountId account;
    QString login;
    PublicBytes signPub, kemPub;
    SheetId sheet;
    qint64 index = 0; ///< of its leaf

    template <typename Io>
    static void fields(Io& io, auto& e)
    {
        io(e.account, e.login, e.signPub, e.kemPub, e.sheet, e.index);
    }
};

/// Leaves of `account` with from ≤ index < to that needed what was taken away are void.
struct Cut {
    enum class What : std::uint8_t { Everything, InScope, ByRank };
    What what = What::Everything;
    ScopeId scope = {};            ///< InScope
    Actions taken = {}, kept = {}; ///< InScope: in that scope
    Rank left = Rank::Member;      ///< ByRank: what remained
    qint64 from = 0, to = 0;

    template <typename Io>
    static void fields(Io& io, auto& c)
    {
        io(c.what, c.scope, c.taken, c.kept, c.left, c.from, c.to);
    }
};

/// Somebody can open numbers who could not before. Every desktop of the scope shows it until acknowledged.
struct NewReader {
    qint64 index = 0;
    AccountId account;
    ScopeId scope;
    Actions gained;

    template <typename Io>
    static void fields(Io& io, auto& r)
    {
        io(r.index, r.account, r.scope, r.gained);
    }
};

/// The organization's own keys from `index` on.
struct OrgKeySet {
    qint64 index = 0;
    PublicBytes rootPub, recoveryPub, serverPub;
    crypto::Digest sealedRoot;

    template <typename Io>
    static void fields(Io& io, auto& k)
    {
        io(k.index, k.rootPub, k.recoveryPub, k.serverPub, k.sealedRoot);
    }
};

/// Hashes by the hundred thousand in a ledger that is copied for every statement: in shards, so that a copy shares all
/// of them and an insertion copies one.
struct DigestSet {
    std::array<QSet<crypto::Digest>, 256> shards;

    bool contains(const crypto::Digest& digest) const { return shards[digest.span()[0]].contains(digest); }
    void insert(const crypto::Digest& digest) { shards[digest.span()[0]].insert(digest); }
    template <typename Io>
    static void fields(Io& io, auto& s)
    {
        io(s.shards);
    }
};

/// A statement that waits for its second signature.
struct Pending {
    qint64 index = 0;
    Statement statement;
};

/// An object statement that takes a second signature, and has it, or needed none.
struct Effective {
    qint64 index = 0; ///< of the leaf since which it is
    qint64 own = 0;   ///< of its own leaf
    AccountId by;
    std::optional<ListTerms> list = {}; ///< what may be read by it; empty: a dispose.order

    template <typename Io>
    static void fields(Io& io, auto& e)
    {
        io(e.index, e.own, e.by, e.list);
    }
};

struct LedgerState {
    OrgId org;
    QString name;
    QList<OrgKeySet> orgKeys; ///< empty before org.create
    qint64 generation = 0;    ///< of the audit log, one more with each org.restore
    qint64 lastIndex = -1;    ///< of the newest leaf applied
    crypto::Digest tip;       ///< hash of the newest ledger statement
    Policy policy;
    QMap<AccountId, Account> accounts;
    QMap<ScopeId, Scope> scopes;
    QMap<SheetId, Sheet> sheets;
    QMap<crypto::Digest, Enrolment> enrolments;
    QMap<crypto::Digest, Pending> pending;
    QMap<crypto::Digest, Effective> effective; ///< by hash
    QMap<AccountId, QList<Cut>> cuts;
    QList<NewReader> newReaders;
    QSet<PublicBytes> keys;          ///< every public key ever named, in whatever role
    DigestSet history;               ///< every statement applied: none stands twice in a log
    QMap<QString, AccountId> logins; ///< case-folded; a login never comes twice

    bool begun() const { return !orgKeys.isEmpty(); }
    template <typename Io>
    static void fields(Io& io, auto& s)
    {
        io(s.org, s.name, s.orgKeys, s.generation, s.lastIndex, s.tip, s.policy, s.accounts, s.scopes, s.sheets,
           s.enrolments);
        io(s.pending, s.effective, s.cuts, s.newReaders, s.keys, s.history);
    }

    const Account* account(const AccountId& id) const;
    const Scope* scope(const ScopeId& id) const;
    /// What the account has in the scope, whether it is active or not.
    Actions actionsOf(const AccountId& account, const ScopeId& scope) const;
    /// May it, now? Only active accounts may.
    bool may(const AccountId& account, Action action, const ScopeId& scope) const;
    bool hasRank(const AccountId& account, Rank least) const;
    /// Active accounts of at least that rank, without `except`.
    qsizetype countRank(Rank least, const std::optional<AccountId>& except = {}) const;
    /// Active holders of `keys` without `except`.
    qsizetype countKeyHolders(const ScopeId& scope, const AccountId& except) const;
    /// Is it the only active account of rank admin or owner?
    bool isOnly(const AccountId& account) const;
};

QString foldedLogin(const QString& login);

} // namespace kagibako

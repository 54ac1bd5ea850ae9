// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

#include <QTimeZone>

#include <map>
#include <memory>

namespace kagibako::test {

using namespace Qt::StringLiterals;

inline crypto::Digest digest(const QByteArray& name)
{
    return crypto::sha256(name);
}

template <typename IdType>
IdType idOf(const QByteArray& name)
{
    return *IdType::fromBytes(digest(name).view().first(IdType::ByteSize));
}

inline crypto::SigningKey keyOf(const QByteArray& name)
{
    return *crypto::SigningKey::fromScalar(digest(name).span());
}

inline PublicBytes publicOf(const QByteArray& name)
{
    return *PublicBytes::fromBytes(keyOf(name).publicKey().bytes());
}

/// An organization whose people sign one statement after another, by name. Everything is deterministic. Names are those
/// of tests: "root" signs with the root key, everybody else with the key of that name.
class World
{
public:
    explicit World(const QByteArray& root = "root") : ledger(orgIdOf(publicOf(root))), rootName(root) {}

    static AccountId account(const QByteArray& who) { return idOf<AccountId>(who); }
    static ScopeId scope(const QByteArray& name = "scope") { return idOf<ScopeId>(name); }

    const crypto::SigningKey& key(const QByteArray& who)
    {
        auto found = m_keys.find(who);
        if (found == m_keys.end())
            found = m_keys.emplace(who, std::make_unique<crypto::SigningKey>(keyOf(who))).first;
        return *found->second;
    }
    PublicBytes publicKey(const QByteArray& who) { return *PublicBytes::fromBytes(key(who).publicKey().bytes()); }

    /// What `who` signs now: on the tip, having seen everything.
    Common common(KindGroup group)
    {
        Common out;
        out.org = ledger.org();
        out.id = idOf<StatementId>("statement " + QByteArray::number(m_count++));
        out.created = QDateTime(QDate(2026, 11, 23), QTime(8, 0), QTimeZone::UTC).addSecs(m_count);
        const qint64 size = seenSize.value_or(next);
        if (size > 0)
            out.seen.org = {size, digest("org log")};
        if (group == KindGroup::Ledger)
            out.prev = ledger.tip();
        return out;
    }
    Statement make(const QByteArray& who, const Payload& payload)
    {
        return sign(who, common(groupOf(payload)), payload);
    }
    Statement sign(const QByteArray& who, const Common& common, const Payload& payload)
    {
        const Signer signer = who == "root" || who == rootName ? Signer{} : Signer{account(who)};
        return makeStatement(common, payload, signer, key(signer.isRoot() ? currentRoot : who));
    }

    /// The same without a signature, for replays that don't ask for one.
    Statement bare(const QByteArray& who, const Payload& payload)
    {
        const Common made = common(groupOf(payload));
        const Signer signer = who == rootName ? Signer{} : Signer{account(who)};
        const QLatin1StringView kind = kindName(payload);
        Envelope envelope{QByteArray(kind.data(), kind.size()), encodePayload(made, payload),
                          signer.isRoot() ? QByteArray("root") : signer.account->text(), QByteArray(64, '\x01')};
        const crypto::Digest hash = envelope.payloadHash();
        return {std::move(envelope), signer, made, payload, hash};
    }

    Result<Ledger::Effect> put(const Statement& statement)
    {
        last = statement.hash;
        auto effect = ledger.verifyAndApply(next, statement);
        if (effect) {
            ++next;
            said.append(statement);
        }
        return effect;
    }
    Result<Ledger::Effect> say(const QByteArray& who, const Payload& payload) { return put(make(who, payload)); }
    /// The same, and it must work: a test that prepares a world with it can't go on otherwise.
    Ledger::Effect must(const QByteArray& who, const Payload& payload)
    {
        const auto effect = say(who, payload);
        if (!effect)
            qFatal("%s could not sign %s: %s", who.constData(), kindName(payload).data(),
                   qPrintable(effect.error().text()));
        return *effect;
    }
    /// Says it and lets `second` approve if it waits.
    void both(const QByteArray& who, const QByteArray& second, const Payload& payload)
    {
        if (must(who, payload) == Ledger::Effect::AfterApproval)
            must(second, kinds::Approve{last});
    }

    QByteArray popOf(const QByteArray& who)
    {
        return key(who).sign(popMessage(ledger.org(), account(who), publicKey(who), publicKey(who + " kem")));
    }
    kinds::OrgCreate genesis()
    {
        return {u"見本"_s, publicKey("recovery"), publicKey(rootName), digest("sealed root"), publicKey("server")};
    }
    kinds::OwnerGrant ownerGrant(const QByteArray& who)
    {
        return {account(who), publicKey(who + " kem"), QString::fromUtf8(who), popOf(who), publicKey(who)};
    }
    kinds::AccountGrant accountGrant(const QByteArray& who, Rank rank = Rank::Member)
    {
        return {account(who), publicKey(who + " kem"), QString::fromUtf8(who), popOf(who), rank, {}, publicKey(who)};
    }
    static kinds::ScopeCreate scopeCreate(const QByteArray& name = "scope")
    {
        return {digest("D" + name),      digest("I" + name), 1,          publicOf("intake " + name),
                QString::fromUtf8(name), digest("R" + name), scope(name)};
    }
    kinds::ScopeRotate rotate(const QByteArray& name = "scope")
    {
        const Scope* now = ledger.scope(scope(name));
        const qint64 epoch = now == nullptr ? 2 : now->epoch() + 1;
        const QByteArray tag = name + " " + QByteArray::number(epoch);
        return {digest("C" + tag),         digest("D" + tag), digest("I" + tag), epoch,
                publicOf("intake " + tag), digest("R" + tag), scope(name)};
    }
    static kinds::PermissionSet permit(const QByteArray& who, Actions actions, const QByteArray& name = "scope")
    {
        return {account(who), actions, scope(name)};
    }
    kinds::GrantPut grantPut(const QByteArray& who, const QByteArray& name = "scope")
    {
        const Scope* now = ledger.scope(scope(name));
        return {account(who), now == nullptr ? 1 : now->epoch(), digest("grant " + who), idOf<ObjectId>("grant " + who),
                scope(name)};
    }

    /// org.create and one owner, "olga".
    void found()
    {
        must("root", genesis());
        must("root", ownerGrant("olga"));
    }
    /// Two owners (olga, otto), two admins (anna, arne), an auditor (udo), members (mia, max, kim, eva), the scopes
    /// "scope" and "other". anna was granted by olga, arne by otto; the members by anna. kim holds keys in "scope",
    /// olga holds keys in both.
    void populate()
    {
        found();
        must("root", ownerGrant("otto"));
        both("olga", "otto", accountGrant("anna", Rank::Admin));
        both("otto", "olga", accountGrant("arne", Rank::Admin));
        must("anna", accountGrant("udo", Rank::Auditor));
        for (const QByteArray who : {"mia", "max", "kim", "eva"})
            must("anna", accountGrant(who));
        both("olga", "otto", scopeCreate("scope"));
        both("olga", "otto", scopeCreate("other"));
        both("olga", "otto", permit("kim", {Action::Keys}));
    }

    Ledger ledger;
    QByteArray rootName;
    QByteArray currentRoot = rootName; ///< whose key signs for the root; another after org.keys
    qint64 next = 0;                   ///< index of the next leaf
    std::optional<qint64> seenSize;    ///< claim to have seen this many leaves instead of all
    crypto::Digest last;               ///< hash of what was said last
    QList<Statement> said;             ///< what was taken, in order

private:
    std::map<QByteArray, std::unique_ptr<crypto::SigningKey>> m_keys;
    qint64 m_count = 0;
};

inline QByteArray nameOfResult(const Result<Ledger::Effect>& result)
{
    if (!result)
        return errorName(result.error().code());
    return *result == Ledger::Effect::AtOnce ? "now" : "waits";
}

} // namespace kagibako::test

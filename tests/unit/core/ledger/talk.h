// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/core/ledger/oracle.h"
#include "tests/unit/core/ledger/world.h"

#include <QRandomGenerator>

namespace kagibako::test {

inline const std::vector<Name> Cast = {"olga", "otto", "anna", "arne", "mia", "max", "kim", "eva", "sock",
                                       "una",  "ugo",  "ina",  "ian",  "lea", "leo", "pia", "pit"};
inline const std::vector<Name> CastScopes = {"one", "two"};

/// Random talk of the cast: one seed always says the same to the same answers.
class Talk
{
public:
    /// How often each kind is tried; rare are those that a world doesn't get over.
    using Weights = std::vector<std::pair<Name, int>>;

    Talk(quint32 seed, Weights weights) : m_random(seed), m_weights(std::move(weights)) {}

    /// Two of three are things that may be said, if one comes to mind: blind chance is refused so often that worlds
    /// stay empty.
    Said anything(const Oracle& oracle)
    {
        Said said = blindly(oracle);
        const bool good = m_random.bounded(3) != 0;
        for (int tries = 0; good && tries < 40 && oracle.answer(said) == "no"; ++tries)
            said = blindly(oracle);
        return said;
    }

private:
    Said blindly(const Oracle& oracle)
    {
        Said said;
        said.kind = anyKind();
        const bool byRoot = said.kind.starts_with("owner.") ? m_random.bounded(4) != 0 : m_random.bounded(60) == 0;
        said.who = byRoot ? "root" : m_random.bounded(2) == 0 ? one(Cast) : somebodyOfRank(oracle);
        if (WithSubject.contains(said.kind))
            said.subject = one(Cast);
        said.scope = one(CastScopes);
        said.rank = one(Ranks);
        for (const Action action : AllActions) {
            if (m_random.bounded(5) == 0)
                said.actions.insert(nameOf(action).data());
        }
        said.number = said.kind == "approve" ? m_random.bounded(static_cast<int>(oracle.waiting.size()) + 1)
                                             : 1 + m_random.bounded(10'000);
        return said;
    }
    const Name& anyKind()
    {
        int sum = 0;
        for (const auto& [kind, weight] : m_weights)
            sum += weight;
        int at = m_random.bounded(sum);
        for (const auto& [kind, weight] : m_weights) {
            at -= weight;
            if (at < 0)
                return kind;
        }
        return m_weights.back().first;
    }
    Name somebodyOfRank(const Oracle& oracle)
    {
        std::vector<Name> names;
        for (const Name& name : Cast) {
            if (oracle.heightOf(name) >= 1)
                names.push_back(name);
        }
        return one(names);
    }
    const Name& one(const std::vector<Name>& from) { return from[m_random.bounded(static_cast<quint32>(from.size()))]; }

    inline static const std::vector<Name> Ranks = {"member", "auditor", "admin"};
    /// Kinds that are about an account.
    inline static const std::set<Name> WithSubject = {
        "owner.grant",    "owner.revoke",   "account.grant",  "rank.set",  "account.suspend",
        "account.resume", "account.revoke", "permission.set", "grant.put", "sheet.create"};

    QRandomGenerator m_random;
    Weights m_weights;
};

/// What somebody says, as a payload with the sealed objects that it names.
struct Spoken {
    Payload payload;
    std::vector<std::pair<ObjectId, QByteArray>> objects = {};
};

/// Whatever is new gets its ids from `nonce` (a code), so that no object comes twice. `requests`: the hashes of what
/// waited, as the oracle counts them.
inline Spoken speak(World& world, const Said& s, const QByteArray& nonce, const std::vector<crypto::Digest>& requests)
{
    using namespace kinds;
    const auto bytes = [](const Name& name) { return QByteArray::fromStdString(name); };
    const AccountId subject = World::account(bytes(s.subject));
    const ScopeId scope = World::scope(bytes(s.scope));
    const Rank rank = rankFrom(bytes(s.rank)).value_or(Rank::Member);
    Actions actions;
    for (const Name& action : s.actions)
        actions = actions.with(*actionFrom(bytes(action)));
    const auto object = idOf<ObjectId>("object " + nonce);
    const auto person = idOf<PersonId>("person " + nonce);
    const QByteArray sealed = "sealed " + nonce;
    const QDate soon(2026, 11, 25); // World's people speak on 23 November
    const QDateTime expires(soon, QTime(0, 0), QTimeZone::UTC);
    if (s.kind == "org.create")
        return {world.genesis()};
    if (s.kind == "owner.grant")
        return {world.ownerGrant(bytes(s.subject))};
    if (s.kind == "owner.revoke")
        return {OwnerRevoke{subject, "x"}};
    if (s.kind == "account.grant")
        return {world.accountGrant(bytes(s.subject), rank)};
    if (s.kind == "rank.set")
        return {RankSet{subject, rank}};
    if (s.kind == "account.suspend")
        return {AccountSuspend{subject}};
    if (s.kind == "account.resume")
        return {AccountResume{subject}};
    if (s.kind == "account.revoke")
        return {AccountRevoke{subject, "x"}};
    if (s.kind == "permission.set")
        return {PermissionSet{subject, actions, scope}};
    if (s.kind == "permission.leave")
        return {PermissionLeave{scope}};
    if (s.kind == "policy.set")
        return {PolicySet{Policy{.opensPerDay = s.number, .pageUrl = {}}}};
    if (s.kind == "sheet.create")
        return {SheetCreate{subject, expires, rank, {{actions, scope}}, idOf<SheetId>("sheet " + nonce)}};
    if (s.kind == "scope.create") {
        auto create = World::scopeCreate(bytes(s.scope));
        create.recoveryGrant = digest(sealed);
        return {create, {{idOf<ObjectId>(sealed), sealed}}}; // under the first bytes of its hash
    }
    if (s.kind == "scope.rotate") {
        auto rotate = world.rotate(bytes(s.scope));
        const QByteArray chain = "chain " + nonce;
        rotate.recoveryGrant = digest(sealed);
        rotate.chain = digest(chain);
        return {rotate, {{idOf<ObjectId>(sealed), sealed}, {idOf<ObjectId>(chain), chain}}};
    }
    if (s.kind == "grant.put") {
        auto put = world.grantPut(bytes(s.subject), bytes(s.scope));
        put.object = object;
        put.hash = digest(sealed);
        return {put, {{object, sealed}}};
    }
    if (s.kind == "person.put")
        return {PersonPut{1, {{digest(sealed), person, object, 1}}, scope}, {{object, sealed}}};
    if (s.kind == "settings.put")
        return {SettingsPut{1, digest(sealed), "s" + nonce, object, scope, 1}, {{object, sealed}}};
    if (s.kind == "invitation.put") {
        Invitation invitation;
        invitation.card = digest(sealed);
        invitation.id = idOf<InvitationId>("invitation " + nonce);
        invitation.object = object;
        invitation.persons = {person};
        invitation.token = digest("token " + nonce);
        return {InvitationPut{1, {invitation}, scope}, {{object, sealed}}};
    }
    if (s.kind == "cards")
        return {Cards{{{digest(sealed), idOf<InvitationId>("invitation " + nonce), object, 2}}, 1, scope}};
    if (s.kind == "box.put") {
        const QByteArray box = sealed.leftJustified(146, '.'); // a number box has one size
        return {BoxPut{{{object, {}, digest(box), person}}, 1, scope, {}}, {{object, box}}};
    }
    if (s.kind == "box.void")
        return {BoxVoid{{object}, "x", scope}};
    if (s.kind == "number.accept" || s.kind == "number.accept soon") {
        NumberAccept accept;
        accept.box = object;
        accept.hash = digest(sealed);
        accept.person = person;
        accept.scope = scope;
        if (s.kind == "number.accept soon")
            accept.due = soon;
        return {accept};
    }
    if (s.kind == "submission.refuse")
        return {SubmissionRefuse{"x", scope, idOf<SubmissionId>("submission " + nonce)}};
    if (s.kind == "due.set" || s.kind == "due.set soon")
        return {DueSet{object, s.kind == "due.set" ? soon.addYears(7) : soon, person, scope}};
    if (s.kind == "dispose.hold")
        return {DisposeHold{{object}, "x", scope, {}}};
    if (s.kind == "dispose.order")
        return {DisposeOrder{{object}, "x", scope}};
    if (s.kind == "export.request")
        return {ExportRequest{"x", 1, expires, digest(sealed), "x", scope}};
    if (s.kind == "open.request")
        return {OpenRequest{1, expires, digest(sealed), "x", scope}};
    if (s.kind == "box.lost")
        return {BoxLost{{object}, scope}};
    if (s.kind == "recovery.drill")
        return {RecoveryDrill{{scope}}};
    const auto number = static_cast<std::size_t>(s.number);
    return {Approve{number < requests.size() ? requests[number] : digest("no request")}};
}

/// Does the ledger know of everybody what the oracle knows?
inline bool isSame(const Ledger& ledger, const Oracle& oracle)
{
    const auto bytes = [](const Name& name) { return QByteArray::fromStdString(name); };
    for (const Name& name : Cast) {
        const AccountId id = World::account(bytes(name));
        const Account* account = ledger.account(id);
        const auto person = oracle.people.find(name);
        if ((account != nullptr) != (person != oracle.people.end()))
            return false;
        if (account != nullptr && (nameOf(account->rank) != QLatin1StringView(person->second.rank.c_str()) ||
                                   account->isActive() != oracle.active(name)))
            return false;
        for (const Name& scope : CastScopes) {
            for (const Action action : AllActions) {
                if (ledger.mayNow(id, action, World::scope(bytes(scope))) !=
                    oracle.may(name, nameOf(action).data(), scope))
                    return false;
            }
        }
    }
    for (const Name& scope : CastScopes) {
        const Scope* there = ledger.scope(World::scope(bytes(scope)));
        const auto epoch = oracle.epochs.find(scope);
        if ((there == nullptr ? 0 : there->epoch()) != (epoch == oracle.epochs.end() ? 0 : epoch->second))
            return false;
    }
    return ledger.policy().opensPerDay == oracle.opens;
}

inline QByteArray describe(const Said& s)
{
    return QByteArray::fromStdString(s.who + " says " + s.kind + " about " + s.subject + " in " + s.scope + " " +
                                     s.rank);
}

} // namespace kagibako::test

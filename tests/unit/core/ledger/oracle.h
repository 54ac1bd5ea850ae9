// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

// The rights of docs/spec/statements.md once more, as naively as they can be written: no code of the ledger, strings
// for everything.
namespace kagibako::test {

using Name = std::string;
using Set = std::set<Name>;

struct Said {
    Name kind, who, subject, scope, rank; ///< what each kind needs
    Set actions;
    int number = 0; ///< policy: opens; approve: which pending
};

class Oracle
{
public:
    struct Person {
        Name rank;                // owner admin auditor member
        Name standing = "active"; // suspended revoked
        Name granter, ranker;     // who granted it, who gave it its rank since
    };
    std::map<Name, Person> people;
    std::map<Name, std::map<Name, Set>> scopes; // scope → person → actions
    std::map<Name, int> epochs;
    std::vector<std::optional<Said>> waiting;
    int opens = 200;

    static int height(const Name& rank) { return rank == "owner" ? 2 : rank == "admin" ? 1 : 0; }
    bool active(const Name& who) const { return people.contains(who) && people.at(who).standing == "active"; }
    int heightOf(const Name& who) const { return active(who) ? height(people.at(who).rank) : -1; }
    Set has(const Name& who, const Name& scope) const
    {
        if (!scopes.contains(scope) || !scopes.at(scope).contains(who))
            return {};
        return scopes.at(scope).at(who);
    }
    bool may(const Name& who, const Name& action, const Name& scope) const
    {
        return active(who) && has(who, scope).contains(action);
    }
    int others(const Name& who, int least) const
    {
        int count = 0;
        for (const auto& [name, person] : people)
            count += name != who && heightOf(name) >= least ? 1 : 0;
        return count;
    }

    /// "no", "now" or "waits".
    Name answer(const Said& said) const
    {
        if (said.kind == "approve")
            return approves(said) ? "now" : "no";
        if (!allowed(said))
            return "no";
        return mustWait(said) ? "waits" : "now";
    }
    /// What an allowed statement does.
    void happen(const Said& said)
    {
        if (said.kind == "approve") {
            const Said done = *waiting[static_cast<std::size_t>(said.number)];
            waiting[static_cast<std::size_t>(said.number)].reset();
            effect(done);
        } else if (mustWait(said)) {
            waiting.push_back(said);
        } else {
            effect(said);
        }
    }

private:
    static Set minus(const Set& a, const Set& b)
    {
        Set out;
        for (const Name& each : a) {
            if (!b.contains(each))
                out.insert(each);
        }
        return out;
    }
    int keyHoldersWithout(const Name& scope, const Name& who) const
    {
        int count = 0;
        for (const auto& [name, actions] : scopes.at(scope))
            count += name != who && may(name, "keys", scope) ? 1 : 0;
        return count;
    }
    /// Nobody has its keys, not even somebody suspended.
    bool orphaned(const Name& scope) const
    {
        for (const auto& [name, actions] : scopes.at(scope)) {
            if (actions.contains("keys"))
                return false;
        }
        return true;
    }
    bool lastOfSomeScope(const Name& who) const
    {
        for (const auto& [scope, members] : scopes) {
            if (has(who, scope).contains("keys") && keyHoldersWithout(scope, who) == 0)
                return true;
        }
        return false;
    }
    bool aboutSomebodyBelow(const Said& said) const
    {
        return people.contains(said.subject) && people.at(said.subject).standing != "revoked" &&
               said.subject != said.who && height(people.at(said.subject).rank) < heightOf(said.who);
    }

    bool allowed(const Said& s) const
    {
        if (s.kind == "owner.revoke")
            return s.who == "root" && people.contains(s.subject) && people.at(s.subject).rank == "owner" &&
                   people.at(s.subject).standing != "revoked" && others(s.subject, 2) > 0;
        if (s.kind == "owner.grant")
            return s.who == "root" && !people.contains(s.subject);
        if (!active(s.who))
            return false;
        const int mine = heightOf(s.who);
        if (s.kind == "account.grant")
            return !people.contains(s.subject) && mine >= (s.rank == "admin" ? 2 : 1);
        if (s.kind == "rank.set")
            return aboutSomebodyBelow(s) && people.at(s.subject).rank != s.rank &&
                   mine >= (s.rank == "admin" || people.at(s.subject).rank == "admin" ? 2 : 1);
        if (s.kind == "account.suspend")
            return mine >= 1 && aboutSomebodyBelow(s) && active(s.subject);
        if (s.kind == "account.resume")
            return mine >= 1 && aboutSomebodyBelow(s) && people.at(s.subject).standing == "suspended";
        if (s.kind == "account.revoke")
            return mine >= 1 && aboutSomebodyBelow(s) && !lastOfSomeScope(s.subject);
        if (s.kind == "permission.set")
            return permits(s, mine);
        if (s.kind == "permission.leave") {
            const Set mineThere = has(s.who, s.scope);
            return !mineThere.empty() && !(mineThere.contains("keys") && keyHoldersWithout(s.scope, s.who) == 0);
        }
        if (s.kind == "scope.create")
            return mine == 2 && !scopes.contains(s.scope);
        if (s.kind == "scope.rotate")
            return may(s.who, "keys", s.scope);
        if (s.kind == "grant.put")
            return may(s.who, "keys", s.scope) && active(s.subject) && !has(s.subject, s.scope).empty();
        if (s.kind == "policy.set")
            return mine >= (s.number > opens ? 2 : 1);
        if (s.kind == "sheet.create")
            return !people.contains(s.subject) && scopes.contains(s.scope) &&
                   mine >= (s.rank == "admin" || s.actions.contains("keys") ? 2 : 1);
        if (s.kind == "settings.put")
            return mine >= 1 && scopes.contains(s.scope);
        if (s.kind == "box.lost" || s.kind == "recovery.drill")
            return mine == 2 && scopes.contains(s.scope);
        return holds(s);
    }
    /// Object kinds of a scope: any of these actions. "soon": the due date is less than 30 days ahead.
    bool holds(const Said& s) const
    {
        static const std::map<Name, Set> rights = {
            {"person.put", {"people"}},    {"invitation.put", {"people"}},   {"cards", {"people", "keys"}},
            {"box.put", {"enter"}},        {"number.accept", {"review"}},    {"number.accept soon", {"review"}},
            {"due.set", {"review"}},       {"due.set soon", {"dispose"}},    {"submission.refuse", {"review"}},
            {"dispose.hold", {"dispose"}}, {"dispose.order", {"dispose"}},   {"export.request", {"export"}},
            {"open.request", {"view"}},    {"box.void", {"enter", "review"}}};
        const auto row = rights.find(s.kind);
        if (row == rights.end() || (s.kind == "number.accept soon" && !may(s.who, "dispose", s.scope)))
            return false;
        for (const Name& action : row->second) {
            if (may(s.who, action, s.scope))
                return true;
        }
        return false;
    }
    bool permits(const Said& s, int mine) const
    {
        if (mine < 1 || !scopes.contains(s.scope))
            return false;
        const bool alone = s.subject == s.who && others(s.who, 1) == 0;
        const Set before = has(s.subject, s.scope);
        const bool takesUp = s.subject == s.who && mine == 2 && orphaned(s.scope) && minus(before, s.actions).empty() &&
                             minus(s.actions, before) == Set{"keys"};
        if (!alone && !takesUp && !aboutSomebodyBelow(s))
            return false;
        if (before == s.actions)
            return false;
        if (minus(s.actions, before).contains("keys") && mine < 2)
            return false;
        return !(minus(before, s.actions).contains("keys") && keyHoldersWithout(s.scope, s.subject) == 0);
    }

    /// Which second is asked for: "", "owner", "rank" (owner or admin), or an action of the scope.
    Name second(const Said& s) const
    {
        if (s.kind == "scope.create" || (s.kind == "account.grant" && s.rank == "admin") ||
            (s.kind == "rank.set" && s.rank == "admin") || (s.kind == "policy.set" && s.number > opens))
            return "owner";
        if (s.kind == "dispose.order")
            return "dispose";
        if (s.kind == "export.request")
            return "export";
        if (s.kind == "open.request")
            return "view";
        if (s.kind != "permission.set")
            return "";
        const Set given = minus(s.actions, has(s.subject, s.scope));
        if (given.contains("keys"))
            return "owner";
        for (const Name grave : {"review", "view", "export", "dispose"}) {
            if (given.contains(grave))
                return "rank";
        }
        return "";
    }
    bool fits(const Name& who, const Said& s) const
    {
        const Name what = second(s);
        if (what == "owner")
            return heightOf(who) == 2;
        if (what == "rank")
            return heightOf(who) >= 1;
        return !what.empty() && (heightOf(who) >= 1 || may(who, what, s.scope));
    }
    bool mustWait(const Said& s) const
    {
        for (const auto& [name, person] : people) {
            if (s.who != "root" && name != s.who && fits(name, s))
                return true;
        }
        return false;
    }
    bool approves(const Said& s) const
    {
        if (!active(s.who) || s.number < 0 || s.number >= static_cast<int>(waiting.size()))
            return false;
        const auto& request = waiting[static_cast<std::size_t>(s.number)];
        return request && s.who != request->who && s.who != request->subject &&
               people.at(s.who).granter != request->who && people.at(s.who).ranker != request->who &&
               allowed(*request) && fits(s.who, *request);
    }

    void dropEverything(const Name& who)
    {
        people[who].standing = "revoked";
        for (auto& [scope, members] : scopes)
            members.erase(who);
        for (auto& request : waiting) {
            if (request && request->who == who)
                request.reset();
        }
    }
    void effect(const Said& s)
    {
        if (s.kind == "owner.grant")
            people[s.subject] = {"owner", "active", "root", ""};
        else if (s.kind == "account.grant")
            people[s.subject] = {s.rank, "active", s.who, ""};
        else if (s.kind == "rank.set")
            people[s.subject].rank = s.rank, people[s.subject].ranker = s.who;
        else if (s.kind == "account.suspend")
            people[s.subject].standing = "suspended";
        else if (s.kind == "account.resume")
            people[s.subject].standing = "active";
        else if (s.kind == "account.revoke" || s.kind == "owner.revoke")
            dropEverything(s.subject);
        else if (s.kind == "permission.set")
            scopes[s.scope][s.subject] = s.actions;
        else if (s.kind == "permission.leave")
            scopes[s.scope].erase(s.who);
        else if (s.kind == "scope.create") {
            scopes[s.scope][s.who] = {"keys"};
            epochs[s.scope] = 1;
        } else if (s.kind == "scope.rotate")
            ++epochs[s.scope];
        else if (s.kind == "policy.set")
            opens = s.number;
    }
};

} // namespace kagibako::test

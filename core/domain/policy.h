// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/ip_rules.h"

#include <QDate>
#include <QMap>

#include <vector>

namespace kagibako {

/// When a due number is destroyed.
enum class DisposalMode : std::uint8_t {
    Automatic, ///< "automatic": announced in the log, destroyed 14 days later unless held
    Approval,  ///< "approval": destroyed when somebody else has approved the announcement
};

/// The organization's own rules, signed as policy.set; the names in quotes are those of its fields. Pictures of
/// documents are destroyed with the acceptance, always: there is deliberately no field to keep them ("images keep
/// none", PPC A6-2).
struct Policy {
    int opensPerDay = 200;                           ///< "opens": numbers an account may open in a day without approval
    bool fourEyesEntry = false;                      ///< "four_eyes_entry": who entered a number may not accept it
    int backupDays = 35;                             ///< "backup_days": days the oldest directory backup lives
    int autoLockMinutes = 5;                         ///< "auto_lock_minutes": of the desktop
    int idleMinutes = 30;                            ///< "idle_minutes": of a session at the server
    int absoluteMinutes = 720;                       ///< "absolute_minutes": of a session, whatever is done in it
    DisposalMode disposal = DisposalMode::Automatic; ///< "disposal"
    QString pageUrl;                         ///< "page_url": https address of the page elsewhere; empty: the server's
    bool secondFactor = false;               ///< "second_factor": every login needs a key issued for this account
    IpRules ip = {};                         ///< "ip_allow", "ip_deny": from where anybody may come
    QMap<AccountId, IpRules> accountIp = {}; ///< "ip_accounts": rules of single accounts, besides those of all
    int dueFlatYears = 0;     ///< "due_flat_years": from leaving or the end of dealings; 0: due dates by the law
    bool dueLedger = false;   ///< "due_ledger": numbers stand in a ledger and not on declarations (所得税法198条)
    QString dueMonthDay = {}; ///< "due_month_day": MM-DD, once a year what is due by then; empty: each on its own day

    friend bool operator==(const Policy&, const Policy&) = default;
};

struct PolicyBounds {
    const char* field;
    int Policy::* member;
    int least;
    int most;
};

/// The bounds of every number: opens 1–10,000, backup_days 1–35, auto_lock_minutes 1–60, idle_minutes 5–120,
/// absolute_minutes 30–1,440, due_flat_years 0–30. (backup_days has the certificate's promise as its upper bound:
/// protocol.md §7.)
std::vector<PolicyBounds> policyBounds();

inline constexpr qsizetype MostIpRanges = 100;   ///< in one list
inline constexpr qsizetype MostIpAccounts = 500; ///< with rules of their own

/// Errors: PolicyBounds with the field's name as detail: a number out of bounds, idle longer than absolute, a
/// page_url that is not "https://host[:port][/path]" without user, query and fragment, of at most 200 ASCII characters,
/// ranges that are too many, not in order or twice in a list, an account's rules without any, or a due_month_day that
/// no year has, or not every year (02-29).
Result<void> checkPolicy(const Policy& policy);

/// Does the change need a second owner? True when any number rises, four eyes or the second factor are given up, the
/// rules could let in an address that they kept out (isOpening()), or the way of disposal, what due dates are taken
/// from or the page's address changes (none of them has a safe direction: destroyed too early is as wrong as too late).
/// A change that tightens one field and loosens another loosens.
bool isLoosening(const Policy& from, const Policy& to);

/// The first day of due_month_day on or after `due`; `due` itself where the policy names none, or it is invalid.
QDate batchDay(const QDate& due, const Policy& policy);

/// May the account come from there? By the rules of all and, where it has some, by its own too. `address`: see
/// isAllowedBy().
bool isAllowedFrom(const Policy& policy, const AccountId& account, QByteArrayView address);

const char* disposalCode(DisposalMode mode);
/// Errors: UnknownCode.
Result<DisposalMode> disposalFromCode(QByteArrayView code);

} // namespace kagibako

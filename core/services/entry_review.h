// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "core/domain/reason.h"
#include "core/services/entry_log.h"

#include <algorithm>
#include <memory>

namespace kagibako {

/// The check of what clerks entered by post: opened, blind entries compared with each other, one accepted.
class EntryReview
{
public:
    explicit EntryReview(ClientSession& session) : m_session(session) {}

    /// The server takes no more for one person as long as none is accepted.
    static constexpr std::size_t MostShown = 10;

    /// One entry, unopened.
    struct Entry {
        ObjectId box;
        AccountId account;
        QString by;                  ///< its login
        QDateTime at;                ///< UTC
        QList<QByteArray> documents; ///< codes of the catalogue
        bool isMine = false;
        bool isBarred = false; ///< mine, and by policy.four_eyes_entry not mine to accept
    };
    struct Waiting {
        PersonId person;
        ScopeId scope;
        std::vector<Entry> entries; ///< oldest first; the newest MostShown
        bool isChange = false;      ///< a checked number is there: what is accepted replaces it

        /// None of them is this account's to accept.
        bool isBarred() const { return std::ranges::all_of(entries, &Entry::isBarred); }
    };
    /// Everybody with entries that wait, in the scopes of this account; nothing is opened for this.
    Result<std::vector<Waiting>> inbox();

    struct OpenedEntry {
        Entry entry;
        std::optional<AnyNumber> number;
        std::optional<ErrorCode> problem; ///< it does not open, or is of another kind than the person
    };
    /// Of those that opened. Single: by one account alone, as often as it has entered the number. Equal: at least two
    /// accounts entered the same.
    enum class Comparison : std::uint8_t { Single, Equal, Different };
    struct Case {
        Waiting waiting;
        std::vector<OpenedEntry> entries; ///< oldest first
        Comparison comparison = Comparison::Single;
        qint64 auditIndex = 0;

        /// Whether one of them is this number.
        bool holds(const AnyNumber& number) const;
        /// The newest that opened and is this account's to accept; with a number, of those that are this number. Null:
        /// there is none.
        const OpenedEntry* newest(const AnyNumber* number = nullptr) const;
    };
    /// Opens all entries of a person that wait (the newest, where they are more than MostShown) by one act that is
    /// logged before. Errors: NotFound (none waits), LedgerRight, RateLimited (policy.opens), those of
    /// openNumbers().
    Result<std::unique_ptr<Case>> show(const PersonId& person);

    /// Makes one of them the person's number and throws away the others that opened, all by the reason "not_used".
    /// One that did not open stays where it is, unchecked, and waits no longer. `due`: invalid:
    /// the day by the rules, see acceptanceOf(). Errors: NotFound (no entry of the case); BoxUnchecked (it did not
    /// open); LedgerSelf (four eyes: entered by this account); UnknownCode (a check that is not in the catalogue);
    /// Conflict (decided about meanwhile, or there is an entry by now that the case does not have); those of
    /// boxVoidOf() and submit().
    Result<void> accept(const Case& reviewed, const ObjectId& box, const QList<QByteArray>& checks, const QDate& due);

    /// Why a reviewer may throw away what waits: ReasonKind::Entry without "mistyped", which is for whoever entered it.
    /// Of two entries that differ nobody says by it which one is right.
    static std::vector<const ReasonInfo*> reasonsToThrowAway();

private:
    Result<Waiting> waitingOf(const PersonId& person, std::vector<storage::BoxRow>& boxes);
    Result<Entry> describe(EntryLog& log, const storage::BoxRow& box) const;
    Result<std::unique_ptr<Case>> open(Waiting waiting, const std::vector<storage::BoxRow>& boxes);
    Result<storage::BoxRow> stillWaiting(const Case& reviewed, const ObjectId& box);

    ClientSession& m_session;
};

} // namespace kagibako

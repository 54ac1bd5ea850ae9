// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/purpose.h"
#include "core/services/client_session.h"
#include "core/storage/state_tables.h"

#include <functional>
#include <vector>

namespace kagibako {

/// Many numbers by the eyes of two (protocol.md §4, §7; ADR 19): asks for an exact list, shows what was asked for,
/// and serves what was approved. Approving itself is AccountService::approve() with the request's hash.
class ListRequestService
{
public:
    explicit ListRequestService(ClientSession& session) : m_session(session) {}

    enum class What : std::uint8_t {
        Open,   ///< `open.request`: to look at one by one, RevealService::reveal() with the request's hash
        Export, ///< `export.request`: to write into a file, save()
    };
    enum class State : std::uint8_t {
        Waiting,  ///< for somebody else's signature
        Approved, ///< or none was needed: the signer alone may use it, until it expires
        Expired,  ///< its days are over, or whoever signed it had lost the right: it allows nothing any more
    };
    struct Entry {
        PersonId person;
        QString code; ///< empty: none, or the profile cannot be read
        QString name; ///< "?" when the profile cannot be read
        ObjectId box;
    };
    struct Shown {
        crypto::Digest request; ///< hash of the request: what an approval and an opening name
        What what = What::Open;
        AccountId by;
        QString login; ///< of `by`
        ScopeId scope;
        QString scopeName;
        QByteArray purpose;   ///< code; see purposeFromCode()
        QByteArray addressee; ///< code; of an export only
        QDateTime asked;
        QDateTime expires;
        qint64 count = 0;
        QList<Entry> entries;  ///< from show() only, by code and name
        qint64 unreadable = 0; ///< of the entries: no profile that the keys here open
        State state = State::Waiting;
        bool mine = false;       ///< asked for by this account
        bool mayApprove = false; ///< this account's approval would be taken now

        /// Can one name at least be read? Else nobody could say here whether the list is right. From show() only.
        bool isReadable() const { return unreadable < entries.size(); }
    };
    static constexpr int MostDays = ListMostDays; ///< how long a request may be good for
    static constexpr int DaysShown = 30;          ///< how long all() has what is over

    /// Asks for the numbers of these people, for `days` days, and gives the request's hash. Reads the log first: what
    /// this account asked for within a day in the same words (numbers, purpose, addressee, days) and is not over is not
    /// asked for twice, and its hash is given. `addressee`: to whom the file goes, one of addresseeCodes(); of an
    /// export only. Errors: UsageBad (nobody; people of several scopes; too many days or none; an addressee where none
    /// belongs, or none where one does); TooLarge (more than kinds::MostListed); BoxUnchecked (its detail says how many
    /// of them have no accepted number); UnknownPurpose (not for such a person); RateLimited (as many of this account's
    /// as the server keeps are not over); those of submit().
    Result<crypto::Digest> ask(What what, const QList<PersonId>& people, Purpose purpose,
                               const QByteArray& addressee = {}, int days = MostDays);
    /// Everything that was asked for, the newest first, without the entries; what has been over for more than
    /// DaysShown is left out.
    Result<QList<Shown>> all();
    /// One with its people. The list is fetched and held against the request and the verified log: exactly what is
    /// shown is what would be served. Errors: NotFound (no such request); ObjectMissing, ObjectHash (not the list that
    /// was asked for), StatementShape and those of JsonReader (no list); BoxHash (names what the log does not know, or
    /// knows of another person or scope). While it waits: BoxUnchecked (names a number that nobody accepted),
    /// UnknownPurpose (not for such people).
    Result<Shown> show(const crypto::Digest& request);
    /// Does its list name this very box? A number that was replaced since has another. Errors: NotFound; ObjectMissing,
    /// ObjectHash, StatementShape and those of JsonReader, as show().
    Result<bool> names(const crypto::Digest& request, const storage::BoxRow& box);

    struct Exported {
        qint64 written = 0;
        QList<PersonId> missing; ///< approved but not in the file: destroyed or replaced since, damaged, or swapped
    };
    /// `progress(done, all)`; false cancels.
    using Progress = std::function<bool(qint64, qint64)>;
    /// Opens an approved export in parts, each logged before, and writes the numbers with code and name to a CSV file
    /// that its owner alone may read. When it fails or is cancelled no file is left; what was opened until then stays
    /// in the log. Errors: those of show(); LedgerApproval (not approved), RequestExpired, LedgerRight (somebody
    /// else's); ObjectMissing (not one number could be had); IoFailed; Cancelled; those of openObjects().
    Result<Exported> save(const crypto::Digest& request, const QString& path, const Progress& progress = {});

private:
    /// A request as it stands in the log.
    struct Found {
        Statement statement;
        qint64 index = 0; ///< of its leaf
        bool isEffective = false;
    };
    /// An entry of a list as the verified log has it.
    struct Line {
        storage::BoxRow box;
        Entry entry;
        std::optional<PersonKind> kind; ///< empty: the profile cannot be read
    };
    using Lines = std::vector<Line>; ///< by code and name

    Result<Found> find(const crypto::Digest& request);
    Result<Found> given(const crypto::Digest& request, const Effective& effective);
    Shown shown(const Found& found) const;
    bool isOver(const Found& found) const;
    Result<QList<ListedNumber>> listOf(const ListTerms& terms);
    Result<Lines> linesOf(const Found& found);
    Line lineOf(const storage::BoxRow& box);
    Result<Lines> currentLines(const QList<PersonId>& people);
    /// Nobody whose number may not be asked for that purpose (番号法第9条). Errors: UnknownPurpose.
    static Result<void> fits(const Lines& lines, const QByteArray& purpose);
    /// Of this account's own requests for the same numbers, purpose and addressee, whatever their days.
    Result<std::optional<Found>> newest(const Payload& request);
    Result<void> mayExport(const Found& found) const;
    Result<Exported> write(const Found& found, const Lines& lines, const QString& path, const Progress& progress);

    ClientSession& m_session;
};

} // namespace kagibako

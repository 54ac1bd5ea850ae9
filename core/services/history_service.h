// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reason.h"
#include "core/services/client_session.h"

namespace kagibako {

/// One thing that happened about a person, as a log has it.
struct HistoryEntry {
    enum class What : std::uint8_t {
        PutOnRecord,
        RecordChanged,
        Asked,
        Withdrawn,
        HandedIn,
        Disputed, ///< the person said that the link is not theirs
        Entered,
        EntryVoided,
        Accepted,
        SentBack,
        Refused,
        DueChanged,
        DisposalHeld,
        DisposalOrdered,
        DisposalAnnounced,
        NumberDestroyed,
        PicturesDestroyed,
        Lost,
        Opened,
    };
    What what = What::PutOnRecord;
    QDateTime at;                      ///< UTC: the signer's clock, or the server's of what came in
    qint64 index = 0;                  ///< of the leaf in its log
    QString by;                        ///< login of who signed; empty: the server, for the person or for the law
    QByteArray code;                   ///< of the reason; Opened: of the purpose
    std::optional<ReasonKind> reasons; ///< which reasons `code` is of
    QDate date;                        ///< deadline, last day of keeping, end of a hold; invalid: none
    qsizetype pictures = 0;            ///< PicturesDestroyed: how many
    Way way = Way::Screen;             ///< Opened
    bool isVoid = false;               ///< its signer was cut off before it: it changed nothing
};

/// The history of one person, newest first. The names of what happened are the log's, so nothing can be left out or
/// told otherwise without breaking a signature or the tree.
class HistoryService
{
public:
    explicit HistoryService(ClientSession& session) : m_session(session) {}

    /// From the organization's log as it is remembered here; nothing is asked of the server.
    Result<std::vector<HistoryEntry>> of(const PersonId& person);
    /// Who opened the number, when, for what and how: the audit log is read from the server from its first leaf and
    /// compared with its verified head; every opening's signature is verified. For owners and auditors.
    /// `progress(leaves read, of)` returns false to stop: then Cancelled. Errors: Forbidden, LogGap, LogRoot,
    /// StatementSignature, LedgerSigner.
    using Progress = std::function<bool(qint64, qint64)>;
    Result<std::vector<HistoryEntry>> openings(const PersonId& person, const Progress& progress);

private:
    Result<std::vector<HistoryEntry>> readOpenings(const PersonId& person, const Progress& progress);
    std::optional<HistoryEntry> opening(const Statement& statement, qint64 index, const PersonId& person) const;
    Result<void> tellDestroyed(const events::Tombstone& tombstone, const PersonId& person, HistoryEntry entry,
                               std::vector<HistoryEntry>& entries);
    QString loginOf(const Signer& signer) const;

    ClientSession& m_session;
};

} // namespace kagibako

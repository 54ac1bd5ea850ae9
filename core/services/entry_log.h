// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "core/storage/state_tables.h"

#include <QHash>
#include <QSet>

namespace kagibako {

/// What the organization's log, as it is remembered here, tells about entries by post: who entered a box, whether it
/// still waits, what ended an invitation. Nothing is asked of the server. Errors of all: LogGap, those of parseLeaf()
/// and of the memory.
class EntryLog
{
public:
    explicit EntryLog(ClientSession& session) : m_session(session) {}

    struct Entry {
        AccountId account;
        QString by;                  ///< its login
        QDateTime at;                ///< UTC, by the clerk's clock
        QList<QByteArray> documents; ///< codes of the catalogue
    };
    /// Who entered this box. Errors: BoxHash when its leaf says nothing of it.
    Result<Entry> entryOf(const storage::BoxRow& box);
    /// By a clerk and not by a submission.
    Result<bool> isEntered(const storage::BoxRow& box);
    /// An unchecked box of a clerk that nobody decided about: no later box is current, and no reviewer of entries who
    /// had seen it accepted another. Acceptances are looked up once: this is for one look at the log, not to be kept.
    Result<bool> waits(const storage::BoxRow& box);
    /// Any number.accept names it, one that a cut made void as well: the server has it accepted for ever and throws it
    /// away for nobody. Looked up once, as well.
    Result<bool> wasAccepted(const storage::BoxRow& box);

    struct Ending {
        QString by;        ///< login
        QDateTime at;      ///< UTC
        QByteArray reason; ///< code of ReasonKind::Void or ReasonKind::Refuse
    };
    /// What made an invitation void; empty: no leaf of its own, whoever made it had lost the right.
    Result<std::optional<Ending>> endingOf(const storage::InvitationRow& invitation);

private:
    Result<const Statement*> statementAt(qint64 index); ///< null: an event. Lives until the next call
    Result<qint64> seenByAcceptance(qint64 index);
    Result<qint64> decidedUpTo(const PersonId& person, qint64 from);
    Result<std::optional<QByteArray>> reasonIn(const Payload& payload, const InvitationId& id);
    QString loginOf(const Signer& signer) const;

    ClientSession& m_session;
    qint64 m_index = -1;
    std::optional<Leaf> m_leaf; ///< the one at m_index: boxes that were put together share theirs

    struct Decided {
        qint64 from = 0; ///< the leaves after this one were looked at
        qint64 upTo = 0; ///< entries before this leaf wait no longer
    };
    QHash<PersonId, Decided> m_decided;
    struct Accepted {
        qint64 from = 0; ///< the leaves after this one were looked at
        QSet<ObjectId> boxes;
    };
    QHash<PersonId, Accepted> m_accepted;
    QHash<qint64, qint64> m_seen; ///< by leaf: size of the log that an acceptance of an entry had seen, 0 for others
};

} // namespace kagibako

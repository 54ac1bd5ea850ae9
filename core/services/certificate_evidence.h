// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/certificate_facts.h"
#include "core/services/client_session.h"
#include "core/storage/state_tables.h"

#include <QHash>

#include <set>

namespace kagibako {

/// Finds in the remembered log what proves that numbers were destroyed, and by what right; then hands out those leaves
/// with their places in the tree. For one certificate, not to be kept. Errors of all: LogGap where a leaf is not here,
/// those of parseLeaf() and of the memory.
class CertificateEvidence
{
public:
    explicit CertificateEvidence(ClientSession& session) : m_session(session) {}

    struct Decision {
        qint64 authority = -1; ///< index of the leaf that allowed the destruction
        qint64 approval = -1;  ///< of its approve; -1: none
        AccountId approver;
        QDateTime approved; ///< UTC
    };
    /// Of a number that is gone. In the order of the log it is quickest.
    Result<Decision> decisionOf(const storage::BoxRow& box);

    void need(qint64 index) { m_needed.insert(index); }
    /// The organization's keys, all that there ever were.
    void needOrganization();
    /// What gave the account its keys, and whoever gave them, up to the root. Errors: LedgerSigner.
    Result<void> needAccount(const AccountId& account);
    /// What was needed, by index. Errors: TooLarge (no certificate takes so much).
    Result<std::vector<CertificateLeaf>> leaves();

private:
    Result<std::optional<Decision>> decided(const storage::BoxRow& box);
    Result<std::optional<Decision>> decidedBy(const Statement& statement, qint64 index, QByteArrayView authority) const;
    Result<qint64> announcementOf(const storage::BoxRow& box);
    Result<qint64> grantOf(const Account& account);
    Result<qint64> find(const crypto::Digest& statement, qint64 before);

    ClientSession& m_session;
    std::set<qint64> m_needed;
    std::set<AccountId> m_accounts;
    QHash<QByteArray, qint64> m_announced; ///< leaves of announcements, by their hash
    qint64 m_tombstone = -1;
    Decision m_decision; ///< of the tombstone there
};

} // namespace kagibako

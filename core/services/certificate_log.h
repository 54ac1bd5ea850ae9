// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "core/services/certificate_facts.h"
#include "core/statement/statement.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace kagibako {

/// The part of an organization's log that a certificate brings along. Whatever read() lets through stands in the log
/// under a head that the organization's server signed, and every statement of it was signed by a key that the root key
/// of this organization granted, directly or by others. It replays no rights: that the signer might do so at that
/// moment was checked by the server and by each client that read the log (docs/spec/certificate.md §5).
class CertificateLog
{
public:
    /// Errors: CertificateLeaf (not in order, not of the kinds that a certificate needs), LedgerGenesis, LedgerSigner,
    /// StatementOrg, StatementSignature, ProofInvalid, HeadShape, HeadOrigin, HeadSignature, BadPublicKey, those of
    /// parseLeaf().
    static Result<CertificateLog> read(const OrgId& org, const QByteArray& head,
                                       const std::vector<CertificateLeaf>& leaves);

    const Head& head() const { return m_head; }
    /// What stands at `index`; counts as needed from now on. Errors: CertificateLeaf when it is not here.
    Result<const Leaf*> at(qint64 index);
    /// The key of an account; it, and whoever granted it, count as needed from now on. Errors: LedgerSigner.
    Result<crypto::PublicKey> keyOf(const AccountId& account);
    /// Logins of the accounts that were needed.
    const QMap<AccountId, QString>& names() const { return m_names; }
    /// A leaf that nothing needs hides something. Errors: CertificateLeaf.
    Result<void> isAllNeeded() const;

private:
    struct Known {
        qint64 index = 0;
        Leaf leaf;
        bool isNeeded = false;
    };
    struct Granted {
        crypto::PublicKey key;
        QString login;
        std::size_t position = 0; ///< of the grant in m_leaves
        std::optional<AccountId> by;
    };

    CertificateLog(const OrgId& org, const Head& claimed) : m_org(org), m_head(claimed) {}
    Result<void> take(const CertificateLeaf& leaf);
    Result<void> found(const Statement& statement);
    Result<void> admit(const Statement& statement);
    Result<void> byRoot(const Statement& statement);
    template <typename Grant>
    Result<void> grant(const Grant& grant, const Signer& by);

    OrgId m_org;
    Head m_head;
    std::optional<crypto::PublicKey> m_root, m_server; ///< in force after the leaves so far
    std::vector<Known> m_leaves;
    QHash<AccountId, Granted> m_accounts;
    QMap<AccountId, QString> m_names;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/sha256.h"
#include "core/services/certificate_facts.h"

#include <QMap>

#include <optional>

namespace kagibako {

/// What a certificate of disposal proved, to be shown. Every value was signed by the issuer; what stands under `proved`
/// in docs/spec/certificate.md was compared with the log too.
struct CertificateReport {
    CertificateFacts facts;
    crypto::Digest payload;         ///< SHA-256 of what is signed: stands on the paper too
    qint64 size = 0;                ///< leaves of the log under the tree head
    crypto::Digest root;            ///< of the tree head
    QMap<AccountId, QString> names; ///< login of the issuer and of everybody who decided or approved
    qsizetype leaves = 0;           ///< of the log that were proved to stand in it

    QString login(const AccountId& account) const { return names.value(account); }
};

/// Checks a certificate by itself: no server, no session, no memory of the log (docs/spec/certificate.md §4). With
/// `expected` it must be of that organization; without, the reader compares the report's `org` with the id they know:
/// everything else is proved from that id on.
/// Errors: those of JsonReader and TooLarge (form); StatementKind (another type), StatementOrg (another organization's
/// certificate, leaf or head), LedgerGenesis (the id is not that of the root key), HeadShape, HeadOrigin,
/// HeadSignature, ProofInvalid (a leaf that does not stand in the log at its index), StatementSignature,
/// LedgerSigner (a signer whose keys nobody granted), CertificateCount, CertificateLeaf (missing, twice, not needed, or
/// of another kind), CertificateItem (an item says other than its leaves), those of parseLeaf().
Result<CertificateReport> verifyCertificate(QByteArrayView json, const std::optional<OrgId>& expected = {});

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Verifies both logs from the first leaf, as an auditor would.
class LogService
{
public:
    explicit LogService(ClientSession& session) : m_session(session) {}

    struct TreeReport {
        qint64 orgLeaves = 0;
        qint64 auditLeaves = 0; ///< 0 for those who may not read the audit log
        crypto::Digest orgRoot, auditRoot;
    };
    /// Fetches every leaf again from the server, hashes it and compares with the signed heads this client verified and
    /// with its own memory of each leaf. Errors: LogRoot, LogGap, LogFork.
    Result<TreeReport> verifyTree();

    struct SignatureReport {
        qint64 statements = 0;
        qint64 events = 0;
    };
    /// Replays the remembered log from the genesis: every signature, every right. Errors: StatementSignature, LedgerX.
    Result<SignatureReport> verifySignatures();

private:
    Result<TreeReport> hashBoth();
    Result<SignatureReport> replay();
    Result<crypto::Digest> hashFromServer(wire::LogName log, qint64 size);

    ClientSession& m_session;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "core/log/proof.h"

namespace kagibako {

/// A log of which a client holds heads only (the audit log, for those who may not read it): every new head must be
/// proven to continue the last one.
class HeadFollower
{
public:
    HeadFollower(OrgId org, LogName log);
    explicit HeadFollower(const Head& remembered) : m_head(remembered) {}

    const Head& head() const { return m_head; }

    /// `proof`: consistency from head().size to `next.size`; empty when one of them is 0 or both are the same. On an
    /// error nothing has changed. Errors: HeadOrigin, LogRollback, LogFork, ProofInvalid.
    Result<void> advance(const Head& next, const merkle::Proof& proof);

    /// What somebody says they saw: of head().size without a proof, of an earlier size with the consistency from there
    /// to head(). Errors: SeenMismatch; ProofInvalid; LogGap when `size` is past head().
    Result<void> checkSeen(qint64 size, const crypto::Digest& root, const merkle::Proof& proof) const;

private:
    Head m_head;
};

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/head_follower.h"

namespace kagibako {

HeadFollower::HeadFollower(OrgId org, LogName log) : m_head{org, log, 0, merkle::emptyRoot()} {}

Result<void> HeadFollower::advance(const Head& next, const merkle::Proof& proof)
{
    if (next.org != m_head.org || next.log != m_head.log)
        return fail(ErrorCode::HeadOrigin);
    if (next.size < m_head.size)
        return fail(ErrorCode::LogRollback);
    if (next.size == m_head.size && next.root != m_head.root)
        return fail(ErrorCode::LogFork);
    // Everything continues the empty log; RFC 9162 has no proof for it.
    if (m_head.size == 0 && !proof.isEmpty())
        return fail(ErrorCode::ProofInvalid);
    if (m_head.size > 0)
        KAGIBAKO_TRY(merkle::verifyConsistency(m_head.size, next.size, m_head.root, next.root, proof));
    m_head = next;
    return {};
}

Result<void> HeadFollower::checkSeen(qint64 size, const crypto::Digest& root, const merkle::Proof& proof) const
{
    if (size > m_head.size)
        return fail(ErrorCode::LogGap, QStringLiteral("seen past the head"));
    if (size == m_head.size || size <= 0) {
        const crypto::Digest own = size == m_head.size ? m_head.root : merkle::emptyRoot();
        return size >= 0 && root == own && proof.isEmpty() ? Result<void>() : fail(ErrorCode::SeenMismatch);
    }
    return merkle::verifyConsistency(size, m_head.size, root, m_head.root, proof);
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_follower.h"

namespace kagibako {

Result<LogFollower> LogFollower::restore(const Head& remembered, const merkle::TileSource& source)
{
    LogFollower out(remembered.org, remembered.log);
    KAGIBAKO_TRY_ASSIGN(out.m_tree, merkle::TileWriter::resume(remembered.size, source));
    if (out.head() != remembered)
        return fail(ErrorCode::LogRoot, QStringLiteral("stored rows"));
    return out;
}

Result<void> LogFollower::check(const Head& head) const
{
    if (head.org != m_org || head.log != m_log)
        return fail(ErrorCode::HeadOrigin);
    if (head.size < size())
        return fail(ErrorCode::LogRollback);
    if (head.size == size() && head.root != m_tree.root())
        return fail(ErrorCode::LogFork);
    return {};
}

Result<LogAdvance> LogAdvance::to(const Head& head, const LogFollower& from)
{
    KAGIBAKO_TRY(from.check(head));
    return LogAdvance(head, from);
}

Result<void> LogAdvance::add(QByteArrayView leaf)
{
    if (size() == m_target.size)
        return fail(ErrorCode::LogGap, QStringLiteral("leaves past the head"));
    m_next.m_tree.append(merkle::leafHash(leaf));
    return {};
}

Result<LogFollower> LogAdvance::finish()
{
    if (size() != m_target.size)
        return fail(ErrorCode::LogGap, QStringLiteral("leaves missing"));
    if (m_next.head() != m_target)
        return fail(ErrorCode::LogRoot);
    return std::move(m_next);
}

Result<void> checkSeen(merkle::TreeReader& tree, qint64 size, const crypto::Digest& root)
{
    if (size > tree.size())
        return fail(ErrorCode::LogGap, QStringLiteral("seen past the head"));
    if (size < 0)
        return fail(ErrorCode::SeenMismatch);
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest own, tree.rootAt(size));
    if (own != root)
        return fail(ErrorCode::SeenMismatch);
    return {};
}

} // namespace kagibako

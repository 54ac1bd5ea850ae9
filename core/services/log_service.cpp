// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/log_service.h"

#include "core/ledger/due_dates.h"
#include "core/services/log_walk.h"
#include "core/sync/boxes_before.h"
#include "core/sync/leaf_verifier.h"

namespace kagibako {

Result<crypto::Digest> LogService::hashFromServer(wire::LogName log, qint64 size)
{
    storage::LeafTable mine(m_session.cache());
    return walkLog(m_session, log, size, [&](qint64 from, std::span<const QByteArray> leaves) -> Result<void> {
        if (log != wire::LogName::Org)
            return {};
        KAGIBAKO_TRY_ASSIGN(const auto remembered, mine.read(from, static_cast<qint64>(leaves.size())));
        for (std::size_t i = 0; i < std::min(remembered.size(), leaves.size()); ++i) {
            if (remembered[i] != leaves[i])
                return fail(ErrorCode::LogRoot,
                            QStringLiteral("leaf %1 is another").arg(from + static_cast<qint64>(i)));
        }
        return {};
    });
}

Result<LogService::TreeReport> LogService::verifyTree()
{
    return m_session.events().noted(hashBoth());
}

Result<LogService::TreeReport> LogService::hashBoth()
{
    TreeReport report;
    const Head org = m_session.state().log.head();
    KAGIBAKO_TRY_ASSIGN(report.orgRoot, hashFromServer(wire::LogName::Org, org.size));
    if (report.orgRoot != org.root)
        return fail(ErrorCode::LogRoot);
    report.orgLeaves = org.size;
    const Rank rank = m_session.ledger().account(m_session.keyring().account())->rank;
    if (rank != Rank::Owner && rank != Rank::Auditor)
        return report;
    const Head& audit = m_session.state().audit.head();
    KAGIBAKO_TRY_ASSIGN(report.auditRoot, hashFromServer(wire::LogName::Audit, audit.size));
    if (report.auditRoot != audit.root)
        return fail(ErrorCode::LogRoot);
    report.auditLeaves = audit.size;
    return report;
}

Result<LogService::SignatureReport> LogService::verifySignatures()
{
    return m_session.events().noted(replay());
}

Result<LogService::SignatureReport> LogService::replay()
{
    constexpr qint64 AtOnce = 1000;
    SignatureReport report;
    Ledger ledger(m_session.config().org);
    storage::LeafTable leaves(m_session.cache());
    DueDates dues;
    for (qint64 at = 0; at < m_session.state().log.size();) {
        KAGIBAKO_TRY_ASSIGN(const auto part, leaves.read(at, AtOnce));
        if (part.empty())
            return fail(ErrorCode::LogGap);
        SignatureBatch signatures;
        std::vector<Result<Leaf>> parsed = parseLeaves(part);
        for (Result<Leaf>& one : parsed) {
            KAGIBAKO_TRY_ASSIGN(Leaf leaf, std::move(one));
            if (auto* statement = std::get_if<Statement>(&leaf)) {
                KAGIBAKO_TRY_ASSIGN(auto key, ledger.signerKey(*statement));
                // Who entered a box is true for ever; its due date is not.
                KAGIBAKO_TRY_ASSIGN(BoxesBefore before, whoEntered(m_session.cache(), *statement));
                if (const auto* set = std::get_if<kinds::DueSet>(&statement->payload))
                    before.due = dues.of(set->box);
                dues.take(*statement);
                KAGIBAKO_TRY(ledger.apply(at, *statement, before));
                signatures.add(std::move(*statement), std::move(key));
                ++report.statements;
            } else {
                ++report.events;
            }
            ++at;
        }
        KAGIBAKO_TRY(signatures.verify());
    }
    return report;
}

} // namespace kagibako

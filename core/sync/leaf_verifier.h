// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/statement/statement.h"

#include <span>
#include <vector>

namespace kagibako {

/// Verifies the signatures of a run of statements on all cores: one costs 50 µs, parsing and replay a fraction of that.
class SignatureBatch
{
public:
    void add(Statement statement, crypto::PublicKey key) { m_jobs.push_back({std::move(statement), std::move(key)}); }
    /// The first failure, if any; empties the batch. Errors: StatementSignature.
    Result<void> verify();

private:
    struct Job {
        Statement statement;
        crypto::PublicKey key;
    };
    std::vector<Job> m_jobs;
};

/// Parses a run of leaves on all cores, each by itself: the first that fails need not be looked at before its turn.
std::vector<Result<Leaf>> parseLeaves(std::span<const QByteArray> bytes);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/leaf_verifier.h"

#include <atomic>
#include <thread>

namespace kagibako {

namespace {

constexpr std::size_t WorthThreads = 32; // below this starting threads costs more than it saves

/// Calls `work(i)` for every i below `count`, on all cores, until one says false.
template <typename Work>
void onAllCores(std::size_t count, Work work)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> good = true;
    const auto run = [&] {
        for (std::size_t i = next++; i < count && good; i = next++) {
            if (!work(i))
                good = false;
        }
    };
    const unsigned threads = count < WorthThreads ? 1 : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
}

} // namespace

Result<void> SignatureBatch::verify()
{
    std::atomic<bool> good = true;
    onAllCores(m_jobs.size(), [&](std::size_t i) {
        if (!verifyStatement(m_jobs[i].statement, m_jobs[i].key))
            good = false;
        return good.load();
    });
    m_jobs.clear(); // keeps its room: growing again would move each statement several times
    if (!good)
        return fail(ErrorCode::StatementSignature);
    return {};
}

std::vector<Result<Leaf>> parseLeaves(std::span<const QByteArray> bytes)
{
    std::vector<Result<Leaf>> leaves(bytes.size(), fail(ErrorCode::Internal));
    onAllCores(bytes.size(), [&](std::size_t i) {
        leaves[i] = parseLeaf(bytes[i]);
        return true;
    });
    return leaves;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/leaf_verifier.h"

#include <atomic>
#include <thread>

namespace kagibako {

namespace {
constexpr std::size_t WorthThreads = 32; // below this starting threads costs more than it saves
}

Result<void> SignatureBatch::verify()
{
    const std::vector<Job> jobs = std::exchange(m_jobs, {});
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> good = true;
    const auto work = [&] {
        for (std::size_t i = next++; i < jobs.size() && good; i = next++) {
            if (!verifyStatement(jobs[i].statement, jobs[i].key))
                good = false;
        }
    };
    const unsigned threads = jobs.size() < WorthThreads ? 1 : std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (!good)
        return fail(ErrorCode::StatementSignature);
    return {};
}

} // namespace kagibako

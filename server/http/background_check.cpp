// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/background_check.h"

namespace kagibako::server {

void BackgroundCheck::start(std::vector<OrgId> orgs)
{
    if (!orgs.empty())
        m_thread = std::thread([this, orgs = std::move(orgs)] { run(orgs); });
}

void BackgroundCheck::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool BackgroundCheck::restFor(std::chrono::nanoseconds time)
{
    std::unique_lock lock(m_mutex);
    return m_wake.wait_for(lock, time, [this] { return m_stopping; });
}

void BackgroundCheck::run(const std::vector<OrgId>& orgs)
{
    const auto directory = m_engine.connect(store::Which::Directory);
    qint64 leaves = 0;
    bool isGood = true;
    for (const OrgId& org : orgs) {
        const auto checked = directory ? check(**directory, org) : std::unexpected(directory.error());
        if (restFor({}))
            return;
        leaves += checked.value_or(0);
        isGood = isGood && checked;
        if (!checked)
            m_told.failed(org, checked.error());
    }
    if (isGood)
        m_told.passed(leaves);
}

Result<qint64> BackgroundCheck::check(store::Database& directory, const OrgId& org)
{
    using Clock = std::chrono::steady_clock;
    KAGIBAKO_TRY_ASSIGN(const auto rows, store::OrgTable(directory).all());
    const auto row = std::ranges::find(rows, org, &store::OrgRow::org);
    if (row == rows.end())
        return fail(ErrorCode::LogGap);
    auto began = Clock::now();
    return checkLogs(directory, *row, [&] {
        const bool isStopped = restFor(Clock::now() - began);
        began = Clock::now();
        return !isStopped;
    });
}

} // namespace kagibako::server

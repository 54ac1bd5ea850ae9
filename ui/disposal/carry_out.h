// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/disposal/disposal_page.h"

namespace kagibako::ui {

/// Looks at the log first: what was pressed before, and its answer lost, is known then. Says what came of it, and reads
/// everything anew.
template <typename Value>
void DisposalPage::carryOut(const QString& title, std::function<Result<Value>(ClientSession&)> work,
                            std::function<QString(const Value&)> done)
{
    m_isBusy = true;
    refreshActs();
    m_desk.run(
        this, title,
        [work = std::move(work)](ClientSession& session, Job&) -> Result<Value> {
            KAGIBAKO_TRY(session.lookFirst());
            return work(session);
        },
        [this, done = std::move(done)](const Result<Value>& value) {
            m_isBusy = false;
            if (value)
                m_banner->say(Banner::Kind::Good, done(*value));
            else
                m_banner->fail(value.error(), m_desk.language(), m_desk.problemId());
            load();
        });
}

} // namespace kagibako::ui

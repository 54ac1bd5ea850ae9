// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "server/store/log_table.h"

#include <algorithm>
#include <functional>

namespace kagibako::server {

/// Called after each part of a long reading; false ends it.
using Between = std::function<bool()>;

inline constexpr qint64 LeavesAtOnce = 1000;
inline constexpr qsizetype LeafBytesAtOnce = 16 * 1024 * 1024;

/// Calls `take(index, bytes)` for every stored leaf from `from`, in order, up to `to`. Errors: LogGap for one that is
/// not there, those of `take`, Closed when `between` ended it.
template <typename Take>
Result<void> forEachLeaf(store::Database& directory, qint64 no, LogName log, qint64 from, qint64 to, Take take,
                         const Between& between = {})
{
    store::LeafTable table(directory);
    while (from < to) {
        KAGIBAKO_TRY_ASSIGN(const auto leaves, table.read(no, static_cast<int>(log), from,
                                                          std::min(LeavesAtOnce, to - from), LeafBytesAtOnce));
        if (leaves.empty())
            return fail(ErrorCode::LogGap);
        for (const QByteArray& leaf : leaves)
            KAGIBAKO_TRY(take(from++, leaf));
        if (between && !between())
            return fail(ErrorCode::Closed);
    }
    return {};
}

} // namespace kagibako::server

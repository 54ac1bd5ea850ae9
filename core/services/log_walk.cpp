// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/log_walk.h"

#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

Result<crypto::Digest> walkLog(ClientSession& session, wire::LogName log, qint64 size, const TakeLeaves& take)
{
    merkle::CompactRange range;
    while (range.size() < size) {
        KAGIBAKO_TRY_ASSIGN(
            const wire::LogAnswer answer,
            session.api().log({log, range.size(), std::min<qint64>(limits::LogLeaves, size - range.size())}));
        if (answer.from != range.size() || answer.leaves.isEmpty())
            return fail(ErrorCode::LogGap);
        const auto wanted = static_cast<std::size_t>(std::min<qint64>(answer.leaves.size(), size - range.size()));
        const std::span<const QByteArray> leaves(answer.leaves.constData(), wanted);
        KAGIBAKO_TRY(take(answer.from, leaves));
        for (const QByteArray& leaf : leaves)
            range.append(merkle::leafHash(leaf));
    }
    return range.root();
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/page_check.h"

namespace kagibako {

using namespace Qt::StringLiterals;

Result<void> checkPage(ClientSession& session, QByteArrayView expectedSha256)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray page, session.events().noted(session.api().page()));
    if (crypto::sha256(page).view() != expectedSha256) {
        const Error other(ErrorCode::ObjectHash, u"page"_s);
        session.events().note(other);
        return std::unexpected(other);
    }
    return {};
}

} // namespace kagibako

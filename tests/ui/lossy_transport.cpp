// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lossy_transport.h"

#include "core/wire/paths.h"

namespace kagibako::ui::test {

Result<HttpResponse> LossyTransport::send(const HttpRequest& request)
{
    if (m_line->fault == Line::Dead)
        return fail(ErrorCode::NetFailed, QStringLiteral("test"));
    auto response = m_real.send(request);
    if (m_line->fault != Line::LoseAnswer || request.path != path::Statements)
        return response;
    m_line->fault = Line::Dead;
    return fail(ErrorCode::NetFailed, QStringLiteral("test"));
}

} // namespace kagibako::ui::test

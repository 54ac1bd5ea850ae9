// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/statements.h"

#include "server/http/statement_batch.h"

namespace kagibako::server {

Task<http::Response> Statements::append(http::Request request)
{
    const auto caller = co_await m_desk.authorize(request);
    if (!caller)
        co_return m_desk.answer(request, caller.error());
    auto asked = wire::decodeStatementsRequest(viewOf(request.body));
    if (!asked)
        co_return m_desk.answer(request, asked.error());
    request.body.clear(); // up to 16 MB that nobody needs while the batch waits
    const BatchContext context{caller->org->org,     caller->account,        QByteArray::fromStdString(request.peer),
                               m_desk.clock().now(), m_desk.clock().today(), std::make_shared<QList<qint64>>()};
    const auto done = co_await m_desk.commit([this, asked = std::move(*asked), context](store::Transaction& t) {
        return appendBatch(t, m_desk.logs(), asked.envelopes, asked.objects, context);
    });
    if (!done)
        co_return m_desk.answer(request, done.error());
    const auto published = m_desk.logs().find(context.org);
    co_return Desk::json(wire::encode(wire::Appended{{published->orgNote, published->auditNote}, *context.indexes}));
}

} // namespace kagibako::server

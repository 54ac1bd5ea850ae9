// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"

#include <atomic>
#include <memory>

namespace kagibako::ui::test {

/// What is wrong with the line, told by the test and obeyed by every LossyTransport that shares it.
struct Line {
    enum Fault : int {
        Sound,
        Dead,       ///< nothing gets through
        LoseAnswer, ///< the next statements arrive, the answer does not, and from then on the line is dead
    };
    std::atomic<int> fault = Sound;
};

/// The real way to the real server, over a line that breaks when the test says so.
class LossyTransport final : public HttpTransport
{
public:
    LossyTransport(const QByteArray& server, const QByteArray& pin, std::shared_ptr<Line> line)
        : m_real(server, pin), m_line(std::move(line))
    {
    }
    Result<HttpResponse> send(const HttpRequest& request) override;

private:
    CurlTransport m_real;
    std::shared_ptr<Line> m_line;
};

} // namespace kagibako::ui::test

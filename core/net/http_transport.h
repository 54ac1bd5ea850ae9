// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace kagibako {

struct HttpRequest {
    QByteArray path; ///< "/v1/…"
    QByteArray contentType;
    QByteArray session; ///< empty: none
    QByteArray body;
    bool isFile = false; ///< a public file by GET: only the path counts; else POST
};

struct HttpResponse {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
};

/// The one way out of a client: a question to its one server. Implemented by CurlTransport and by the tests' lying
/// server.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    /// Errors: NetFailed (not reached, cut off), NetTls (not trusted), NetPin (another certificate than the sheet
    /// says). An answer with an error status is not an error here.
    virtual Result<HttpResponse> send(const HttpRequest& request) = 0;
};

} // namespace kagibako

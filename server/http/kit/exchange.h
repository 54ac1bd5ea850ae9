// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/session.h"

namespace kagibako::http {

/// One request and its answer, while it lasts. Private to Session.
struct Session::Exchange {
    explicit Exchange(Admission& admission);

    const TlsStream::Clock::time_point started = TlsStream::Clock::now();
    const std::string id; // 16 hex digits, random
    Head head;
    Method method = Method::Other;
    const Route* route = nullptr;
    std::string path;  // of the route
    std::string allow; // for 405
    bool readToEnd = false;
    Admission::Bytes held;
};

} // namespace kagibako::http

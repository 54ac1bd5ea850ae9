// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"
#include "core/services/client_session.h"

#include <QTemporaryDir>

namespace kagibako::test {

/// A clean computer: it knows where an organization is and who sits there, and nothing else. Lives longer than the
/// sessions that it unlocks, of which there is one at a time.
class Computer
{
public:
    explicit Computer(const ClientConfig& config);

    CurlTransport& transport() { return m_transport; }
    /// `accountText`: as on the account sheet.
    Result<std::unique_ptr<ClientSession>> unlock(const QByteArray& password, const QByteArray& accountText);

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    CurlTransport m_transport;
};

} // namespace kagibako::test

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/curl_transport.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "tests/server/real/daemon.h"

#include <optional>

namespace kagibako::ui::test {

/// Somebody new at a computer of their own, with the paper in hand.
class Newcomer
{
public:
    Newcomer(kagibako::test::Daemon& daemon, const OrgId& org, QString name);

    Result<wire::EnrolState> ask(const SheetId& sheet, ByteSpan code);
    /// The whole way in, by the services of an admin: sheet, request, admission, the promised rights and their keys.
    Result<void> comeIn(ClientSession& admin, Rank rank, const AccountService::Roles& roles = {});
    Result<std::unique_ptr<ClientSession>> login();

private:
    static SecretBytes password();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    CurlTransport m_transport;
    JoinRequest m_request;
    std::optional<Joining> m_joining;
};

} // namespace kagibako::ui::test

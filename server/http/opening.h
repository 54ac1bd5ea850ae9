// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

#include <map>

namespace kagibako::server {

/// Hands out sealed boxes: the audit leaf is on the disk before the vault is read (protocol.md §7), so there is no
/// reading without a trace. Counts opens per account and day against policy.opens.
class Opening
{
public:
    explicit Opening(Desk& desk) : m_desk(desk) {}
    Task<http::Response> open(http::Request request);

private:
    struct Counter {
        QDate day;
        qint64 opened = 0;
    };
    Result<void> count(const AccountId& account, qint64 objects, const Policy& policy);

    Desk& m_desk;
    std::map<AccountId, Counter> m_counters; ///< writer's thread only
};

} // namespace kagibako::server

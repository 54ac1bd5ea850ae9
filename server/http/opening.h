// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/desk.h"

namespace kagibako::server {

/// Hands out sealed boxes: the audit leaf is on the disk before the vault is read (protocol.md §7), so there is no
/// reading without a trace. Counts opens per account and day against policy.opens; what an approved list names is not
/// counted, and exports are such lists only.
class Opening
{
public:
    explicit Opening(Desk& desk) : m_desk(desk) {}
    Task<http::Response> open(http::Request request);

private:
    Task<Result<void>> isListed(const Caller& who, const kinds::Open& open);
    Result<void> count(store::Transaction& transaction, const Caller& who, qint64 numbers, const Policy& policy);

    Desk& m_desk;
};

} // namespace kagibako::server

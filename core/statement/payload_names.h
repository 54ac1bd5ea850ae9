// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"

namespace kagibako {

// Names that reading and writing need.
inline constexpr std::array ChannelNames = {QLatin1StringView("letter"), QLatin1StringView("own-mail"),
                                            QLatin1StringView("outbox"), QLatin1StringView("link")};
inline constexpr QLatin1StringView RootName("root");

namespace policyfields {
inline constexpr QLatin1StringView Disposal("disposal"), DueLedger("due_ledger"), DueMonthDay("due_month_day"),
    FourEyesEntry("four_eyes_entry"), IpAccounts("ip_accounts"), IpAllow("ip_allow"), IpDeny("ip_deny"),
    PageUrl("page_url"), SecondFactor("second_factor");
inline constexpr QLatin1StringView Account("account"), Allow("allow"), Deny("deny"); // of one of ip_accounts
} // namespace policyfields

} // namespace kagibako

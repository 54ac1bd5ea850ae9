// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_boxes.h"

namespace kagibako {

// Inside core/statement: names that only reading and writing need.
inline constexpr std::array ChannelNames = {QLatin1StringView("letter"), QLatin1StringView("own-mail"),
                                            QLatin1StringView("outbox"), QLatin1StringView("link")};
inline constexpr QLatin1StringView RootName("root");

namespace policyfields {
inline constexpr QLatin1StringView Disposal("disposal"), FourEyesEntry("four_eyes_entry"), PageUrl("page_url");
}

} // namespace kagibako

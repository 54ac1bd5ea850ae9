// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/report.h"

#include <algorithm>

namespace kagibako::bench {

/// How much of everything: 1 for figures, less to see that it runs.
struct Scale {
    double of = 1;
    int count(int whole) const { return std::max(1, static_cast<int>(whole * of)); }
};

/// Submissions to the real server, its memory, its idle connections.
Rows intakeRows(const Scale& scale);
/// 100,000 people in the real client, on the real server.
Rows peopleRows(const Scale& scale);
/// Letters to invited people and their forms at the postal desk, on the real server.
Rows postalRows(const Scale& scale);
/// Letters and workbooks as files.
Rows paperRows(const Scale& scale);
/// One number from the click to the digits.
Rows revealRows(const Scale& scale);
/// Trees, replay, durable leaves.
Rows logRows(const Scale& scale);
/// Permissions, logins, rotations.
Rows rightsRows(const Scale& scale);
/// A start of the server with a long log.
Rows startRows(const Scale& scale);
/// The grid of 100,000 people, painted into memory.
Rows windowRows(const Scale& scale);
/// The whole window on the real server, and the real program on a screen; nothing without a screen.
Rows desktopRows(const Scale& scale);

} // namespace kagibako::bench

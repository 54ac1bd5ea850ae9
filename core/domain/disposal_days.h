// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kagibako {

// The lengths of docs/spec/statements.md "Disposal", in days. Server and clients hold each other to them.

/// A number that another took the place of goes so long after; until then a mistake can be taken back.
inline constexpr int RetireDays = 30;
/// From its announcement in the log to the destruction: so long anybody can still say stop.
inline constexpr int AnnounceDays = 14;
/// What came in and nobody accepted, returned, refused or threw away.
inline constexpr int AbandonedDays = 180;
/// The server's clock may be so far ahead of the newest statement; further, and it destroys nothing.
inline constexpr int MostClockLead = 7;

} // namespace kagibako

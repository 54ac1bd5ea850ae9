// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kagibako::ui {

/// Nobody reads this process' memory by way of the system: no core file, no debugger of another program of the same
/// user, no crash report with a dump; and what is freed is overwritten where the C library can do that (attacks.md
/// F01). Before the first secret, so first of all.
void hardenProcess();

} // namespace kagibako::ui

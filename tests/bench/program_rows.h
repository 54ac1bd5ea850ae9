// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/report.h"
#include "tests/ui/stage.h"

namespace kagibako::bench {

/// The real program as a process of its own on the stage's folder and server: its start, its unlock, its memory.
/// `quick`: once each, and nothing that other programs would feel.
Rows programRows(ui::test::Stage& stage, int people, bool quick);

} // namespace kagibako::bench

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kagibako::ui {

/// From here on this process opens no file and no socket, starts no other, writes no file, and gets no more memory and
/// time than a picture needs. What is open already stays. False where the system refuses.
bool jailThisProcess();

} // namespace kagibako::ui

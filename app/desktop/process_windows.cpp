// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/process.h"

#include <windows.h>

namespace kagibako::ui {

void hardenProcess()
{
    // No error reporting with a dump of this process.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    HeapSetInformation(nullptr, HeapEnableTerminationOnCorruption, nullptr, 0);
}

} // namespace kagibako::ui

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screen_guard.h"

#include <QWidget>

#include <windows.h>

namespace kagibako::ui {

void guardFromCapture(QWidget& window, bool guarded)
{
    constexpr DWORD ExcludeFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, which older headers lack
    const auto handle = reinterpret_cast<HWND>(window.winId());
    // Before Windows 10 2004 the first is refused; the second shows a black window in captures.
    if (!SetWindowDisplayAffinity(handle, guarded ? ExcludeFromCapture : WDA_NONE) && guarded)
        SetWindowDisplayAffinity(handle, WDA_MONITOR);
}

} // namespace kagibako::ui

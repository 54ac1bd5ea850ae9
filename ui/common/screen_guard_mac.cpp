// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screen_guard.h"

#include <QWidget>

#include <objc/message.h>
#include <objc/runtime.h>

namespace kagibako::ui {

void guardFromCapture(QWidget& window, bool guarded)
{
    // [[view window] setSharingType: NSWindowSharingNone (0) or NSWindowSharingReadOnly (1)]
    const auto view = reinterpret_cast<id>(window.winId());
    const auto ask = reinterpret_cast<id (*)(id, SEL)>(objc_msgSend);
    const auto set = reinterpret_cast<void (*)(id, SEL, unsigned long)>(objc_msgSend);
    if (const id native = ask(view, sel_registerName("window")))
        set(native, sel_registerName("setSharingType:"), guarded ? 0UL : 1UL);
}

} // namespace kagibako::ui

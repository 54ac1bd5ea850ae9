// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/demo_clerk.h"

#include <QJsonObject>

namespace kagibako::ui::test {

/// A pile of return forms at the postal desk, by keys alone. `lines`: of each form its reference as a scanner reads it,
/// the number, and the number once more, with blanks between. What the window does not take is put aside by Esc.
/// → {forms: [{saved, at, says}], saved, failed}: `at` and `says` of what was caught: in which field, and the words.
QJsonObject enterForms(const DemoClerk& clerk, SecretLines& lines, int count);

} // namespace kagibako::ui::test

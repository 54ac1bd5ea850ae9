// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/people_service.h"

namespace kagibako::ui {

/// "New", "Changed", "As before".
QString differenceWord(PersonDifference::What what);
/// "Name: 山田 → 佐藤; Department: …" of who is changed; of who is new what stands in the file; else empty.
QString differenceText(const PersonDifference& difference, Language language);

} // namespace kagibako::ui

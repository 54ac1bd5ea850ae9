// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"
#include "core/wire/json_time.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// The one JSON reader: what it takes is exactly what the writer would have written.
KAGIBAKO_FUZZ_TARGET(json)
{
    const auto object = parseCanonicalJson(input, 1 << 20);
    if (object)
        fuzz::require(canonicalJson(*object) == input);
    (void)parseTimeText(input);
    (void)parseDateText(QString::fromUtf8(input));
}

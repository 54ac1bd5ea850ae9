// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/event.h"
#include "core/statement/statement.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Leaves of both logs and the payloads inside. First byte: which.
KAGIBAKO_FUZZ_TARGET(statement)
{
    const auto [which, rest] = fuzz::choose(input, 4);
    if (which == 0) {
        if (const auto envelope = parseEnvelope(rest))
            fuzz::require(envelope->encode() == rest);
    } else if (which == 1) {
        if (const auto known = parsePayload(rest))
            fuzz::require(encodePayload(known->common, known->payload) == rest);
    } else if (which == 2) {
        if (const auto event = parseEvent(rest))
            fuzz::require(encodeEvent(*event) == rest);
    } else {
        (void)parseLeaf(rest);
    }
}

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/approved_list.h"
#include "core/statement/event.h"
#include "core/statement/statement.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Leaves of both logs, the payloads inside, and the lists that requests name. First byte: which.
KAGIBAKO_FUZZ_TARGET(statement)
{
    const auto [which, rest] = fuzz::choose(input, 5);
    if (which == 0) {
        if (const auto envelope = parseEnvelope(rest))
            fuzz::require(envelope->encode() == rest);
    } else if (which == 1) {
        if (const auto known = parsePayload(rest))
            fuzz::require(encodePayload(known->common, known->payload) == rest);
    } else if (which == 2) {
        if (const auto event = parseEvent(rest))
            fuzz::require(encodeEvent(*event) == rest);
    } else if (which == 3) {
        const auto list = decodeList(rest, crypto::sha256(rest), rest.count("\"object\":"));
        if (list)
            fuzz::require(encodeList(*list) == rest);
    } else {
        (void)parseLeaf(rest);
    }
}

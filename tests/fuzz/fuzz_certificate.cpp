// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_codec.h"
#include "core/services/certificate_report.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// Certificates of disposal come from anywhere. First byte: which.
KAGIBAKO_FUZZ_TARGET(certificate)
{
    const auto [which, rest] = fuzz::choose(input, 3);
    if (which == 0) {
        if (const auto file = parseCertificate(rest))
            fuzz::require(encodeCertificate(*file) == rest);
    } else if (which == 1) {
        if (const auto facts = parseFacts(rest))
            fuzz::require(encodeFacts(*facts) == rest);
    } else {
        (void)verifyCertificate(rest);
    }
}

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/base32.h"
#include "core/base/bytes.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/domain/date_text.h"
#include "core/domain/ip_rules.h"
#include "core/domain/my_number.h"
#include "core/domain/text_rules.h"
#include "tests/fuzz/target.h"

using namespace kagibako;

// What people type: numbers, codes from letters and sheets, dates, names, addresses. First byte: which.
KAGIBAKO_FUZZ_TARGET(typed)
{
    const auto [which, rest] = fuzz::choose(input, 7);
    const QString text = QString::fromUtf8(rest);
    switch (which) {
    case 0:
        (void)parseAny(asSpan(rest));
        return;
    case 1:
        if (const auto code = parseCode(rest))
            fuzz::require(parseCode(*code + checkSymbol(*code)) == *code); // normalised once is normalised
        return;
    case 2:
        (void)crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(rest), 16);
        return;
    case 3:
        if (const auto bytes = fromBase32(rest, 20))
            fuzz::require(toBase32(*bytes) == rest);
        if (const auto bytes = fromHex(rest))
            fuzz::require(bytes->toHex() == rest);
        if (const auto bytes = fromBase64(rest))
            fuzz::require(toBase64(*bytes) == rest);
        return;
    case 4:
        if (const auto date = parseDate(text))
            fuzz::require(date->isValid());
        return;
    case 6:
        if (const auto range = ipRangeFrom(rest))
            fuzz::require(ipRangeFrom(range->text()) == *range && range->text().size() <= IpRange::MostText);
        return;
    default:
        (void)textProblem(text, 200);
        (void)isMailAddress(text);
    }
}

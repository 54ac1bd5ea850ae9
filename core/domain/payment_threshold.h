// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"

namespace kagibako {

/// Whether a 支払調書 is due for somebody who is paid, and so whether their number is needed at all: without the use
/// (事務) it may not be asked for (番号法14条, 15条).
enum class NumberNeed : std::uint8_t {
    Needed,
    NotNeeded, ///< whatever was paid stays under every limit
    Unknown,   ///< no amount, no purpose, or it depends on what exactly is paid for
};

struct ThresholdAnswer {
    NumberNeed need = NumberNeed::Unknown;
    QStringView ja; ///< why, in a sentence
    QStringView en;
};

/// Of payees and companies, by what is paid in a year and by the purposes; anybody else is Unknown, without a sentence.
/// Limits (the amount has to be above it): fees of lawyers, tax accountants, writers, lecturers … ¥50,000; of sales
/// agents (外交員), hostesses … ¥500,000; owners of race horses ¥750,000; rent of real estate ¥150,000, to companies
/// for key money and the like only. Source: 所得税法225条1項3号・9号, as the guides to 支払調書 in domain.md §6.1 say
/// it.
ThresholdAnswer thresholdOf(const Person& person);

} // namespace kagibako

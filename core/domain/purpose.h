// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/person.h"

#include <span>

namespace kagibako {

/// 利用事務: what a number may be used for (番号法9条; to be told to the person, 個人情報保護法21条). Offered as
/// checkboxes; logs hold the ASCII code alone. Codes are stored in statements and never change their meaning; new ones
/// are appended.
enum class Purpose : std::uint8_t {
    Withholding,
    Declaration,
    Retirement,
    PropertySavings,
    HealthPension,
    Pension3,
    Employment,
    Accident,
    Payment,
    RealEstate,
    Dividend,
    PensionPlan,
};

struct PurposeInfo {
    Purpose purpose;
    const char* code;
    QStringView ja;
    QStringView en;
    std::uint8_t kinds; ///< bit 1 << PersonKind of everybody it may be asked for
};

/// All purposes, in the order they are shown.
std::span<const PurposeInfo> purposes();
const PurposeInfo& purposeInfo(Purpose purpose);
inline const char* purposeCode(Purpose purpose)
{
    return purposeInfo(purpose).code;
}
/// Errors: UnknownPurpose.
Result<Purpose> purposeFromCode(QByteArrayView code);
/// May the number of such a person be asked for at all for this? (Who is on no form of the purpose may not be asked:
/// 番号法14条, 15条.)
bool allowsKind(Purpose purpose, PersonKind kind);

} // namespace kagibako

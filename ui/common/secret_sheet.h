// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/account_sheet.h"
#include "core/paper/recovery_sheet.h"
#include "ui/common/paper.h"

#include <variant>

namespace kagibako::ui {

/// A sheet whose secret is read and typed by people, in groups of four symbols.
class SecretSheet
{
public:
    using Sheet = std::variant<RecoverySheet, AccountSheet>;

    SecretSheet(Sheet sheet, Language language) : m_sheet(std::move(sheet)), m_language(language) {}
    /// To be looked at, printed, or saved, as long as this and the fonts live.
    Paper paper(const PaperFonts& fonts) const;
    int groups() const;
    /// Group `number`, from 1.
    bool isGroup(int number, ByteSpan typed) const;

private:
    ByteSpan secret() const;

    Sheet m_sheet;
    Language m_language;
};

} // namespace kagibako::ui

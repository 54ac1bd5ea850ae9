// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet_card.h"

namespace kagibako::ui {

// The account sheet, which every way in brings onto paper.

SheetCard* makeAccountCard(Desk& desk, QWidget* parent);
/// `organization`: empty for whoever does not know it for sure yet. `text`: 8 groups.
std::shared_ptr<const SecretSheet> accountSheet(const Desk& desk, const QString& organization,
                                                const ClientConfig& config, const SecretBytes& text);

} // namespace kagibako::ui

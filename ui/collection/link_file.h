// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/invitation_service.h"

namespace kagibako::ui {

/// code, name, mail, link as CSV with a byte order mark, for mail merge; readable by its owner only. Errors: IoFailed,
/// those of CsvWriter.
Result<void> writeLinks(const std::vector<InvitationService::Invited>& invited, const QString& path);

} // namespace kagibako::ui

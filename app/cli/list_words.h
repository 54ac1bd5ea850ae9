// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/list_request_service.h"

#include <QJsonObject>
#include <QStringList>

namespace kagibako {

/// The name of a request in commands.
QString hexOf(const crypto::Digest& hash);
/// What a request asks for, and for whom, in full: a line each, the people last.
QString listText(const ListRequestService::Shown& request, Language language);
QJsonObject listJson(const ListRequestService::Shown& request);
/// The same in one line of a table, without the people.
QStringList listCells(const ListRequestService::Shown& request);

} // namespace kagibako

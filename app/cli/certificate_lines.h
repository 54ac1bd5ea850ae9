// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/certificate_report.h"

#include <QJsonObject>
#include <QStringList>

namespace kagibako {

/// What a certificate proved, a line each: the organization, the issuer, the head; then each number with its day.
QStringList reportLines(const CertificateReport& report, Language language);
QJsonObject reportJson(const CertificateReport& report);

} // namespace kagibako

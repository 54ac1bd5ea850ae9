// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/certificate.h"
#include "core/services/certificate_service.h"

namespace kagibako {

/// The certificate as it is to stand on paper.
DisposalCertificate certificatePaper(const CertificateService::Certificate& certificate, Language language);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"
#include "core/paper/fonts.h"
#include "core/paper/wording.h"

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako {

/// The sheet that opens everything an organization keeps: printed twice by the first owner, locked into two safes, used
/// when no owner can log in any more.
struct RecoverySheet {
    QString organization;
    OrgId org;
    QString server;               ///< host or host:port, as typed into the client
    QByteArray serverFingerprint; ///< SHA-256 of the pinned certificate, 64 hex digits; empty for a public CA's
    QDate made;                   ///< in Japan
    SecretBytes key;              ///< crypto::sheetText of the recovery scalar: 14 groups
};

/// One A4 page as PDF/A-1b. Everything written to `out` is as secret as the key: hand it to a printer, or to a file
/// only where a person asked for one. Errors: BadLength, BadCode (key or fingerprint; nothing was written),
/// PaperOverflow (texts of absurd length), IoFailed.
Result<void> writePdf(const RecoverySheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts);

/// The same page onto a printer, or into a picture whose resolution is set, to be looked at first.
Result<void> paint(const RecoverySheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts);

} // namespace kagibako

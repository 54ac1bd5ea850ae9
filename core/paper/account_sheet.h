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

/// The paper half of a clerk's login, printed by the clerk's own client: needed beside the password on every new PC,
/// and useless without it.
struct AccountSheet {
    QString organization;
    OrgId org;
    QString server;               ///< host or host:port, as typed into the client
    QByteArray serverFingerprint; ///< SHA-256 of the pinned certificate, 64 hex digits; empty for a public CA's
    QString login;
    QDate made;         ///< in Japan
    SecretBytes secret; ///< crypto::sheetText of the account secret: 8 groups
};

/// One A4 page as PDF/A-1b; what is written is as secret as the account secret. Errors: as for RecoverySheet.
Result<void> writePdf(const AccountSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts);

/// The same page onto a printer, or into a picture whose resolution is set, to be looked at first.
Result<void> paint(const AccountSheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts);

} // namespace kagibako

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

/// What an admin hands to somebody new: where the organization is, which one it is, and a code that works once. It
/// opens nothing by itself; whoever finds it can only ask to be let in.
struct EnrolmentSheet {
    QString organization;
    OrgId org;
    QString server;
    QByteArray serverFingerprint; ///< 64 hex digits; empty for a public CA's
    QByteArray sheet;             ///< text of its id: 26 symbols
    QStringList roles;            ///< "本社 従業員：登録", one line each
    QString by;                   ///< login of the admin
    QDate made;                   ///< in Japan
    QDate until;                  ///< last day, in Japan
    SecretBytes code;             ///< crypto::sheetText: 8 groups
};

/// One A4 page as PDF/A-1b. Errors: as for RecoverySheet.
Result<void> writePdf(const EnrolmentSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts);
Result<void> paint(const EnrolmentSheet& sheet, QPainter& painter, Language language, const PaperFonts& fonts);

} // namespace kagibako

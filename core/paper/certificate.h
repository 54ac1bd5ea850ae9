// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/language.h"
#include "core/paper/fonts.h"

#include <QDate>
#include <QStringList>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako {

/// 個人番号 廃棄証明書 on paper. The paper is for people; what proves it is the signed file that it belongs to, which
/// it names by a hash. No number ever stands on it (PPC A6-8).
struct DisposalCertificate {
    struct Entry {
        QDate date; ///< of the destruction, in Japan
        QString code;
        QString name; ///< empty: no record that can be read
        QString scope;
        QString what;      ///< by what it ended, why, and who decided
        QDate copiesUntil; ///< the last day on which a backup held a copy of its key
        qint64 leaf = 0;   ///< of the log
    };

    QString organization;
    OrgId org;
    QStringList files; ///< kinds of file, with their names
    QString period;    ///< in words; empty: single numbers
    QString method;
    QString responsible; ///< empty: a line to write on
    QString issuer;      ///< a login
    QDate issued;        ///< in Japan
    QDate copiesUntil;   ///< the last of all
    int backupDays = 0;
    QStringList head;   ///< lines of the tree head
    QByteArray payload; ///< SHA-256 of what the file signs, in hex
    QList<Entry> entries;
};

/// A4, as many pages as it takes. Errors: PaperOverflow (an entry longer than a page), IoFailed.
Result<void> writePdf(const DisposalCertificate& certificate, QIODevice& out, Language language,
                      const PaperFonts& fonts);
/// The same onto a printer; `newPage` turns its page, or is empty and only the first page is drawn.
Result<void> paint(const DisposalCertificate& certificate, QPainter& painter, const std::function<bool()>& newPage,
                   Language language, const PaperFonts& fonts);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/language.h"
#include "core/paper/fonts.h"

#include <QDate>
#include <QStringList>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)

namespace kagibako {

/// 処理票: filed with the bundle of envelopes after a session at the postal desk (guideline C-b: who did what when, and
/// who looked at it). As many pages as it takes. No number ever stands on it.
struct BatchSheet {
    struct Entry {
        QString time; ///< "09:41", in Japan
        QString code;
        QString name;
        QString documents; ///< in words
        QString remark;    ///< 不一致, 保留 …; empty: none
    };
    struct Count {
        QString word;
        qsizetype number = 0;
    };

    QString organization;
    QString login; ///< the clerk's
    QDate date;    ///< in Japan
    QList<Entry> entries;
    QList<Count> counts; ///< beside the total: by outcome
};

/// Errors: PaperOverflow (an entry longer than a page), IoFailed.
Result<void> writePdf(const BatchSheet& sheet, QIODevice& out, Language language, const PaperFonts& fonts);

/// The same onto a printer; `newPage` turns its page, or is empty and only the first page is drawn.
Result<void> paint(const BatchSheet& sheet, QPainter& painter, const std::function<bool()>& newPage, Language language,
                   const PaperFonts& fonts);

} // namespace kagibako

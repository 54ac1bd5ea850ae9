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

/// 廃棄記録簿: the record of deletion that the guideline asks for, columns as the PPC's hints for small businesses name
/// them (domain.md §4.1). Nobody's name or number stands in it (guideline C-c).
struct DisposalRegister {
    struct Line {
        QDate date;   ///< 作業日, in Japan
        QString work; ///< 作業内容
        QString kind; ///< of file: 個人番号（利用範囲）
        qsizetype count = 0;
        QString clerk;     ///< 担当者: a login, or the server by the rules
        QDate checked;     ///< 責任者確認日: the day on which a second person approved; invalid: to be written by hand
        QString checkedBy; ///< whose approval
        QString remark;    ///< 備考
    };
    QString organization;
    QDate from, to;
    QDate made;
    QString head; ///< the tree head under which the log was read, in one line
    QList<Line> lines;
    qsizetype total = 0;
};

/// The words over its columns, for paper and CSV alike: 作業日 … 備考.
QStringList registerColumns(Language language);
/// A line's cells, in that order.
QStringList registerCells(const DisposalRegister::Line& line, Language language);

/// A4, as many pages as it takes. Errors: PaperOverflow (a line longer than a page), IoFailed.
Result<void> writePdf(const DisposalRegister& record, QIODevice& out, Language language, const PaperFonts& fonts);
/// The same onto a printer; `newPage` turns its page, or is empty and only the first page is drawn.
Result<void> paint(const DisposalRegister& record, QPainter& painter, const std::function<bool()>& newPage,
                   Language language, const PaperFonts& fonts);

} // namespace kagibako

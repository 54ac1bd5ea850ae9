// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/envelope.h"

#include <QStringList>

namespace kagibako {

class LetterPen;
struct TextStyle;

// What letters and forms to one person have in common.

/// Whom a page goes to. Without lines it is handed over, and only name and code stand where the address would.
struct Addressee {
    QString name;
    QString honorific;  ///< 様, 御中; empty: none
    QString postalCode; ///< 100-0001
    QStringList lines;  ///< of the address
    QString code;       ///< 社員番号 or 支払先コード; empty: none

    bool hasAddress() const { return !lines.isEmpty(); }
};

/// Into the window, as large as it goes. Errors: PaperOverflow when even small letters do not.
Result<void> drawAddressee(LetterPen& pen, const Addressee& to, const EnvelopeWindow& window);
/// "〒100-0001 東京都…", for tables.
QString addressLine(const Addressee& to);

/// The style for text of somebody: in smaller letters when it would take more than two lines, but never tiny ones.
TextStyle shrunk(LetterPen& pen, double width, const QString& text, TextStyle style);

/// Title in the middle; at the cursor.
void drawLetterTitle(LetterPen& pen, const QString& title);
/// A box to tick and its caption, which may take more than one line; returns the height.
double drawTickBox(LetterPen& pen, double left, double top, double width, const QString& caption);
/// A line to write on, its caption before it; returns the x behind it.
double drawWriteIn(LetterPen& pen, double left, double top, double width, const QString& caption);
/// Room for a date by hand; returns the x behind it.
double drawDateByHand(LetterPen& pen, double left, double top, const QString& caption);
/// 整理番号, as people say it on the telephone.
QString referenceLabel(const LetterPen& pen);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/paper/page.h"
#include "core/paper/wording.h"

namespace kagibako {

// What the sheets with secrets have in common.

/// Facts that let the finder of a sheet know what it belongs to.
struct SheetFacts {
    const QString& organization;
    const OrgId& org;
    const QString& server;
    const QByteArray& fingerprint; ///< 64 hex digits, or empty
};

constexpr double SheetLabelWidth = 40;

/// Errors: BadLength for a fingerprint that is none.
Result<void> checkFingerprint(QByteArrayView fingerprint);

/// Title and lead on the left, a framed "keep locked up" on the right, a rule below.
void drawSheetHead(Page& page, const QString& title, const QString& lead, const Wording& say);
/// Organization, its id, server, fingerprint; the caller appends its own rows.
QList<Page::Row> factRows(const SheetFacts& facts, const Wording& say);
Page::Row dateRow(QDate made, const Wording& say);

void drawSheetFooter(Page& page, const QString& kind, const OrgId& org, const Wording& say);

/// A heading with a grey remark in the same line, at the right.
void drawHeadingWithRemark(Page& page, const QString& heading, const QString& remark);

/// One row of a form to be filled in by hand: a label, room to write, a hairline below.
void drawBlank(Page& page, const QString& label);
/// The same with its own content: `draw` gets the middle line's y and the left edge.
void drawBlank(Page& page, const QString& label, const std::function<void(double left, double top)>& draw);
/// A box to tick with its caption, in the row of drawBlank; returns the x behind it.
double drawTick(Page& page, double left, double top, const QString& caption);
/// A word, in the row of drawBlank; returns the x behind it.
double drawWord(Page& page, double left, double top, const QString& word);
/// "Date" and room to write one.
void drawDate(Page& page, double left, double top, const Wording& say);
/// A place to write in; returns the x behind it.
double drawGap(Page& page, double left, double top, double width);

} // namespace kagibako

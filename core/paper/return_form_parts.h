// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/return_form.h"

namespace kagibako {

// What of a return form has to do with envelopes: where it goes, by which it is known again, and what comes with it.

/// Where the return envelope's window is, or in words whom to hand it to; returns where it ended. Errors:
/// PaperOverflow.
Result<double> drawReturnTo(LetterPen& pen, const ReturnForm& form);
/// At the upper right, as a QR code and to be typed; returns where it ended. Errors: TooLarge.
Result<double> drawReference(LetterPen& pen, const ReturnForm& form);
/// Boxes to tick, by what the documents prove. Errors: UnknownCode.
Result<void> drawDocuments(LetterPen& pen, const ReturnForm& form);
/// Two frames of a card's size to glue copies into, where the page has room left.
void drawFrames(LetterPen& pen, const ReturnForm& form);

} // namespace kagibako

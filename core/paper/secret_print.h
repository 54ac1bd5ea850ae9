// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "core/paper/page.h"

namespace kagibako {

// Printing a secret: the one room where it has to become visible. The text never becomes a QString: symbols go one by
// one to glyph numbers and into the page. What remains, by documented exception, is Qt's compressed page in memory
// until the document is destroyed, and qrcodegen's modules until drawQrBeside returns; both live as long as the
// printing does.

/// Whether `text` is `groups` groups of four base32 symbols joined by single spaces. Errors: BadLength, BadCode.
Result<void> checkGroups(ByteSpan text, qsizetype groups);

/// The groups in large fixed-width letters, `columns` in a row, each in a cell with its number below; at the cursor,
/// over the column.
void drawGroups(Page& page, ByteSpan text, int columns);

/// A QR code of the same text (alphanumeric, error correction Q: readable with a quarter of it stained) at the left of
/// the column, its caption below, what `drawRight` draws beside it. Errors: TooLarge.
Result<void> drawQrBeside(Page& page, ByteSpan text, const QString& caption, const std::function<void()>& drawRight);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"
#include "core/paper/page.h"

namespace kagibako {

// Invitation codes and QR codes on letters, by the rules of secret_print.h: the text never becomes a QString. What
// remains are Qt's compressed page, and qrcodegen's modules and their path until drawQrCode() returns.

/// Whether `code` is an invitation code: 20 symbols and the check symbol that belongs to them. Errors: BadLength,
/// BadCode, BadCodeCheck.
Result<void> checkInvitationCode(ByteSpan code);

/// In groups of four and the check symbol by itself, each in a frame; the first frame's corner stands at `corner`.
void drawInvitationCode(Page& page, QPointF corner, ByteSpan code);
inline constexpr double InvitationCodeHeight = 9;

/// A QR code (error correction Q) that fills the square; the caller keeps the quiet zone around it. Errors: TooLarge.
Result<void> drawQrCode(Page& page, const QRectF& square, ByteSpan text);

} // namespace kagibako

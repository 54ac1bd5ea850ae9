// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

namespace kagibako::crypto {

/// A secret as people keep it on paper (docs/spec/keys.md): secret ‖ the first k bytes of SHA-256(PAE(label, secret))
/// in base32, in groups of four joined by spaces. k is the smallest number from 3 on that fills whole pairs of groups:
/// 3 for 32 bytes (56 symbols, 14 groups), 4 for 16 bytes (32 symbols, 8 groups). The label keeps one kind of sheet
/// from being taken for another.
SecretBytes sheetText(QByteArrayView label, ByteSpan secret);

/// What was typed or scanned from such a sheet → the secret of `secretSize` bytes. Understands lower case, full width,
/// any separators or none, O for 0, I and L for 1. Errors: BadCode (a symbol that cannot be), BadLength, BadCodeCheck.
Result<SecretBytes> parseSheetText(QByteArrayView label, ByteSpan typed, qsizetype secretSize);

} // namespace kagibako::crypto

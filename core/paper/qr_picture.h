// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret_bytes.h"

#include <QImage>

namespace kagibako {

/// A QR code (error correction M) as a picture in black and white, `module` pixels a module, with the quiet zone around
/// it. The picture is as secret as the text: it is shown and dropped. Errors: TooLarge.
Result<QImage> qrPicture(ByteSpan text, int module);

} // namespace kagibako

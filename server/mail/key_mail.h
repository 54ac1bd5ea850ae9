// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/mail/message.h"

namespace kagibako::mail {

/// An automatically issued key (自動発行キー) for somebody who logs in, in Japanese and English together. The key
/// stands in the text only: subjects are shown on locked screens.
Mail keyMail(const QString& to, QByteArrayView key, int minutes);

} // namespace kagibako::mail

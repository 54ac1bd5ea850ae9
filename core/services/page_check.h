// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Does the server hand out the submission page that this program was built with (protocol-review P17, attacks.md E01)?
/// One hash is enough: index.html names the hashes of everything it loads, and browsers check them. It sees what the
/// server serves to this computer; a page made for one person it cannot see. Errors: ObjectHash (another page; noted),
/// those of the net.
Result<void> checkPage(ClientSession& session, QByteArrayView expectedSha256);

} // namespace kagibako

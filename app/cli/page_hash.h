// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace kagibako {

/// SHA-256 of the index.html that was built with this program; empty when it was built without a page.
QByteArray builtPageHash();

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/page_hash.h"

#if __has_include("page_sha256.h")
#include "page_sha256.h" // made by server/web/web.cmake
#else
static constexpr const char* PageSha256 = "";
#endif

namespace kagibako {

QByteArray builtPageHash()
{
    return QByteArray::fromHex(PageSha256);
}

} // namespace kagibako

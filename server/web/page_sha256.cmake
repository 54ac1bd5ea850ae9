# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFILE=index.html -DOUT=page_sha256.h -P page_sha256.cmake
file(SHA256 "${FILE}" hash)
file(WRITE "${OUT}" "#pragma once\nstatic constexpr const char* PageSha256 = \"${hash}\";\n")

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/image_jail.h"

#include <sys/resource.h>

namespace kagibako::ui {

namespace {
constexpr rlim_t MostMemory = rlim_t{1} << 30; // of address space; Qt's libraries take a good part of it
constexpr rlim_t MostSeconds = 8;
#ifdef __SANITIZE_ADDRESS__
constexpr rlim_t MostFiles = 64; // the sanitizers look at memory by way of a pipe
#else
constexpr rlim_t MostFiles = 0;
#endif

bool limit(int what, rlim_t most)
{
    const rlimit both{most, most};
    return setrlimit(static_cast<decltype(RLIMIT_AS)>(what), &both) == 0;
}
} // namespace

bool jailThisProcess()
{
    // No number is left for a new descriptor: neither open() nor socket() works any more.
    bool ok = limit(RLIMIT_NOFILE, MostFiles) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
              limit(RLIMIT_CPU, MostSeconds);
#ifdef RLIMIT_NPROC
    ok = ok && limit(RLIMIT_NPROC, 0);
#endif
#if defined(RLIMIT_AS) && !defined(__SANITIZE_ADDRESS__)
    ok = ok && limit(RLIMIT_AS, MostMemory); // the address sanitizer reserves terabytes
#endif
    return ok;
}

} // namespace kagibako::ui

/* SPDX-FileCopyrightText: Kagibako contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 * For LD_PRELOAD: a disk on which every fsync takes SLOW_FSYNC_US microseconds longer. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static void wait_longer(void)
{
    const char* time = getenv("SLOW_FSYNC_US");
    if (time)
        usleep((useconds_t)atoi(time));
}

int fsync(int fd)
{
    wait_longer();
    return (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    wait_longer();
    return (int)syscall(SYS_fdatasync, fd);
}

/* SPDX-FileCopyrightText: Kagibako contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 * For LD_PRELOAD: a wall clock that is CLOCK_SHIFT seconds ahead. Time that passes (CLOCK_MONOTONIC) is as it was, and what waits
 * does not wait longer. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static time_t shift(void)
{
    const char* seconds = getenv("CLOCK_SHIFT");
    return seconds ? (time_t)atoll(seconds) : 0;
}

int clock_gettime(clockid_t clock, struct timespec* at)
{
    const int failed = (int)syscall(SYS_clock_gettime, clock, at);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        at->tv_sec += shift();
    return failed;
}

int gettimeofday(struct timeval* restrict at, void* restrict zone)
{
    struct timespec now;
    (void)zone;
    const int failed = clock_gettime(CLOCK_REALTIME, &now);
    at->tv_sec = now.tv_sec;
    at->tv_usec = now.tv_nsec / 1000;
    return failed;
}

time_t time(time_t* at)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (at)
        *at = now.tv_sec;
    return now.tv_sec;
}

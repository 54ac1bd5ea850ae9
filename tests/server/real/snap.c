/* SPDX-FileCopyrightText: Kagibako contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 * For LD_PRELOAD: a disk that can lose power or fail. SNAP_DATA: the folder; SNAP_OUT: copies of it go there, 0, 1, 2 …,
 * one for each fsync, as a cut right after it would leave the disk: every file has what its own last fsync gave it.
 * SNAP_LIE: say yes and keep nothing, as a drive with a careless cache (the control). SNAP_FAIL: once this file
 * exists every fsync fails. SNAP_MOST: at most so many copies. SNAP_FLIP: once this file exists, a bit is turned in whatever is
 * written with the text in it. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int count = 0;

static void copy_file(const char* from, const char* to)
{
    char buffer[65536];
    const int in = open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return;
    const int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    ssize_t n = 0;
    while (out >= 0 && (n = read(in, buffer, sizeof buffer)) > 0)
        if (write(out, buffer, (size_t)n) != n)
            abort();
    if (out >= 0)
        close(out);
    close(in);
}

/* Everything in `from` that is a plain file. The -shm file is not on any disk after a cut. */
static void copy_folder(const char* from, const char* to)
{
    char a[PATH_MAX], b[PATH_MAX];
    struct dirent* entry = NULL;
    DIR* folder = opendir(from);
    mkdir(to, 0700);
    while (folder && (entry = readdir(folder))) {
        const size_t n = strlen(entry->d_name);
        if (entry->d_name[0] == '.' || (n > 4 && strcmp(entry->d_name + n - 4, "-shm") == 0))
            continue;
        if (snprintf(a, sizeof a, "%s/%s", from, entry->d_name) >= (int)sizeof a ||
            snprintf(b, sizeof b, "%s/%s", to, entry->d_name) >= (int)sizeof b)
            continue;
        copy_file(a, b);
    }
    if (folder)
        closedir(folder);
}

/* File systems with a metadata journal (ext4, XFS, APFS, NTFS) put an earlier unlink on the disk with any later fsync. Without this a
 * rollback journal that SQLite deleted long ago would come back and undo the whole database. */
static void forget_deleted(const char* data, const char* disk)
{
    char there[PATH_MAX], here[PATH_MAX];
    struct dirent* entry = NULL;
    DIR* folder = opendir(disk);
    while (folder && (entry = readdir(folder))) {
        if (entry->d_name[0] == '.' ||
            snprintf(there, sizeof there, "%s/%s", data, entry->d_name) >= (int)sizeof there ||
            snprintf(here, sizeof here, "%s/%s", disk, entry->d_name) >= (int)sizeof here)
            continue;
        if (access(there, F_OK) != 0)
            unlink(here);
    }
    if (folder)
        closedir(folder);
}

/* `disk` is what the platter holds: only what was synced. A snapshot is a copy of it. */
static void keep(int fd)
{
    const char* data = getenv("SNAP_DATA");
    const char* out = getenv("SNAP_OUT");
    const char* most = getenv("SNAP_MOST");
    char link[64], path[PATH_MAX], disk[PATH_MAX], to[PATH_MAX + 256];
    if (!data || !out)
        return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 0)
        return;
    path[n] = '\0';
    if (strncmp(path, data, strlen(data)) != 0)
        return;
    snprintf(disk, sizeof disk, "%s/disk", out);
    mkdir(disk, 0700);
    const char* name = strrchr(path, '/') + 1;
    forget_deleted(data, disk);
    if (!getenv("SNAP_LIE") && strcmp(path, data) != 0) {
        snprintf(to, sizeof to, "%s/%s", disk, name);
        copy_file(path, to);
    }
    if (most && count >= atoi(most))
        return;
    snprintf(to, sizeof to, "%s/%05d", out, count++);
    copy_folder(disk, to);
}

static int synced(int fd)
{
    const char* fails = getenv("SNAP_FAIL");
    if (fails && access(fails, F_OK) == 0) {
        errno = EIO;
        return -1;
    }
    pthread_mutex_lock(&lock);
    keep(fd);
    pthread_mutex_unlock(&lock);
    return 0; /* the copy is the disk; the machine's own need not turn */
}

/* SQLite writes its pages with pwrite64. */
ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at)
{
    static ssize_t (*real)(int, const void*, size_t, off64_t) = NULL;
    const char* name = getenv("SNAP_FLIP");
    char text[64];
    char* found = NULL;
    FILE* file = name ? fopen(name, "re") : NULL;
    pthread_mutex_lock(&lock);
    if (!real)
        real = (ssize_t(*)(int, const void*, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
    pthread_mutex_unlock(&lock);
    const size_t length = file ? fread(text, 1, sizeof text, file) : 0;
    if (file)
        fclose(file);
    char* copy = length ? malloc(size) : NULL;
    if (copy) {
        memcpy(copy, bytes, size);
        found = memmem(copy, size, text, length);
        if (found)
            *found ^= 1;
    }
    const ssize_t n = real(fd, found ? copy : bytes, size, at);
    free(copy);
    return n;
}

int fsync(int fd)
{
    return synced(fd);
}

int fdatasync(int fd)
{
    return synced(fd);
}

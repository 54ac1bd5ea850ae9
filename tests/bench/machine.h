// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace kagibako::bench {

/// How often `work` runs: repeated until `count` are done; the time of each in milliseconds.
std::vector<double> times(int count, const std::function<void()>& work);

/// Milliseconds of one fdatasync after 4 KiB, the median of 200.
double fsyncMilliseconds(const QString& folder);
/// Rows of `bytes` per second that SQLite alone takes, 64 to a transaction, WAL, synchronous=FULL.
double bareSqliteRows(const QString& folder, qsizetype bytes, int rows);
/// A line of /proc/PID/status: "VmRSS", "RssAnon" and so on.
double statusKiB(qint64 pid, const QString& line);
/// Of a running process.
double residentKiB(qint64 pid);
/// Nothing that no process has mapped is left in the page cache. False: only root may, and not everywhere.
bool dropPageCache();

/// A finished child: wall milliseconds and the most memory it held (which includes Argon2id's 64 MiB).
struct Ran {
    int code = -1;
    double milliseconds = 0;
    double mostKiB = 0;
};
/// Runs a program with what it reads on file descriptors 3 and 4; its output goes nowhere.
Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& fd3, const QByteArray& fd4);

} // namespace kagibako::bench

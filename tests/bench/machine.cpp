// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/machine.h"

#include "core/sql/migrations.h"
#include "tests/bench/report.h"

#include <QFile>
#include <QRegularExpression>

#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kagibako::bench {

using namespace Qt::StringLiterals;
using Clock = std::chrono::steady_clock;

std::vector<double> times(int count, const std::function<void()>& work)
{
    std::vector<double> out;
    for (int i = 0; i < count; ++i) {
        const auto since = Clock::now();
        work();
        out.push_back(std::chrono::duration<double, std::milli>(Clock::now() - since).count());
    }
    return out;
}

double fsyncMilliseconds(const QString& folder)
{
    const QByteArray page(4096, 'x');
    const int file = open(QFile::encodeName(folder + u"/fsync"_s).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    const auto all = times(200, [&] {
        if (write(file, page.constData(), 4096) != 4096 || fdatasync(file) != 0)
            std::abort();
    });
    close(file);
    return quantile(all, 0.5);
}

double bareSqliteRows(const QString& folder, qsizetype bytes, int rows)
{
    static constexpr const char* Pragmas[] = {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"};
    const auto database = sql::openSqlite(folder + u"/bare.db"_s, Pragmas);
    const QByteArray row(bytes, 'x');
    (void)(*database)->run("CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT");
    const auto all = times(1, [&] {
        for (int i = 0; i < rows; ++i) {
            if (i % 64 == 0 && i > 0)
                (void)(*database)->run("COMMIT");
            if (i % 64 == 0)
                (void)(*database)->run("BEGIN");
            (void)(*database)->prepare("INSERT INTO t (bytes) VALUES (:b)").bind(":b", row).run();
        }
        (void)(*database)->run("COMMIT");
    });
    return rows * 1000.0 / all[0];
}

double statusKiB(qint64 pid, const QString& line)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    const QRegularExpression wanted(line + u":\\s+(\\d+) kB"_s);
    return status.open(QIODevice::ReadOnly) ? wanted.match(QString::fromLatin1(status.readAll())).captured(1).toDouble()
                                            : 0;
}

double residentKiB(qint64 pid)
{
    return statusKiB(pid, u"VmRSS"_s);
}

bool dropPageCache()
{
    sync();
    QFile drop(u"/proc/sys/vm/drop_caches"_s);
    return drop.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && drop.write("3") == 1;
}

Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& fd3, const QByteArray& fd4)
{
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    int first[2];
    int second[2];
    if (pipe(first) != 0 || pipe(second) != 0 ||
        write(first[1], fd3.constData(), static_cast<size_t>(fd3.size())) < 0 ||
        write(second[1], fd4.constData(), static_cast<size_t>(fd4.size())) < 0)
        return {};
    Ran ran;
    rusage used{};
    const auto since = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int in3 = fcntl(first[0], F_DUPFD, 10);
        const int in4 = fcntl(second[0], F_DUPFD, 10);
        dup2(in3, 3);
        dup2(in4, 4);
        dup2(open("/dev/null", O_WRONLY), 1);
        closefrom(5);
        execv(argv[0], argv.data());
        _exit(127);
    }
    for (const int end : {first[0], first[1], second[0], second[1]})
        close(end);
    int status = 0;
    wait4(child, &status, 0, &used);
    ran.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - since).count();
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    ran.mostKiB = static_cast<double>(used.ru_maxrss);
    return ran;
}

} // namespace kagibako::bench

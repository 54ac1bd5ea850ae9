// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/bench/rivals.h"
#include "tests/server/real/office.h"
#include "tests/support/load.h"

#include "core/wire/paths.h"

#include <QThread>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

// What the page sends for one person (docs/spec/objects.md): the number's box and the answers, with a long note or many
// purposes padded to 2,048; 3 kB kept, 4 kB on the wire. Pictures are sent before it, each by itself.
const test::Part NumberBox{wire::VaultKind::Number, 1 + 65 + 64 + 16};
const test::Part Answers{wire::VaultKind::Submission, 1 + 65 + 2048 + 16};
const std::vector<test::Part> OnePerson{NumberBox, Answers};
const std::vector<test::Part> WithDependents{NumberBox, NumberBox, NumberBox, Answers};

/// A server with room for a crowd from one address, and an organization whose invitations nobody needs to open.
class Site
{
public:
    explicit Site(int slowerFsyncMicroseconds = 0) : m_daemon(m_folder.path(), QStringLiteral(KAGIBAKOD))
    {
        QFile config(m_folder.filePath(u"bench.toml"_s));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("cannot write the configuration");
        config.write("[limits]\nconnections = 20000\nconnections_per_address = 20000\nconnects_per_second = "
                     "100000\nidle_seconds = 600\n");
        config.close();
        if (slowerFsyncMicroseconds > 0) {
            m_daemon.setEnvironment(u"LD_PRELOAD"_s, QStringLiteral(SLOW_FSYNC));
            m_daemon.setEnvironment(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s); // where there is one
            m_daemon.setEnvironment(u"SLOW_FSYNC_US"_s, QString::number(slowerFsyncMicroseconds));
        }
        if (!m_daemon.start({u"--config"_s, config.fileName()}))
            qFatal("kagibakod did not start: %s", m_daemon.said().constData());
        m_idleKiB = residentKiB(m_daemon.pid());
        m_office = std::make_unique<test::Office>(m_daemon);
        if (!m_office->ok())
            qFatal("%s", qPrintable(m_office->problem()));
    }
    std::vector<std::string> submissions(int count, const std::vector<test::Part>& parts)
    {
        std::vector<std::string> out;
        while (std::ssize(out) < count) {
            for (const QByteArray& token : m_office->tokens(std::min<int>(1000, count - static_cast<int>(out.size()))))
                out.push_back(test::requestBytes(path::PageSubmit, test::submissionOf(token, parts)));
            if (!m_office->ok())
                qFatal("%s", qPrintable(m_office->problem()));
        }
        return out;
    }
    test::Load send(int count, int connections, bool fresh = false, const std::vector<test::Part>& parts = OnePerson)
    {
        const auto requests = submissions(count, parts);
        test::Load load = test::send(m_daemon.port(), requests, connections, fresh);
        if (load.refused > 0)
            qFatal("%ld submissions were not accepted", load.refused);
        return load;
    }
    test::Daemon& daemon() { return m_daemon; }
    double idleKiB() const { return m_idleKiB; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    test::Daemon m_daemon;
    std::unique_ptr<test::Office> m_office;
    double m_idleKiB = 0;
};

void addLoad(Rows& rows, const QString& what, const test::Load& load, double least, double most, double rival = 0)
{
    rows.push_back({what, load.perSecond(), u"/s"_s, least, false, rival, rival > 0 ? u"bare SQLite"_s : QString()});
    rows.push_back({what + u", p50"_s, quantile(load.answers, 0.5), u"ms"_s});
    rows.push_back({what + u", p99"_s, quantile(load.answers, 0.99), u"ms"_s, most, true});
}

const std::string Health = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

double idleConnection(Site& site, int count)
{
    double before = 0;
    double after = 0;
    test::hold(site.daemon().port(), Health, 8, [&] { before = residentKiB(site.daemon().pid()); });
    const bool held = test::hold(site.daemon().port(), Health, count, [&] {
        QThread::sleep(1);
        after = residentKiB(site.daemon().pid());
    });
    if (!held)
        qFatal("a connection was not held");
    return (after - before) / count;
}

} // namespace

Rows intakeRows(const Scale& scale)
{
    Rows rows;
    {
        Site site;
        const double bare = bareSqliteRows(site.folder(), 3000, scale.count(40'000));
        rows.push_back({u"the disk: fdatasync of 4 KiB, p50"_s, fsyncMilliseconds(site.folder()), u"ms"_s});
        rows.push_back({u"bare SQLite: 3 kB rows, 64 to a transaction"_s, bare, u"/s"_s});
        rows.push_back({u"server resident after its start"_s, site.idleKiB() / 1024, u"MiB"_s, 40, true});
        (void)site.send(scale.count(4'000), 64);
        addLoad(rows, u"submissions, 64 connections"_s, site.send(scale.count(40'000), 64), 8'000, 30, bare);
        addLoad(rows, u"submissions of three persons, 64 connections"_s,
                site.send(scale.count(20'000), 64, false, WithDependents), 0, 0);
        addLoad(rows, u"submissions, 256 connections"_s, site.send(scale.count(40'000), 256), 0, 0, bare);
        addLoad(rows, u"submissions, a new TLS connection each"_s, site.send(scale.count(5'000), 64, true), 0, 0);
        rows[rows.size() - 3].rivalName = u"noted: a PHP rival 61/s durable, p99 1.6 s; 1,234/s not durable"_s;
    }
    {
        Site slow(4'000);
        addLoad(rows, u"submissions, 64 connections, fsync +4 ms"_s, slow.send(scale.count(10'000), 64), 2'500, 0);
        addLoad(rows, u"submissions, 256 connections, fsync +4 ms"_s, slow.send(scale.count(10'000), 256), 0, 0);
    }
    {
        Site quiet;
        const int count = scale.count(5'000);
        const auto nginx = nginxIdleKiB(quiet.folder(), Health, count);
        rows.push_back({u"memory of one idle TLS connection, %1 held"_s.arg(count), idleConnection(quiet, count),
                        u"KiB"_s, 32, true, nginx.value_or(0),
                        nginx ? u"nginx"_s : u"noted: nginx 16, stock Asio 83–98"_s});
    }
    return rows;
}

} // namespace kagibako::bench

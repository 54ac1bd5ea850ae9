// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rivals.h"

#include "tests/bench/machine.h"
#include "tests/bench/report.h"
#include "tests/support/load.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of a server's program too, which a person's PATH may leave out.
QString found(const QString& program)
{
    const QString inPath = QStandardPaths::findExecutable(program);
    return inPath.isEmpty() ? QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/usr/local/sbin"_s}) : inPath;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What `keepassxc-cli import` reads: one group of entries.
QByteArray keepassXml(int entries)
{
    const auto uuid = [](int n) { return QByteArray::number(n).rightJustified(16, '0').toBase64(); };
    const auto field = [](const QByteArray& key, const QByteArray& value) {
        return "<String><Key>" + key + "</Key><Value>" + value + "</Value></String>";
    };
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><KeePassFile><Meta><Generator>bench</Generator></Meta>"
                     "<Root><Group><UUID>" +
                     uuid(0) + "</UUID><Name>Root</Name>";
    for (int i = 0; i < entries; ++i) {
        const QByteArray code = "E" + QByteArray::number(100000 + i);
        xml += "<Entry><UUID>" + uuid(i + 1) + "</UUID>" + field("Title", code + " 佐藤 花子") +
               field("UserName", code) + field("Notes", "1980-01-01") + "</Entry>";
    }
    return xml + "</Group></Root></KeePassFile>\n";
}

std::uint16_t freePort()
{
    const int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool known = bind(one, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
                       getsockname(one, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(one);
    return known ? ntohs(address.sin_port) : std::uint16_t(0);
}

} // namespace

std::optional<KeepassXc> keepassXc(const QString& folder, int entries)
{
    const QString program = found(u"keepassxc-cli"_s);
    const QString key = folder + u"/key"_s;
    const QString xml = folder + u"/entries.xml"_s;
    if (program.isEmpty() || !write(key, QByteArray(64, 'k')))
        return std::nullopt;
    const auto run = [&](const QStringList& arguments) { return runProgram(program, arguments, {}, {}); };
    const auto make = [&](const QString& name, int count) {
        const QString database = folder + u'/' + name;
        return write(xml, keepassXml(count)) &&
               run({u"import"_s, u"-q"_s, u"--set-key-file"_s, key, u"-t"_s, u"100"_s, xml, database}).code == 0;
    };
    if (!make(u"empty.kdbx"_s, 1) || !make(u"full.kdbx"_s, entries))
        return std::nullopt;
    const auto median = [&](const QStringList& verb, const QString& database, const QStringList& more) {
        std::vector<double> all;
        Ran last;
        for (int i = 0; i < 3; ++i) {
            last = run(verb + QStringList{u"-q"_s, u"--no-password"_s, u"-k"_s, key, folder + u'/' + database} + more);
            all.push_back(last.milliseconds);
        }
        last.milliseconds = quantile(all, 0.5);
        return last;
    };
    const Ran derivation = median({u"ls"_s}, u"empty.kdbx"_s, {});
    const Ran list = median({u"ls"_s}, u"full.kdbx"_s, {});
    const Ran search = median({u"search"_s}, u"full.kdbx"_s, {u"E1000"_s});
    if (derivation.code != 0 || list.code != 0 || search.code != 0)
        return std::nullopt;
    return KeepassXc{(list.milliseconds - derivation.milliseconds) / 1000, list.mostKiB / 1024,
                     search.milliseconds - derivation.milliseconds};
}

std::optional<double> nginxIdleKiB(const QString& folder, const std::string& request, int count)
{
    const QString program = found(u"nginx"_s);
    const QString certificate = folder + u"/nginx.pem"_s;
    const QString key = folder + u"/nginx.key"_s;
    const QString config = folder + u"/nginx.conf"_s;
    const std::uint16_t port = freePort();
    const QByteArray text = "daemon off; master_process off; error_log /dev/null; pid " + folder.toUtf8() +
                            "/nginx.pid; events { worker_connections 20000; }\n"
                            "http { access_log off; keepalive_timeout 600s; server {\n"
                            "listen 127.0.0.1:" +
                            QByteArray::number(port) + " ssl; ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate " +
                            certificate.toUtf8() + "; ssl_certificate_key " + key.toUtf8() +
                            ";\nlocation / { return 200 \"ok\"; } } }\n";
    const QStringList make{
        u"req"_s,    u"-x509"_s, u"-newkey"_s, u"ec"_s,    u"-pkeyopt"_s,      u"ec_paramgen_curve:P-256"_s,
        u"-nodes"_s, u"-days"_s, u"1"_s,       u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s,
        key,         u"-out"_s,  certificate};
    if (program.isEmpty() || port == 0 || QProcess::execute(u"openssl"_s, make) != 0 || !write(config, text))
        return std::nullopt;
    QProcess nginx;
    nginx.start(program, {u"-c"_s, config, u"-p"_s, folder, u"-e"_s, u"/dev/null"_s});
    if (!nginx.waitForStarted())
        return std::nullopt;
    QThread::sleep(1);
    double before = 0;
    double after = 0;
    const bool warm = test::hold(port, request, 8, [&] { before = residentKiB(nginx.processId()); });
    const bool held = warm && test::hold(port, request, count, [&] {
                          QThread::sleep(1);
                          after = residentKiB(nginx.processId());
                      });
    nginx.terminate();
    nginx.waitForFinished();
    return held ? std::optional((after - before) / count) : std::nullopt;
}

} // namespace kagibako::bench

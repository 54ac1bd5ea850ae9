// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_data.h"
#include "program.h"

#include "core/crypto/base/random.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QtCrypto>

#include <sys/prctl.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace kagibako;
using namespace kagibako::server;

namespace {

enum Exit : int { Ok = 0, Refused = 1, Usage = 2 };

struct Arguments {
    std::string config;
    std::string data;
    int port = -1;
    bool check = false;
    bool checkData = false;
    bool sample = false;
};

int tell(const Error& error)
{
    std::fprintf(stderr, "kagibakod: %s\n", qUtf8Printable(error.text()));
    return Refused;
}

Result<Config> configOf(const Arguments& arguments)
{
    Config config;
    if (!arguments.config.empty()) {
        KAGIBAKO_TRY_ASSIGN(config, readConfig(QString::fromStdString(arguments.config)));
    }
    if (!arguments.data.empty())
        config.data = QString::fromStdString(arguments.data);
    if (arguments.port >= 0)
        config.port = arguments.port;
    KAGIBAKO_TRY(checkConfig(config));
    return config;
}

/// To standard error, for the person at the terminal: the structured log has no place for secrets.
void greet(const Config& config, const Program& program)
{
    std::fprintf(stderr, "kagibakod: https://%s:%u\n", qUtf8Printable(config.address), unsigned{program.port()});
    std::fprintf(stderr, "kagibakod: public key %s\n", program.fingerprint().c_str());
    if (!program.newStartToken().isEmpty())
        std::fprintf(stderr, "kagibakod: start token %s (shown once; creates one organization)\n",
                     program.newStartToken().constData());
}

void waitForSignal()
{
    boost::asio::io_context context;
    boost::asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([&](const boost::system::error_code&, int) { context.stop(); });
    context.run();
}

int checkData(const Config& config)
{
    if (const auto provider = crypto::checkProvider(); !provider)
        return tell(provider.error());
    const auto checked = server::checkData(config.data);
    if (!checked)
        return tell(checked.error());
    for (const CheckedOrg& one : *checked) {
        const QString outcome =
            one.leaves ? QStringLiteral("%1 leaves, good").arg(*one.leaves) : one.leaves.error().text();
        std::printf("%s: %s\n", one.org.text().constData(), qUtf8Printable(outcome));
    }
    return std::ranges::all_of(*checked, [](const CheckedOrg& one) { return one.leaves.has_value(); }) ? Ok : Refused;
}

int serve(const Config& config)
{
    const SystemClock clock;
    JsonLog log(clock);
    if (const auto provider = crypto::checkProvider(); !provider)
        return tell(provider.error());
    Program program(config, clock, log);
    if (const auto started = program.start(); !started) {
        program.stop();
        return tell(started.error());
    }
    log.event("started");
    greet(config, program);
    waitForSignal();
    log.event("stopping");
    const bool all = program.stop();
    log.event(all ? "stopped" : "stopped.unfinished");
    return all ? Ok : Refused;
}

} // namespace

int main(int argc, char** argv)
{
    // Not dumpable: no core file and no other process of this user reads the row keys out of this one (protocol.md §9).
    prctl(PR_SET_DUMPABLE, 0);
    QCoreApplication application(argc, argv);
    QCA::Initializer qca;
    CLI::App program("kagibakod: keeps what it cannot read", "kagibakod");
    Arguments arguments;
    program.set_version_flag("--version", "kagibakod " KAGIBAKO_VERSION);
    program.add_option("--config", arguments.config, "TOML file")->type_name("FILE");
    program.add_option("--data", arguments.data, "Folder of the databases (over the file)")->type_name("DIR");
    program.add_option("--port", arguments.port, "Port, 0 for any free one (over the file)");
    program.add_flag("--check-config", arguments.check, "Read the configuration, say what is wrong, end");
    program.add_flag("--check-data", arguments.checkData, "Read every leaf of the logs, say what is damaged, end");
    program.add_flag("--print-config", arguments.sample, "Print a commented configuration file with the defaults");
    CLI11_PARSE(program, argc, argv);
    if (arguments.sample) {
        std::fputs(SampleConfig, stdout);
        return Ok;
    }
    const auto config = configOf(arguments);
    if (!config)
        return tell(config.error());
    if (arguments.check) {
        std::puts("configuration is good");
        return Ok;
    }
    return arguments.checkData ? checkData(*config) : serve(*config);
}

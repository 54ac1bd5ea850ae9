// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/crypto/base/random.h"

#include <QGuiApplication>
#include <QLocale>
#include <QtCrypto>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* Footer =
    "Exit codes: 0 done, 1 refused or invalid, 2 wrong usage, 3 server or network, 4 local files.\n"
    "Secrets are asked for at the terminal or read from file descriptors, never from arguments.";

/// What CLI11 fills in.
struct RawOptions {
    bool json = false;
    std::string data;
    std::string language;
};

Options finished(const RawOptions& raw)
{
    Options options;
    options.json = raw.json;
    options.data = QString::fromStdString(raw.data);
    const bool japanese =
        raw.language.empty() ? QLocale::system().language() == QLocale::Japanese : raw.language == "ja";
    options.language = japanese ? Language::Japanese : Language::English;
    return options;
}

void addGlobals(CLI::App& program, RawOptions& raw)
{
    program.set_version_flag("--version", "kagibako-cli " KAGIBAKO_VERSION);
    program.add_flag("--json", raw.json, "Results as one JSON value on standard output");
    program.add_option("--data", raw.data, "Folder of keys and cache")->type_name("DIR");
    program.add_option("--lang", raw.language, "Language of messages (default: the system's)")
        ->check(CLI::IsMember({"ja", "en"}))
        ->type_name("ja|en");
    program.footer(Footer);
    program.require_subcommand(1);
    program.fallthrough(); // global options may also stand behind the command
}

using Attached = std::vector<std::pair<CLI::App*, std::unique_ptr<Command>>>;

int runChosen(const Attached& commands, const Options& options)
{
    Output output(options.json, options.language, stdout, stderr);
    for (const auto& [app, command] : commands) {
        if (!app->parsed())
            continue;
        const Result<int> code = command->run(options, output);
        if (!code)
            return output.fail(code.error());
        return output.finish() ? *code : output.fail(Error(ErrorCode::IoFailed, u"standard output"_s));
    }
    return Exit::Usage;
}

/// Sheets are drawn with fonts, which need a QGuiApplication, but no display; everything else starts faster without.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    // A word that only happens to be one of these costs a few milliseconds.
    constexpr std::array Printing{"org", "sheet", "enrol", "letters", "certificate", "register"};
    const bool paper = std::any_of(argv, argv + argc, [&](const char* argument) {
        return std::ranges::any_of(Printing, [&](const char* word) { return qstrcmp(argument, word) == 0; });
    });
    if (!paper)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const auto application = makeApplication(argc, argv);
    QCA::Initializer qca;
    if (const auto provider = crypto::checkProvider(); !provider) {
        std::fprintf(stderr, "kagibako-cli: %s\n", qUtf8Printable(provider.error().text()));
        return Exit::Local;
    }
    CLI::App program("Kagibako: collects and keeps My Numbers\n個人番号の収集と保管", "kagibako-cli");
    RawOptions raw;
    addGlobals(program, raw);
    Attached commands;
    for (auto& command : allCommands()) {
        CLI::App* app = command->attach(program);
        commands.emplace_back(app, std::move(command));
    }
    try {
        program.parse(argc, program.ensure_utf8(argv));
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? Exit::Ok : Exit::Usage;
    }
    return runChosen(commands, finished(raw));
}

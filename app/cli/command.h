// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/options.h"
#include "app/cli/output.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <vector>

namespace kagibako {

/// One subcommand: a pair of files and one line in commands.cpp. Its options are members that attach() binds, its work
/// is run(). Never an option or argument for a secret: arguments are visible to every process. Secrets come by standard
/// input (SecretLines).
class Command
{
public:
    virtual ~Command() = default;
    /// Adds the subcommand to the program and returns it.
    virtual CLI::App* attach(CLI::App& program) = 0;
    /// Runs after parsing. The value is the exit code (Exit); an error is told and turned into one by main().
    virtual Result<int> run(const Options& options, Output& output) = 0;
};

/// All of them, in the order of --help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace kagibako

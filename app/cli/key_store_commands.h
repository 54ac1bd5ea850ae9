// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/secret_source.h"
#include "core/services/client_config.h"

namespace kagibako {

/// `key-store remember` and `key-store forget`: the account secret in the system's key store, so that it is not typed
/// from the sheet each time.
class KeyStoreCommand final : public Command
{
public:
    enum class What : std::uint8_t { Remember, Forget };
    explicit KeyStoreCommand(What what) : m_what(what) {}

    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    Result<int> remember(const ClientConfig& config, Output& output);

    What m_what;
    int m_accountFd = -1;
    SecretSource m_secrets;
};

} // namespace kagibako

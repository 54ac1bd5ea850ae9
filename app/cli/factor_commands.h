// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/unlocking.h"

namespace kagibako {

/// `account key totp`, `mail`, `none` and `show`: how this account gets the one-time keys of its logins (自動発行キー).
/// They open nothing, so they also work before the first real login where the policy wants a key.
class FactorCommand final : public Command
{
public:
    enum class What : std::uint8_t { Totp, Mail, None, Show };
    explicit FactorCommand(What what) : m_what(what) {}
    CLI::App* attach(CLI::App& program) override;
    Result<int> run(const Options& options, Output& output) override;

private:
    static Result<void> show(FactorSetup& setup, Output& output);
    Result<void> set(FactorSetup& setup, Output& output);
    Result<void> setTotp(FactorSetup& setup, Output& output);
    /// The first key, typed; a mistyped one may be typed again.
    Result<std::vector<SecretBytes>> confirmed(FactorSetup& setup, Output& output);

    What m_what;
    std::string m_address;
    Unlocking m_unlocking;
};

/// `account key reset`: for whoever lost telephone or mailbox.
class FactorResetCommand final : public SessionCommand
{
public:
    CLI::App* attach(CLI::App& program) override;

protected:
    Result<int> run(ClientSession& session, Output& output) override;

private:
    std::string m_login;
};

} // namespace kagibako

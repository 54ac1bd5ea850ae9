// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/unlocking.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/keystore/key_store.h"

#include <QDir>
#include <QStandardPaths>

#include <cstdio>

namespace kagibako {

using namespace Qt::StringLiterals;

QString clientFolder(const Options& options)
{
    if (!options.data.isEmpty())
        return options.data;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/kagibako"_s;
}

Result<QString> newClientFolder(const Options& options, const QString& sheets)
{
    const QString folder = clientFolder(options);
    if (readClientConfig(folder))
        return fail(ErrorCode::Conflict, u"this folder has an organization already"_s);
    if (!QDir().mkpath(folder) || !QDir().mkpath(sheets))
        return fail(ErrorCode::IoFailed, u"folder"_s);
    return folder;
}

CLI::App* groupOf(CLI::App& program, const std::string& name, const std::string& about)
{
    const auto existing = program.get_subcommands([&name](CLI::App* command) { return command->get_name() == name; });
    if (!existing.empty())
        return existing.front();
    CLI::App* group = program.add_subcommand(name, about);
    group->require_subcommand(1);
    group->fallthrough();
    return group;
}

void Unlocking::attach(CLI::App& command)
{
    command.add_option("--password-fd", m_passwordFd, "Read the password from this file descriptor (default: ask)");
    command.add_option("--account-secret-fd", m_accountFd,
                       "Read the account secret, as on the account sheet, from this file descriptor (default: the key "
                       "store, else ask)");
    command.add_option("--key-fd", m_keyFd,
                       "Read the one-time key, where one is needed, from this file descriptor (default: ask)");
}

/// The secrets and the way to the server.
Result<ClientConfig> Unlocking::prepare(const Options& options)
{
    KAGIBAKO_TRY_ASSIGN(ClientConfig config, readClientConfig(clientFolder(options)));
    ClientSession::Secrets& secrets = m_given;
    KAGIBAKO_TRY_ASSIGN(secrets.password, m_secrets.take(m_passwordFd, "Password: "));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes typed, accountText(config));
    KAGIBAKO_TRY_ASSIGN(secrets.accountSecret, crypto::parseSheetText(crypto::labels::AccountSheet,
                                                                      typed.exposeSecret(), crypto::AccountSecretSize));
    m_transport = std::make_unique<CurlTransport>(config.server, config.pin);
    return config;
}

Result<QByteArray> Unlocking::key(const QByteArray& prompt)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes typed, m_secrets.take(m_keyFd, prompt));
    return asView(typed.exposeSecret()).toByteArray();
}

/// Once more with the one-time key where the server asks for it; only then is there one, if it comes by mail.
template <typename Attempt>
auto Unlocking::withKey(const Attempt& attempt) -> decltype(attempt())
{
    auto first = attempt();
    if (first || first.error().code() != ErrorCode::KeyNeeded)
        return first;
    auto typed = key("One-time key: ");
    if (!typed && typed.error().code() == ErrorCode::BadLength) // none was given: that is what is missing
        return first;
    KAGIBAKO_TRY_ASSIGN(m_given.key, std::move(typed));
    return attempt();
}

Result<ClientSession*> Unlocking::unlock(const Options& options)
{
    KAGIBAKO_TRY(prepare(options));
    KAGIBAKO_TRY_ASSIGN(m_session, withKey([&] {
                            return ClientSession::unlock(clientFolder(options), m_given, *m_transport, m_clock);
                        }));
    return m_session.get();
}

Result<FactorSetup> Unlocking::login(const Options& options)
{
    KAGIBAKO_TRY_ASSIGN(const ClientConfig config, prepare(options));
    return withKey([&] { return FactorSetup::login(config, m_given, *m_transport); });
}

/// From the descriptor, else from the system's key store if it was remembered there, else from the person.
Result<SecretBytes> Unlocking::accountText(const ClientConfig& config)
{
    if (m_accountFd < 0) {
        if (auto remembered = KeyStore(config.org, config.login).get())
            return remembered;
    }
    return m_secrets.take(m_accountFd, "Account secret (from the sheet): ");
}

void Unlocking::close(Output& output)
{
    if (!m_session)
        return;
    if (const auto closed = m_session->close(); !closed)
        output.message(u"サーバーからのログアウトに失敗しました（作業の結果には影響ありません）。"_s,
                       u"Logging out at the server failed (the work itself is done)."_s);
}

Result<int> SessionCommand::run(const Options& options, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(ClientSession * session, m_unlocking.unlock(options));
    if (session->wasRebuilt())
        output.message(
            u"この端末の控えが壊れていたため、サーバーから作り直しました（失われたものはありません）。"_s,
            u"This computer's copy was damaged and has been filled again from the server (nothing was lost)."_s);
    auto code = run(*session, output);
    m_unlocking.close(output);
    return code;
}

void printBytes(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

} // namespace kagibako

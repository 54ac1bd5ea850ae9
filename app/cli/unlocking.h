// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/secret_source.h"
#include "core/base/base32.h"
#include "core/net/curl_transport.h"
#include "core/services/factor_setup.h"

namespace kagibako {

/// What every command that works on an organization needs: the client's folder, both secrets, a transport, an unlocked
/// session.
class Unlocking
{
public:
    /// --password-fd, --account-secret-fd, --key-fd
    void attach(CLI::App& command);
    /// Asks for the one-time key too where the server wants one. Errors: NotFound (no organization in the folder),
    /// those of ClientSession::unlock().
    Result<ClientSession*> unlock(const Options& options);
    /// Only logs in: for the one-time key itself. Errors: NotFound, those of FactorSetup::login().
    Result<FactorSetup> login(const Options& options);
    /// A one-time key, as typed. Errors: those of SecretSource::take().
    Result<QByteArray> key(const QByteArray& prompt);
    /// What was given to unlock with, and more secrets from the same sources.
    const ClientSession::Secrets& secrets() const { return m_given; }
    Result<SecretBytes> ask(int descriptor, const QByteArray& prompt) { return m_secrets.take(descriptor, prompt); }
    /// Stores the newest heads with the account; a failure is told, not fatal.
    void close(Output& output);

private:
    Result<ClientConfig> prepare(const Options& options);
    Result<SecretBytes> accountText(const ClientConfig& config);
    template <typename Attempt>
    auto withKey(const Attempt& attempt) -> decltype(attempt());

    int m_passwordFd = -1;
    int m_accountFd = -1;
    int m_keyFd = -1;
    SecretSource m_secrets;
    ClientSession::Secrets m_given;
    SystemClock m_clock;
    std::unique_ptr<CurlTransport> m_transport;
    std::unique_ptr<ClientSession> m_session;
};

/// The folder of --data, or the system's place for application data.
QString clientFolder(const Options& options);
/// The same for who has no organization yet, made where it is not there, and the folder for the sheets with it. Errors:
/// Conflict when it has one, IoFailed.
Result<QString> newClientFolder(const Options& options, const QString& sheets);
/// The group a command like `people import` belongs to, made when it is the first.
CLI::App* groupOf(CLI::App& program, const std::string& name, const std::string& about);
/// A command that works on an unlocked session: unlocks, runs, closes.
class SessionCommand : public Command
{
public:
    Result<int> run(const Options& options, Output& output) final;

protected:
    virtual Result<int> run(ClientSession& session, Output& output) = 0;
    Unlocking m_unlocking;
};

/// Errors: UsageBad when the text is no such id.
template <typename IdType>
Result<IdType> idArgument(const std::string& text)
{
    auto id = IdType::fromText(QByteArray::fromStdString(text));
    if (!id)
        return fail(ErrorCode::UsageBad, QStringLiteral("not an id"));
    return id;
}

/// The same for an id as it stands on paper, in groups.
template <typename IdType>
Result<IdType> typedId(const std::string& text)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray symbols, normalizeTyped(QByteArray::fromStdString(text)));
    return idArgument<IdType>(symbols.toStdString());
}

/// Bytes that may hold a secret meant for this very output (a link, a number): straight to standard output, not through
/// QString.
void printBytes(QByteArrayView bytes);

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/key_store_commands.h"

#include "app/cli/unlocking.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/keystore/key_store.h"

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* KeyStoreCommand::attach(CLI::App& program)
{
    CLI::App* group = groupOf(program, "key-store", "The account secret in this computer's key store");
    if (m_what == What::Forget)
        return group->add_subcommand("forget", "Remove it: from then on it is typed from the sheet again");
    CLI::App* command = group->add_subcommand("remember", "Keep it there; the password is never kept");
    command->add_option("--account-secret-fd", m_accountFd,
                        "Read the account secret, as on the account sheet, from this file descriptor (default: ask)");
    return command;
}

Result<int> KeyStoreCommand::run(const Options& options, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const ClientConfig config, readClientConfig(clientFolder(options)));
    const KeyStore store(config.org, config.login);
    auto done =
        m_what == What::Forget ? store.remove().transform([] { return int(Exit::Ok); }) : remember(config, output);
    if (!done && done.error().code() == ErrorCode::IoFailed)
        output.message(
            u"このコンピューターのキーストア（Linux では Secret Service）を利用できません。アカウント・シークレットは今までどおりシートから入力してください。"_s,
            u"This computer's key store (on Linux: a Secret Service) cannot be used. Nothing was kept or removed; go "
            "on typing the account secret from the sheet."_s);
    return done;
}

Result<int> KeyStoreCommand::remember(const ClientConfig& config, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes typed, m_secrets.take(m_accountFd, "Account secret (from the sheet): "));
    KAGIBAKO_TRY(crypto::parseSheetText(crypto::labels::AccountSheet, typed.exposeSecret(), crypto::AccountSecretSize));
    KAGIBAKO_TRY(KeyStore(config.org, config.login).put(typed));
    output.message(
        u"アカウント・シークレットをキーストアに保存しました。アカウントシートは引き続き金庫で保管してください。"_s,
        u"The account secret is in the key store. Keep the account sheet in the safe all the same."_s);
    return Exit::Ok;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/factor_commands.h"

#include "core/services/account_service.h"

#include <QDateTime>

#include <cstdio>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostAttempts = 3; // of the five that the server takes
constexpr qint64 FewCodes = 3;

CLI::App* keyGroup(CLI::App& program)
{
    return groupOf(*groupOf(program, "account", "Accounts (担当者)"), "key", "One-time keys at login (自動発行キー)");
}

/// Shown once and kept nowhere: straight to standard output, and there at once, since the first key is asked for next.
void printSecret(const FactorSetup::TotpSecret& secret, bool json)
{
    printBytes(json ? "{\"uri\":\"" : "");
    printBytes(asView(secret.uri.exposeSecret()));
    printBytes(json ? "\",\"secret\":\"" : "\n");
    printBytes(asView(secret.text.exposeSecret()));
    printBytes(json ? "\"" : "\n");
    std::fflush(stdout);
}

/// In two groups, from the secrets themselves: no copy of them is made on the way.
void printCodes(const std::vector<SecretBytes>& codes, bool json)
{
    constexpr qsizetype Group = 5;
    printBytes(json ? ",\"codes\":[" : "");
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const QByteArrayView code = asView(codes[i].exposeSecret());
        printBytes(!json ? "" : i > 0 ? ",\"" : "\"");
        printBytes(code.first(Group));
        printBytes("-");
        printBytes(code.sliced(Group));
        printBytes(json ? "\"" : "\n");
    }
    printBytes(json ? "]}\n" : "");
}

QString nameOf(wire::FactorKind kind)
{
    switch (kind) {
    case wire::FactorKind::None:
        return u"none"_s;
    case wire::FactorKind::Mail:
        return u"mail"_s;
    case wire::FactorKind::Totp:
        return u"totp"_s;
    }
    return {};
}

} // namespace

CLI::App* FactorCommand::attach(CLI::App& program)
{
    CLI::App* group = keyGroup(program);
    CLI::App* command =
        m_what == What::Totp   ? group->add_subcommand("totp", "From an authenticator app; prints its secret once")
        : m_what == What::Mail ? group->add_subcommand("mail", "By mail at each login")
        : m_what == What::None ? group->add_subcommand("none", "Not any more, where the policy allows it")
                               : group->add_subcommand("show", "What is in force, and the recovery codes left");
    if (m_what == What::Mail)
        command->add_option("--to", m_address, "Mail address")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> FactorCommand::run(const Options& options, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(FactorSetup setup, m_unlocking.login(options));
    const auto done = m_what == What::Show ? show(setup, output) : set(setup, output);
    (void)setup.logout(); // it ends by itself too
    if (!done)
        return std::unexpected(done.error());
    return Exit::Ok;
}

Result<void> FactorCommand::show(FactorSetup& setup, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const wire::FactorState state, setup.state());
    const QString kind = nameOf(state.kind);
    QString line = kind;
    if (state.since > 0)
        line += u" since "_s + QDateTime::fromSecsSinceEpoch(state.since).toString(Qt::ISODate);
    if (state.kind == wire::FactorKind::Totp)
        line += u", %1 recovery codes left"_s.arg(state.recoveryCodes);
    output.result(line, {{u"kind"_s, kind}, {u"since"_s, state.since}, {u"recovery_codes"_s, state.recoveryCodes}});
    if (state.kind == wire::FactorKind::Totp && state.recoveryCodes < FewCodes)
        output.message(u"回復コードが残り少なくなりました。もう一度設定すると、新しいコードが10個発行されます。"_s,
                       u"Few recovery codes are left. Setting the app up again gives ten new ones."_s);
    return {};
}

Result<void> FactorCommand::set(FactorSetup& setup, Output& output)
{
    if (m_what == What::Totp)
        return setTotp(setup, output);
    if (m_what == What::None) {
        KAGIBAKO_TRY(setup.remove());
        output.result(u"none"_s, {{u"kind"_s, u"none"_s}});
        return {};
    }
    KAGIBAKO_TRY(setup.beginMail(QString::fromStdString(m_address)));
    output.message(u"キーをメールで送信しました。届いた8桁のキーを入力してください。"_s,
                   u"A key was sent by mail. Type its 8 digits when it arrives."_s);
    KAGIBAKO_TRY(confirmed(setup, output));
    output.result(u"mail"_s, {{u"kind"_s, u"mail"_s}});
    return {};
}

Result<void> FactorCommand::setTotp(FactorSetup& setup, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const FactorSetup::TotpSecret secret, setup.beginTotp());
    printSecret(secret, output.json());
    output.message(u"上の内容を認証アプリに登録し、アプリに表示された6桁のキーを入力してください。"
                   u"この内容は二度と表示されません。"_s,
                   u"Enter the above into your authenticator app, then type the 6 digits that it shows. "
                   "It is not shown again."_s);
    const auto codes = confirmed(setup, output);
    if (!codes) {
        printBytes(output.json() ? "}\n" : "");
        return std::unexpected(codes.error());
    }
    printCodes(*codes, output.json());
    output.message(u"設定しました。上の回復コード（各1回）を書き写し、電話を失ったときのために保管してください。"
                   u"次のログインには、アプリの次のキーを使います。"_s,
                   u"It is set up. Print or copy the recovery codes above (each works once) and keep them for when the "
                   "telephone is lost. The next login takes the next key of the app."_s);
    return {};
}

Result<std::vector<SecretBytes>> FactorCommand::confirmed(FactorSetup& setup, Output& output)
{
    for (int attempt = 1;; ++attempt) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray typed, m_unlocking.key("First key: "));
        auto codes = setup.confirm(typed);
        const bool isMistyped =
            !codes && (codes.error().code() == ErrorCode::LoginFailed || codes.error().code() == ErrorCode::KeyNeeded);
        if (!isMistyped || attempt == MostAttempts)
            return codes;
        output.message(u"キーが正しくありません。もう一度入力してください。"_s, u"The key is wrong. Type it again."_s);
    }
}

CLI::App* FactorResetCommand::attach(CLI::App& program)
{
    CLI::App* command = keyGroup(program)->add_subcommand(
        "reset", "Take it from somebody who lost telephone or mailbox, and unlock the account");
    command->add_option("login", m_login, "Login id")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> FactorResetCommand::run(ClientSession& session, Output& output)
{
    const QString login = QString::fromStdString(m_login);
    AccountService accounts(session);
    KAGIBAKO_TRY_ASSIGN(const AccountId account, accounts.find(login));
    KAGIBAKO_TRY(accounts.resetKey(account));
    output.result(login, {{u"reset"_s, login}});
    return Exit::Ok;
}

} // namespace kagibako

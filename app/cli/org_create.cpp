// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/org_create.h"

#include "app/cli/sheet_file.h"
#include "app/cli/unlocking.h"
#include "core/paper/account_sheet.h"
#include "core/paper/recovery_sheet.h"
#include "core/services/founding.h"

#include <QUrl>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

Result<void> writeSheets(const Founded& founded, const QString& organization, const QString& folder, Language language,
                         const PaperFonts& fonts, const QDate& today)
{
    const QString server = QUrl(QString::fromUtf8(founded.config.server)).authority();
    const RecoverySheet recovery{organization, founded.config.org,          server, founded.config.pin,
                                 today,        founded.recoveryText.clone()};
    KAGIBAKO_TRY(writeSheet(recovery, folder + u"/recovery-sheet.pdf"_s, language, fonts));
    const AccountSheet account{
        organization, founded.config.org,         server, founded.config.pin, founded.config.login,
        today,        founded.accountText.clone()};
    return writeSheet(account, folder + u"/account-sheet.pdf"_s, language, fonts);
}

} // namespace

CLI::App* OrgCreate::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "org", "The organization")
                            ->add_subcommand("create", "Found an organization; writes both sheets as PDF");
    command->add_option("--server", m_server, "https://HOST[:PORT]")->required();
    command->add_option("--pin", m_pin, "Public key of the server as it printed it (64 hex digits); empty: public CAs");
    command->add_option("--name", m_name, "Name of the organization, as people will see it")->required();
    command->add_option("--login", m_login, "Your login id")->required();
    command->add_option("--sheets", m_sheets, "Folder for recovery-sheet.pdf and account-sheet.pdf")->type_name("DIR");
    command->add_option("--token-fd", m_tokenFd, "Read the start token from this file descriptor (default: ask)");
    command->add_option("--password-fd", m_passwordFd,
                        "Read the new password from this file descriptor (default: ask)");
    command->add_option("--account-secret-out-fd", m_secretOutFd,
                        "Write the account secret, as on the sheet, to this file descriptor too (for scripts)");
    command->add_option("--recovery-out-fd", m_recoveryOutFd,
                        "Write the recovery sheet's key to this file descriptor too (for scripts)");
    return command;
}

Result<int> OrgCreate::run(const Options& options, Output& output)
{
    // Everything that can fail without touching the server comes first: after the server says yes, the sheets must come
    // out.
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    const QString sheets = QString::fromStdString(m_sheets);
    KAGIBAKO_TRY_ASSIGN(const QString folder, newClientFolder(options, sheets));
    SecretSource secrets;
    KAGIBAKO_TRY_ASSIGN(const SecretBytes token, secrets.take(m_tokenFd, "Start token: "));
    FoundingRequest request;
    request.server = QByteArray::fromStdString(m_server);
    request.pin = QByteArray::fromStdString(m_pin);
    request.name = QString::fromStdString(m_name);
    request.login = QString::fromStdString(m_login);
    request.startToken = asView(token.exposeSecret()).toByteArray();
    KAGIBAKO_TRY_ASSIGN(request.password, secrets.take(m_passwordFd, "New password: "));
    CurlTransport transport(request.server, request.pin);
    const SystemClock clock;
    const auto keep = [&](const Founded& founded) {
        return writeSheets(founded, request.name, sheets, options.language, fonts, clock.today());
    };
    KAGIBAKO_TRY_ASSIGN(const Founded founded, foundOrganization(request, transport, clock, keep));
    KAGIBAKO_TRY(writeClientConfig(folder, founded.config));
    if (m_secretOutFd >= 0)
        KAGIBAKO_TRY(giveSecret(m_secretOutFd, founded.accountText));
    if (m_recoveryOutFd >= 0)
        KAGIBAKO_TRY(giveSecret(m_recoveryOutFd, founded.recoveryText));
    output.result(u"%1 %2"_s.arg(founded.config.org.string(), request.name),
                  {{u"org"_s, founded.config.org.string()}, {u"name"_s, request.name}, {u"sheets"_s, sheets}});
    output.message(u"回復シートとアカウントシートを印刷し、PDFファイルは必ず削除してください。"_s,
                   u"Print the recovery sheet and the account sheet, then delete both PDF files."_s);
    return Exit::Ok;
}

} // namespace kagibako

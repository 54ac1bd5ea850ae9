// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_enrol.h"

#include "app/cli/sheet_file.h"
#include "app/cli/unlocking.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/paper/account_sheet.h"
#include "core/services/joining.h"

#include <QUrl>

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* AccountEnrol::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("enrol", "Join an organization with an enrolment sheet");
    command->add_option("--server", m_server, "https://HOST[:PORT]")->required();
    command->add_option("--pin", m_pin, "Fingerprint on the sheet (64 hex digits); empty: public CAs");
    command->add_option("--org", m_org, "Organization ID on the sheet")->required();
    command->add_option("--sheet", m_sheet, "Sheet number on the sheet")->required();
    command->add_option("--login", m_login, "The login id you choose")->required();
    command->add_option("--sheets", m_sheets, "Folder for account-sheet.pdf")->type_name("DIR");
    command->add_option("--code-fd", m_codeFd, "Read the code from this file descriptor (default: ask)");
    command->add_option("--password-fd", m_passwordFd,
                        "Read the new password from this file descriptor (default: ask)");
    command->add_option("--account-secret-out-fd", m_secretOutFd,
                        "Write the account secret, as on the sheet, to this file descriptor too (for scripts)");
    return command;
}

Result<int> AccountEnrol::run(const Options& options, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    const QString sheets = QString::fromStdString(m_sheets);
    KAGIBAKO_TRY_ASSIGN(const QString folder, newClientFolder(options, sheets));
    JoinRequest request;
    request.server = QByteArray::fromStdString(m_server);
    request.pin = QByteArray::fromStdString(m_pin);
    KAGIBAKO_TRY_ASSIGN(request.org, typedId<OrgId>(m_org));
    KAGIBAKO_TRY_ASSIGN(request.sheet, typedId<SheetId>(m_sheet));
    request.login = QString::fromStdString(m_login);
    SecretSource secrets;
    KAGIBAKO_TRY_ASSIGN(const SecretBytes typed, secrets.take(m_codeFd, "Code (8 groups): "));
    KAGIBAKO_TRY_ASSIGN(
        request.code, crypto::parseSheetText(crypto::labels::EnrolmentSheet, typed.exposeSecret(), EnrolmentCodeSize));
    KAGIBAKO_TRY_ASSIGN(request.password, secrets.take(m_passwordFd, "New password: "));
    const SystemClock clock;
    KAGIBAKO_TRY_ASSIGN(Joining joining, Joining::prepare(request, clock));
    // The paper first: after the request is in, its secret must not be lost.
    const AccountSheet paper{{},
                             request.org,
                             QUrl(QString::fromUtf8(request.server)).authority(),
                             request.pin,
                             request.login,
                             clock.today(),
                             joining.accountText().clone()};
    KAGIBAKO_TRY(writeSheet(paper, sheets + u"/account-sheet.pdf"_s, options.language, fonts));
    CurlTransport transport(request.server, request.pin);
    KAGIBAKO_TRY_ASSIGN(const wire::EnrolState state, joining.ask(transport));
    if (state == wire::EnrolState::Declined)
        return fail(ErrorCode::LedgerState, u"the sheet was used"_s);
    KAGIBAKO_TRY(writeClientConfig(folder, joining.config()));
    if (m_secretOutFd >= 0)
        KAGIBAKO_TRY(giveSecret(m_secretOutFd, joining.accountText()));
    const QString words = lineOf(joining.words());
    output.result(words, {{u"words"_s, words}, {u"login"_s, request.login}});
    output.message(
        u"申請しました。管理者が四つの言葉を確かめて受け入れると、ログインできます。アカウントシートを印刷し、PDFは"
        u"削除してください。"_s,
        u"Asked. When the administrator has compared the four words and let you in, you can log in. Print the "
        u"account sheet and delete the PDF file."_s);
    return Exit::Ok;
}

} // namespace kagibako

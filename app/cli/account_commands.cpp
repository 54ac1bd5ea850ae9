// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_commands.h"

#include "app/cli/rights_commands.h"
#include "app/cli/sheet_file.h"
#include "core/paper/enrolment_sheet.h"

#include <QJsonArray>
#include <QUrl>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QStringList roleTexts(const ClientSession& session, const AccountService::Roles& roles)
{
    QStringList texts;
    for (auto role = roles.cbegin(); role != roles.cend(); ++role) {
        const Scope* scope = session.ledger().scope(role.key());
        texts.append((scope == nullptr ? role.key().string() : scope->name) + u'=' + actionsText(role.value()));
    }
    return texts;
}

QString rolesText(const ClientSession& session, const AccountService::Roles& roles)
{
    return roleTexts(session, roles).join(u' ');
}

} // namespace

CLI::App* AccountSheetCommand::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("sheet", "Make an enrolment sheet for somebody new, as PDF");
    command->add_option("--role", m_roles, "SCOPE=ACTION,ACTION…; may be given several times");
    command->add_option("--rank", m_rank, "member (default), auditor or admin");
    command->add_option("--out", m_file, "PDF file")->required();
    command->add_option("--code-out-fd", m_codeOutFd, "Write the code to this file descriptor too (for scripts)");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountSheetCommand::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    const auto rank = rankFrom(QByteArray::fromStdString(m_rank));
    if (!rank || *rank == Rank::Owner)
        return fail(ErrorCode::UsageBad, u"rank"_s);
    AccountService::Roles roles;
    for (const std::string& role : m_roles) {
        const QString text = QString::fromStdString(role);
        const qsizetype at = text.lastIndexOf(u'=');
        if (at <= 0)
            return fail(ErrorCode::UsageBad, u"role"_s);
        KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(text.first(at)));
        KAGIBAKO_TRY_ASSIGN(const Actions actions, actionsFrom(text.sliced(at + 1).split(u',', Qt::SkipEmptyParts)));
        roles.insert(scope, actions);
    }
    KAGIBAKO_TRY_ASSIGN(const auto made, AccountService(session).makeSheet(*rank, roles));
    EnrolmentSheet sheet;
    sheet.organization = session.ledger().name();
    sheet.org = session.config().org;
    sheet.server = QUrl(QString::fromUtf8(session.config().server)).authority();
    sheet.serverFingerprint = session.config().pin;
    sheet.sheet = made.id.text();
    sheet.roles = roleTexts(session, roles);
    sheet.by = session.config().login;
    sheet.made = session.clock().today();
    sheet.until = made.expires.toOffsetFromUtc(9 * 3600).date();
    sheet.code = made.text.clone();
    KAGIBAKO_TRY(writeSheet(sheet, QString::fromStdString(m_file), output.language(), fonts));
    if (m_codeOutFd >= 0)
        KAGIBAKO_TRY(giveSecret(m_codeOutFd, made.text));
    output.result(made.id.string(), {{u"sheet"_s, made.id.string()}, {u"org"_s, session.config().org.string()}});
    output.message(u"登録シートを印刷して本人に手渡し、PDFファイルは削除してください。"_s,
                   u"Print the enrolment sheet, hand it over in person, and delete the PDF file."_s);
    return Exit::Ok;
}

CLI::App* AccountList::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("list", "Who is in, who waits, what waits for a second signature");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountList::run(ClientSession& session, Output& output)
{
    AccountService service(session);
    Rows rows(output);
    const auto add = [&rows](const QString& line, const QJsonObject& value) { rows.add(line.toUtf8(), value); };
    for (const Account& account : session.ledger().accounts()) {
        AccountService::Roles roles;
        for (const Scope& scope : session.ledger().scopes()) {
            const auto member = scope.members.constFind(account.id);
            if (member != scope.members.constEnd() && !member->actions.isEmpty())
                roles.insert(scope.id, member->actions);
        }
        const QString standing = account.standing == Standing::Active      ? u"active"_s
                                 : account.standing == Standing::Suspended ? u"suspended"_s
                                                                           : u"revoked"_s;
        add(u"%1  %2  %3  %4"_s.arg(account.login, nameOf(account.rank), standing, rolesText(session, roles)),
            {{u"login"_s, account.login},
             {u"rank"_s, nameOf(account.rank)},
             {u"standing"_s, standing},
             {u"roles"_s, rolesText(session, roles)}});
    }
    KAGIBAKO_TRY_ASSIGN(const auto waiting, service.waiting());
    for (const AccountService::Waiting& one : waiting)
        add(u"waits: %1  %2  %3  code %4  words %5"_s.arg(one.login, nameOf(one.rank), rolesText(session, one.roles),
                                                          !one.isMine    ? u"to be checked by "_s + one.sheetBy
                                                          : one.isProven ? u"right"_s
                                                                         : u"WRONG"_s,
                                                          lineOf(one.words)),
            {{u"waits"_s, one.login},
             {u"proven"_s, one.isProven},
             {u"words"_s, lineOf(one.words)},
             {u"needs_words"_s, one.needsWords}});
    for (const AccountService::Pending& one : service.pending())
        add(u"to approve: %1  %2 by %3"_s.arg(QString::fromLatin1(toHex(one.request.view())), one.statement.kind(),
                                              one.by),
            {{u"approve"_s, QString::fromLatin1(toHex(one.request.view()))},
             {u"kind"_s, QString(one.statement.kind())},
             {u"by"_s, one.by},
             {u"may"_s, one.mayApprove}});
    return Exit::Ok;
}

CLI::App* AccountAdmit::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("admit", "Let somebody in who used an enrolment sheet of yours");
    command->add_option("login", m_login, "Login id")->required();
    command->add_flag("--words-compared", m_wordsCompared, "The four words were compared by voice, and are the same");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountAdmit::run(ClientSession& session, Output& output)
{
    AccountService service(session);
    KAGIBAKO_TRY_ASSIGN(const auto waiting, service.waiting());
    const auto found = std::ranges::find_if(waiting, [&](const AccountService::Waiting& one) {
        return one.login == QString::fromStdString(m_login) && one.isProven;
    });
    if (found == waiting.end())
        return fail(ErrorCode::NotFound, u"nobody of this login waits with the right code"_s);
    if (found->needsWords && !m_wordsCompared) {
        output.message(u"先に四つの言葉を読み合わせてください（--words-compared）："_s + lineOf(found->words),
                       u"First compare the four words by voice (--words-compared): "_s + lineOf(found->words));
        return Exit::Refused;
    }
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, service.admit(found->request));
    output.result(found->login, {{u"login"_s, found->login}, {u"account"_s, found->account.string()}});
    tellEffect(effect, output);
    return Exit::Ok;
}

CLI::App* AccountStanding::attach(CLI::App& program)
{
    CLI::App* group = groupOf(program, "account", "Accounts (担当者)");
    CLI::App* command = m_what == What::Suspend  ? group->add_subcommand("suspend", "Lock somebody out for now")
                        : m_what == What::Resume ? group->add_subcommand("resume", "Let somebody in again")
                                                 : group->add_subcommand("revoke", "End an account for ever");
    command->add_option("login", m_login, "Login id")->required();
    if (m_what == What::Revoke)
        command->add_option("--reason", m_reason, "left_company, changed_duty, lost_device or incident")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountStanding::run(ClientSession& session, Output& output)
{
    AccountService service(session);
    KAGIBAKO_TRY_ASSIGN(const AccountId account, service.find(QString::fromStdString(m_login)));
    KAGIBAKO_TRY(m_what == What::Suspend  ? service.suspend(account)
                 : m_what == What::Resume ? service.resume(account)
                                          : service.revoke(account, QByteArray::fromStdString(m_reason)));
    output.result(QString::fromStdString(m_login), {{u"login"_s, QString::fromStdString(m_login)}});
    return Exit::Ok;
}

} // namespace kagibako

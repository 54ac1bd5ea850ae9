// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recovery_commands.h"

#include "app/cli/rights_commands.h"
#include "app/cli/sheet_file.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/paper/account_sheet.h"
#include "core/paper/recovery_sheet.h"
#include "core/services/account_service.h"
#include "core/services/recovery.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecoveryKeySize = 32;

constexpr const char* AskKey = "Recovery sheet (14 groups): ";

Result<SecretBytes> keyFrom(const Result<SecretBytes>& typed)
{
    if (!typed)
        return std::unexpected(typed.error());
    return crypto::parseSheetText(crypto::labels::RecoverySheet, typed->exposeSecret(), RecoveryKeySize);
}

QString serverOf(const ClientConfig& config)
{
    return QUrl(QString::fromUtf8(config.server)).authority();
}

QJsonArray namesOf(const ClientSession& session, const QList<ScopeId>& scopes)
{
    QJsonArray names;
    for (const ScopeId& scope : scopes)
        names.append(session.ledger().scope(scope)->name);
    return names;
}

/// Puts away the lost, replaces the sheet and tells what was done.
Result<int> renew(ClientSession& session, const SecretBytes& key, const RenewalOptions& options, int recoveryOut,
                  Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    KAGIBAKO_TRY_ASSIGN(RecoveryService service, RecoveryService::open(session, key));
    QList<AccountId> lost;
    for (const std::string& login : options.lost) {
        KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountService(session).find(QString::fromStdString(login)));
        lost.append(account);
    }
    const QString sheets = QString::fromStdString(options.sheets);
    const auto keep = [&](const SecretBytes& text) -> Result<void> {
        const ClientConfig& config = session.config();
        const RecoverySheet sheet{session.ledger().name(), config.org,  serverOf(config), config.pin,
                                  session.clock().today(), text.clone()};
        KAGIBAKO_TRY(writeSheet(sheet, sheets + u"/recovery-sheet.pdf"_s, output.language(), fonts));
        return recoveryOut >= 0 ? giveSecret(recoveryOut, text) : Result<void>();
    };
    const auto links = options.reissue ? RotationService::Links::Reissue : RotationService::Links::Keep;
    KAGIBAKO_TRY_ASSIGN(const auto done, service.renew(lost, QByteArray::fromStdString(options.reason), links, keep));
    output.result(done.isReplaced ? u"replaced"_s : u"waits"_s, {{u"replaced"_s, done.isReplaced},
                                                                 {u"taken_up"_s, namesOf(session, done.takenUp)},
                                                                 {u"rotated"_s, namesOf(session, done.rotated)},
                                                                 {u"waiting"_s, namesOf(session, done.waiting)},
                                                                 {u"due"_s, namesOf(session, done.due)}});
    if (!done.isReplaced) {
        tellEffect(Ledger::Effect::AfterApproval, output);
        return Exit::Ok;
    }
    output.message(
        u"新しい回復シートを2部印刷し、別々の金庫に保管してください。古いシートは裁断し、PDFは削除してください。"_s,
        u"Print the new recovery sheet twice and lock the copies into two safes. Shred the old one and "
        "delete the PDF file."_s);
    for (const ScopeId& scope : done.due)
        output.message(
            u"利用範囲「%1」の鍵は、鍵管理者が交換する必要があります。"_s.arg(session.ledger().scope(scope)->name),
            u"The keys of scope '%1' have to be changed by one of its holders of keys."_s.arg(
                session.ledger().scope(scope)->name));
    return Exit::Ok;
}

CLI::App* orgCommand(CLI::App& program, const std::string& name, const std::string& about)
{
    return groupOf(program, "org", "The organization")->add_subcommand(name, about);
}

void addKey(CLI::App& command, int& descriptor)
{
    command.add_option("--recovery-fd", descriptor,
                       "Read the recovery sheet's key from this file descriptor (default: ask)");
}

void addRecoveryOut(CLI::App& command, int& descriptor)
{
    command.add_option("--recovery-out-fd", descriptor,
                       "Write the new sheet's key to this file descriptor too (for scripts)");
}

} // namespace

void RenewalOptions::attach(CLI::App& command)
{
    command.add_option("--lost", lost, "Login of an owner to be revoked; several times");
    command.add_option("--reason", reason, "Why: left_company, changed_duty, lost_device or incident");
    command.add_option("--sheets", sheets, "Folder for the new recovery-sheet.pdf")->type_name("DIR")->required();
    command.add_flag("--reissue-links", reissue,
                     "Make open links of which the lost owner knows void and invite anew (default: they stay good)");
}

CLI::App* OrgRecover::attach(CLI::App& program)
{
    CLI::App* command = orgCommand(program, "recover", "Become an owner again with the recovery sheet");
    command->add_option("--server", m_server, "https://HOST[:PORT], as on the sheet")->required();
    command->add_option("--pin", m_pin, "Fingerprint on the sheet (64 hex digits); empty: public CAs");
    command->add_option("--org", m_org, "Organization ID on the sheet")->required();
    command->add_option("--login", m_login, "A new login id for yourself")->required();
    m_renewal.attach(*command);
    addKey(*command, m_keyFd);
    addRecoveryOut(*command, m_recoveryOutFd);
    command->add_option("--password-fd", m_passwordFd,
                        "Read the new password from this file descriptor (default: ask)");
    command->add_option("--account-secret-out-fd", m_secretOutFd,
                        "Write the account secret, as on the sheet, to this file descriptor too (for scripts)");
    return command;
}

/// The account sheet comes out before the server is told: its secret must not be lost afterwards.
Result<ClientSession::Secrets> OrgRecover::becomeOwner(const Options& options, const SecretBytes& key)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    const QString sheets = QString::fromStdString(m_renewal.sheets);
    KAGIBAKO_TRY_ASSIGN(const QString folder, newClientFolder(options, sheets));
    RecoveryRequest request;
    request.server = QByteArray::fromStdString(m_server);
    request.pin = QByteArray::fromStdString(m_pin);
    KAGIBAKO_TRY_ASSIGN(request.org, typedId<OrgId>(m_org));
    request.key = key.clone();
    request.login = QString::fromStdString(m_login);
    KAGIBAKO_TRY_ASSIGN(request.password, m_secrets.take(m_passwordFd, "New password: "));
    CurlTransport transport(request.server, request.pin);
    const SystemClock clock;
    KAGIBAKO_TRY_ASSIGN(Recovery recovery, Recovery::prepare(request, transport, clock));
    const AccountSheet paper{{},
                             request.org,
                             serverOf(recovery.config()),
                             request.pin,
                             request.login,
                             clock.today(),
                             recovery.accountText().clone()};
    KAGIBAKO_TRY(writeSheet(paper, sheets + u"/account-sheet.pdf"_s, options.language, fonts));
    if (m_secretOutFd >= 0)
        KAGIBAKO_TRY(giveSecret(m_secretOutFd, recovery.accountText()));
    KAGIBAKO_TRY(writeClientConfig(folder, recovery.config()));
    auto committed = recovery.commit(transport);
    if (!committed && committed.error().code() == ErrorCode::NetFailed)
        committed = recovery.commit(transport); // the answer may have been lost, and the same again is the same
    if (!committed && committed.error().code() != ErrorCode::NetFailed)
        removeClientConfig(folder); // refused: there is no such account
    KAGIBAKO_TRY(committed);
    ClientSession::Secrets own;
    own.password = request.password.clone();
    own.accountSecret = recovery.accountSecret().clone();
    return own;
}

Result<int> OrgRecover::run(const Options& options, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes key, keyFrom(m_secrets.take(m_keyFd, AskKey)));
    KAGIBAKO_TRY_ASSIGN(const ClientSession::Secrets own, becomeOwner(options, key));
    CurlTransport transport(QByteArray::fromStdString(m_server), QByteArray::fromStdString(m_pin));
    const SystemClock clock;
    auto session = ClientSession::unlock(clientFolder(options), own, transport, clock);
    const auto renewed = session ? renew(**session, key, m_renewal, m_recoveryOutFd, output)
                                 : Result<int>(std::unexpected(session.error()));
    if (!renewed)
        output.message(u"責任者にはなりましたが、シートの交換まで終わっていません。「org renew」で続けてください。"_s,
                       u"You are an owner now, but the sheet was not replaced. Go on with `org renew`."_s);
    if (session)
        (void)(*session)->close(); // the work is done, and the session ends by itself
    return renewed;
}

CLI::App* OrgRenew::attach(CLI::App& program)
{
    CLI::App* command = orgCommand(program, "renew", "Replace the recovery sheet and change every scope's keys");
    m_renewal.attach(*command);
    addKey(*command, m_keyFd);
    addRecoveryOut(*command, m_recoveryOutFd);
    m_unlocking.attach(*command);
    return command;
}

Result<int> OrgRenew::run(ClientSession& session, Output& output)
{
    if (!QDir().mkpath(QString::fromStdString(m_renewal.sheets)))
        return fail(ErrorCode::IoFailed, u"folder"_s);
    KAGIBAKO_TRY_ASSIGN(const SecretBytes key, keyFrom(m_unlocking.ask(m_keyFd, AskKey)));
    return renew(session, key, m_renewal, m_recoveryOutFd, output);
}

CLI::App* OrgDrill::attach(CLI::App& program)
{
    CLI::App* command = orgCommand(program, "drill", "Try whether the recovery sheet would open everything");
    addKey(*command, m_keyFd);
    m_unlocking.attach(*command);
    return command;
}

Result<int> OrgDrill::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes key, keyFrom(m_unlocking.ask(m_keyFd, AskKey)));
    KAGIBAKO_TRY_ASSIGN(RecoveryService service, RecoveryService::open(session, key));
    KAGIBAKO_TRY_ASSIGN(const auto drill, service.drill());
    output.result(u"%1 of %2 scopes"_s.arg(drill.opened.size()).arg(drill.opened.size() + drill.failed.size()),
                  {{u"opened"_s, namesOf(session, drill.opened)}, {u"failed"_s, namesOf(session, drill.failed)}});
    if (!drill.failed.isEmpty())
        output.message(u"回復できない利用範囲があります。鍵管理者が鍵を交換してください。"_s,
                       u"Some scopes could not be recovered. A holder of keys has to change their keys."_s);
    return drill.failed.isEmpty() ? Exit::Ok : Exit::Refused;
}

CLI::App* ScopeTakeUp::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "scope", "Scopes (利用範囲)")
                            ->add_subcommand("takeup", "Get a scope's keys out of its recovery grant");
    command->add_option("--scope", m_scope, "Scope: name or id")->required();
    addKey(*command, m_keyFd);
    m_unlocking.attach(*command);
    return command;
}

Result<int> ScopeTakeUp::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes key, keyFrom(m_unlocking.ask(m_keyFd, AskKey)));
    KAGIBAKO_TRY_ASSIGN(RecoveryService service, RecoveryService::open(session, key));
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, service.takeUp(scope));
    output.result(QString::fromStdString(m_scope), {{u"scope"_s, scope.string()}});
    tellEffect(effect, output);
    return Exit::Ok;
}

} // namespace kagibako

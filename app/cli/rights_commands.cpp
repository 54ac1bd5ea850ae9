// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rights_commands.h"

#include "app/cli/list_words.h"
#include "core/services/policy_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

QString actionsText(Actions actions)
{
    QStringList names;
    for (const Action action : AllActions) {
        if (actions.has(action))
            names.append(nameOf(action));
    }
    return names.join(u',');
}

Result<Actions> actionsFrom(const QStringList& names)
{
    Actions actions;
    for (const QString& name : names) {
        const auto action = actionFrom(name.toLatin1());
        if (!action)
            return fail(ErrorCode::UsageBad, u"action"_s);
        actions = actions.with(*action);
    }
    return actions;
}

Result<crypto::Digest> requestArgument(const std::string& text)
{
    const auto bytes = fromHex(QByteArray::fromStdString(text));
    const auto request = bytes ? crypto::Digest::fromBytes(*bytes) : fail(ErrorCode::UsageBad);
    if (!request)
        return fail(ErrorCode::UsageBad, u"request"_s);
    return *request;
}

void tellEffect(Ledger::Effect effect, Output& output)
{
    if (effect == Ledger::Effect::AfterApproval)
        output.message(u"もう一人の承認を待っています。承認されるまで効力はありません。"_s,
                       u"It waits for a second signature and changes nothing until then."_s);
}

CLI::App* PermissionSetCommand::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "permission", "Rights (権限)")
                            ->add_subcommand("set", "All that somebody may do in a scope from now on");
    command->add_option("login", m_login, "Login id")->required();
    command->add_option("--scope", m_scope, "Scope: name or id")->required();
    command->add_option("--action", m_actions,
                        "people, enter, review, view, export, dispose or keys; several times; none takes everything");
    m_unlocking.attach(*command);
    return command;
}

Result<int> PermissionSetCommand::run(ClientSession& session, Output& output)
{
    AccountService service(session);
    KAGIBAKO_TRY_ASSIGN(const AccountId account, service.find(QString::fromStdString(m_login)));
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    QStringList names;
    for (const std::string& name : m_actions)
        names.append(QString::fromStdString(name));
    KAGIBAKO_TRY_ASSIGN(const Actions actions, actionsFrom(names));
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, service.setActions(account, scope, actions));
    output.result(u"%1 %2"_s.arg(QString::fromStdString(m_login), actionsText(actions)),
                  {{u"login"_s, QString::fromStdString(m_login)}, {u"actions"_s, actionsText(actions)}});
    tellEffect(effect, output);
    return Exit::Ok;
}

CLI::App* KeysGive::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "keys", "The keys of a scope")
                            ->add_subcommand("give", "Seal a scope's keys to members who lack them");
    command->add_option("--scope", m_scope, "Scope: name or id")->required();
    command->add_option("--to", m_logins, "Login id; several times; without any, who lacks them is only listed");
    m_unlocking.attach(*command);
    return command;
}

Result<int> KeysGive::run(ClientSession& session, Output& output)
{
    AccountService service(session);
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    QList<AccountId> to;
    for (const std::string& login : m_logins) {
        KAGIBAKO_TRY_ASSIGN(const AccountId account, service.find(QString::fromStdString(login)));
        to.append(account);
    }
    KAGIBAKO_TRY(service.giveKeys(scope, to));
    Rows rows(output);
    const auto add = [&rows](const QString& line, const QJsonObject& value) { rows.add(line.toUtf8(), value); };
    for (const AccountId& id : service.withoutKeys(scope)) {
        const Account* account = session.ledger().account(id);
        add(u"without keys: %1"_s.arg(account->login), {{u"without"_s, account->login}});
    }
    for (const std::string& login : m_logins)
        add(QString::fromStdString(login), {{u"given"_s, QString::fromStdString(login)}});
    return Exit::Ok;
}

/// Shows a list that waits. On standard error: it stands there before anything is signed, in scripts too. Errors: those
/// of ListRequestService::show(); GrantMissing where none of its names can be read: nobody signs that.
static Result<QJsonObject> showList(ClientSession& session, const crypto::Digest& request, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto shown, ListRequestService(session).show(request));
    output.message(listText(shown, Language::Japanese), listText(shown, Language::English));
    if (!shown.isReadable()) {
        output.message(
            u"この一覧の氏名を一件も読めないため、承認できません。利用範囲の鍵を持つ人が承認してください。"_s,
            u"None of the names in this list can be read with these keys, so it cannot be approved here. Somebody with "
            "the keys of the scope has to."_s);
        return fail(ErrorCode::GrantMissing, u"list"_s);
    }
    return listJson(shown);
}

/// Would rules that wait keep out whoever makes them effective, where they are now? Nothing else that waits does.
static Result<bool> locksOut(ClientSession& session, const Payload& payload)
{
    const auto* rules = std::get_if<kinds::PolicySet>(&payload);
    return rules == nullptr ? Result<bool>(false) : PolicyService(session).locksOut(rules->policy);
}

CLI::App* ApproveCommand::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("approve", "Sign as the second person; see `account list`");
    command->add_option("request", m_request, "Hash of what waits")->required();
    command->add_flag("--list-checked", m_listChecked, "The list of numbers was looked at, and is right");
    command->add_flag("--lock-me-out", m_lockMeOut, "Also rules that keep out this very computer");
    m_unlocking.attach(*command);
    return command;
}

Result<int> ApproveCommand::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest request, requestArgument(m_request));
    const auto waiting = session.ledger().pending().constFind(request);
    const Payload* payload = waiting == session.ledger().pending().constEnd() ? nullptr : &waiting->statement.payload;
    const bool isList = payload != nullptr && listTermsOf(*payload).has_value();
    QJsonObject value;
    if (isList) {
        KAGIBAKO_TRY_ASSIGN(value, showList(session, request, output));
    }
    if (isList && !m_listChecked) {
        if (output.json())
            output.result({}, value);
        output.message(u"まだ承認していません。一覧を確認したら、--list-checked を付けて実行してください。"_s,
                       u"Not approved yet. When you have looked at the list, run it with --list-checked."_s);
        return Exit::Refused;
    }
    if (payload != nullptr && !m_lockMeOut) {
        KAGIBAKO_TRY_ASSIGN(const bool out, locksOut(session, *payload));
        if (out) {
            output.message(u"この規則を承認すると、あなた自身がこの端末から接続できなくなります。承認していません。"
                           "そのとおりでよければ --lock-me-out を付けてください。"_s,
                           u"These rules would keep out you yourself, on this computer. Nothing was approved. If you "
                           "mean it, add --lock-me-out."_s);
            return Exit::Refused;
        }
    }
    const Result<void> approved = AccountService(session).approve(request);
    if (!approved && m_lockMeOut && approved.error().code() == ErrorCode::Unauthorized)
        output.message(u"サーバーは、この端末からの接続をもう受け付けません。"
                       "規則が変わったかどうかは、許可した場所から確かめてください。"_s,
                       u"The server takes nothing more from this computer. Look from a place that is let in whether "
                       "the rules have changed."_s);
    KAGIBAKO_TRY(approved);
    value.insert(u"approved"_s, QString::fromStdString(m_request));
    output.result(QString::fromStdString(m_request), value);
    return Exit::Ok;
}

} // namespace kagibako

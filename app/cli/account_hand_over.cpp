// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_hand_over.h"

#include "app/cli/rights_commands.h"
#include "core/services/hand_over_service.h"

#include <QJsonArray>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const ClientSession& session, const ScopeId& scope)
{
    return session.ledger().scope(scope)->name;
}

QStringList loginsOf(const ClientSession& session, const QList<AccountId>& accounts)
{
    QStringList logins;
    for (const AccountId& id : accounts)
        logins.append(session.ledger().account(id)->login);
    return logins;
}

void tellGains(const ClientSession& session, const HandOver& plan, Rows& rows)
{
    for (const HandOver::Gain& gain : plan.gains) {
        const QString actions = actionsText(gain.after.without(gain.before));
        const QString barred = gain.barred ? QString::fromLatin1(errorName(*gain.barred)) : QString();
        const QStringList seconds = loginsOf(session, gain.seconds);
        const QString how = gain.barred  ? u"not by you: "_s + barred
                            : gain.waits ? u"waits for "_s + (seconds.isEmpty() ? u"nobody"_s : seconds.join(u", "_s))
                                         : u"at once"_s;
        rows.add(u"gets: %1=%2  %3"_s.arg(nameOf(session, gain.scope), actions, how).toUtf8(),
                 {{u"gets"_s, nameOf(session, gain.scope)},
                  {u"actions"_s, actions},
                  {u"waits"_s, gain.waits},
                  {u"asked"_s, gain.isAsked},
                  {u"seconds"_s, QJsonArray::fromStringList(seconds)},
                  {u"barred"_s, barred}});
    }
}

void tellKeys(const ClientSession& session, const HandOver& plan, Rows& rows)
{
    for (const HandOver::KeysToGive& keys : plan.keys) {
        const QStringList givers = loginsOf(session, keys.givers);
        rows.add(u"keys: %1  from %2%3"_s
                     .arg(nameOf(session, keys.scope), givers.isEmpty() ? u"nobody"_s : givers.join(u", "_s),
                          keys.isFirst ? u"  before the leaver goes"_s : QString())
                     .toUtf8(),
                 {{u"keys"_s, nameOf(session, keys.scope)},
                  {u"givers"_s, QJsonArray::fromStringList(givers)},
                  {u"first"_s, keys.isFirst}});
    }
}

void tellLosses(const ClientSession& session, const HandOver& plan, Rows& rows)
{
    for (const HandOver::Loss& loss : plan.losses)
        rows.add(u"loses: %1=%2  new keys %3"_s
                     .arg(nameOf(session, loss.scope), actionsText(loss.taken),
                          loss.newKeysAtOnce ? u"at once"_s : u"at the next occasion"_s)
                     .toUtf8(),
                 {{u"loses"_s, nameOf(session, loss.scope)},
                  {u"actions"_s, actionsText(loss.taken)},
                  {u"new_keys_at_once"_s, loss.newKeysAtOnce},
                  {u"knows_links"_s, loss.knowsLinks}});
    for (const crypto::Digest& request : plan.fallsAway) {
        const QString hash = QString::fromLatin1(toHex(request.view()));
        rows.add(u"falls away if revoked: %1"_s.arg(hash).toUtf8(), {{u"falls_away"_s, hash}});
    }
}

} // namespace

CLI::App* AccountHandOver::attach(CLI::App& program)
{
    CLI::App* command =
        groupOf(program, "account", "Accounts (担当者)")
            ->add_subcommand("hand-over", "Give somebody's rights to somebody else, then take them away");
    command->add_option("from", m_from, "Login id of who leaves")->required();
    command->add_option("to", m_to, "Login id of who takes over")->required();
    command->add_option("--revoke", m_reason,
                        "End the account of who leaves: left_company, changed_duty, lost_device or incident");
    command->add_flag("--show", m_showOnly, "Sign nothing: only say what would be signed, and what waits for whom");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountHandOver::run(ClientSession& session, Output& output)
{
    AccountService accounts(session);
    HandOverService::Wish wish;
    KAGIBAKO_TRY_ASSIGN(wish.from, accounts.find(QString::fromStdString(m_from)));
    KAGIBAKO_TRY_ASSIGN(wish.to, accounts.find(QString::fromStdString(m_to)));
    wish.reason = QByteArray::fromStdString(m_reason);
    HandOverService service(session);
    if (m_showOnly) {
        KAGIBAKO_TRY_ASSIGN(const HandOver plan, service.plan(wish.from, wish.to));
        Rows rows(output);
        tellGains(session, plan, rows);
        tellKeys(session, plan, rows);
        tellLosses(session, plan, rows);
        return Exit::Ok;
    }
    KAGIBAKO_TRY_ASSIGN(const auto outcome, service.carryOut(wish));
    {
        Rows rows(output);
        tellGains(session, outcome.rest, rows);
        tellKeys(session, outcome.rest, rows);
        for (const ScopeId& scope : outcome.due)
            rows.add(u"keys to be changed: %1"_s.arg(nameOf(session, scope)).toUtf8(),
                     {{u"due"_s, nameOf(session, scope)}});
        rows.add(outcome.isDone ? "done" : "not yet", {{u"done"_s, outcome.isDone}});
    }
    if (!outcome.isDone)
        output.message(u"引き継ぐ人に渡りきるまで、離任する人からは何も外しません。"
                       "上のことが済んだら、もう一度実行してください。"_s,
                       u"Nothing is taken from who leaves before all of it has arrived. When the above is done, run it "
                       "again."_s);
    else if (!outcome.due.isEmpty())
        output.message(u"鍵の交換（scope rotate）が必要な利用範囲があります。"_s,
                       u"The keys of some scopes have to be changed now (scope rotate)."_s);
    return Exit::Ok;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/access_commands.h"

#include "core/base/bytes.h"

#include <QDateTime>

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* AccountPassword::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("password", "Change your password; ends your other sessions");
    command->add_option("--new-password-fd", m_newFd, "Read the new password from this file descriptor (default: ask)");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountPassword::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes next, m_unlocking.ask(m_newFd, "New password: "));
    KAGIBAKO_TRY(session.changePassword(m_unlocking.secrets(), next));
    output.result(u"changed"_s, {{u"changed"_s, true}});
    output.message(u"パスワードを変更しました。ほかの端末のログインは終了しました。"_s,
                   u"The password was changed. Logins on other computers have ended."_s);
    return Exit::Ok;
}

CLI::App* AccountSessions::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "account", "Accounts (担当者)")
                            ->add_subcommand("sessions", "Where you are logged in, and ending it there");
    command->add_option("--end", m_end, "End one: its id in the list, or `others`");
    m_unlocking.attach(*command);
    return command;
}

Result<int> AccountSessions::run(ClientSession& session, Output& output)
{
    if (m_end == "others") {
        KAGIBAKO_TRY(session.api().endSessions({}));
    } else if (!m_end.empty()) {
        const auto id = fromHex(QByteArray::fromStdString(m_end));
        if (!id || id->size() != wire::SessionInfo::IdSize)
            return fail(ErrorCode::UsageBad, u"session"_s);
        KAGIBAKO_TRY(session.api().endSessions(*id));
    }
    KAGIBAKO_TRY_ASSIGN(const auto sessions, session.api().sessions());
    Rows rows(output);
    for (const wire::SessionInfo& one : sessions) {
        const QByteArray since = QDateTime::fromSecsSinceEpoch(one.created).toString(Qt::ISODate).toLatin1();
        const QByteArray line = one.id.toHex() + ' ' + since + ' ' + one.ip + (one.current ? " (this one)" : "");
        rows.add(line, {{u"id"_s, QString::fromLatin1(one.id.toHex())},
                        {u"since"_s, one.created},
                        {u"used"_s, one.used},
                        {u"ip"_s, QString::fromLatin1(one.ip)},
                        {u"current"_s, one.current}});
    }
    return Exit::Ok;
}

} // namespace kagibako

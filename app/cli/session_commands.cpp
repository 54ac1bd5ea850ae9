// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session_commands.h"

#include "app/cli/page_hash.h"
#include "app/cli/rights_commands.h"
#include "core/services/log_service.h"
#include "core/services/page_check.h"
#include "core/services/people_service.h"
#include "core/services/review_service.h"
#include "core/services/scope_service.h"

#include <QJsonArray>

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* ScopeCreate::attach(CLI::App& program)
{
    CLI::App* command =
        groupOf(program, "scope", "Scopes (利用範囲)")->add_subcommand("create", "Make a scope with its own keys");
    command->add_option("name", m_name, "Name, for example: 本社 従業員")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> ScopeCreate::run(ClientSession& session, Output& output)
{
    const QString name = QString::fromStdString(m_name);
    KAGIBAKO_TRY_ASSIGN(const ScopeId id, ScopeService(session).create(name));
    output.result(u"%1 %2"_s.arg(id.string(), name), {{u"scope"_s, id.string()}, {u"name"_s, name}});
    if (session.ledger().scope(id) == nullptr)
        tellEffect(Ledger::Effect::AfterApproval, output);
    return Exit::Ok;
}

CLI::App* Status::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("status", "Synchronize, verify, and say what stands where");
    m_unlocking.attach(*command);
    return command;
}

Result<int> Status::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).all());
    KAGIBAKO_TRY_ASSIGN(const auto inbox, ReviewService(session).inbox());
    QHash<PersonState, int> states;
    for (const KnownPerson& person : people.people)
        ++states[person.state];
    QJsonArray scopes;
    for (const Scope& scope : session.ledger().scopes()) {
        const bool rotation = scope.rotationDue.has_value();
        scopes.append(QJsonObject{{u"name"_s, scope.name}, {u"epoch"_s, scope.epoch()}, {u"rotation_due"_s, rotation}});
        if (rotation)
            output.message(u"利用範囲「%1」の鍵はまだ交換されていません。"_s.arg(scope.name),
                           u"The keys of scope '%1' have not been changed yet."_s.arg(scope.name));
    }
    const QByteArray expected = builtPageHash();
    const auto page = expected.isEmpty() ? Result<void>() : checkPage(session, expected);
    if (!page)
        output.message(
            u"このサーバーが配る提出画面は、このプログラムのものと異なります。提出を依頼せず、運用担当者に確認してください。"_s,
            u"The submission page that this server hands out is not the one of this program. Invite nobody, and ask "
            "whoever runs it."_s);
    const Head org = session.state().log.head();
    const Head& audit = session.state().audit.head();
    const QString line =
        u"%1: %2 people, %3 invited, %4 waiting, %5 accepted, %6 unreadable; logs verified: org %7, audit %8"_s
            .arg(session.ledger().name())
            .arg(people.people.size())
            .arg(states.value(PersonState::Invited))
            .arg(inbox.size())
            .arg(states.value(PersonState::Current))
            .arg(people.unreadable)
            .arg(org.size)
            .arg(audit.size);
    const QJsonObject value{{u"organization"_s, session.ledger().name()},
                            {u"people"_s, qint64(people.people.size())},
                            {u"invited"_s, states.value(PersonState::Invited)},
                            {u"waiting"_s, qint64(inbox.size())},
                            {u"accepted"_s, states.value(PersonState::Current)},
                            {u"unreadable"_s, people.unreadable},
                            {u"page"_s, expected.isEmpty() ? u"unknown"_s
                                        : page             ? u"as built"_s
                                                           : u"other"_s},
                            {u"one_person"_s, session.ledger().isOnePerson()},
                            {u"scopes"_s, scopes},
                            {u"org_size"_s, org.size},
                            {u"org_root"_s, QString::fromLatin1(toBase64(org.root.view()))},
                            {u"audit_size"_s, audit.size}};
    output.result(line, value);
    return people.unreadable > 0 || !page ? Exit::Refused : Exit::Ok;
}

CLI::App* LogVerify::attach(CLI::App& program)
{
    CLI::App* verify =
        groupOf(*groupOf(program, "log", "The logs"), "verify", "Verify the logs from the first leaf on");
    CLI::App* command =
        m_what == What::Tree
            ? verify->add_subcommand("tree", "Fetch every leaf again, hash it, compare with the signed heads")
            : verify->add_subcommand("signatures", "Replay every statement: signatures and rights");
    m_unlocking.attach(*command);
    return command;
}

Result<int> LogVerify::run(ClientSession& session, Output& output)
{
    LogService logs(session);
    if (m_what == What::Tree) {
        KAGIBAKO_TRY_ASSIGN(const auto report, logs.verifyTree());
        output.result(
            u"org log %1 leaves, audit log %2 leaves: verified"_s.arg(report.orgLeaves).arg(report.auditLeaves),
            {{u"org"_s, report.orgLeaves},
             {u"audit"_s, report.auditLeaves},
             {u"org_root"_s, QString::fromLatin1(toBase64(report.orgRoot.view()))}});
        return Exit::Ok;
    }
    KAGIBAKO_TRY_ASSIGN(const auto report, logs.verifySignatures());
    output.result(u"%1 statements, %2 server events: verified"_s.arg(report.statements).arg(report.events),
                  {{u"statements"_s, report.statements}, {u"events"_s, report.events}});
    return Exit::Ok;
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_commands.h"

#include "app/cli/list_words.h"
#include "app/cli/rights_commands.h"
#include "core/domain/addressee.h"
#include "core/services/people_service.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using What = ListRequestService::What;
using Shown = ListRequestService::Shown;

CLI::App* groupFor(What what, CLI::App& program)
{
    return what == What::Export
               ? groupOf(program, "export", "Files of numbers (番号の出力), which somebody else approves")
               : groupOf(program, "open", "Many numbers to look at (番号の多数の閲覧), which somebody else approves");
}

std::vector<std::string> addressees()
{
    std::vector<std::string> codes;
    for (const QByteArray& code : addresseeCodes())
        codes.push_back(code.toStdString());
    return codes;
}

} // namespace

CLI::App* ListAsk::attach(CLI::App& program)
{
    CLI::App* command =
        groupFor(m_what, program)
            ->add_subcommand("ask", m_what == What::Export ? "Ask for a file with the numbers of these people"
                                                           : "Ask to look at the numbers of these people");
    command->add_option("--code", m_codes, "Persons by their code");
    command->add_flag("--all", m_all, "Everybody in the scope whose number is kept and fits the purpose");
    command->add_option("--scope", m_scope, "Scope by name or id; with --all");
    command->add_option("--purpose", m_purpose, "Purpose by code")->required();
    if (m_what == What::Export)
        command->add_option("--to", m_to, "To whom the file goes, as a code")
            ->check(CLI::IsMember(addressees()))
            ->required();
    command->add_option("--days", m_days, "For how many days the approval is good")
        ->check(CLI::Range(1, ListRequestService::MostDays));
    m_unlocking.attach(*command);
    return command;
}

Result<QList<PersonId>> ListAsk::people(ClientSession& session, Purpose purpose) const
{
    ScopeId scope;
    if (m_all) {
        KAGIBAKO_TRY_ASSIGN(scope, session.findScope(QString::fromStdString(m_scope)));
    }
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    std::vector<std::string> left = m_codes;
    QList<PersonId> people;
    for (const KnownPerson& known : listing.people) {
        const auto named = std::ranges::find(left, known.person.code.toStdString());
        const bool isOfAll = m_all && known.scope == scope && known.state == PersonState::Current &&
                             allowsKind(purpose, known.person.kind);
        if (named == left.end() && !isOfAll)
            continue;
        if (named != left.end())
            left.erase(named);
        people.append(known.person.id);
    }
    if (!left.empty())
        return fail(ErrorCode::NotFound, u"%1 of the codes"_s.arg(left.size()));
    if (people.isEmpty())
        return fail(ErrorCode::NotFound, u"nobody to ask for"_s);
    return people;
}

Result<int> ListAsk::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Purpose purpose, purposeFromCode(QByteArray::fromStdString(m_purpose)));
    KAGIBAKO_TRY_ASSIGN(const QList<PersonId> who, people(session, purpose));
    const auto request = ListRequestService(session).ask(m_what, who, purpose, QByteArray::fromStdString(m_to), m_days);
    if (!request && request.error().code() == ErrorCode::RateLimited)
        output.message(
            u"申請中又は有効な一覧が、一人当たりの上限に達しています。どれかの期限が過ぎてから申請してください。"_s,
            u"You have asked for as many lists as the server keeps of one person at a time. Wait until one "
            "of them is over."_s);
    KAGIBAKO_TRY(request);
    const bool waits = !session.ledger().effectiveSince(*request);
    output.result(hexOf(*request),
                  {{u"request"_s, hexOf(*request)}, {u"count"_s, qint64(who.size())}, {u"waits"_s, waits}});
    tellEffect(waits ? Ledger::Effect::AfterApproval : Ledger::Effect::AtOnce, output);
    return Exit::Ok;
}

CLI::App* ListList::attach(CLI::App& program)
{
    CLI::App* command = groupFor(m_what, program)->add_subcommand("list", "What was asked for, and how it stands");
    m_unlocking.attach(*command);
    return command;
}

Result<int> ListList::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto all, ListRequestService(session).all());
    Rows rows(output);
    for (const Shown& one : all) {
        if (one.what != m_what)
            continue;
        rows.add(listCells(one).join(u'\t').toUtf8(), listJson(one));
    }
    return Exit::Ok;
}

CLI::App* ListShow::attach(CLI::App& program)
{
    CLI::App* command =
        groupFor(m_what, program)->add_subcommand("show", "One request with its people, as it would be served");
    command->add_option("request", m_request, "Hash of the request")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> ListShow::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest request, requestArgument(m_request));
    KAGIBAKO_TRY_ASSIGN(const Shown shown, ListRequestService(session).show(request));
    if (shown.what != m_what)
        return fail(ErrorCode::NotFound, u"request"_s);
    output.result(listText(shown, output.language()), listJson(shown));
    return Exit::Ok;
}

CLI::App* ExportSave::attach(CLI::App& program)
{
    CLI::App* command =
        groupFor(What::Export, program)
            ->add_subcommand("save", "Write an approved list with its numbers into a file; the log records it first");
    command->add_option("request", m_request, "Hash of the request")->required();
    command->add_option("--out", m_file, "CSV file, which nobody else can read")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> ExportSave::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest request, requestArgument(m_request));
    KAGIBAKO_TRY_ASSIGN(const auto saved, ListRequestService(session).save(request, QString::fromStdString(m_file)));
    const qint64 missing = saved.missing.size();
    output.result(u"%1 numbers written, %2 missing"_s.arg(saved.written).arg(missing),
                  {{u"written"_s, saved.written}, {u"missing"_s, missing}});
    if (missing > 0)
        output.message(u"%1件は、廃棄・差替えなどのため書き出せませんでした。"_s.arg(missing),
                       u"%1 could not be written: destroyed, replaced or damaged meanwhile."_s.arg(missing));
    output.message(u"使い終わったら、このファイルを安全に消去してください。"_s,
                   u"Erase this file safely when it has served its purpose."_s);
    return missing > 0 ? Exit::Refused : Exit::Ok;
}

} // namespace kagibako

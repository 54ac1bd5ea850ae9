// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people_commands.h"

#include "core/domain/date_text.h"
#include "core/exchange/csv_writer.h"
#include "core/services/invitation_service.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* PeopleImportCommand::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "people", "Persons (対象者)")
                            ->add_subcommand("import", "Import persons from a CSV or XLSX file: all or nothing");
    command->add_option("file", m_file, "CSV (UTF-8 or Shift_JIS) or XLSX; columns are recognised by their names")
        ->required();
    command->add_option("--scope", m_scope, "Scope by name or id")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> PeopleImportCommand::run(ClientSession& session, Output& output)
{
    constexpr qint64 MostBytes = 256LL * 1024 * 1024;
    QFile file(QString::fromStdString(m_file));
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes)
        return fail(ErrorCode::IoFailed, u"file of people"_s);
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    KAGIBAKO_TRY_ASSIGN(const auto imported, PeopleService(session).importCsv(file.readAll(), scope));
    for (const QString& column : imported.ignoredColumns)
        output.message(u"列「%1」は取り込みませんでした。"_s.arg(column),
                       u"Column '%1' was not imported."_s.arg(column));
    if (!imported.problems.empty()) {
        Rows rows(output);
        for (const RowProblem& problem : imported.problems) {
            const QString text = errorText(problem.code, output.language());
            rows.add(u"row %1, column %2 (%3): %4"_s.arg(problem.row)
                         .arg(problem.column)
                         .arg(QString::fromLatin1(problem.field), text)
                         .toUtf8(),
                     {{u"row"_s, problem.row},
                      {u"column"_s, problem.column},
                      {u"field"_s, QString::fromLatin1(problem.field)},
                      {u"error"_s, QString::fromLatin1(errorName(problem.code))}});
        }
        output.message(u"誤りがあるため、1行も取り込みませんでした。"_s,
                       u"Nothing was imported because of these rows."_s);
        return Exit::Refused;
    }
    output.result(
        u"%1 added, %2 changed, %3 unchanged"_s.arg(imported.added).arg(imported.changed).arg(imported.unchanged),
        {{u"added"_s, imported.added}, {u"changed"_s, imported.changed}, {u"unchanged"_s, imported.unchanged}});
    return Exit::Ok;
}

CLI::App* PeopleList::attach(CLI::App& program)
{
    CLI::App* command = groupOf(program, "people", "Persons (対象者)")->add_subcommand("list", "List persons");
    command->add_option("--search", m_search, "Only who matches by name, kana or code");
    m_unlocking.attach(*command);
    return command;
}

Result<int> PeopleList::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    const QString key = searchKey(QString::fromStdString(m_search));
    Rows rows(output);
    for (const KnownPerson& known : listing.people) {
        if (!key.isEmpty() && !matches(known.person, key))
            continue;
        const QString state = QString::fromLatin1(stateCode(known.state));
        rows.add(
            u"%1\t%2\t%3\t%4"_s.arg(known.person.id.string(), known.person.code, known.person.name, state).toUtf8(),
            {{u"person"_s, known.person.id.string()},
             {u"code"_s, known.person.code},
             {u"name"_s, known.person.name},
             {u"kana"_s, known.person.kana},
             {u"state"_s, state}});
    }
    if (listing.unreadable > 0)
        output.message(u"%1名の情報を開けませんでした。"_s.arg(listing.unreadable),
                       u"%1 profiles could not be opened."_s.arg(listing.unreadable));
    return listing.unreadable > 0 ? Exit::Refused : Exit::Ok;
}

CLI::App* Invite::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("invite", "Invite persons; prints code, name and link as CSV (or JSON)");
    command->add_option("--scope", m_scope, "Scope by name or id")->required();
    command->add_option("--code", m_codes, "Persons by their code");
    command->add_flag("--all", m_all, "Everybody in the scope who has neither an open invitation nor a number");
    command->add_option("--purpose", m_purposes, "Purposes by code (docs/guide/cli.md lists them)")->required();
    command->add_option("--deadline", m_deadline, "Last day, YYYY-MM-DD or as people write it");
    command->add_option("--contact", m_contact, "Whom to ask, shown on the page");
    command->add_option("--greeting", m_greeting, "A sentence on the first screen");
    command->add_option("--page", m_page, "https://HOST of the page, when it is not the server's");
    command->add_flag("--no-images", m_noImages, "Ask for no pictures of documents");
    m_unlocking.attach(*command);
    return command;
}

Result<int> Invite::run(ClientSession& session, Output& output)
{
    InvitationService::Request request;
    KAGIBAKO_TRY_ASSIGN(request.scope, session.findScope(QString::fromStdString(m_scope)));
    for (const std::string& code : m_purposes) {
        KAGIBAKO_TRY_ASSIGN(const Purpose purpose, purposeFromCode(QByteArray::fromStdString(code)));
        request.purposes.append(purpose);
    }
    if (!m_deadline.empty()) {
        KAGIBAKO_TRY_ASSIGN(request.deadline, parseDate(QString::fromStdString(m_deadline)));
    }
    request.contact = QString::fromStdString(m_contact);
    request.greeting = QString::fromStdString(m_greeting);
    request.pageOrigin = QByteArray::fromStdString(m_page);
    request.wantsImages = !m_noImages;
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    std::vector<std::string> left = m_codes;
    for (const KnownPerson& known : listing.people) {
        const auto named = std::ranges::find(left, known.person.code.toStdString());
        const bool open = known.state == PersonState::None && known.person.kind != PersonKind::Dependent;
        if (known.scope != request.scope || (named == left.end() && !(m_all && open)))
            continue;
        if (named != left.end())
            left.erase(named);
        request.people.push_back(known.person);
    }
    if (!left.empty())
        return fail(ErrorCode::NotFound, u"%1 of the codes"_s.arg(left.size()));
    if (request.people.empty())
        return fail(ErrorCode::NotFound, u"nobody to invite"_s);
    KAGIBAKO_TRY_ASSIGN(const auto invited, InvitationService(session).invite(request));
    KAGIBAKO_TRY_ASSIGN(CsvWriter csv, CsvWriter::make());
    csv.take(); // the byte order mark is written by hand, before the heading
    printBytes(output.json() ? "["
                             : "\xEF\xBB\xBF"
                               "code,name,invitation,link\r\n");
    bool first = true;
    for (const auto& one : invited) {
        // Codes and names are people's text: escaped as JSON or CSV; the link is made of symbols that need none.
        if (output.json()) {
            const QJsonObject head{
                {u"code"_s, one.person.code}, {u"invitation"_s, one.id.string()}, {u"name"_s, one.person.name}};
            QByteArray text = QJsonDocument(head).toJson(QJsonDocument::Compact);
            text.chop(1);
            printBytes((first ? "\n" : ",\n") + text + ",\"link\":\"");
            printBytes(asView(one.link.exposeSecret()));
            printBytes("\"}");
        } else {
            KAGIBAKO_TRY(csv.row({one.person.code, one.person.name, one.id.string()}));
            printBytes(csv.take().trimmed() + ',');
            printBytes(asView(one.link.exposeSecret()));
            printBytes("\r\n");
        }
        first = false;
    }
    if (output.json())
        printBytes("\n]\n");
    return Exit::Ok;
}

} // namespace kagibako

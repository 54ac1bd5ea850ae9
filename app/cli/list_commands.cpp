// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_commands.h"

#include "app/cli/rights_commands.h"
#include "core/services/people_service.h"

#include <QJsonArray>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using What = ListRequestService::What;
using State = ListRequestService::State;
using Shown = ListRequestService::Shown;

CLI::App* groupFor(What what, CLI::App& program)
{
    return what == What::Export
               ? groupOf(program, "export", "Files of numbers (番号の出力), which somebody else approves")
               : groupOf(program, "open", "Many numbers to look at (番号の多数の閲覧), which somebody else approves");
}

QString hexOf(const crypto::Digest& hash)
{
    return QString::fromLatin1(toHex(hash.view()));
}

QString stateCode(State state)
{
    return state == State::Waiting ? u"waiting"_s : state == State::Approved ? u"approved"_s : u"expired"_s;
}

QString stateWord(State state, bool japanese)
{
    if (!japanese)
        return stateCode(state);
    return state == State::Waiting ? u"承認待ち"_s : state == State::Approved ? u"承認済み"_s : u"期限切れ又は失効"_s;
}

QString purposeText(const QByteArray& code, bool japanese)
{
    const auto purpose = purposeFromCode(code);
    if (!purpose)
        return QString::fromLatin1(code);
    const PurposeInfo& info = purposeInfo(*purpose);
    return u"%1 (%2)"_s.arg(QString::fromLatin1(code), (japanese ? info.ja : info.en).toString());
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

QString listText(const Shown& request, Language language)
{
    const bool japanese = language == Language::Japanese;
    const bool isExport = request.what == What::Export;
    QStringList lines;
    const auto add = [&](const QString& ja, const QString& en, const QString& value) {
        lines.append((japanese ? ja : en) + u'\t' + value);
    };
    add(u"内容"_s, u"what"_s,
        japanese
            ? (isExport ? u"%1件の番号をファイルに書き出す"_s : u"%1件の番号を1件ずつ表示する"_s).arg(request.count)
            : (isExport ? u"%1 numbers into a file"_s : u"%1 numbers, shown one by one"_s).arg(request.count));
    add(u"申請者"_s, u"asked by"_s, request.login);
    add(u"申請日時"_s, u"asked at"_s, timeText(request.asked));
    add(u"利用範囲"_s, u"scope"_s, request.scopeName);
    add(u"利用事務"_s, u"purpose"_s, purposeText(request.purpose, japanese));
    if (isExport)
        add(u"提供先"_s, u"goes to"_s, QString::fromLatin1(request.addressee));
    add(u"期限"_s, u"good until"_s, timeText(request.expires));
    add(u"状態"_s, u"state"_s, stateWord(request.state, japanese));
    for (const ListRequestService::Entry& entry : request.entries)
        lines.append(entry.code + u'\t' + entry.name);
    return lines.join(u'\n');
}

QJsonObject listJson(const Shown& request)
{
    QJsonArray people;
    for (const ListRequestService::Entry& entry : request.entries)
        people.append(
            QJsonObject{{u"code"_s, entry.code}, {u"name"_s, entry.name}, {u"person"_s, entry.person.string()}});
    QJsonObject value{{u"request"_s, hexOf(request.request)},
                      {u"kind"_s, request.what == What::Export ? u"export"_s : u"open"_s},
                      {u"state"_s, stateCode(request.state)},
                      {u"by"_s, request.login},
                      {u"asked"_s, timeText(request.asked)},
                      {u"expires"_s, timeText(request.expires)},
                      {u"scope"_s, request.scopeName},
                      {u"purpose"_s, QString::fromLatin1(request.purpose)},
                      {u"to"_s, QString::fromLatin1(request.addressee)},
                      {u"count"_s, request.count},
                      {u"mine"_s, request.mine},
                      {u"may"_s, request.mayApprove}};
    if (!people.isEmpty())
        value.insert(u"people"_s, people);
    return value;
}

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
        command->add_option("--to", m_to, "To whom the file goes, as a code: tax-office …")->required();
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
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest request,
                        ListRequestService(session).ask(m_what, who, purpose, QByteArray::fromStdString(m_to), m_days));
    const bool waits = !session.ledger().effectiveSince(request);
    output.result(hexOf(request),
                  {{u"request"_s, hexOf(request)}, {u"count"_s, qint64(who.size())}, {u"waits"_s, waits}});
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
        const QStringList cells{hexOf(one.request),
                                stateCode(one.state),
                                QString::number(one.count),
                                QString::fromLatin1(one.purpose),
                                QString::fromLatin1(one.addressee),
                                one.scopeName,
                                one.login,
                                timeText(one.expires)};
        rows.add(cells.join(u'\t').toUtf8(), listJson(one));
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

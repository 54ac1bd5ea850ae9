// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/entry_commands.h"

#include "app/cli/entry_words.h"
#include "core/domain/identity_check.h"
#include "core/services/people_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using Roll = std::shared_ptr<const PeopleRoll>;

Person personOf(const PeopleRoll& people, const PersonId& id)
{
    const auto row = people.rowOf(id);
    return row ? people.person(*row) : Person();
}

void add(Rows& rows, const Person& person, const EntryService::Candidate& one, Language language)
{
    const QString since = one.since.toUTC().toString(Qt::ISODate);
    const QStringList cells{one.person.string(), person.code, person.name, hindranceCode(one.hindrance),
                            hindranceText(one, language)};
    rows.add(cells.join(u'\t').toUtf8(), {{u"person"_s, one.person.string()},
                                          {u"code"_s, person.code},
                                          {u"name"_s, person.name},
                                          {u"hindrance"_s, hindranceCode(one.hindrance)},
                                          {u"change"_s, one.isChange},
                                          {u"mine"_s, one.isMine},
                                          {u"by"_s, one.by},
                                          {u"since"_s, since},
                                          {u"reason"_s, QString::fromLatin1(one.reason)}});
}

} // namespace

CLI::App* enterGroup(CLI::App& program)
{
    return groupOf(program, "enter", "Numbers from forms that came by post (郵送登録)");
}

Result<std::size_t> rowOfCode(const PeopleRoll& people, const std::string& code)
{
    const auto rows = people.withCode(QString::fromStdString(code));
    if (rows.size() != 1)
        return fail(ErrorCode::NotFound, rows.empty() ? u"person"_s : u"more than one person"_s);
    return std::size_t{rows.front()};
}

CLI::App* EnterFind::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand("find", "Whom a form's reference, a code or a name means");
    command->add_option("text", m_text, "Reference as scanned or typed, code, name or reading")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> EnterFind::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Roll people, PeopleService(session).roll());
    KAGIBAKO_TRY_ASSIGN(const auto found, EntryService(session).find(QString::fromStdString(m_text), *people));
    Rows rows(output);
    for (const EntryService::Candidate& one : found)
        add(rows, personOf(*people, one.person), one, output.language());
    if (found.empty())
        output.message(u"該当する人がいません。"_s, u"It means nobody."_s);
    return found.empty() ? Exit::Refused : Exit::Ok;
}

CLI::App* EnterPut::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand("put", "Enter one number, typed twice");
    auto* whose = command->add_option_group("Whose number it is");
    whose->add_option("--reference", m_reference, "Reference of the return form, as scanned or typed");
    whose->add_option("--code", m_code, "Person by their code");
    whose->require_option(1);
    command->add_option("--document", m_documents, "What came with the form, by code of the catalogue");
    command->add_option("--number-fd", m_numberFd,
                        "Read the number from this file descriptor, on two lines (default: ask twice)");
    command->add_flag("--anyway", m_anyway, "Although the person has handed it in, has a number, or the form is void");
    m_unlocking.attach(*command);
    return command;
}

/// Empty: told why not.
Result<std::optional<EntryService::Candidate>> EnterPut::whose(EntryService& desk, ClientSession& session,
                                                               Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Roll people, PeopleService(session).roll());
    std::vector<EntryService::Candidate> found;
    if (m_reference.empty()) {
        KAGIBAKO_TRY_ASSIGN(const std::size_t row, rowOfCode(*people, m_code));
        KAGIBAKO_TRY_ASSIGN(EntryService::Candidate candidate, desk.about(*people, row));
        found.push_back(std::move(candidate));
    } else {
        KAGIBAKO_TRY_ASSIGN(found, desk.find(QString::fromStdString(m_reference), *people));
    }
    if (found.empty())
        return fail(ErrorCode::NotFound, u"person"_s);
    if (found.size() > 1) {
        output.message(u"該当する人が複数います。enter find で確認し、--code で指定してください。"_s,
                       u"It means more than one person. See `enter find`, and use --code."_s);
        return std::nullopt;
    }
    const EntryService::Candidate& one = found.front();
    if (one.hindrance == EntryService::Hindrance::None)
        return one;
    output.message(hindranceText(one, Language::Japanese), hindranceText(one, Language::English));
    if (one.hindrance == EntryService::Hindrance::Entered || m_anyway)
        return one;
    output.message(u"何も登録していません。それでも登録するときは --anyway を付けてください。"_s,
                   u"Nothing was entered. Use --anyway if you mean it."_s);
    return std::nullopt;
}

/// Empty: the two are not the same.
Result<std::optional<AnyNumber>> EnterPut::askTwice()
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes first, m_unlocking.ask(m_numberFd, "Number: "));
    KAGIBAKO_TRY_ASSIGN(AnyNumber number, parseAny(first.exposeSecret()));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes second, m_unlocking.ask(m_numberFd, "Number again: "));
    KAGIBAKO_TRY_ASSIGN(const AnyNumber again, parseAny(second.exposeSecret()));
    std::optional<AnyNumber> same;
    if (isSameNumber(number, again))
        same = std::move(number);
    return same;
}

Result<int> EnterPut::run(ClientSession& session, Output& output)
{
    QList<QByteArray> documents;
    for (const std::string& code : m_documents) {
        KAGIBAKO_TRY_ASSIGN(const CheckItem* item, checkItem(QByteArray::fromStdString(code)));
        documents.append(item->code);
    }
    EntryService desk(session);
    KAGIBAKO_TRY_ASSIGN(const auto whom, whose(desk, session, output));
    if (!whom)
        return Exit::Refused;
    KAGIBAKO_TRY_ASSIGN(const auto number, askTwice());
    if (!number) {
        output.message(u"二度の入力が一致しません。何も登録していません。用紙を見て入力し直してください。"_s,
                       u"The two are not the same. Nothing was entered. Type it again from the form."_s);
        return Exit::Refused;
    }
    KAGIBAKO_TRY_ASSIGN(const auto entered,
                        desk.enter({whom->person, whom->scope, *number, documents, whom->invitation}));
    const qint64 voided = entered.voided.size();
    output.result(u"entered %1, %2 invitations void"_s.arg(entered.box.string()).arg(voided),
                  {{u"box"_s, entered.box.string()},
                   {u"person"_s, whom->person.string()},
                   {u"voided"_s, voided},
                   {u"waiting"_s, qint64{entered.waiting}}});
    return Exit::Ok;
}

CLI::App* EnterList::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand("list", "Entries that wait to be checked");
    m_unlocking.attach(*command);
    return command;
}

Result<int> EnterList::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Roll people, PeopleService(session).roll());
    KAGIBAKO_TRY_ASSIGN(const auto waiting, EntryReview(session).inbox());
    Rows rows(output);
    for (const EntryReview::Waiting& one : waiting) {
        const Person person = personOf(*people, one.person);
        for (const EntryReview::Entry& entry : one.entries) {
            const QString at = entry.at.toUTC().toString(Qt::ISODate);
            const QString documents = QString::fromLatin1(entry.documents.join(' '));
            const QStringList cells{entry.box.string(), person.code, person.name, entry.by, at, documents};
            rows.add(cells.join(u'\t').toUtf8(), {{u"box"_s, entry.box.string()},
                                                  {u"person"_s, one.person.string()},
                                                  {u"code"_s, person.code},
                                                  {u"name"_s, person.name},
                                                  {u"by"_s, entry.by},
                                                  {u"at"_s, at},
                                                  {u"documents"_s, documents},
                                                  {u"entries"_s, qint64(one.entries.size())},
                                                  {u"change"_s, one.isChange}});
        }
    }
    return Exit::Ok;
}

} // namespace kagibako

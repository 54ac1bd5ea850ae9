// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `enter show` and `enter accept`: the check of entries. entry_commands.cpp has the desk itself.
#include "app/cli/entry_commands.h"

#include "app/cli/entry_words.h"
#include "core/domain/date_text.h"
#include "core/domain/identity_check.h"
#include "core/services/people_service.h"

#include <QJsonDocument>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<EntryReview::Case>> showOf(ClientSession& session, const std::string& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).roll());
    KAGIBAKO_TRY_ASSIGN(const std::size_t row, rowOfCode(*people, code));
    return EntryReview(session).show(people->entry(row).id);
}

void tellDifferent(Output& output)
{
    output.message(
        u"入力された番号が一致しません。何も受け付けていません。用紙と照合し、--box で正しい方を指定してください。"_s,
        u"The entries are different numbers. None was accepted. Compare them with the form, and name the "
        u"right one with --box."_s);
}

} // namespace

CLI::App* EnterShow::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand(
        "show", "Open a person's entries and compare them; the log records it first");
    command->add_option("--code", m_code, "Person by their code")->required();
    command->add_flag("--numbers", m_numbers, "Show the numbers too");
    m_unlocking.attach(*command);
    return command;
}

Result<int> EnterShow::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto opened, showOf(session, m_code));
    const QString comparison = comparisonCode(opened->comparison);
    bool first = true;
    for (const EntryReview::OpenedEntry& one : opened->entries) {
        const QString box = one.entry.box.string();
        const QString problem = one.problem ? QString::fromLatin1(errorName(*one.problem)) : QString();
        const QString documents = QString::fromLatin1(one.entry.documents.join(' '));
        const QJsonObject value{{u"audit"_s, opened->auditIndex}, {u"box"_s, box},
                                {u"by"_s, one.entry.by},          {u"comparison"_s, comparison},
                                {u"documents"_s, documents},      {u"problem"_s, problem}};
        const QStringList cells{box, one.entry.by, documents, comparison, one.number ? MyNumber::masked() : problem};
        QByteArray line =
            output.json() ? QJsonDocument(value).toJson(QJsonDocument::Compact) : cells.join(u'\t').toUtf8();
        if (output.json())
            line.chop(1);
        printBytes((output.json() ? (first ? "[\n" : ",\n") : "") + line);
        if (m_numbers && one.number) {
            printBytes(output.json() ? ",\"number\":\"" : "\t");
            const SecretBytes digits = digitsOf(*one.number);
            printBytes(asView(digits.exposeSecret()));
            printBytes(output.json() ? "\"" : "");
        }
        printBytes(output.json() ? "}" : "\n");
        first = false;
    }
    if (output.json())
        printBytes("\n]\n");
    return opened->comparison == EntryReview::Comparison::Different ? Exit::Refused : Exit::Ok;
}

CLI::App* EnterAccept::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand(
        "accept", "Open a person's entries, compare them, and make one the person's number");
    command->add_option("--code", m_code, "Person by their code")->required();
    command->add_option("--check", m_checks, "What was checked, by code of the catalogue")->required();
    command->add_option("--due", m_due,
                        "The day on which the number goes; without it the day by the rules, where it is known");
    command->add_option("--box", m_box, "Which entry, by its id in `enter list`; needed when they differ");
    m_unlocking.attach(*command);
    return command;
}

/// The newest of entries that are all the same and this account's to accept, or the one that was named.
Result<ObjectId> EnterAccept::chosen(const EntryReview::Case& reviewed) const
{
    if (!m_box.empty())
        return idArgument<ObjectId>(m_box);
    if (const EntryReview::OpenedEntry* newest = reviewed.newest())
        return newest->entry.box;
    const bool isOpen = std::ranges::any_of(reviewed.entries, [](const auto& one) { return one.number.has_value(); });
    return isOpen ? fail(ErrorCode::LedgerSelf, u"four_eyes_entry"_s) : fail(ErrorCode::BoxUnchecked);
}

Result<int> EnterAccept::run(ClientSession& session, Output& output)
{
    QList<QByteArray> checks;
    for (const std::string& check : m_checks) {
        KAGIBAKO_TRY_ASSIGN(const CheckItem* item, checkItem(QByteArray::fromStdString(check)));
        checks.append(item->code);
    }
    QDate due;
    if (!m_due.empty()) {
        KAGIBAKO_TRY_ASSIGN(due, parseDate(QString::fromStdString(m_due)));
    }
    KAGIBAKO_TRY_ASSIGN(const auto opened, showOf(session, m_code));
    if (opened->comparison == EntryReview::Comparison::Different && m_box.empty()) {
        tellDifferent(output);
        return Exit::Refused;
    }
    KAGIBAKO_TRY_ASSIGN(const ObjectId box, chosen(*opened));
    KAGIBAKO_TRY(EntryReview(session).accept(*opened, box, checks, due));
    output.result(u"accepted %1"_s.arg(box.string()), {{u"box"_s, box.string()},
                                                       {u"comparison"_s, comparisonCode(opened->comparison)},
                                                       {u"entries"_s, qint64(opened->entries.size())},
                                                       {u"person"_s, opened->waiting.person.string()}});
    return Exit::Ok;
}

} // namespace kagibako

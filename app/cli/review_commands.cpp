// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/review_commands.h"

#include "core/domain/date_text.h"
#include "core/domain/identity_check.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

CLI::App* reviewGroup(CLI::App& program)
{
    return groupOf(program, "review", "Identity checks (本人確認)");
}

QHash<PersonId, QString> namesOf(const PeopleService::Listing& listing)
{
    QHash<PersonId, QString> names;
    for (const KnownPerson& known : listing.people)
        names.insert(known.person.id, known.person.name);
    return names;
}

Result<void> writeImage(const QString& folder, int& count, const QByteArray& jpeg)
{
    // The name counts and says nothing about whose picture it is.
    QSaveFile file(folder + u"/%1.jpg"_s.arg(++count, 2, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(jpeg) < 0 || !file.commit())
        return fail(ErrorCode::IoFailed, u"picture"_s);
    return {};
}

} // namespace

CLI::App* Inbox::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("inbox", "What waits to be checked");
    m_unlocking.attach(*command);
    return command;
}

Result<int> Inbox::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    const auto names = namesOf(listing);
    KAGIBAKO_TRY_ASSIGN(const auto waiting, ReviewService(session).inbox());
    Rows rows(output);
    bool trusted = true;
    for (const ReviewService::Waiting& one : waiting) {
        QStringList who;
        for (const PersonId& person : one.persons)
            who.append(names.value(person, u"?"_s));
        const QString problem = one.problem ? QString::fromLatin1(errorName(*one.problem)) : QString();
        trusted = trusted && !one.problem;
        const QString note = (one.disputed ? u"DISPUTED "_s : QString()) +
                             (one.isLinkKnown ? u"LINK KNOWN TO A FORMER CLERK "_s : QString()) + problem;
        rows.add(u"%1\t%2\t%3\t%4 numbers\t%5 pictures\t%6"_s.arg(one.id.string(), one.received, who.join(u", "_s))
                     .arg(one.numbers)
                     .arg(one.images)
                     .arg(note)
                     .toUtf8(),
                 {{u"submission"_s, one.id.string()},
                  {u"received"_s, one.received},
                  {u"persons"_s, QJsonArray::fromStringList(who)},
                  {u"channel"_s, one.channel},
                  {u"numbers"_s, one.numbers},
                  {u"images"_s, one.images},
                  {u"disputed"_s, one.disputed},
                  {u"link_known"_s, one.isLinkKnown},
                  {u"problem"_s, problem}});
    }
    return trusted ? Exit::Ok : Exit::Refused;
}

CLI::App* ReviewShow::attach(CLI::App& program)
{
    CLI::App* command = reviewGroup(program)->add_subcommand("show", "Open one submission; the log records it first");
    command->add_option("submission", m_id, "Id from the inbox")->required();
    command->add_option("--images", m_images, "Write the pictures into this folder; delete them when you are done")
        ->type_name("DIR");
    command->add_flag("--numbers", m_numbers, "Show the numbers too");
    m_unlocking.attach(*command);
    return command;
}

Result<int> ReviewShow::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto id, idArgument<SubmissionId>(m_id));
    KAGIBAKO_TRY_ASSIGN(const auto opened, ReviewService(session).show(id));
    const QString folder = QString::fromStdString(m_images);
    if (!folder.isEmpty() && !QDir().mkpath(folder))
        return fail(ErrorCode::IoFailed, u"folder"_s);
    int written = 0;
    if (output.json())
        printBytes("[");
    bool first = true;
    for (const auto& person : opened->persons) {
        const QString problem = person.problem ? QString::fromLatin1(errorName(*person.problem)) : QString();
        QJsonObject value{{u"audit"_s, opened->auditIndex},
                          {u"decline"_s, opened->submission.decline},
                          {u"images"_s, qint64(person.images.size())},
                          {u"name"_s, person.part->name},
                          {u"new"_s, person.part->isNew},
                          {u"person"_s, person.part->id.string()},
                          {u"problem"_s, problem},
                          {u"relation"_s, person.part->relation}};
        QByteArray line = output.json() ? QJsonDocument(value).toJson(QJsonDocument::Compact)
                                        : u"%1\t%2\t%3 pictures\t%4"_s.arg(person.part->name, person.part->relation)
                                              .arg(person.images.size())
                                              .arg(person.number ? MyNumber::masked() : problem)
                                              .toUtf8();
        if (output.json())
            line.chop(1);
        printBytes((output.json() ? (first ? "\n" : ",\n") : "") + line);
        if (m_numbers && person.number) {
            printBytes(output.json() ? ",\"number\":\"" : "\t");
            printBytes(asView(digitsOf(*person.number).exposeSecret()));
            printBytes(output.json() ? "\"" : "");
        }
        printBytes(output.json() ? "}" : "\n");
        first = false;
        for (const QByteArray& jpeg : person.images) {
            if (!folder.isEmpty() && !jpeg.isEmpty())
                KAGIBAKO_TRY(writeImage(folder, written, jpeg));
        }
    }
    if (output.json())
        printBytes("\n]\n");
    return Exit::Ok;
}

CLI::App* ReviewAccept::attach(CLI::App& program)
{
    CLI::App* command = reviewGroup(program)->add_subcommand(
        "accept", "Accept every number of a submission; its pictures are destroyed with it");
    command->add_option("submission", m_id, "Id from the inbox")->required();
    command->add_option("--check", m_checks, "What was checked, by code of the catalogue")->required();
    command->add_option("--due", m_due,
                        "The day on which the number goes; without it the day by the rules, where it is known");
    m_unlocking.attach(*command);
    return command;
}

Result<int> ReviewAccept::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto id, idArgument<SubmissionId>(m_id));
    QList<QByteArray> checks;
    for (const std::string& check : m_checks) {
        KAGIBAKO_TRY_ASSIGN(const CheckItem* item, checkItem(QByteArray::fromStdString(check)));
        checks.append(item->code);
    }
    QDate due;
    if (!m_due.empty()) {
        KAGIBAKO_TRY_ASSIGN(due, parseDate(QString::fromStdString(m_due)));
    }
    ReviewService reviews(session);
    KAGIBAKO_TRY_ASSIGN(const auto opened, reviews.show(id));
    KAGIBAKO_TRY(reviews.accept(*opened, checks, due));
    qint64 numbers = 0;
    for (const auto& person : opened->persons)
        numbers += person.number ? 1 : 0;
    output.result(
        u"%1 numbers accepted, %2 pictures destroyed"_s.arg(numbers).arg(opened->manifest.objects.size() - numbers - 1),
        {{u"accepted"_s, numbers}, {u"destroyed"_s, opened->manifest.objects.size() - numbers - 1}});
    return Exit::Ok;
}

CLI::App* ReviewEnd::attach(CLI::App& program)
{
    CLI::App* command =
        m_kind == ReasonKind::Return
            ? reviewGroup(program)->add_subcommand("return",
                                                   "Send back: the same link may be used again; what came is destroyed")
            : reviewGroup(program)->add_subcommand("refuse", "Refuse: what came is destroyed, the link is void");
    command->add_option("submission", m_id, "Id from the inbox")->required();
    command->add_option("--reason", m_reason, "Code of the reason")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> ReviewEnd::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto id, idArgument<SubmissionId>(m_id));
    KAGIBAKO_TRY_ASSIGN(const ReasonInfo* why, reason(m_kind, QByteArray::fromStdString(m_reason)));
    ReviewService reviews(session);
    KAGIBAKO_TRY(m_kind == ReasonKind::Return ? reviews.giveBack(id, why->code) : reviews.refuse(id, why->code));
    output.result(m_kind == ReasonKind::Return ? u"returned"_s : u"refused"_s,
                  {{u"reason"_s, QString::fromLatin1(why->code)}});
    return Exit::Ok;
}

} // namespace kagibako

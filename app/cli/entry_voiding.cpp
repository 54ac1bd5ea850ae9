// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `enter undo` and `enter reject`: entries that are thrown away. entry_commands.cpp has the desk itself.
#include "app/cli/entry_commands.h"

#include "core/services/box_voiding.h"
#include "core/services/people_service.h"

#include <QJsonArray>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// Entries of one person, which are all of one scope.
struct Thrown {
    PersonId person;
    ScopeId scope;
    QList<ObjectId> boxes;
};

/// What waits and is meant. Errors: NotFound when nothing is.
template <typename IsMeant>
Result<Thrown> waitingWhere(ClientSession& session, const IsMeant& isMeant)
{
    KAGIBAKO_TRY_ASSIGN(const auto waiting, EntryReview(session).inbox());
    for (const EntryReview::Waiting& one : waiting) {
        Thrown thrown{one.person, one.scope, {}};
        for (const EntryReview::Entry& entry : one.entries) {
            if (isMeant(one, entry))
                thrown.boxes.append(entry.box);
        }
        if (!thrown.boxes.isEmpty())
            return thrown;
    }
    return fail(ErrorCode::NotFound, u"entry"_s);
}

Result<PersonId> personOfCode(ClientSession& session, const std::string& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).roll());
    KAGIBAKO_TRY_ASSIGN(const std::size_t row, rowOfCode(*people, code));
    return people->entry(row).id;
}

Result<int> throwAway(ClientSession& session, Output& output, const Thrown& thrown, const QByteArray& code)
{
    KAGIBAKO_TRY(voidBoxes(session, thrown.scope, thrown.boxes, code));
    QStringList boxes;
    for (const ObjectId& box : thrown.boxes)
        boxes.append(box.string());
    output.result(u"thrown away %1"_s.arg(boxes.join(u' ')), {{u"boxes"_s, QJsonArray::fromStringList(boxes)},
                                                              {u"person"_s, thrown.person.string()},
                                                              {u"reason"_s, QString::fromLatin1(code)}});
    return Exit::Ok;
}

} // namespace

CLI::App* EnterUndo::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand(
        "undo", "Take back what you entered, before anybody accepted it; it is destroyed");
    auto* which = command->add_option_group("Which entries");
    which->add_option("--box", m_box, "One, by its id in `enter list`");
    which->add_option("--code", m_code, "All of yours of a person, by their code");
    which->require_option(1);
    m_unlocking.attach(*command);
    return command;
}

Result<int> EnterUndo::run(ClientSession& session, Output& output)
{
    std::optional<ObjectId> box;
    std::optional<PersonId> person;
    if (m_box.empty()) {
        KAGIBAKO_TRY_ASSIGN(person, personOfCode(session, m_code));
    } else {
        KAGIBAKO_TRY_ASSIGN(box, idArgument<ObjectId>(m_box));
    }
    const auto isMeant = [&](const EntryReview::Waiting& one, const EntryReview::Entry& entry) {
        return entry.isMine && (box ? entry.box == *box : one.person == *person);
    };
    KAGIBAKO_TRY_ASSIGN(const Thrown thrown, waitingWhere(session, isMeant));
    return throwAway(session, output, thrown, "mistyped");
}

CLI::App* EnterReject::attach(CLI::App& program)
{
    CLI::App* command = enterGroup(program)->add_subcommand(
        "reject", "Throw away what was entered for a person and nobody accepted; it is destroyed");
    command->add_option("--code", m_code, "Person by their code")->required();
    std::string codes;
    for (const ReasonInfo* one : EntryReview::reasonsToThrowAway())
        codes += (codes.empty() ? "" : ", ") + std::string(one->code);
    command->add_option("--reason", m_reason, "Code of the reason: " + codes)->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> EnterReject::run(ClientSession& session, Output& output)
{
    const auto offered = EntryReview::reasonsToThrowAway();
    const auto why = std::ranges::find_if(offered, [&](const ReasonInfo* one) { return m_reason == one->code; });
    if (why == offered.end())
        return fail(ErrorCode::UnknownCode);
    KAGIBAKO_TRY_ASSIGN(const PersonId person, personOfCode(session, m_code));
    const auto isMeant = [&](const EntryReview::Waiting& one, const EntryReview::Entry&) {
        return one.person == person;
    };
    KAGIBAKO_TRY_ASSIGN(const Thrown thrown, waitingWhere(session, isMeant));
    return throwAway(session, output, thrown, (*why)->code);
}

} // namespace kagibako

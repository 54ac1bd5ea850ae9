// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands about disposal; disposal_acts.cpp changes it.
#include "app/cli/disposal_commands.h"

#include "app/cli/disposal_lines.h"
#include "core/domain/date_text.h"
#include "core/services/people_service.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using Row = DisposalService::Row;
using State = DisposalService::State;

bool isNamed(const QString& code, const PersonId& person, const QString& name)
{
    return (!name.isEmpty() && code == name) || person.string() == name;
}

Result<Person> personNamed(ClientSession& session, const std::string& name)
{
    const QString text = QString::fromStdString(name);
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    const auto found = std::ranges::find_if(
        listing.people, [&](const KnownPerson& one) { return isNamed(one.person.code, one.person.id, text); });
    return found == listing.people.end() ? Result<Person>(fail(ErrorCode::NotFound, u"person"_s)) : found->person;
}

void tellClock(const DisposalService::View& view, Output& output)
{
    if (view.clockAlarm)
        output.message(
            u"サーバーの時計が信用できないため、期限どおりの廃棄が止まっています。管理者に連絡してください。"_s,
            u"The server's clock is not to be trusted, so nothing is destroyed on time. Tell whoever runs "
            "the server."_s);
}

} // namespace

CLI::App* disposalGroup(CLI::App& program)
{
    return groupOf(program, "disposal", "When numbers are destroyed, and why (廃棄)");
}

Result<std::vector<Row>> rowsNamed(const DisposalService::View& view, const std::string& name)
{
    const QString text = QString::fromStdString(name);
    std::vector<Row> rows;
    std::ranges::copy_if(view.rows, std::back_inserter(rows),
                         [&](const Row& row) { return isNamed(row.code, row.person, text); });
    // Only what is replaced has no plan of its person.
    const auto isReplaced = [](const Row& row) {
        return !row.plan.reasons.empty() && row.plan.reasons.front().rule == "replaced";
    };
    if (!std::ranges::all_of(rows, isReplaced))
        std::erase_if(rows, isReplaced);
    if (!rows.empty())
        return rows;
    const bool isGone = std::ranges::any_of(
        view.gone, [&](const DisposalService::Gone& one) { return isNamed(one.code, one.person, text); });
    return isGone ? fail(ErrorCode::BoxDestroyed) : fail(ErrorCode::NotFound, u"number"_s);
}

CLI::App* DisposalList::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "list", "Code, name, scope, state, due date, day of destruction, day by the rules; the soonest first");
    command->add_option("--due-within", m_days, "Only what is due within so many days, or was before")
        ->check(CLI::Range(0, 36'500));
    command->add_option("--state", m_states, "Only in this state")
        ->check(CLI::IsMember({"none", "planned", "announced", "held", "overdue", "ordered", "retired"}));
    command->add_flag("--gone", m_gone, "What was destroyed instead: how, when, why, by whom; the newest first");
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalList::run(ClientSession& session, Output& output)
{
    if (m_gone && (m_days >= 0 || !m_states.empty()))
        return fail(ErrorCode::UsageBad, u"--gone stands alone"_s);
    KAGIBAKO_TRY_ASSIGN(const auto view, DisposalService(session).view(session.clock().today()));
    {
        Rows rows(output);
        for (const DisposalService::Gone& one : view.gone) {
            if (m_gone)
                rows.add(goneCells(one, session.ledger()).join(u'\t').toUtf8(), goneJson(one, session.ledger()));
        }
        for (const Row& row : view.rows) {
            const bool isSoon = m_days < 0 || (row.due.isValid() && row.due <= view.today.addDays(m_days));
            const bool isAsked =
                m_states.empty() || std::ranges::find(m_states, stateCode(row.state)) != m_states.end();
            if (!m_gone && isSoon && isAsked)
                rows.add(disposalCells(row, session.ledger()).join(u'\t').toUtf8(),
                         disposalJson(row, session.ledger()));
        }
    }
    tellClock(view, output);
    return Exit::Ok;
}

CLI::App* DisposalShow::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "show", "On which day a person's number goes, and what keeps it until then");
    command->add_option("code", m_code, "Person by code or id")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalShow::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto view, DisposalService(session).view(session.clock().today()));
    KAGIBAKO_TRY_ASSIGN(const auto rows, rowsNamed(view, m_code));
    const Row& row = rows.front();
    QStringList lines{disposalCells(row, session.ledger()).join(u'\t')};
    lines.append(planLines(row.plan, output.language()));
    QJsonObject value = disposalJson(row, session.ledger());
    value["plan"_L1] = planJson(row.plan);
    output.result(lines.join(u'\n'), value);
    tellClock(view, output);
    return Exit::Ok;
}

CLI::App* DisposalWhatIf::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "what-if", "On which day the number would go if the person left then; changes nothing");
    command->add_option("code", m_code, "Person by code or id")->required();
    command->add_option("--left", m_left, "Day of leaving, or end of the contract; `none`: they stay")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalWhatIf::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(Person person, personNamed(session, m_code));
    person.left.reset();
    if (m_left != "none") {
        KAGIBAKO_TRY_ASSIGN(person.left, parseDate(QString::fromStdString(m_left)));
    }
    KAGIBAKO_TRY_ASSIGN(const DisposalPlan plan, DisposalService(session).whatIf(person, session.clock().today()));
    output.result(planLines(plan, output.language()).join(u'\n'), planJson(plan));
    return Exit::Ok;
}

CLI::App* DisposalWaiting::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "waiting", "Orders that wait for a second signature: hash, scope, by whom, reason, people, numbers");
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalWaiting::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto view, DisposalService(session).view(session.clock().today()));
    Rows rows(output);
    for (const DisposalService::Waits& one : view.waits)
        rows.add(orderCells(one, session.ledger()).join(u'\t').toUtf8(), orderJson(one, session.ledger()));
    return Exit::Ok;
}

} // namespace kagibako

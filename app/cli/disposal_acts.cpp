// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disposal_acts.h"

#include "app/cli/rights_commands.h"
#include "core/domain/date_text.h"
#include "core/domain/reason.h"

#include <QJsonArray>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using Row = DisposalService::Row;

CLI::IsMember reasonCodes(ReasonKind kind)
{
    std::vector<std::string> codes;
    for (const ReasonInfo* one : reasons(kind))
        codes.emplace_back(one->code);
    return CLI::IsMember(codes);
}

Result<QList<ObjectId>> boxesNamed(ClientSession& session, const std::vector<std::string>& names)
{
    KAGIBAKO_TRY_ASSIGN(const auto view, DisposalService(session).view(session.clock().today()));
    QList<ObjectId> boxes;
    for (const std::string& name : names) {
        KAGIBAKO_TRY_ASSIGN(const auto rows, rowsNamed(view, name));
        for (const Row& row : rows)
            boxes.append(row.box);
    }
    return boxes;
}

void tellHeld(const Error& error, Output& output)
{
    if (error.code() == ErrorCode::LedgerState)
        output.message(u"廃棄が保留されている番号があります。先に disposal lift で保留を解いてください。"_s,
                       u"One of the numbers is held. End the hold with `disposal lift` first."_s);
}

} // namespace

CLI::App* DisposalSet::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand("set", "Other due dates from now on");
    command->add_option("code", m_codes, "Persons by code or id");
    CLI::Option* due =
        command->add_option("--due", m_due, "The day on which their numbers go")->type_name("YYYY-MM-DD");
    command->add_flag("--proposed", m_proposed, "The day that the rules give")->excludes(due);
    command->add_flag("--all", m_all, "With --proposed: everybody for whom it is another day than the one that is set");
    m_unlocking.attach(*command);
    return command;
}

Result<std::vector<DisposalService::DueChange>> DisposalSet::changes(const DisposalService::View& view) const
{
    QDate day;
    if (!m_proposed) {
        KAGIBAKO_TRY_ASSIGN(day, parseDate(QString::fromStdString(m_due)));
    }
    std::vector<Row> rows;
    if (m_all)
        std::ranges::copy_if(view.rows, std::back_inserter(rows),
                             [](const Row& row) { return row.proposed.isValid() && row.proposed != row.due; });
    for (const std::string& name : m_codes) {
        KAGIBAKO_TRY_ASSIGN(const auto named, rowsNamed(view, name));
        std::ranges::copy(named, std::back_inserter(rows));
    }
    std::vector<DisposalService::DueChange> out;
    for (const Row& row : rows) {
        const QDate due = m_proposed ? row.proposed : day;
        if (!due.isValid())
            return fail(ErrorCode::FieldMissing, u"the rules give no day"_s);
        out.push_back({row.person, row.box, row.scope, due});
    }
    return out;
}

Result<int> DisposalSet::run(ClientSession& session, Output& output)
{
    const bool isEach = m_proposed != !m_due.empty();
    if (!isEach || (m_all && !m_proposed) || m_all == !m_codes.empty())
        return fail(ErrorCode::UsageBad, u"CODE… with --due or --proposed, or --proposed --all"_s);
    DisposalService service(session);
    KAGIBAKO_TRY_ASSIGN(const auto view, service.view(session.clock().today()));
    KAGIBAKO_TRY_ASSIGN(const auto wanted, changes(view));
    const auto set = service.setDue(wanted);
    if (!set && set.error().code() == ErrorCode::LedgerRight)
        output.message(u"前の予定日より早い日、又は30日以内の日を設定するには「廃棄」の権限が必要です。"_s,
                       u"A day that is earlier than before, or less than 30 days ahead, takes the right `dispose`."_s);
    KAGIBAKO_TRY(set);
    output.result(u"%1 set"_s.arg(*set), {{u"set"_s, qint64(*set)}});
    return Exit::Ok;
}

CLI::App* DisposalHolding::attach(CLI::App& program)
{
    const bool isHold = m_what == What::Hold;
    CLI::App* command = disposalGroup(program)->add_subcommand(isHold ? "hold" : "lift",
                                                               isHold ? "Keep numbers for the time being"
                                                                      : "Keep them no longer than their due dates");
    command->add_option("code", m_codes, "Persons by code or id")->required();
    if (isHold) {
        command->add_option("--reason", m_reason, "Why, by code")->required()->check(reasonCodes(ReasonKind::Hold));
        command->add_option("--until", m_until, "The last day of it; without: until it is lifted")
            ->type_name("YYYY-MM-DD");
    }
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalHolding::run(ClientSession& session, Output& output)
{
    std::optional<QDate> until;
    if (!m_until.empty()) {
        KAGIBAKO_TRY_ASSIGN(until, parseDate(QString::fromStdString(m_until)));
    }
    KAGIBAKO_TRY_ASSIGN(const QList<ObjectId> boxes, boxesNamed(session, m_codes));
    DisposalService service(session);
    const bool isHold = m_what == What::Hold;
    KAGIBAKO_TRY_ASSIGN(const qsizetype count,
                        isHold ? service.hold(boxes, QByteArray::fromStdString(m_reason), until) : service.lift(boxes));
    output.result(isHold ? u"%1 held"_s.arg(count) : u"%1 lifted"_s.arg(count),
                  {{isHold ? u"held"_s : u"lifted"_s, qint64(count)}});
    return Exit::Ok;
}

CLI::App* DisposalOrder::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "order", "Destroy numbers before their day; where there is a second person, that one signs too");
    command->add_option("code", m_codes, "Persons by code or id")->required();
    command->add_option("--reason", m_reason, "Why, by code")->required()->check(reasonCodes(ReasonKind::Dispose));
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalOrder::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const QList<ObjectId> boxes, boxesNamed(session, m_codes));
    const auto ordered = DisposalService(session).order(boxes, QByteArray::fromStdString(m_reason));
    if (!ordered)
        tellHeld(ordered.error(), output);
    KAGIBAKO_TRY(ordered);
    QJsonArray scopes;
    bool waits = false;
    for (auto one = ordered->cbegin(); one != ordered->cend(); ++one) {
        const bool isWaiting = *one == DisposalService::Ordered::WaitsForApproval;
        waits = waits || isWaiting;
        const Scope* scope = session.ledger().scope(one.key());
        scopes.append(
            QJsonObject{{u"scope"_s, scope == nullptr ? one.key().string() : scope->name}, {u"waits"_s, isWaiting}});
    }
    output.result(waits ? u"%1 ordered"_s.arg(boxes.size()) : u"%1 destroyed"_s.arg(boxes.size()),
                  {{u"numbers"_s, qint64(boxes.size())}, {u"waits"_s, waits}, {u"scopes"_s, scopes}});
    tellEffect(waits ? Ledger::Effect::AfterApproval : Ledger::Effect::AtOnce, output);
    return Exit::Ok;
}

CLI::App* DisposalApprove::attach(CLI::App& program)
{
    CLI::App* command = disposalGroup(program)->add_subcommand(
        "approve", "Sign an order as the second person: its numbers are destroyed at once, for good");
    command->add_option("request", m_request, "Hash of the order, as in `disposal waiting`")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> DisposalApprove::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::Digest request, requestArgument(m_request));
    const auto approved = DisposalService(session).approve(request);
    if (!approved)
        tellHeld(approved.error(), output);
    KAGIBAKO_TRY(approved);
    output.result(u"destroyed"_s, {{u"destroyed"_s, true}});
    return Exit::Ok;
}

} // namespace kagibako

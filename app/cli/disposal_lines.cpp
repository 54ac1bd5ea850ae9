// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disposal_lines.h"

#include "app/cli/list_words.h"

#include <QJsonArray>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString isoDate(const QDate& day)
{
    return day.toString(Qt::ISODate); // empty for none
}

QString scopeName(const Ledger& ledger, const ScopeId& id)
{
    const Scope* scope = ledger.scope(id);
    return scope == nullptr ? id.string() : scope->name;
}

QString loginOf(const Ledger& ledger, const AccountId& id)
{
    const Account* account = ledger.account(id);
    return account == nullptr ? QString() : account->login;
}

QString timeText(const QDateTime& time)
{
    return QString::fromLatin1(utcText(time));
}

QString holdText(const DisposalService::Row& row)
{
    if (!row.held)
        return {};
    return row.holdUntil ? isoDate(*row.holdUntil) : u"open"_s;
}

} // namespace

const char* stateCode(DisposalService::State state)
{
    switch (state) {
    case DisposalService::State::NoDate:
        return "none";
    case DisposalService::State::Planned:
        return "planned";
    case DisposalService::State::Announced:
        return "announced";
    case DisposalService::State::Held:
        return "held";
    case DisposalService::State::Overdue:
        return "overdue";
    case DisposalService::State::Ordered:
        return "ordered";
    case DisposalService::State::Retired:
        return "retired";
    }
    return "";
}

const char* howCode(DisposalService::Gone::How how)
{
    using How = DisposalService::Gone::How;
    switch (how) {
    case How::OnTime:
        return "on_time";
    case How::Ordered:
        return "ordered";
    case How::Thrown:
        return "thrown";
    case How::Replaced:
        return "replaced";
    case How::Abandoned:
        return "abandoned";
    }
    return "";
}

QStringList disposalCells(const DisposalService::Row& row, const Ledger& ledger)
{
    return {row.code,
            row.name,
            scopeName(ledger, row.scope),
            QString::fromLatin1(stateCode(row.state)),
            isoDate(row.due),
            isoDate(row.destroyOn),
            isoDate(row.proposed)};
}

QJsonObject disposalJson(const DisposalService::Row& row, const Ledger& ledger)
{
    return {{u"person"_s, row.person.string()},
            {u"code"_s, row.code},
            {u"name"_s, row.name},
            {u"scope"_s, scopeName(ledger, row.scope)},
            {u"box"_s, row.box.string()},
            {u"state"_s, QString::fromLatin1(stateCode(row.state))},
            {u"due"_s, isoDate(row.due)},
            {u"destroy_on"_s, isoDate(row.destroyOn)},
            {u"proposed"_s, isoDate(row.proposed)},
            {u"held"_s, holdText(row)}};
}

QStringList goneCells(const DisposalService::Gone& gone, const Ledger& ledger)
{
    return {gone.code,
            gone.name,
            scopeName(ledger, gone.scope),
            QString::fromLatin1(howCode(gone.how)),
            timeText(gone.at),
            QString::fromLatin1(gone.reason),
            loginOf(ledger, gone.by),
            QString::number(gone.index)};
}

QJsonObject goneJson(const DisposalService::Gone& gone, const Ledger& ledger)
{
    return {{u"person"_s, gone.person.string()},
            {u"code"_s, gone.code},
            {u"name"_s, gone.name},
            {u"scope"_s, scopeName(ledger, gone.scope)},
            {u"box"_s, gone.box.string()},
            {u"how"_s, QString::fromLatin1(howCode(gone.how))},
            {u"at"_s, timeText(gone.at)},
            {u"leaf"_s, gone.index},
            {u"reason"_s, QString::fromLatin1(gone.reason)},
            {u"by"_s, loginOf(ledger, gone.by)}};
}

QStringList orderCells(const DisposalService::Waits& order, const Ledger& ledger)
{
    return {hexOf(order.request),
            scopeName(ledger, order.scope),
            loginOf(ledger, order.by),
            QString::fromLatin1(order.reason),
            QString::number(order.persons.size()),
            QString::number(order.boxes),
            order.mayApprove ? u"yours"_s : u"others"_s};
}

QJsonObject orderJson(const DisposalService::Waits& order, const Ledger& ledger)
{
    QJsonArray persons;
    for (const PersonId& person : order.persons)
        persons.append(person.string());
    return {{u"request"_s, hexOf(order.request)},
            {u"scope"_s, scopeName(ledger, order.scope)},
            {u"by"_s, loginOf(ledger, order.by)},
            {u"reason"_s, QString::fromLatin1(order.reason)},
            {u"persons"_s, persons},
            {u"boxes"_s, qint64(order.boxes)},
            {u"created"_s, timeText(order.created)},
            {u"may_approve"_s, order.mayApprove}};
}

QStringList planLines(const DisposalPlan& plan, Language language)
{
    QStringList lines{plan.due.isValid() ? isoDate(plan.due) : u"-"_s};
    if (!plan.dueWords.isEmpty())
        lines.append(plan.dueWords.in(language));
    for (const DisposalReason& one : plan.reasons) {
        if (one.words.en != plan.dueWords.en)
            lines.append(one.words.in(language));
    }
    for (const DisposalWarning& warning : plan.warnings)
        lines.append(u"! "_s + warning.words.in(language));
    return lines;
}

QJsonObject planJson(const DisposalPlan& plan)
{
    QJsonArray reasons, warnings;
    for (const DisposalReason& one : plan.reasons)
        reasons.append(QJsonObject{{u"rule"_s, QString::fromLatin1(one.rule)},
                                   {u"from"_s, isoDate(one.from)},
                                   {u"until"_s, isoDate(one.until)},
                                   {u"ja"_s, one.words.ja},
                                   {u"en"_s, one.words.en}});
    for (const DisposalWarning& warning : plan.warnings)
        warnings.append(QString::fromLatin1(warning.code));
    return {{u"date"_s, isoDate(plan.due)},
            {u"earliest"_s, isoDate(plan.earliest)},
            {u"latest"_s, isoDate(plan.latest)},
            {u"reason_ja"_s, plan.dueWords.ja},
            {u"reason_en"_s, plan.dueWords.en},
            {u"reasons"_s, reasons},
            {u"warnings"_s, warnings}};
}

} // namespace kagibako

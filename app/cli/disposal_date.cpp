// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/disposal_date.h"

#include "core/domain/date_text.h"
#include "core/domain/disposal_plan.h"
#include "core/domain/disposal_words.h"
#include "core/domain/retention_catalogue.h"

#include <QJsonArray>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString isoDate(const QDate& day)
{
    return day.toString(Qt::ISODate); // empty for none
}

QString countingName(RetentionCounting counting)
{
    switch (counting) {
    case RetentionCounting::January11:
        return u"january_11"_s;
    case RetentionCounting::NextDay:
        return u"next_day"_s;
    case RetentionCounting::NoDuty:
        break;
    }
    return u"no_duty"_s;
}

/// A line for each rule: code, years, name, what is counted from, articles.
void listRules(Output& output)
{
    Rows rows(output);
    for (const RetentionInfo& info : retentionRules()) {
        const QString code = QString::fromLatin1(info.code);
        const Bilingual articles = articleWords(info);
        const Language language = output.language();
        const QStringList cells{code, QString::number(info.years), info.name.in(language), info.from.in(language),
                                articles.in(language)};
        rows.add(cells.join(u'\t').toUtf8(), {{u"rule"_s, code},
                                              {u"years"_s, info.years},
                                              {u"latest_years"_s, info.latestYears},
                                              {u"counting"_s, countingName(info.counting)},
                                              {u"ja"_s, info.name.ja},
                                              {u"en"_s, info.name.en},
                                              {u"from_ja"_s, info.from.ja},
                                              {u"from_en"_s, info.from.en},
                                              {u"articles_ja"_s, articles.ja},
                                              {u"articles_en"_s, articles.en}});
    }
}

QJsonObject planJson(const DisposalPlan& plan, const RetentionReason& document)
{
    QJsonArray warnings;
    for (const DisposalWarning& warning : plan.warnings)
        warnings.append(QString::fromLatin1(warning.code));
    const DisposalReason& why = plan.reasons.front();
    return {{u"date"_s, isoDate(plan.due)},      {u"earliest"_s, isoDate(plan.earliest)},
            {u"latest"_s, isoDate(plan.latest)}, {u"rule"_s, QString::fromLatin1(retentionInfo(document.rule).code)},
            {u"from"_s, isoDate(document.from)}, {u"kept_until"_s, isoDate(why.until)},
            {u"reason_ja"_s, plan.dueWords.ja},  {u"reason_en"_s, plan.dueWords.en},
            {u"law_ja"_s, why.words.ja},         {u"law_en"_s, why.words.en},
            {u"warnings"_s, warnings},           {u"rules_version"_s, retentionCatalogue().version}};
}

} // namespace

CLI::App* DisposalDate::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "disposal-date", "The day on which a number on a document may be destroyed, and why (廃棄できる日)");
    command->add_option("--rule", m_rule, "Kind of document, by its code")->type_name("RULE");
    command->add_option("--date", m_date, "The day its period is counted from")->type_name("YYYY-MM-DD");
    command->add_option("--policy", m_policy, "statutory (default), or flat:YEARS from leaving or the end of dealings")
        ->type_name("POLICY");
    command->add_option("--left", m_left, "With flat: the day of leaving (default: that of --date)")
        ->type_name("YYYY-MM-DD");
    command->add_flag("--list", m_list, "The rules, what each is counted from, and its articles");
    command->footer("Prints the day and, below it, the reason with its article. Warnings, e.g. of a flat rule that is "
                    "earlier than\n"
                    "the law, go to standard error. Needs no server.");
    return command;
}

Result<DisposalPolicy> DisposalDate::policy() const
{
    DisposalPolicy out;
    const QString text = QString::fromStdString(m_policy);
    if (text.isEmpty() || text == "statutory"_L1)
        return out;
    out.mode = DueMode::Flat;
    if (text == "flat"_L1)
        return out;
    bool isNumber = false;
    const QString years = text.startsWith("flat:"_L1) ? text.sliced(5) : QString();
    out.flatYears = years.toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::UsageBad, u"--policy statutory, or flat:YEARS"_s);
    return out;
}

Result<int> DisposalDate::run(const Options&, Output& output)
{
    const bool asksForDay = !m_rule.empty() || !m_date.empty() || !m_policy.empty() || !m_left.empty();
    if (m_list && !asksForDay) {
        listRules(output);
        return Exit::Ok;
    }
    if (m_list || m_rule.empty() || m_date.empty())
        return fail(ErrorCode::UsageBad, u"--rule with --date, or --list"_s);
    KAGIBAKO_TRY_ASSIGN(const DisposalPolicy chosen, policy());
    const bool isFlat = chosen.mode == DueMode::Flat;
    if (!isFlat && !m_left.empty())
        return fail(ErrorCode::UsageBad, u"--left goes with --policy flat"_s);
    const auto rule = retentionFromCode(QByteArray::fromStdString(m_rule));
    if (!rule)
        return fail(ErrorCode::UnknownCode, u"--rule; see --list"_s);
    KAGIBAKO_TRY_ASSIGN(const QDate from, parseDate(QString::fromStdString(m_date)));
    Person person;
    person.left = from;
    if (!m_left.empty()) {
        KAGIBAKO_TRY_ASSIGN(person.left, parseDate(QString::fromStdString(m_left)));
    }
    DisposalFacts facts;
    facts.asOf = from;
    facts.documents.push_back({*rule, from});
    KAGIBAKO_TRY_ASSIGN(const DisposalPlan plan, planFor(person, facts, chosen));
    const Language language = output.language();
    QStringList lines{isoDate(plan.due), plan.dueWords.in(language)};
    if (isFlat)
        lines.append(plan.reasons.front().words.in(language));
    output.result(lines.join(u'\n'), planJson(plan, facts.documents.front()));
    for (const DisposalWarning& warning : plan.warnings)
        output.message(warning.words.ja, warning.words.en);
    return Exit::Ok;
}

} // namespace kagibako

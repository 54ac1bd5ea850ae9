// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/retention_catalogue.h"

#include "core/domain/identity_check_fields.h"

#include <QJsonDocument>
#include <QtLogging>

#include <algorithm>
#include <array>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using identity_check::Fields;
using identity_check::Named;
using identity_check::Texts;

constexpr std::array CountingNames{
    Named{"january_11"_L1, static_cast<std::uint8_t>(RetentionCounting::January11)},
    Named{"next_day"_L1, static_cast<std::uint8_t>(RetentionCounting::NextDay)},
    Named{"no_duty"_L1, static_cast<std::uint8_t>(RetentionCounting::NoDuty)},
};
constexpr int MostYears = 30;
constexpr std::size_t MostRules = 200; // RetentionRule is a byte

// What disposal_words.cpp and disposal_plan.cpp say with.
constexpr std::array WordKeys{"kept",
                              "free",
                              "date_missing",
                              "document_missing",
                              "in_use",
                              "use_ended",
                              "unused",
                              "nothing",
                              "hold_until",
                              "hold_open",
                              "flat",
                              "flat_early",
                              "flat_no_end",
                              "flat_before_law",
                              "flat_law_unknown",
                              "individual",
                              "individual_reason",
                              "individual_before_law",
                              "individual_law_unknown",
                              "individual_waits",
                              "after_latest"};

Result<RetentionInfo> readRule(const QJsonValue& value, const Texts& sources)
{
    Fields fields(value);
    RetentionInfo rule;
    rule.code = fields.code("code"_L1);
    rule.name = fields.names();
    rule.from = fields.words("from"_L1);
    rule.fromOfDependent = fields.wordsIfAny("from_of_dependent"_L1);
    rule.counting = static_cast<RetentionCounting>(fields.oneOf("counting"_L1, CountingNames));
    if (rule.counting == RetentionCounting::NoDuty)
        rule.latestYears = fields.countIfAny("latest_years"_L1);
    else
        rule.years = fields.count("years"_L1);
    if (std::max(rule.years, rule.latestYears) > MostYears)
        fields.refuse(ErrorCode::JsonRange, "years"_L1);
    rule.remark = fields.wordsIfAny("remark"_L1);
    rule.sources = fields.sources(sources);
    rule.judgement = fields.textIfAny("judgement"_L1);
    KAGIBAKO_TRY(fields.finish());
    return rule;
}

Result<void> readRules(const QJsonArray& items, RetentionCatalogue& out)
{
    if (static_cast<std::size_t>(items.size()) > MostRules)
        return fail(ErrorCode::JsonRange, u"rules"_s);
    for (const QJsonValue value : items) {
        KAGIBAKO_TRY_ASSIGN(RetentionInfo rule, readRule(value, out.sources));
        if (std::ranges::find(out.rules, rule.code, &RetentionInfo::code) != out.rules.end())
            return fail(ErrorCode::FieldDuplicate, QString::fromLatin1(rule.code));
        rule.rule = static_cast<RetentionRule>(out.rules.size());
        out.rules.push_back(std::move(rule));
    }
    return {};
}

/// A list of codes of rules.
std::vector<RetentionRule> takeRules(Fields& fields, QLatin1StringView key, const RetentionCatalogue& catalogue)
{
    std::vector<RetentionRule> out;
    const QJsonArray codes = fields.list(key);
    for (const QJsonValue code : codes) {
        const auto found = std::ranges::find(catalogue.rules, code.toString().toLatin1(), &RetentionInfo::code);
        if (found == catalogue.rules.end())
            fields.refuse(ErrorCode::UnknownCode, key);
        else if (std::ranges::find(out, found->rule) != out.end())
            fields.refuse(ErrorCode::FieldDuplicate, key);
        else
            out.push_back(found->rule);
    }
    if (out.empty())
        fields.refuse(ErrorCode::FieldMissing, key);
    return out;
}

Result<void> readLedger(const QJsonObject& object, RetentionCatalogue& out)
{
    Fields fields(object);
    const QByteArray code = fields.code("rule"_L1);
    out.ledgerForms = takeRules(fields, "forms"_L1, out);
    KAGIBAKO_TRY(fields.finish());
    const auto found = std::ranges::find(out.rules, code, &RetentionInfo::code);
    if (found == out.rules.end())
        return fail(ErrorCode::UnknownCode, u"ledger"_s);
    out.ledger = found->rule;
    return {};
}

Result<void> readPurposes(const QJsonArray& items, RetentionCatalogue& out)
{
    for (const QJsonValue value : items) {
        Fields fields(value);
        const QByteArray code = fields.code("purpose"_L1);
        std::vector<RetentionRule> rules = takeRules(fields, "rules"_L1, out);
        KAGIBAKO_TRY(fields.finish());
        KAGIBAKO_TRY_ASSIGN(const Purpose purpose, purposeFromCode(code));
        if (!out.purposes.emplace(purpose, std::move(rules)).second)
            return fail(ErrorCode::FieldDuplicate, QString::fromLatin1(code));
    }
    if (out.purposes.size() != purposes().size())
        return fail(ErrorCode::JsonMissing, u"purposes"_s);
    return {};
}

} // namespace

Result<RetentionCatalogue> parseRetentionCatalogue(QByteArrayView json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorCode::JsonSyntax, problem.errorString());
    Fields fields(document.object());
    RetentionCatalogue out;
    out.version = fields.count("version"_L1);
    out.validFrom = fields.date("valid_from"_L1);
    out.numbersFrom = fields.date("numbers_from"_L1);
    out.sources = fields.texts("sources"_L1);
    out.words = fields.texts("words"_L1);
    const QJsonArray rules = fields.list("rules"_L1);
    const QJsonObject ledger = fields.object("ledger"_L1);
    const QJsonArray purposeItems = fields.list("purposes"_L1);
    KAGIBAKO_TRY(fields.finish());
    KAGIBAKO_TRY(identity_check::checkKeys(out.words, WordKeys));
    KAGIBAKO_TRY(readRules(rules, out));
    KAGIBAKO_TRY(readLedger(ledger, out));
    KAGIBAKO_TRY(readPurposes(purposeItems, out));
    return out;
}

const RetentionCatalogue& retentionCatalogue()
{
    static const RetentionCatalogue catalogue = [] {
        auto parsed = parseRetentionCatalogue(embeddedRetentionRules());
        if (!parsed)
            qFatal("kagibako: retention/rules.json: %s", qPrintable(parsed.error().text()));
        return std::move(*parsed);
    }();
    return catalogue;
}

} // namespace kagibako

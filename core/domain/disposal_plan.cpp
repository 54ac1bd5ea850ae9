// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disposal_plan.h"

#include "core/domain/disposal_words.h"
#include "core/domain/reason.h"
#include "core/domain/retention_catalogue.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// A day by one of the ways to choose it, before the holds. The last two say what to warn of when it is earlier than
/// the law's; null for the law's own.
struct Choice {
    QDate day;
    Bilingual words;
    const char* beforeLaw = nullptr;
    const char* lawUnknown = nullptr;
};

void warn(DisposalPlan& plan, const char* code, const QList<Bilingual>& parts = {})
{
    plan.warnings.push_back({code, disposalWords(code, parts)});
}

void addOnce(DisposalPlan& plan, const DisposalReason& one)
{
    if (std::ranges::find(plan.reasons, one) == plan.reasons.end())
        plan.reasons.push_back(one);
}

void addDuty(DisposalPlan& plan, const Person& person, RetentionRule rule, const QDate& from)
{
    addOnce(plan, {retentionInfo(rule).code, from, earliestDisposal(rule, from).addDays(-1),
                   retentionWords(rule, from, person.kind == PersonKind::Dependent)});
}

void addDuties(DisposalPlan& plan, const Person& person, const DisposalFacts& facts, bool ledgerIsKept)
{
    const RetentionCatalogue& law = retentionCatalogue();
    for (const RetentionReason& document : facts.documents) {
        addDuty(plan, person, document.rule, document.from);
        if (ledgerIsKept && std::ranges::find(law.ledgerForms, document.rule) != law.ledgerForms.end())
            addDuty(plan, person, law.ledger, document.from);
    }
}

bool hasDocument(const DisposalFacts& facts, const std::vector<RetentionRule>& rules)
{
    return std::ranges::any_of(facts.documents, [&](const RetentionReason& document) {
        return std::ranges::find(rules, document.rule) != rules.end();
    });
}

void addUse(DisposalPlan& plan, const PurposeFact& use, const DisposalFacts& facts)
{
    const Bilingual name = purposeWords(use.purpose);
    if (!use.ended) {
        addOnce(plan, {"in_use", {}, {}, disposalWords("in_use", {name})});
        return;
    }
    const QDate last = *use.ended;
    if (use.unused) {
        addOnce(plan,
                {"unused", last, last, disposalWords("unused", {name, dateWords(last), dateWords(last.addDays(1))})});
        return;
    }
    addOnce(plan, {"use_ended", last, last, disposalWords("use_ended", {name, dateWords(last)})});
    const std::vector<RetentionRule> rules = rulesFor(use.purpose);
    if (!hasDocument(facts, rules))
        addOnce(plan, {"document_missing", last, {}, disposalWords("document_missing", {name, ruleNames(rules)})});
}

void addUses(DisposalPlan& plan, const Person& person, const DisposalFacts& facts)
{
    for (const PurposeFact& use : facts.purposes)
        addUse(plan, use, facts);
    for (const QByteArray& code : person.purposes) {
        const auto purpose = purposeFromCode(code); // checkFacts() knows them all
        if (purpose && std::ranges::find(facts.purposes, *purpose, &PurposeFact::purpose) == facts.purposes.end())
            addUse(plan, {*purpose}, facts);
    }
}

/// Longest first.
bool keepsLonger(const DisposalReason& one, const DisposalReason& other)
{
    if (one.until.isValid() != other.until.isValid())
        return !one.until.isValid();
    return one.until > other.until;
}

/// Sorts the reasons, and says on which day none of them is left; invalid when one has no end.
QDate freeDay(DisposalPlan& plan)
{
    std::ranges::stable_sort(plan.reasons, keepsLonger);
    return plan.reasons.front().until.addDays(1);
}

void addHolds(DisposalPlan& plan, const DisposalFacts& facts)
{
    for (const DisposalHold& hold : facts.holds) {
        const auto why = reason(ReasonKind::Hold, hold.reason); // checkFacts() knows it
        const Bilingual name = why ? Bilingual{(*why)->ja.toString(), (*why)->en.toString()} : Bilingual();
        const QDate until = hold.until.value_or(QDate());
        addOnce(plan, {"hold",
                       {},
                       until,
                       hold.until ? disposalWords("hold_until", {name, dateWords(until)})
                                  : disposalWords("hold_open", {name})});
        const bool isLonger = !plan.hold || (plan.hold->until && (!hold.until || *hold.until > *plan.hold->until));
        if (isLonger)
            plan.hold = hold;
    }
}

QDate endOfDealings(const Person& person, const DisposalFacts& facts)
{
    if (person.left)
        return *person.left;
    QDate end;
    for (const PurposeFact& use : facts.purposes) {
        if (use.ended && (!end.isValid() || *use.ended > end))
            end = *use.ended;
    }
    return end;
}

Choice flatChoice(DisposalPlan& plan, const Person& person, const DisposalFacts& facts, int years)
{
    Choice out{{}, {}, "flat_before_law", "flat_law_unknown"};
    const auto used = std::ranges::find(plan.reasons, QByteArray("in_use"), &DisposalReason::rule);
    if (used != plan.reasons.end()) {
        out.words = used->words;
        return out;
    }
    const QDate end = endOfDealings(person, facts);
    if (!end.isValid()) {
        warn(plan, "flat_no_end");
        out.words = disposalWords("flat_no_end");
        return out;
    }
    const QDate counted = std::max(end, numbersFrom());
    out.day = firstDayAfter(counted, years);
    out.words =
        counted == end
            ? disposalWords("flat", {dateWords(end), numberWords(years), dateWords(out.day)})
            : disposalWords("flat_early", {dateWords(end), dateWords(counted), numberWords(years), dateWords(out.day)});
    return out;
}

/// Puts the individual date in the place of the rule's.
Result<void> overrideBy(const IndividualDate& wanted, Choice& choice, DisposalPlan& plan, bool fourEyes)
{
    const bool isEarlier = !choice.day.isValid() || wanted.day < choice.day;
    if (isEarlier && wanted.reason.isEmpty())
        return fail(ErrorCode::FieldMissing, u"individual date: reason"_s);
    if (isEarlier && fourEyes && !wanted.approved) {
        warn(plan, "individual_waits", {dateWords(wanted.day)});
        return {};
    }
    choice = {wanted.day, disposalWords("individual", {dateWords(wanted.day)}), "individual_before_law",
              "individual_law_unknown"};
    const auto why = reason(ReasonKind::Dispose, wanted.reason); // none, or one that checkFacts() knows
    if (why)
        choice.words =
            disposalWords("individual_reason", {dateWords(wanted.day), {(*why)->ja.toString(), (*why)->en.toString()}});
    return {};
}

/// A hold comes before every way to choose.
void settle(DisposalPlan& plan, const Choice& choice)
{
    plan.due = choice.day;
    plan.dueWords = choice.words;
    const QDate held = plan.hold && plan.hold->until ? *plan.hold->until : QDate();
    const bool isHeld = plan.hold && (!held.isValid() || (plan.due.isValid() && plan.due <= held));
    if (isHeld) {
        plan.due = held.addDays(1);
        const auto longest = std::ranges::find_if(
            plan.reasons, [&](const DisposalReason& one) { return one.rule == "hold" && one.until == held; });
        if (longest != plan.reasons.end())
            plan.dueWords = longest->words;
    }
    if (!plan.due.isValid())
        return;
    if (choice.lawUnknown && !plan.earliest.isValid())
        warn(plan, choice.lawUnknown, {dateWords(plan.due)});
    else if (choice.beforeLaw && plan.due < plan.earliest)
        warn(plan, choice.beforeLaw, {dateWords(plan.due), dateWords(plan.earliest)});
    if (plan.latest.isValid() && plan.due > plan.latest)
        warn(plan, "after_latest", {dateWords(plan.due), dateWords(plan.latest)});
}

/// Nothing while the number is in use: every year's filing moves it.
QDate latestOf(const DisposalPlan& plan, const DisposalFacts& facts)
{
    QDate out;
    for (const RetentionReason& document : facts.documents) {
        const auto latest = latestDisposal(document.rule, document.from);
        if (latest && (!out.isValid() || *latest > out))
            out = *latest;
    }
    return out.isValid() && plan.earliest.isValid() ? std::max(out, plan.earliest) : QDate();
}

} // namespace

bool DisposalPlan::warnsOf(QByteArrayView code) const
{
    return std::ranges::any_of(warnings, [&](const DisposalWarning& one) { return code == QByteArrayView(one.code); });
}

Result<DisposalPlan> planFor(const Person& person, const DisposalFacts& facts, const DisposalPolicy& policy)
{
    KAGIBAKO_TRY(checkFacts(person, facts, policy));
    DisposalPlan plan;
    addDuties(plan, person, facts, policy.ledger);
    addUses(plan, person, facts);
    if (plan.reasons.empty())
        addOnce(plan,
                {"nothing", facts.asOf, facts.asOf.addDays(-1), disposalWords("nothing", {dateWords(facts.asOf)})});
    const QDate unheld = freeDay(plan);
    Choice choice = policy.mode == DueMode::Flat ? flatChoice(plan, person, facts, policy.flatYears)
                                                 : Choice{unheld, plan.reasons.front().words};
    addHolds(plan, facts);
    plan.earliest = freeDay(plan);
    plan.latest = latestOf(plan, facts);
    if (facts.individual)
        KAGIBAKO_TRY(overrideBy(*facts.individual, choice, plan, policy.fourEyes));
    settle(plan, choice);
    return plan;
}

} // namespace kagibako

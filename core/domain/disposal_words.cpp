// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disposal_words.h"

#include "core/domain/retention_catalogue.h"

#include <QStringList>

namespace kagibako {

using namespace Qt::StringLiterals;

Bilingual dateWords(const QDate& day)
{
    return {day.toString(u"yyyy年M月d日"_s), day.toString(Qt::ISODate)};
}

Bilingual numberWords(int number)
{
    return {QString::number(number), QString::number(number)};
}

Bilingual purposeWords(Purpose purpose)
{
    const PurposeInfo& info = purposeInfo(purpose);
    return {info.ja.toString(), info.en.toString()};
}

Bilingual articleWords(const RetentionInfo& info)
{
    QStringList ja;
    QStringList en;
    for (const CheckSource& source : info.sources) {
        const Bilingual of = retentionCatalogue().sources.value(source.of);
        ja.append(of.ja + source.at);
        en.append(u"%1 %2"_s.arg(of.en, source.at));
    }
    return {ja.join(u"、"_s), en.join(u"; "_s)};
}

Bilingual ruleNames(std::span<const RetentionRule> rules)
{
    QStringList ja;
    QStringList en;
    for (const RetentionRule rule : rules) {
        ja.append(retentionInfo(rule).name.ja);
        en.append(retentionInfo(rule).name.en);
    }
    return {ja.join(u"・"_s), en.join(u"; "_s)};
}

Bilingual disposalWords(const char* key, const QList<Bilingual>& parts)
{
    Bilingual text = retentionCatalogue().words.value(key);
    for (const Bilingual& part : parts) {
        text.ja = text.ja.arg(part.ja);
        text.en = text.en.arg(part.en);
    }
    return text;
}

Bilingual retentionWords(RetentionRule rule, const QDate& from, bool ofDependent)
{
    const RetentionInfo& info = retentionInfo(rule);
    const Bilingual& counted = ofDependent && !info.fromOfDependent.isEmpty() ? info.fromOfDependent : info.from;
    if (!from.isValid())
        return disposalWords("date_missing", {info.name, counted});
    const QDate first = earliestDisposal(rule, from);
    Bilingual out;
    if (info.counting == RetentionCounting::NoDuty)
        out = disposalWords("free", {info.name, counted, dateWords(from), dateWords(first), articleWords(info)});
    else
        out = disposalWords("kept", {info.name, counted, dateWords(from), dateWords(periodBegin(rule, from)),
                                     numberWords(info.years), dateWords(first.addDays(-1)), dateWords(first),
                                     articleWords(info)});
    if (!info.remark.isEmpty()) {
        out.ja.append(info.remark.ja);
        out.en.append(u' ').append(info.remark.en);
    }
    return out;
}

} // namespace kagibako

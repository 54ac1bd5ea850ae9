// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/entry_words.h"

#include "core/domain/reason.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString said(Language language, const QString& japanese, const QString& english)
{
    return language == Language::Japanese ? japanese : english;
}

QString reasonText(const QByteArray& code, Language language)
{
    for (const ReasonKind kind : {ReasonKind::Void, ReasonKind::Refuse}) {
        if (const auto info = reason(kind, code))
            return ((language == Language::Japanese) ? (*info)->ja : (*info)->en).toString();
    }
    return said(language, u"理由は記録されていません"_s, u"no reason is on record"_s);
}

} // namespace

QString hindranceCode(EntryService::Hindrance hindrance)
{
    switch (hindrance) {
    case EntryService::Hindrance::None:
        return u"none"_s;
    case EntryService::Hindrance::Submitted:
        return u"submitted"_s;
    case EntryService::Hindrance::Entered:
        return u"entered"_s;
    case EntryService::Hindrance::Voided:
        return u"voided"_s;
    case EntryService::Hindrance::Current:
        return u"current"_s;
    }
    return {};
}

QString hindranceText(const EntryService::Candidate& candidate, Language language)
{
    const QString since = candidate.since.toUTC().toString(Qt::ISODate);
    switch (candidate.hindrance) {
    case EntryService::Hindrance::None:
        return {};
    case EntryService::Hindrance::Submitted:
        return said(language, u"本人がオンラインで提出済みで、本人確認を待っています。"_s,
                    u"The person has handed it in online; it waits for the check."_s);
    case EntryService::Hindrance::Entered:
        return said(language, u"%1が入力済みで（%2）、本人確認を待っています。これは二度目の入力になります。"_s,
                    u"Entered by %1 (%2); it waits for the check. This is the second entry."_s)
            .arg(candidate.by, since);
    case EntryService::Hindrance::Voided:
        return said(language, u"この用紙の依頼は無効です（%1）。"_s, u"The invitation on this form is void (%1)."_s)
            .arg(reasonText(candidate.reason, language));
    case EntryService::Hindrance::Current:
        return said(language, u"確認済みの番号があります。入力すると番号の変更になります。"_s,
                    u"A checked number is there. This is a change of number."_s);
    }
    return {};
}

QString comparisonCode(EntryReview::Comparison comparison)
{
    switch (comparison) {
    case EntryReview::Comparison::Single:
        return u"single"_s;
    case EntryReview::Comparison::Equal:
        return u"equal"_s;
    case EntryReview::Comparison::Different:
        return u"different"_s;
    }
    return {};
}

} // namespace kagibako

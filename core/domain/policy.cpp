// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/policy.h"

#include "core/domain/date_text.h"

#include <QUrl>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

bool isPageUrl(const QString& text)
{
    if (text.size() > 200 || !std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return false;
    if (!text.startsWith("https://"_L1) || text.contains(u'@') || text.contains(u'?') || text.contains(u'#'))
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

/// 2001 had no 29 February: a day of every year.
bool isMonthDay(const QString& text)
{
    return text.size() == 5 && parseIsoDate(QByteArray("2001-") + text.toLatin1());
}

Result<void> checkRules(const IpRules& rules, const QString& allowField, const QString& denyField)
{
    const auto isGood = [](const QList<IpRange>& ranges) { return ranges.size() <= MostIpRanges && isInOrder(ranges); };
    if (!isGood(rules.allow))
        return fail(ErrorCode::PolicyBounds, allowField);
    if (!isGood(rules.deny))
        return fail(ErrorCode::PolicyBounds, denyField);
    return {};
}

Result<void> checkIp(const Policy& policy)
{
    KAGIBAKO_TRY(checkRules(policy.ip, u"ip_allow"_s, u"ip_deny"_s));
    const QString field = u"ip_accounts"_s;
    if (policy.accountIp.size() > MostIpAccounts)
        return fail(ErrorCode::PolicyBounds, field);
    for (auto own = policy.accountIp.cbegin(); own != policy.accountIp.cend(); ++own) {
        if (own.key().isNull() || own->isEmpty())
            return fail(ErrorCode::PolicyBounds, field);
        KAGIBAKO_TRY(checkRules(*own, field, field));
    }
    return {};
}

bool isOpeningForAccounts(const Policy& from, const Policy& to)
{
    for (auto own = from.accountIp.cbegin(); own != from.accountIp.cend(); ++own) {
        if (isOpening(*own, to.accountIp.value(own.key())))
            return true;
    }
    return false; // whose rules are new could come from anywhere before
}

} // namespace

std::vector<PolicyBounds> policyBounds()
{
    return {
        {"opens", &Policy::opensPerDay, 1, 10'000},
        {"backup_days", &Policy::backupDays, 1, 35},
        {"auto_lock_minutes", &Policy::autoLockMinutes, 1, 60},
        {"idle_minutes", &Policy::idleMinutes, 5, 120},
        {"absolute_minutes", &Policy::absoluteMinutes, 30, 1'440},
        {"due_flat_years", &Policy::dueFlatYears, 0, 30},
    };
}

Result<void> checkPolicy(const Policy& policy)
{
    for (const PolicyBounds& bounds : policyBounds()) {
        const int value = policy.*bounds.member;
        if (value < bounds.least || value > bounds.most)
            return fail(ErrorCode::PolicyBounds, QString::fromLatin1(bounds.field));
    }
    if (policy.idleMinutes > policy.absoluteMinutes)
        return fail(ErrorCode::PolicyBounds, u"idle_minutes"_s);
    if (!policy.pageUrl.isEmpty() && !isPageUrl(policy.pageUrl))
        return fail(ErrorCode::PolicyBounds, u"page_url"_s);
    if (!policy.dueMonthDay.isEmpty() && !isMonthDay(policy.dueMonthDay))
        return fail(ErrorCode::PolicyBounds, u"due_month_day"_s);
    return checkIp(policy);
}

bool isLoosening(const Policy& from, const Policy& to)
{
    const auto bounds = policyBounds();
    const bool risen =
        std::ranges::any_of(bounds, [&](const PolicyBounds& field) { return to.*field.member > from.*field.member; });
    return risen || (from.fourEyesEntry && !to.fourEyesEntry) || from.disposal != to.disposal ||
           from.pageUrl != to.pageUrl || (from.secondFactor && !to.secondFactor) || isOpening(from.ip, to.ip) ||
           isOpeningForAccounts(from, to) || from.dueFlatYears != to.dueFlatYears || from.dueLedger != to.dueLedger ||
           from.dueMonthDay != to.dueMonthDay;
}

QDate batchDay(const QDate& due, const Policy& policy)
{
    if (!due.isValid() || !isMonthDay(policy.dueMonthDay))
        return due;
    const QDate day(due.year(), policy.dueMonthDay.first(2).toInt(), policy.dueMonthDay.last(2).toInt());
    return day < due ? day.addYears(1) : day;
}

bool isAllowedFrom(const Policy& policy, const AccountId& account, QByteArrayView address)
{
    return isAllowedBy(policy.ip, address) && isAllowedBy(policy.accountIp.value(account), address);
}

const char* disposalCode(DisposalMode mode)
{
    return mode == DisposalMode::Automatic ? "automatic" : "approval";
}

Result<DisposalMode> disposalFromCode(QByteArrayView code)
{
    for (const DisposalMode mode : {DisposalMode::Automatic, DisposalMode::Approval}) {
        if (code == disposalCode(mode))
            return mode;
    }
    return fail(ErrorCode::UnknownCode);
}

} // namespace kagibako

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/policy_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

QString yesNo(bool yes)
{
    return yes ? PolicyWords::tr("yes") : PolicyWords::tr("no");
}

QString pageText(const QString& url)
{
    return url.isEmpty() ? PolicyWords::tr("the server's own") : url;
}

QString monthDayText(const QString& day)
{
    return day.isEmpty() ? PolicyWords::tr("each on its own day") : day;
}

/// `none`: what no range at all means.
QString rangesText(const QList<IpRange>& ranges, const QString& none)
{
    QStringList texts;
    for (const IpRange& range : ranges)
        texts.append(QString::fromLatin1(range.text()));
    return texts.isEmpty() ? none : texts.join(u", "_s);
}

class Changes
{
public:
    void add(const QString& label, const QString& before, const QString& after)
    {
        if (before != after)
            m_lines.append(PolicyWords::tr("%1: %2 → %3").arg(label, before, after));
    }
    void add(QLatin1StringView field, const QString& before, const QString& after)
    {
        add(policyLabel(field), before, after);
    }
    void addRanges(const QString& allow, const QString& deny, const IpRules& before, const IpRules& after)
    {
        const QString any = PolicyWords::tr("any");
        const QString none = PolicyWords::tr("none");
        add(allow, rangesText(before.allow, any), rangesText(after.allow, any));
        add(deny, rangesText(before.deny, none), rangesText(after.deny, none));
    }
    const QStringList& lines() const { return m_lines; }

private:
    QStringList m_lines;
};

} // namespace

QString policyLabel(QLatin1StringView field)
{
    if (field == "opens"_L1)
        return PolicyWords::tr("Numbers an account may open in a day");
    if (field == "backup_days"_L1)
        return PolicyWords::tr("Days of backups");
    if (field == "auto_lock_minutes"_L1)
        return PolicyWords::tr("Minutes until the desktop locks");
    if (field == "idle_minutes"_L1)
        return PolicyWords::tr("Minutes until an unused login ends");
    if (field == "absolute_minutes"_L1)
        return PolicyWords::tr("Minutes until any login ends");
    if (field == "four_eyes_entry"_L1)
        return PolicyWords::tr("Who entered a number may not accept it");
    if (field == "disposal"_L1)
        return PolicyWords::tr("Numbers that are due are destroyed");
    if (field == "due_flat_years"_L1)
        return PolicyWords::tr("Years from leaving to the due date");
    if (field == "due_ledger"_L1)
        return PolicyWords::tr("Numbers stand in a ledger and not on the declarations");
    if (field == "due_month_day"_L1)
        return PolicyWords::tr("Day of the year for what is due");
    if (field == "page_url"_L1)
        return PolicyWords::tr("Address of the page");
    if (field == "second_factor"_L1)
        return PolicyWords::tr("Every login needs an issued key");
    if (field == "ip_allow"_L1)
        return PolicyWords::tr("Addresses let in");
    if (field == "ip_deny"_L1)
        return PolicyWords::tr("Addresses kept out");
    return {};
}

QString wordOf(DisposalMode mode)
{
    return mode == DisposalMode::Automatic ? PolicyWords::tr("14 days after their notice")
                                           : PolicyWords::tr("after somebody's approval");
}

QStringList policyChanges(const Policy& from, const Policy& to, const LoginOf& loginOf)
{
    Changes changes;
    for (const PolicyBounds& bounds : policyBounds())
        changes.add(QLatin1StringView(bounds.field), QString::number(from.*bounds.member),
                    QString::number(to.*bounds.member));
    changes.add("four_eyes_entry"_L1, yesNo(from.fourEyesEntry), yesNo(to.fourEyesEntry));
    changes.add("disposal"_L1, wordOf(from.disposal), wordOf(to.disposal));
    changes.add("due_ledger"_L1, yesNo(from.dueLedger), yesNo(to.dueLedger));
    changes.add("due_month_day"_L1, monthDayText(from.dueMonthDay), monthDayText(to.dueMonthDay));
    changes.add("page_url"_L1, pageText(from.pageUrl), pageText(to.pageUrl));
    changes.add("second_factor"_L1, yesNo(from.secondFactor), yesNo(to.secondFactor));
    changes.addRanges(policyLabel("ip_allow"_L1), policyLabel("ip_deny"_L1), from.ip, to.ip);
    QMap<AccountId, QString> logins;
    for (const Policy* each : {&from, &to}) {
        for (auto own = each->accountIp.cbegin(); own != each->accountIp.cend(); ++own)
            logins.insert(own.key(), loginOf(own.key()));
    }
    for (auto login = logins.cbegin(); login != logins.cend(); ++login)
        changes.addRanges(PolicyWords::tr("Addresses of %1, let in").arg(*login),
                          PolicyWords::tr("Addresses of %1, kept out").arg(*login), from.accountIp.value(login.key()),
                          to.accountIp.value(login.key()));
    return changes.lines();
}

} // namespace kagibako::ui

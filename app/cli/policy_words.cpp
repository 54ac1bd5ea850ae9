// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/policy_words.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

struct Label {
    QStringView field;
    QStringView ja;
    QStringView en;
};

constexpr Label Labels[] = {
    {u"opens", u"承認なしで一日に開ける番号の数（担当者ごと）",
     u"Numbers an account may open in a day without approval"},
    {u"backup_days", u"バックアップを残す日数", u"Days the oldest backup of the directory lives"},
    {u"auto_lock_minutes", u"画面が自動でロックされるまでの分数", u"Minutes until the desktop locks itself"},
    {u"idle_minutes", u"操作がないときにログインが切れるまでの分数", u"Minutes until an unused login ends"},
    {u"absolute_minutes", u"操作していてもログインが切れるまでの分数", u"Minutes until any login ends"},
    {u"four_eyes_entry", u"入力した人とは別の人が受け付ける", u"Who entered a number may not accept it"},
    {u"disposal", u"期限の来た番号の廃棄", u"Disposal of numbers that are due"},
    {u"page_url", u"提出画面のアドレス", u"Address of the submission page"},
    {u"second_factor", u"ログインに自動発行の鍵を求める", u"Every login needs an automatically issued key"},
    {u"due_flat_years", u"廃棄予定日を退職・取引終了から数える年数（0：法令の保存期間による）",
     u"Years from leaving or the end of dealings to the due date (0: the periods of the law)"},
    {u"due_ledger", u"番号を帳簿に記載し、申告書には記載しない",
     u"Numbers stand in a ledger and not on the declarations"},
    {u"due_month_day", u"年に一度まとめて廃棄する日", u"Day of the year on which what is due is disposed of together"},
    {u"ip_allow", u"接続を許可するIPアドレス", u"IP addresses that are let in"},
    {u"ip_deny", u"接続を拒否するIPアドレス", u"IP addresses that are kept out"},
};

QString chosen(Language language, QStringView japanese, QStringView english)
{
    return (language == Language::Japanese ? japanese : english).toString();
}

QString rangesText(const QList<IpRange>& ranges, const QString& none)
{
    QStringList texts;
    for (const IpRange& range : ranges)
        texts.append(QString::fromLatin1(range.text()));
    return texts.isEmpty() ? none : texts.join(u", "_s);
}

QString allowText(const QList<IpRange>& ranges, Language language)
{
    return rangesText(ranges, chosen(language, u"制限なし", u"any"));
}

QString denyText(const QList<IpRange>& ranges, Language language)
{
    return rangesText(ranges, chosen(language, u"なし", u"none"));
}

QString yesNo(bool yes, Language language)
{
    return yes ? chosen(language, u"はい", u"yes") : chosen(language, u"いいえ", u"no");
}

QString disposalText(DisposalMode mode, Language language)
{
    return mode == DisposalMode::Automatic
               ? chosen(language, u"予告の14日後に自動", u"automatic, 14 days after its notice")
               : chosen(language, u"別の人の承認後", u"after somebody else's approval");
}

QString pageText(const QString& url, Language language)
{
    return url.isEmpty() ? chosen(language, u"サーバーの画面", u"the server's own page") : url;
}

QList<PolicyLine> accountLines(const Policy& policy, const Ledger& ledger, Language language)
{
    QList<PolicyLine> lines;
    for (auto own = policy.accountIp.cbegin(); own != policy.accountIp.cend(); ++own) {
        const Account* account = ledger.account(own.key());
        const QString login = account == nullptr ? own.key().string() : account->login;
        lines.append({u"ip_accounts."_s + login,
                      chosen(language, u"IPアドレスの規則（%1）", u"IP addresses of %1").arg(login),
                      chosen(language, u"許可：%1　拒否：%2", u"let in: %1; kept out: %2")
                          .arg(allowText(own->allow, language), denyText(own->deny, language))});
    }
    return lines;
}

QString valueOf(const QList<PolicyLine>& lines, const QString& key, Language language)
{
    const auto found = std::ranges::find(lines, key, &PolicyLine::key);
    return found == lines.end() ? chosen(language, u"なし", u"none") : found->value;
}

} // namespace

QString policyLabel(const QString& field, Language language)
{
    const auto found = std::ranges::find(Labels, QStringView(field), &Label::field);
    return found == std::end(Labels) ? QString() : chosen(language, found->ja, found->en);
}

QList<PolicyLine> policyLines(const Policy& policy, const Ledger& ledger, Language language)
{
    QList<PolicyLine> lines;
    const auto add = [&](const QString& field, const QString& value) {
        lines.append({field, policyLabel(field, language), value});
    };
    for (const PolicyBounds& bounds : policyBounds())
        add(QString::fromLatin1(bounds.field), QString::number(policy.*bounds.member));
    add(u"four_eyes_entry"_s, yesNo(policy.fourEyesEntry, language));
    add(u"disposal"_s, disposalText(policy.disposal, language));
    add(u"due_ledger"_s, yesNo(policy.dueLedger, language));
    add(u"due_month_day"_s, policy.dueMonthDay.isEmpty() ? chosen(language, u"まとめない", u"none, each on its own day")
                                                         : policy.dueMonthDay);
    add(u"page_url"_s, pageText(policy.pageUrl, language));
    add(u"second_factor"_s, yesNo(policy.secondFactor, language));
    add(u"ip_allow"_s, allowText(policy.ip.allow, language));
    add(u"ip_deny"_s, denyText(policy.ip.deny, language));
    return lines + accountLines(policy, ledger, language);
}

QList<PolicyChange> policyChanges(const Policy& from, const Policy& to, const Ledger& ledger, Language language)
{
    const QList<PolicyLine> before = policyLines(from, ledger, language);
    const QList<PolicyLine> after = policyLines(to, ledger, language);
    QList<PolicyLine> all = after;
    for (const PolicyLine& line : before) { // rules that are gone
        if (std::ranges::find(after, line.key, &PolicyLine::key) == after.end())
            all.append(line);
    }
    QList<PolicyChange> changes;
    for (const PolicyLine& line : all) {
        const QString was = valueOf(before, line.key, language);
        const QString is = valueOf(after, line.key, language);
        if (was != is)
            changes.append({line.key, u"%1: %2 → %3"_s.arg(line.label, was, is)});
    }
    return changes;
}

} // namespace kagibako

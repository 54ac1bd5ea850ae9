// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/policy_commands.h"

#include "app/cli/policy_words.h"
#include "app/cli/rights_commands.h"
#include "core/services/policy_service.h"

#include <QJsonArray>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr int NotGiven = -1; // below every bound
constexpr const char* None = "none";

CLI::App* policyGroup(CLI::App& program)
{
    return groupOf(program, "policy", "The organization's own rules (規則)");
}

std::string about(const char* field)
{
    return policyLabel(QString::fromLatin1(field), Language::English).toStdString();
}

QJsonArray textsOf(const QList<IpRange>& ranges)
{
    QJsonArray texts;
    for (const IpRange& range : ranges)
        texts.append(QString::fromLatin1(range.text()));
    return texts;
}

QJsonObject jsonOf(const Policy& policy, const Ledger& ledger)
{
    QJsonObject out;
    for (const PolicyBounds& bounds : policyBounds())
        out[QLatin1StringView(bounds.field)] = policy.*bounds.member;
    out["four_eyes_entry"_L1] = policy.fourEyesEntry;
    out["disposal"_L1] = QString::fromLatin1(disposalCode(policy.disposal));
    out["due_ledger"_L1] = policy.dueLedger;
    out["due_month_day"_L1] = policy.dueMonthDay;
    out["page_url"_L1] = policy.pageUrl;
    out["second_factor"_L1] = policy.secondFactor;
    out["ip_allow"_L1] = textsOf(policy.ip.allow);
    out["ip_deny"_L1] = textsOf(policy.ip.deny);
    QJsonArray accounts;
    for (auto own = policy.accountIp.cbegin(); own != policy.accountIp.cend(); ++own) {
        const Account* account = ledger.account(own.key());
        accounts.append(QJsonObject{{u"account"_s, own.key().string()},
                                    {u"login"_s, account == nullptr ? QString() : account->login},
                                    {u"allow"_s, textsOf(own->allow)},
                                    {u"deny"_s, textsOf(own->deny)}});
    }
    out["ip_accounts"_L1] = accounts;
    return out;
}

/// The whole list from now on, where one is given; "none" alone empties it. Errors: BadIpRange.
Result<void> replaceBy(QList<IpRange>& list, const std::vector<std::string>& texts)
{
    if (texts.empty())
        return {};
    QList<IpRange> ranges;
    for (const std::string& text : texts) {
        if (texts.size() == 1 && text == None)
            break;
        KAGIBAKO_TRY_ASSIGN(const IpRange range, ipRangeFrom(QByteArray::fromStdString(text)));
        ranges.append(range);
    }
    list = inOrder(std::move(ranges));
    return {};
}

QString linesOf(const QList<PolicyChange>& changes)
{
    QStringList lines;
    for (const PolicyChange& change : changes)
        lines.append(change.text);
    return lines.join(u'\n');
}

} // namespace

CLI::App* PolicyShow::attach(CLI::App& program)
{
    CLI::App* command = policyGroup(program)->add_subcommand("show", "The rules in force");
    m_unlocking.attach(*command);
    return command;
}

Result<int> PolicyShow::run(ClientSession& session, Output& output)
{
    const Policy& policy = session.ledger().policy();
    QStringList lines;
    for (const PolicyLine& line : policyLines(policy, session.ledger(), output.language()))
        lines.append(line.label + u": "_s + line.value);
    output.result(lines.join(u'\n'), jsonOf(policy, session.ledger()));
    return Exit::Ok;
}

CLI::App* PolicySetCommand::attach(CLI::App& program)
{
    CLI::App* command = policyGroup(program)->add_subcommand("set", "Other rules from now on; what is not named stays");
    const std::vector<PolicyBounds> bounds = policyBounds();
    m_numbers.assign(bounds.size(), NotGiven);
    for (std::size_t at = 0; at < bounds.size(); ++at) {
        std::string name = std::string("--") + bounds[at].field;
        std::ranges::replace(name, '_', '-');
        command->add_option(name, m_numbers[at], about(bounds[at].field))
            ->check(CLI::Range(bounds[at].least, bounds[at].most));
    }
    const CLI::IsMember onOff({"on", "off"});
    command->add_option("--four-eyes-entry", m_fourEyes, about("four_eyes_entry"))->check(onOff);
    command->add_option("--second-factor", m_secondFactor, about("second_factor"))->check(onOff);
    command->add_option("--disposal", m_disposal, about("disposal"))->check(CLI::IsMember({"automatic", "approval"}));
    command->add_option("--due-ledger", m_dueLedger, about("due_ledger"))->check(onOff);
    command->add_option("--due-month-day", m_dueMonthDay, about("due_month_day") + ": MM-DD, or `none`");
    command->add_option("--page-url", m_pageUrl, about("page_url") + "; `none`: the server's own");
    attachIp(*command);
    m_unlocking.attach(*command);
    return command;
}

void PolicySetCommand::attachIp(CLI::App& command)
{
    const std::string list = ": all of them, as CIDR (192.0.2.0/24, 2001:db8::/32); several times; `none` clears it";
    command.add_option("--ip-allow", m_allow, about("ip_allow") + list);
    command.add_option("--ip-deny", m_deny, about("ip_deny") + list);
    CLI::Option* account = command.add_option("--ip-account", m_account, "Login id of whose own addresses follow");
    command.add_option("--account-allow", m_accountAllow, "As --ip-allow, for this account only")->needs(account);
    command.add_option("--account-deny", m_accountDeny, "As --ip-deny, for this account only")->needs(account);
    command.add_flag("--lock-me-out", m_lockMeOut, "Also where the rules keep out this very computer");
}

Result<void> PolicySetCommand::change(Policy& policy, ClientSession& session) const
{
    const std::vector<PolicyBounds> bounds = policyBounds();
    for (std::size_t at = 0; at < bounds.size(); ++at) {
        if (m_numbers[at] != NotGiven)
            policy.*bounds[at].member = m_numbers[at];
    }
    if (!m_fourEyes.empty())
        policy.fourEyesEntry = m_fourEyes == "on";
    if (!m_secondFactor.empty())
        policy.secondFactor = m_secondFactor == "on";
    if (!m_disposal.empty()) {
        KAGIBAKO_TRY_ASSIGN(policy.disposal, disposalFromCode(QByteArray::fromStdString(m_disposal)));
    }
    if (!m_dueLedger.empty())
        policy.dueLedger = m_dueLedger == "on";
    if (!m_dueMonthDay.empty())
        policy.dueMonthDay = m_dueMonthDay == None ? QString() : QString::fromStdString(m_dueMonthDay);
    if (!m_pageUrl.empty())
        policy.pageUrl = m_pageUrl == None ? QString() : QString::fromStdString(m_pageUrl);
    KAGIBAKO_TRY(replaceBy(policy.ip.allow, m_allow));
    KAGIBAKO_TRY(replaceBy(policy.ip.deny, m_deny));
    KAGIBAKO_TRY(changeAccount(policy, session));
    return checkPolicy(policy);
}

Result<void> PolicySetCommand::changeAccount(Policy& policy, ClientSession& session) const
{
    if (m_account.empty())
        return {};
    if (m_accountAllow.empty() && m_accountDeny.empty())
        return fail(ErrorCode::UsageBad, u"--ip-account needs --account-allow or --account-deny"_s);
    KAGIBAKO_TRY_ASSIGN(const AccountId account, AccountService(session).find(QString::fromStdString(m_account)));
    IpRules own = policy.accountIp.value(account);
    KAGIBAKO_TRY(replaceBy(own.allow, m_accountAllow));
    KAGIBAKO_TRY(replaceBy(own.deny, m_accountDeny));
    if (own.isEmpty())
        policy.accountIp.remove(account);
    else
        policy.accountIp.insert(account, own);
    return {};
}

Result<int> PolicySetCommand::run(ClientSession& session, Output& output)
{
    PolicyService service(session);
    Policy to = service.current();
    KAGIBAKO_TRY(change(to, session));
    const auto changesIn = [&](Language language) {
        return policyChanges(service.current(), to, session.ledger(), language);
    };
    const QList<PolicyChange> changes = changesIn(Language::English);
    QJsonArray changed;
    for (const PolicyChange& each : changes)
        changed.append(each.key);
    if (changes.isEmpty()) {
        output.result(u"unchanged"_s, {{u"changed"_s, changed}});
        return Exit::Ok;
    }
    output.message(linesOf(changesIn(Language::Japanese)), linesOf(changes));
    const Result<Ledger::Effect> done = service.set(to, m_lockMeOut ? LockOut::Accepted : LockOut::Refused);
    if (!done && done.error().code() == ErrorCode::LocksOut) {
        output.message(u"この規則では、あなた自身がこの端末から接続できなくなります。何も変更していません。"
                       "そのとおりでよければ --lock-me-out を付けてください。"_s,
                       u"These rules would keep out you yourself, on this computer. Nothing was changed. If you mean "
                       "it, add --lock-me-out."_s);
        return Exit::Refused;
    }
    if (!done && m_lockMeOut && done.error().code() == ErrorCode::Unauthorized)
        output.message(u"サーバーは、この端末からの接続をもう受け付けません。"
                       "規則が変わったかどうかは、許可した場所から確かめてください。"_s,
                       u"The server takes nothing more from this computer. Look from a place that is let in whether "
                       "the rules have changed."_s);
    KAGIBAKO_TRY(done);
    output.result(u"changed"_s, {{u"changed"_s, changed}, {u"waits"_s, *done == Ledger::Effect::AfterApproval}});
    tellEffect(*done, output);
    return Exit::Ok;
}

} // namespace kagibako

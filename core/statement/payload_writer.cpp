// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/payload_writer.h"

#include "core/statement/payload_names.h"
#include "core/wire/json_time.h"

#include <algorithm>

namespace kagibako {

namespace {

QList<QString> textsOf(const QList<IpRange>& ranges)
{
    QList<QString> texts;
    for (const IpRange& range : ranges)
        texts.append(QString::fromLatin1(range.text()));
    return texts;
}

/// In the order of their texts: that of a map of ids depends on the machine's `char`.
QList<AccountId> accountsOf(const QMap<AccountId, IpRules>& rules)
{
    QList<AccountId> accounts = rules.keys();
    std::ranges::sort(accounts, {}, [](const AccountId& account) { return account.text(); });
    return accounts;
}

} // namespace

void FieldWriter::operator()(const char* key, const std::optional<crypto::Digest>& value)
{
    m_out.putString(QLatin1StringView(key), value ? QString::fromLatin1(value->base64()) : QString());
}

void FieldWriter::operator()(const char* key, const Actions& value)
{
    QList<QByteArray> names;
    for (const Action action : AllActions) {
        if (value.has(action))
            names.append(QByteArray(nameOf(action).data(), nameOf(action).size()));
    }
    m_out.putCodes(QLatin1StringView(key), names);
}

void FieldWriter::operator()(const char* key, const Way& value)
{
    m_out.putCode(QLatin1StringView(key), wayCode(value));
}

void FieldWriter::operator()(const char* key, const kinds::Channel& value)
{
    m_out.putString(QLatin1StringView(key), ChannelNames[static_cast<std::size_t>(value)]);
}

void FieldWriter::operator()(const char* key, const Signer& value)
{
    m_out.putString(QLatin1StringView(key), value.isRoot() ? QString(RootName) : value.account->string());
}

void FieldWriter::operator()(const char* key, const std::optional<QDate>& value)
{
    m_out.putString(QLatin1StringView(key), value ? dateText(*value) : QString());
}

void FieldWriter::policy(const char* key, const Policy& value)
{
    JsonWriter out;
    for (const PolicyBounds& bounds : policyBounds())
        out.putInt(QLatin1StringView(bounds.field), value.*bounds.member);
    out.putBool(policyfields::FourEyesEntry, value.fourEyesEntry);
    out.putString(policyfields::PageUrl, value.pageUrl);
    out.putBool(policyfields::SecondFactor, value.secondFactor);
    out.putStrings(policyfields::IpAllow, textsOf(value.ip.allow));
    out.putStrings(policyfields::IpDeny, textsOf(value.ip.deny));
    out.putList(policyfields::IpAccounts, accountsOf(value.accountIp), [&](JsonWriter& item, const AccountId& account) {
        const IpRules own = value.accountIp.value(account);
        item.putId(policyfields::Account, account);
        item.putStrings(policyfields::Allow, textsOf(own.allow));
        item.putStrings(policyfields::Deny, textsOf(own.deny));
    });
    out.putBool(policyfields::DueLedger, value.dueLedger);
    out.putString(policyfields::DueMonthDay, value.dueMonthDay);
    out.putCode(policyfields::Disposal, disposalCode(value.disposal));
    m_out.putObject(QLatin1StringView(key), out);
}

} // namespace kagibako

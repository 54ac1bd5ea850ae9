// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/payload_reader.h"

#include "core/domain/text_rules.h"
#include "core/statement/payload_names.h"
#include "core/wire/json_time.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr qsizetype HashText = 44; // base64 of 32 bytes
constexpr qsizetype MostIp = 45;   // of an IPv6 address that ends in an IPv4 one
constexpr qsizetype MostPageUrl = 200;
constexpr qsizetype MostMonthDay = 5; // MM-DD

Result<crypto::Digest> digestFrom(const QByteArray& base64)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray bytes, fromBase64(base64));
    return crypto::Digest::fromBytes(bytes);
}

/// Each in its one text; checkPolicy() holds them to their order.
QList<IpRange> takeRanges(JsonReader& in, QLatin1StringView key)
{
    QList<IpRange> ranges;
    for (const QString& each : in.takeStrings(key, MostIpRanges, IpRange::MostText)) {
        const QByteArray text = each.toUtf8();
        const auto range = ipRangeFrom(text);
        if (!range || range->text() != text)
            in.refuse(ErrorCode::StatementShape, key);
        ranges.append(range.value_or(IpRange()));
    }
    return ranges;
}

QMap<AccountId, IpRules> takeAccountIp(JsonReader& in)
{
    using Own = std::pair<AccountId, IpRules>;
    const auto all = in.takeList(policyfields::IpAccounts, MostIpAccounts, [](JsonReader& item) {
        Own own;
        own.first = item.takeId<AccountId>(policyfields::Account);
        own.second.allow = takeRanges(item, policyfields::Allow);
        own.second.deny = takeRanges(item, policyfields::Deny);
        return own;
    });
    QMap<AccountId, IpRules> out;
    QByteArray last;
    for (const auto& [account, rules] : all) {
        const QByteArray text = account.text();
        if (text <= last)
            in.refuse(ErrorCode::StatementShape, policyfields::IpAccounts);
        last = text;
        out.insert(account, rules);
    }
    return out;
}

} // namespace

void FieldReader::operator()(const char* key, crypto::Digest& value)
{
    const auto digest = crypto::Digest::fromBytes(m_in.takeBase64(QLatin1StringView(key), crypto::Digest::Size));
    value = digest.value_or(crypto::Digest());
}

void FieldReader::operator()(const char* key, std::optional<crypto::Digest>& value)
{
    orEmpty(key, value, HashText, digestFrom);
}

void FieldReader::operator()(const char* key, PublicBytes& value)
{
    const QByteArray bytes = m_in.takeBase64(QLatin1StringView(key), PublicBytes::Size);
    if (m_in.failed())
        return;
    const auto point = PublicBytes::fromBytes(bytes);
    if (!point)
        m_in.refuse(ErrorCode::BadPublicKey, QLatin1StringView(key));
    value = point.value_or(PublicBytes());
}

void FieldReader::operator()(const char* key, Actions& value)
{
    const QList<QByteArray> names = m_in.takeCodes(QLatin1StringView(key), static_cast<qsizetype>(AllActions.size()));
    value = {};
    for (const QByteArray& name : names) {
        const auto action = actionFrom(name);
        refuseIf(!action, key);
        if (action)
            value = value.with(*action);
    }
    // The enumeration is in the order of names, so this holds sortedness and singleness at once.
    refuseIf(!std::ranges::is_sorted(names, std::ranges::less_equal()), key);
}

void FieldReader::operator()(const char* key, Way& value)
{
    const QByteArray name = m_in.takeCode(QLatin1StringView(key));
    if (m_in.failed())
        return;
    const auto way = wayFromCode(name);
    refuseIf(!way, key);
    value = way.value_or(Way::Screen);
}

void FieldReader::operator()(const char* key, kinds::Channel& value)
{
    const QString name = QString::fromLatin1(m_in.takeCode(QLatin1StringView(key)));
    const auto found = std::ranges::find(ChannelNames, name);
    refuseIf(found == ChannelNames.end(), key);
    if (found != ChannelNames.end())
        value = static_cast<kinds::Channel>(found - ChannelNames.begin());
}

void FieldReader::operator()(const char* key, Signer& value)
{
    const QByteArray text = m_in.takeString(QLatin1StringView(key), 26).toUtf8();
    value.account.reset();
    if (m_in.failed() || RootName == QString::fromUtf8(text))
        return;
    const auto id = AccountId::fromText(text);
    refuseIf(!id || id->isNull(), key);
    value.account = id.value_or(AccountId());
}

void FieldReader::operator()(const char* key, std::optional<QDate>& value)
{
    orEmpty(key, value, 10, [](const QByteArray& text) { return parseDateText(QString::fromUtf8(text)); });
}

void FieldReader::integer(const char* key, qint64& value, qint64 least, qint64 most)
{
    value = m_in.takeInt(QLatin1StringView(key), least, most);
}

void FieldReader::text(const char* key, QString& value, qint64 mostBytes)
{
    value = m_in.takeString(QLatin1StringView(key), mostBytes);
    if (m_in.failed())
        return;
    if (const auto problem = textProblem(value, mostBytes))
        m_in.refuse(*problem, QLatin1StringView(key));
    refuseIf(value.isEmpty() || value != value.trimmed(), key);
}

void FieldReader::login(const char* key, QString& value)
{
    text(key, value, limits::LoginBytes);
    refuseIf(std::ranges::any_of(value, [](QChar c) { return c.isSpace(); }), key);
}

void FieldReader::bytes(const char* key, QByteArray& value, qint64 exact)
{
    value = m_in.takeBase64(QLatin1StringView(key), exact);
}

void FieldReader::bytesUpTo(const char* key, QByteArray& value, qint64 most)
{
    value = m_in.takeBase64UpTo(QLatin1StringView(key), most);
}

void FieldReader::code(const char* key, QByteArray& value)
{
    value = m_in.takeCode(QLatin1StringView(key));
    refuseIf(!isCode(value), key);
}

void FieldReader::codes(const char* key, QList<QByteArray>& value, qint64 most)
{
    value = m_in.takeCodes(QLatin1StringView(key), most);
    refuseIf(!std::ranges::all_of(value, [](const QByteArray& each) { return isCode(each); }), key);
    if (!value.isEmpty())
        refuseIf(!allDifferent(value, [](const QByteArray& each) { return each; }), key);
}

void FieldReader::ip(const char* key, QByteArray& value)
{
    value = m_in.takeString(QLatin1StringView(key), MostIp).toUtf8();
    refuseIf(value.isEmpty() || !std::ranges::all_of(value,
                                                     [](char c) {
                                                         return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
                                                                c == '.' || c == ':';
                                                     }),
             key);
}

void FieldReader::givenRank(const char* key, Rank& value)
{
    const auto rank = rankFrom(m_in.takeCode(QLatin1StringView(key)));
    refuseIf(!rank || *rank == Rank::Owner, key);
    value = rank.value_or(Rank::Member);
}

void FieldReader::mac(const char* key, std::optional<crypto::Digest>& value)
{
    (*this)(key, value);
    refuseIf(!value, key);
}

void FieldReader::policy(const char* key, Policy& value)
{
    value = m_in.takeObject(QLatin1StringView(key), [](JsonReader& in) {
        Policy policy;
        for (const PolicyBounds& bounds : policyBounds())
            policy.*bounds.member =
                static_cast<int>(in.takeInt(QLatin1StringView(bounds.field), bounds.least, bounds.most));
        policy.fourEyesEntry = in.takeBool(policyfields::FourEyesEntry);
        policy.pageUrl = in.takeString(policyfields::PageUrl, MostPageUrl);
        policy.secondFactor = in.takeBool(policyfields::SecondFactor);
        policy.ip.allow = takeRanges(in, policyfields::IpAllow);
        policy.ip.deny = takeRanges(in, policyfields::IpDeny);
        policy.accountIp = takeAccountIp(in);
        policy.dueLedger = in.takeBool(policyfields::DueLedger);
        policy.dueMonthDay = in.takeString(policyfields::DueMonthDay, MostMonthDay);
        const QByteArray disposal = in.takeCode(policyfields::Disposal);
        const auto mode = disposalFromCode(disposal);
        if (!mode)
            in.refuse(ErrorCode::StatementShape, policyfields::Disposal);
        policy.disposal = mode.value_or(DisposalMode::Automatic);
        if (!in.failed() && !checkPolicy(policy))
            in.refuse(ErrorCode::PolicyBounds);
        return policy;
    });
}

} // namespace kagibako

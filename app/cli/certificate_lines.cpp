// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/certificate_lines.h"

#include "core/base/base32.h"
#include "core/base/clock.h"
#include "core/paper/wording.h"
#include "core/services/certificate_words.h"

#include <QJsonArray>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString isoDate(const QDate& day)
{
    return day.toString(Qt::ISODate); // empty for none
}

QString timeText(const QDateTime& time)
{
    return QString::fromLatin1(utcText(time));
}

QString scopeName(const CertificateFacts& facts, const ScopeId& id)
{
    const auto found = std::ranges::find(facts.scopes, id, &CertificateScope::id);
    return found == facts.scopes.end() ? QString() : found->name;
}

QString itemLine(const CertificateReport& report, const CertificateItem& item, Language language)
{
    QStringList who;
    for (const AccountId& account : {item.by, item.approver}) {
        if (!account.isNull())
            who.append(report.login(account));
    }
    return QStringList{isoDate(dayOf(item)),
                       item.code,
                       item.name,
                       scopeName(report.facts, item.scope),
                       disposedWords(item.how, language),
                       disposalReasonWords(item.how, item.reason, language),
                       who.join(u", "_s),
                       isoDate(copiesUntil(item, report.facts.backupDays)),
                       QString::number(item.tombstone)}
        .join(u'\t');
}

QJsonObject itemJson(const CertificateReport& report, const CertificateItem& item)
{
    return {{u"at"_s, timeText(item.at)},
            {u"person"_s, item.person.string()},
            {u"code"_s, item.code},
            {u"name"_s, item.name},
            {u"scope"_s, scopeName(report.facts, item.scope)},
            {u"box"_s, item.box.string()},
            {u"how"_s, QString::fromLatin1(disposedCode(item.how))},
            {u"reason"_s, QString::fromLatin1(item.reason)},
            {u"by"_s, report.login(item.by)},
            {u"approved_by"_s, report.login(item.approver)},
            {u"copies_until"_s, isoDate(copiesUntil(item, report.facts.backupDays))},
            {u"leaf"_s, item.tombstone}};
}

} // namespace

QStringList reportLines(const CertificateReport& report, Language language)
{
    const CertificateFacts& facts = report.facts;
    const Wording say(language);
    QStringList lines{
        say(u"組織: %1", u"Organization: %1").arg(facts.organization),
        say(u"組織ID: %1", u"Organization ID: %1").arg(QString::fromLatin1(grouped(facts.org.text(), 4))),
        say(u"発行者: %1（%2）", u"Issued by: %1 on %2").arg(report.login(facts.issuer), timeText(facts.issued))};
    if (!facts.responsible.isEmpty())
        lines.append(say(u"責任者: %1", u"Responsible: %1").arg(facts.responsible));
    for (const CertificateScope& scope : facts.scopes)
        lines.append(say(u"ファイル: %1", u"Kind: %1").arg(numberFileWords(scope.name, language)));
    lines.append(say(u"件数: %1", u"Count: %1").arg(facts.items.size()));
    if (facts.from.isValid())
        lines.append(say(u"期間: %1～%2", u"Period: %1 to %2").arg(isoDate(facts.from), isoDate(facts.to)));
    lines.append(say(u"方法: %1", u"Method: %1").arg(methodWords(language)));
    lines.append(say(u"写しが残った最終日: %1", u"Last day of any copy: %1").arg(isoDate(facts.copiesUntil)));
    lines.append(say(u"署名内容のSHA-256: %1", u"SHA-256 of what is signed: %1")
                     .arg(QString::fromLatin1(toHex(report.payload.view()))));
    lines.append(say(u"ツリーヘッド: %1件、%2", u"Tree head: %1 leaves, %2")
                     .arg(report.size)
                     .arg(QString::fromLatin1(report.root.base64())));
    for (const CertificateItem& item : facts.items)
        lines.append(itemLine(report, item, language));
    return lines;
}

QJsonObject reportJson(const CertificateReport& report)
{
    const CertificateFacts& facts = report.facts;
    QJsonArray scopes, items;
    for (const CertificateScope& scope : facts.scopes)
        scopes.append(scope.name);
    for (const CertificateItem& item : facts.items)
        items.append(itemJson(report, item));
    return {{u"valid"_s, true},
            {u"org"_s, facts.org.string()},
            {u"organization"_s, facts.organization},
            {u"issuer"_s, report.login(facts.issuer)},
            {u"issued"_s, timeText(facts.issued)},
            {u"responsible"_s, facts.responsible},
            {u"scopes"_s, scopes},
            {u"count"_s, static_cast<qint64>(facts.items.size())},
            {u"from"_s, isoDate(facts.from)},
            {u"to"_s, isoDate(facts.to)},
            {u"backup_days"_s, facts.backupDays},
            {u"copies_until"_s, isoDate(facts.copiesUntil)},
            {u"payload_sha256"_s, QString::fromLatin1(toHex(report.payload.view()))},
            {u"tree_size"_s, report.size},
            {u"tree_root"_s, QString::fromLatin1(report.root.base64())},
            {u"items"_s, items}};
}

} // namespace kagibako

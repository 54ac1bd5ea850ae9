// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_paper.h"

#include "core/ledger/rights.h"
#include "core/log/checkpoint.h"
#include "core/paper/wording.h"
#include "core/services/certificate_codec.h"
#include "core/services/certificate_words.h"

#include <QHash>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

QString periodOf(const CertificateFacts& facts, const Wording& say)
{
    if (!facts.from.isValid())
        return {};
    return say(u"%1～%2", u"%1 to %2").arg(say.date(facts.from), say.date(facts.to));
}

/// Who decided and who approved, where anybody did.
QString decidersOf(const CertificateItem& item, const CertificateService::Certificate& certificate, const Wording& say)
{
    QStringList people;
    if (!item.by.isNull())
        people.append(certificate.names.value(item.by));
    if (!item.approver.isNull())
        people.append(say(u"承認 %1", u"approved by %1").arg(certificate.names.value(item.approver)));
    return people.join(say(u"、", u", "));
}

} // namespace

DisposalCertificate certificatePaper(const CertificateService::Certificate& certificate, Language language)
{
    const CertificateFacts& facts = certificate.facts;
    const Wording say(language);
    DisposalCertificate paper;
    paper.organization = facts.organization;
    paper.org = facts.org;
    paper.period = periodOf(facts, say);
    paper.method = methodWords(language);
    paper.responsible = facts.responsible;
    paper.issuer = certificate.names.value(facts.issuer);
    paper.issued = dateInJapan(facts.issued);
    paper.copiesUntil = facts.copiesUntil;
    paper.backupDays = facts.backupDays;
    paper.head = QString::fromUtf8(facts.head).trimmed().split(u'\n', Qt::SkipEmptyParts);
    paper.payload = toHex(crypto::sha256(encodeFacts(facts)).view());
    QHash<ScopeId, QString> scopes;
    for (const CertificateScope& scope : facts.scopes) {
        scopes.insert(scope.id, scope.name);
        paper.files.append(numberFileWords(scope.name, language));
    }
    for (const CertificateItem& item : facts.items) {
        QStringList what{disposedWords(item.how, language)};
        const QString reason = disposalReasonWords(item.how, item.reason, language);
        const QString people = decidersOf(item, certificate, say);
        if (!reason.isEmpty())
            what.append(reason);
        if (!people.isEmpty())
            what.append(people);
        paper.entries.append({dayOf(item), item.code, item.name, scopes.value(item.scope), what.join(say(u"／", u"; ")),
                              copiesUntil(item, facts.backupDays), item.tombstone});
    }
    return paper;
}

} // namespace kagibako

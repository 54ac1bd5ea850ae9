// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_service.h"

#include "core/domain/text_rules.h"
#include "core/services/certificate_codec.h"
#include "core/services/certificate_evidence.h"
#include "core/services/certificate_paper.h"
#include "core/services/gone_numbers.h"
#include "core/services/people_service.h"

#include <QBuffer>

#include <set>

namespace kagibako {

namespace {

constexpr qsizetype MostResponsible = 100; // code points
constexpr std::size_t FewPeople = 20;      // are looked up one by one, more by reading everybody

using Certificate = CertificateService::Certificate;
using Names = QHash<PersonId, Person>;

/// Whose record can be read; the others have none to state.
Result<Names> namesOf(ClientSession& session, const std::vector<storage::BoxRow>& rows)
{
    std::set<PersonId> wanted;
    for (const storage::BoxRow& row : rows)
        wanted.insert(row.person);
    Names names;
    PeopleService people(session);
    if (wanted.size() > FewPeople) {
        KAGIBAKO_TRY_ASSIGN(auto listing, people.all());
        for (KnownPerson& known : listing.people) {
            if (wanted.erase(known.person.id) > 0)
                names.insert(known.person.id, std::move(known.person));
        }
    }
    for (const PersonId& id : wanted) {
        if (auto person = people.one(id))
            names.insert(id, std::move(*person));
    }
    return names;
}

/// Puts one certificate together.
class Making
{
public:
    Making(ClientSession& session, Certificate& out) : m_session(session), m_out(out), m_evidence(session) {}

    Result<void> add(const storage::BoxRow& row, const DisposedBy& cause, const Names& names)
    {
        const auto person = names.constFind(row.person);
        const bool isKnown = person != names.constEnd();
        KAGIBAKO_TRY_ASSIGN(const auto decision, m_evidence.decisionOf(row));
        m_out.facts.items.push_back({row.box, row.person, isKnown ? certificateText(person->name) : QString(),
                                     isKnown ? certificateText(person->code) : QString(), row.scope, goneAt(row),
                                     cause.how, cause.reason, cause.by, decision.approver, row.goneIndex,
                                     decision.authority, decision.approval});
        m_scopes.insert(row.scope);
        for (const qint64 index : {row.goneIndex, decision.authority, decision.approval}) {
            if (index >= 0)
                m_evidence.need(index);
        }
        for (const AccountId& account : {cause.by, decision.approver}) {
            if (!account.isNull())
                KAGIBAKO_TRY(need(account));
        }
        return {};
    }

    Result<void> finish(const QDateTime& now)
    {
        const Ledger& ledger = m_session.ledger();
        CertificateFacts& facts = m_out.facts;
        facts.org = ledger.org();
        facts.organization = certificateText(ledger.name());
        facts.issuer = m_session.keyring().account();
        facts.issued = now;
        facts.backupDays = ledger.policy().backupDays;
        facts.copiesUntil = copiesUntil(facts.items, facts.backupDays);
        facts.head = m_session.state().orgNote;
        for (const ScopeId& id : m_scopes) {
            const Scope* scope = ledger.scope(id);
            facts.scopes.push_back({id, scope == nullptr ? QString() : certificateText(scope->name)});
        }
        KAGIBAKO_TRY(need(facts.issuer));
        m_evidence.needOrganization();
        KAGIBAKO_TRY_ASSIGN(m_out.leaves, m_evidence.leaves());
        return {};
    }

private:
    Result<void> need(const AccountId& id)
    {
        if (const Account* account = m_session.ledger().account(id))
            m_out.names.insert(id, account->login);
        return m_evidence.needAccount(id);
    }

    ClientSession& m_session;
    Certificate& m_out;
    CertificateEvidence m_evidence;
    std::set<ScopeId> m_scopes;
};

} // namespace

Result<Certificate> CertificateService::make(const CertificateChoice& choice, const QDateTime& now)
{
    if (const auto problem = textProblem(choice.responsible, MostResponsible))
        return fail(*problem, QStringLiteral("responsible"));
    if (choice.boxes.isEmpty() && !choice.person && !choice.period)
        return fail(ErrorCode::NotFound, QStringLiteral("number"));
    KAGIBAKO_TRY_ASSIGN(auto rows, goneNumbers(m_session, choice));
    const AccountId me = m_session.keyring().account();
    std::erase_if(rows, [&](const auto& row) { return m_session.ledger().actionsOf(me, row.scope).isEmpty(); });
    if (rows.empty())
        return fail(ErrorCode::NotFound, QStringLiteral("number"));
    if (std::ssize(rows) > MostCertificateItems)
        return fail(ErrorCode::TooLarge, QStringLiteral("certificate"));
    Certificate out;
    out.facts.responsible = choice.responsible;
    if (choice.period) {
        out.facts.from = choice.period->first;
        out.facts.to = choice.period->second;
    }
    KAGIBAKO_TRY_ASSIGN(const Names names, namesOf(m_session, rows));
    KAGIBAKO_TRY_ASSIGN(const auto causes, causesOf(m_session, rows));
    Making making(m_session, out);
    for (std::size_t i = 0; i < rows.size(); ++i)
        KAGIBAKO_TRY(making.add(rows[i], causes[i], names));
    KAGIBAKO_TRY(making.finish(now));
    return out;
}

Result<QByteArray> CertificateService::json(const Certificate& certificate)
{
    const Keyring& keys = m_session.keyring();
    const QByteArray bytes =
        encodeCertificate({signEnvelope(CertificateKind.toByteArray(), encodeFacts(certificate.facts),
                                        keys.account().text(), keys.signing()),
                           certificate.leaves});
    if (bytes.size() > MostCertificateBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("certificate"));
    KAGIBAKO_TRY(verifyCertificate(bytes, m_session.config().org));
    return bytes;
}

Result<QByteArray> CertificateService::pdf(const Certificate& certificate, Language language)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    return pdf(certificate, language, fonts);
}

Result<QByteArray> CertificateService::pdf(const Certificate& certificate, Language language, const PaperFonts& fonts)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    KAGIBAKO_TRY(writePdf(certificatePaper(certificate, language), out, language, fonts));
    return out.data();
}

} // namespace kagibako

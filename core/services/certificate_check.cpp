// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/disposal_days.h"
#include "core/ledger/rights.h"
#include "core/services/certificate_codec.h"
#include "core/services/certificate_log.h"
#include "core/services/certificate_report.h"

#include <QSet>

namespace kagibako {

namespace {

/// Compares what the items say with the leaves they name.
class ItemCheck
{
public:
    ItemCheck(CertificateLog& log, const CertificateFacts& facts) : m_log(log), m_facts(facts) {}

    Result<void> run()
    {
        qint64 last = -1;
        for (const CertificateItem& item : m_facts.items) {
            if (m_boxes.contains(item.box) || item.tombstone < last)
                return wrong();
            m_boxes.insert(item.box);
            m_scopes.insert(item.scope);
            last = item.tombstone;
            KAGIBAKO_TRY(check(item));
        }
        return checkWhole();
    }

private:
    static std::unexpected<Error> wrong() { return fail(ErrorCode::CertificateItem); }

    template <typename Body>
    Result<std::pair<const Event*, const Body*>> event(qint64 index)
    {
        KAGIBAKO_TRY_ASSIGN(const Leaf* leaf, m_log.at(index));
        const auto* event = std::get_if<Event>(leaf);
        const auto* body = event == nullptr ? nullptr : std::get_if<Body>(&event->body);
        if (body == nullptr)
            return fail(ErrorCode::CertificateLeaf);
        return std::pair(event, body);
    }

    Result<void> check(const CertificateItem& item)
    {
        KAGIBAKO_TRY_ASSIGN(const auto found, event<events::Tombstone>(item.tombstone));
        const auto& [leaf, tombstone] = found;
        const bool isInPeriod = !m_facts.from.isValid() || (dayOf(item) >= m_facts.from && dayOf(item) <= m_facts.to);
        if (leaf->at != item.at || tombstone->scope != item.scope || !tombstone->objects.contains(item.box) ||
            item.authority >= item.tombstone || !isInPeriod)
            return wrong();
        KAGIBAKO_TRY_ASSIGN(const Leaf* authority, m_log.at(item.authority));
        const auto* statement = std::get_if<Statement>(authority);
        if (statement == nullptr)
            return byAnnouncement(item, *leaf, *tombstone);
        if (statement->hash != tombstone->authority || statement->signer.account != item.by)
            return wrong();
        KAGIBAKO_TRY(m_log.keyOf(item.by));
        return byStatement(item, *statement);
    }

    /// Nobody decided it: its day had come, and it was announced long enough before.
    Result<void> byAnnouncement(const CertificateItem& item, const Event& leaf, const events::Tombstone& tombstone)
    {
        KAGIBAKO_TRY_ASSIGN(const auto found, event<events::DisposeAnnounce>(item.authority));
        const auto& [said, announce] = found;
        const bool byRules =
            item.how == Disposed::OnTime || item.how == Disposed::Replaced || item.how == Disposed::Abandoned;
        const bool byNobody = item.by.isNull() && item.approver.isNull() && item.approval < 0 && item.reason.isEmpty();
        if (!byRules || !byNobody || said->hash != tombstone.authority || announce->scope != item.scope ||
            !announce->boxes.contains(item.box) || leaf.at < said->at.addDays(AnnounceDays))
            return wrong();
        return {};
    }

    Result<void> byStatement(const CertificateItem& item, const Statement& statement)
    {
        if (const auto* order = std::get_if<kinds::DisposeOrder>(&statement.payload)) {
            if (item.how != Disposed::Ordered || !order->boxes.contains(item.box) || order->scope != item.scope ||
                order->reason != item.reason)
                return wrong();
            return byApprover(item, statement);
        }
        if (item.how != Disposed::Thrown || item.approval >= 0 || !item.approver.isNull())
            return wrong();
        if (const auto* thrown = std::get_if<kinds::BoxVoid>(&statement.payload))
            return thrown->boxes.contains(item.box) && isOf(*thrown, item) ? Result<void>() : wrong();
        // Which numbers a submission brought, its tombstone says.
        if (const auto* back = std::get_if<kinds::SubmissionReturn>(&statement.payload))
            return isOf(*back, item) ? Result<void>() : wrong();
        if (const auto* refused = std::get_if<kinds::SubmissionRefuse>(&statement.payload))
            return isOf(*refused, item) ? Result<void>() : wrong();
        return fail(ErrorCode::CertificateLeaf);
    }

    static bool isOf(const auto& decided, const CertificateItem& item)
    {
        return decided.scope == item.scope && decided.reason == item.reason;
    }

    Result<void> byApprover(const CertificateItem& item, const Statement& order)
    {
        if (item.approval < 0)
            return item.approver.isNull() ? Result<void>() : wrong();
        KAGIBAKO_TRY_ASSIGN(const Leaf* leaf, m_log.at(item.approval));
        const auto* statement = std::get_if<Statement>(leaf);
        const auto* approve = statement == nullptr ? nullptr : std::get_if<kinds::Approve>(&statement->payload);
        if (approve == nullptr)
            return fail(ErrorCode::CertificateLeaf);
        if (approve->request != order.hash || statement->signer.account != item.approver || item.approver == item.by ||
            item.approval <= item.authority || item.approval >= item.tombstone)
            return wrong();
        return m_log.keyOf(item.approver).transform([](const crypto::PublicKey&) {});
    }

    Result<void> checkWhole() const
    {
        QSet<ScopeId> named;
        for (const CertificateScope& scope : m_facts.scopes)
            named.insert(scope.id);
        const bool isPeriod = m_facts.from.isValid() == m_facts.to.isValid();
        if (named != m_scopes || named.size() != std::ssize(m_facts.scopes) || !isPeriod ||
            m_facts.copiesUntil != copiesUntil(m_facts.items, m_facts.backupDays))
            return wrong();
        return {};
    }

    CertificateLog& m_log;
    const CertificateFacts& m_facts;
    QSet<ObjectId> m_boxes;
    QSet<ScopeId> m_scopes;
};

} // namespace

Result<CertificateReport> verifyCertificate(QByteArrayView json, const std::optional<OrgId>& expected)
{
    KAGIBAKO_TRY_ASSIGN(const CertificateFile file, parseCertificate(json));
    CertificateReport report;
    KAGIBAKO_TRY_ASSIGN(report.facts, parseFacts(file.envelope.payload));
    if (expected && report.facts.org != *expected)
        return fail(ErrorCode::StatementOrg);
    KAGIBAKO_TRY_ASSIGN(CertificateLog log, CertificateLog::read(report.facts.org, report.facts.head, file.leaves));
    KAGIBAKO_TRY_ASSIGN(const crypto::PublicKey issuer, log.keyOf(report.facts.issuer));
    if (file.envelope.keyid != report.facts.issuer.text())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(verifyEnvelope(file.envelope, issuer));
    KAGIBAKO_TRY(ItemCheck(log, report.facts).run());
    KAGIBAKO_TRY(log.isAllNeeded());
    report.payload = file.envelope.payloadHash();
    report.size = log.head().size;
    report.root = log.head().root;
    report.names = log.names();
    report.leaves = std::ssize(file.leaves);
    return report;
}

} // namespace kagibako

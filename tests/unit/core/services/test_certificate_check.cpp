// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_report.h"
#include "tests/unit/core/services/certificate_samples.h"

#include <QTest>
#include <QtCrypto>

#include <functional>

using namespace kagibako;
using namespace kagibako::test;

Q_DECLARE_METATYPE(std::function<void(CertificateFacts&)>)

/// A certificate is believed as it was made, and in no other way.
class TestCertificateCheck : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<CertificateSample> m_sample;

    static QByteArray verdict(const QByteArray& json, const std::optional<OrgId>& expected = {})
    {
        const auto report = verifyCertificate(json, expected);
        return report ? QByteArray("valid") : QByteArray(errorName(report.error().code()));
    }
    /// Of the same numbers, with leaves that somebody changed.
    QByteArray withLeaves(const std::function<void(std::vector<CertificateLeaf>&)>& change)
    {
        CertificateFile file = m_sample->file(m_sample->facts);
        change(file.leaves);
        return verdict(encodeCertificate(file));
    }

private Q_SLOTS:
    void initTestCase() { m_sample = std::make_unique<CertificateSample>(); }

    void aGoodOneIsBelieved()
    {
        const QByteArray json = m_sample->json();
        QCOMPARE(verdict(json, m_sample->world.ledger.org()), "valid");
        const CertificateReport report = *verifyCertificate(json);
        QVERIFY(report.facts == m_sample->facts);
        QCOMPARE(report.size, m_sample->leaves.size());
        QVERIFY(report.root == m_sample->head().root);
        QVERIFY(report.payload == crypto::sha256(encodeFacts(m_sample->facts)));
        QCOMPARE(report.login(World::account("max")), u"max"_s);
        QCOMPARE(report.login(World::account("mia")), u"mia"_s);
        QCOMPARE(report.leaves, qsizetype(m_sample->needed.size()));
        QCOMPARE(report.facts.copiesUntil, QDate(2027, 1, 12)); // 8 December in Japan and 35 days
        QVERIFY(json.size() < 64 * 1024);
    }

    void anyChangedByteIsRefused()
    {
        const QByteArray json = m_sample->json();
        for (qsizetype at = 0; at < json.size(); at += 5) {
            QByteArray changed = json;
            changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 7)));
            QVERIFY2(verdict(changed) != "valid", qPrintable(QString::number(at)));
        }
        for (qsizetype size = 0; size < json.size(); size += 101)
            QVERIFY(verdict(json.first(size)) != "valid");
        QVERIFY(verdict(json + '\n') != "valid");
        QCOMPARE(verdict(QByteArray(MostCertificateBytes + 1, ' ')), "limit.size");
    }

    void itSaysWhatItsLeavesSay_data()
    {
        QTest::addColumn<std::function<void(CertificateFacts&)>>("lie");
        const auto row = [](const char* name, std::function<void(CertificateFacts&)> lie) {
            QTest::newRow(name) << std::move(lie);
        };
        row("another number", [](auto& f) { f.items[0].box = CertificateSample::box(9); });
        row("one that its tombstone does not name", [](auto& f) { f.items[0].box = CertificateSample::box(1); });
        row("twice", [](auto& f) { f.items[3] = f.items[2]; });
        row("another day", [](auto& f) { f.items[2].at = f.items[2].at.addSecs(1); });
        row("another scope", [](auto& f) { f.items[2].scope = World::scope("other"); });
        row("another tombstone", [](auto& f) { f.items[0].tombstone = f.items[1].tombstone; });
        row("out of order", [](auto& f) { std::swap(f.items[0], f.items[1]); });
        row("on time what was ordered", [](auto& f) { f.items[0].how = Disposed::OnTime; });
        row("thrown what was ordered", [](auto& f) { f.items[0].how = Disposed::Thrown; });
        row("ordered what was on time", [](auto& f) { f.items[2].how = Disposed::Ordered; });
        row("ordered what was thrown", [](auto& f) { f.items[1].how = Disposed::Ordered; });
        row("another reason", [](auto& f) { f.items[0].reason = "entered_wrongly"; });
        row("a reason of nobody", [](auto& f) { f.items[2].reason = "person_request"; });
        row("ordered by another", [](auto& f) { f.items[0].by = World::account("max"); });
        row("ordered by nobody", [](auto& f) { f.items[0].by = {}; });
        row("on time by somebody", [](auto& f) { f.items[2].by = World::account("max"); });
        row("approved by another", [](auto& f) { f.items[0].approver = World::account("anna"); });
        row("approved without approval", [](auto& f) { f.items[2].approver = World::account("olga"); });
        row("copies gone earlier", [](auto& f) { f.copiesUntil = f.copiesUntil.addDays(-1); });
        row("backups of fewer days", [](auto& f) { f.backupDays = 7; });
        row("a scope that nothing is of", [](auto& f) { f.scopes.push_back({World::scope("other"), u"other"_s}); });
        row("no scope", [](auto& f) { f.scopes.clear(); });
        row("a scope twice", [](auto& f) { f.scopes.push_back(f.scopes.front()); });
        row("of a period before", [](auto& f) { f.from = f.to = QDate(2026, 11, 23); });
        row("a period without end", [](auto& f) { f.from = QDate(2026, 11, 1); });
    }

    void itSaysWhatItsLeavesSay()
    {
        QFETCH(std::function<void(CertificateFacts&)>, lie);
        CertificateFacts facts = m_sample->facts;
        lie(facts);
        // Its issuer signs the lie: the log says otherwise all the same.
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "certificate.item");
    }

    void aPeriodThatHoldsAllOfThemIsGood()
    {
        CertificateFacts facts = m_sample->facts;
        facts.from = QDate(2026, 11, 24);
        facts.to = QDate(2026, 12, 8);
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "valid");
    }

    void theCountIsThatOfTheItems()
    {
        QByteArray payload = encodeFacts(m_sample->facts);
        QVERIFY(payload.contains("\"count\":4,"));
        for (const char* count : {"3", "5"}) {
            QByteArray changed = payload;
            changed.replace("\"count\":4,", QByteArray("\"count\":") + count + ',');
            QCOMPARE(verdict(encodeCertificate(m_sample->file(changed))), "certificate.count");
        }
        QCOMPARE(verdict(encodeCertificate(m_sample->file(payload.replace("\"count\":4,", "\"count\":0,")))),
                 "json.range");
    }

    void approvalsAndAnnouncementsAreWhatTheyAre()
    {
        CertificateFacts facts = m_sample->facts;
        facts.items[0].approval = facts.items[0].authority; // the order is no approval
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "certificate.leaf");
        facts = m_sample->facts;
        facts.items[2].authority = facts.items[0].authority; // not what destroyed it
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "certificate.item");
        facts = m_sample->facts;
        facts.items[2].authority = facts.items[1].tombstone; // a tombstone allows nothing
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "certificate.leaf");
        CertificateSample early("root", 13);
        QCOMPARE(verdict(early.json()), "certificate.item");
    }

    void aLeafStandsWhereItStands()
    {
        QCOMPARE(withLeaves([](auto& leaves) { leaves[1].index += 1; }), "log.proof");
        QCOMPARE(withLeaves([](auto& leaves) { leaves.back().index = 1'000'000; }), "log.proof");
        QCOMPARE(withLeaves([](auto& leaves) { std::swap(leaves[1].bytes, leaves[2].bytes); }), "log.proof");
        QCOMPARE(withLeaves([](auto& leaves) { leaves[1].proof.removeLast(); }), "log.proof");
        QCOMPARE(withLeaves([](auto& leaves) { leaves[1].proof.append(QByteArray(32, '\0')); }), "log.proof");
        QCOMPARE(withLeaves([](auto& leaves) { std::swap(leaves.back(), leaves[leaves.size() - 2]); }),
                 "certificate.leaf");
        QCOMPARE(withLeaves([](auto& leaves) { leaves.push_back(leaves.back()); }), "certificate.leaf");
    }

    void noLeafIsMissingAndNoneTooMany()
    {
        for (const qint64 index : m_sample->needed) {
            const QByteArray said = withLeaves([&](auto& leaves) {
                std::erase_if(leaves, [&](const CertificateLeaf& leaf) { return leaf.index == index; });
            });
            QVERIFY2(said == "certificate.leaf" || said == "ledger.signer" || said == "ledger.genesis" ||
                         said == "head.signature", // without org.keys it is the first key that counts
                     said.constData());
        }
        const auto with = [&](qint64 index) {
            return withLeaves([&](auto& leaves) {
                leaves.push_back(m_sample->proven(index));
                std::ranges::sort(leaves, {}, &CertificateLeaf::index);
            });
        };
        QCOMPARE(with(m_sample->grantOf("eva")), "certificate.leaf"); // hers is true, and needed by nothing
        QCOMPARE(with(m_sample->placeOf<kinds::ScopeCreate>()), "certificate.leaf");
        QCOMPARE(withLeaves([](auto& leaves) { leaves.clear(); }), "ledger.genesis");
    }

    void theHeadIsSigned()
    {
        const Head head = m_sample->head();
        CertificateSample other;
        other.sealHead(head, "server"); // the key that was replaced
        QCOMPARE(verdict(other.json()), "head.signature");
        other.sealHead(head, "max");
        QCOMPARE(verdict(other.json()), "head.signature");
        Head false1 = head;
        false1.root = digest("another tree");
        other.sealHead(false1);
        QCOMPARE(verdict(other.json()), "log.proof");
        Head false2 = head;
        false2.log = LogName::Audit;
        other.sealHead(false2);
        QCOMPARE(verdict(other.json()), "head.origin");
        other.facts.head = "no head";
        QCOMPARE(verdict(other.json()), "head.shape");
    }

    void theIssuerHasAnAccount()
    {
        CertificateFacts facts = m_sample->facts;
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts, "mia"))), "statement.signature"); // another's key
        facts.issuer = World::account("nobody");
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "ledger.signer");
        facts.issuer = World::account("mia"); // signed as max
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "ledger.signer");
    }

    /// The server signs whatever it likes; a grant needs somebody who was granted.
    void aMadeUpAccountIsRefused()
    {
        CertificateSample sample;
        sample.world.key("anna");
        const qint64 at = sample.grantOf("max");
        const auto grant = sample.world.accountGrant("max");
        const auto forged = makeStatement(sample.world.common(KindGroup::Ledger), grant, Signer{World::account("anna")},
                                          sample.world.key("stranger"));
        sample.leaves[at] = forged.envelope.encode();
        sample.sealHead(sample.head());
        QCOMPARE(verdict(sample.json()), "statement.signature");
        const auto unknown = makeStatement(sample.world.common(KindGroup::Ledger), grant,
                                           Signer{World::account("stranger")}, sample.world.key("stranger"));
        sample.leaves[at] = unknown.envelope.encode();
        sample.sealHead(sample.head());
        QCOMPARE(verdict(sample.json()), "ledger.signer");
    }

    void anotherOrganizationsIsRefused()
    {
        CertificateSample other("another root");
        const OrgId org = m_sample->world.ledger.org();
        QCOMPARE(verdict(other.json()), "valid");
        QCOMPARE(verdict(other.json(), org), "statement.org");
        CertificateFacts facts = other.facts;
        facts.org = org;
        QCOMPARE(verdict(encodeCertificate(other.file(facts))), "head.origin");
        // A server of our own, with our id on a tree that another root key founded.
        CertificateSample fake("another root");
        fake.facts.org = org;
        fake.facts.head =
            signHead({org, LogName::Org, fake.leaves.size(), fake.head().root}, fake.world.key("server 2"));
        QCOMPARE(verdict(fake.json()), "statement.org");
    }

    void itsFormIsItsOwn()
    {
        CertificateFile file = m_sample->file(m_sample->facts);
        QByteArray json = encodeCertificate(file);
        QByteArray version = json;
        version.replace("kagibako.certificate.v1\"", "kagibako.certificate.v2\"");
        QCOMPARE(verdict(version), "encoding.version");
        QByteArray type = json;
        type.replace("vnd.kagibako.certificate.v1+json", "vnd.kagibako.approve.v1+json");
        QCOMPARE(verdict(type), "statement.kind");
        CertificateFacts facts = m_sample->facts;
        facts.items[0].name = u"abc\u202Edef"_s; // would be shown the wrong way round
        QCOMPARE(verdict(encodeCertificate(m_sample->file(facts))), "text.control");
        QCOMPARE(certificateText(facts.items[0].name), u"abcdef"_s);
        QCOMPARE(certificateText(u"長"_s.repeated(300)).size(), 200);
    }
};

QTEST_GUILESS_MAIN(TestCertificateCheck)
#include "test_certificate_check.moc"

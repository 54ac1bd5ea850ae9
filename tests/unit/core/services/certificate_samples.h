// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "core/services/certificate_codec.h"
#include "tests/unit/core/ledger/world.h"
#include "tests/unit/core/log/naive_tree.h"

#include <set>

namespace kagibako::test {

/// A log in which four numbers end: two on their day, one by order, one thrown away; and the certificate of them, by
/// "max", whom "anna" let in, whom "olga" let in. The server has had another key for a while. Proofs are made by the
/// naive tree, not by the code that makes real ones.
class CertificateSample
{
public:
    /// `announcedFor`: days between announcement and destruction.
    explicit CertificateSample(const QByteArray& root = "root", int announcedFor = 14) : world(root)
    {
        world.populate();
        world.both("anna", "arne", World::permit("mia", {Action::Dispose}));
        world.both("anna", "arne", World::permit("max", {Action::Review}));
        world.must("root", kinds::OrgKeys{world.publicKey("recovery 2"), world.publicKey(root), digest("sealed 2"),
                                          world.publicKey("server 2")});
        take();
        const QDateTime said(QDate(2026, 11, 24), QTime(0, 30), QTimeZone::UTC);
        const qint64 announced =
            event(events::DisposeAnnounce{*world.ledger.tip(), {box(1), box(2)}, QDate(2026, 11, 24), scope()}, said);
        const crypto::Digest announcement = crypto::sha256(leaves[announced]);
        const qint64 ordered = say("mia", kinds::DisposeOrder{{box(3)}, "person_request", scope()});
        const crypto::Digest order = world.last;
        const qint64 approved = say("olga", kinds::Approve{order});
        const qint64 orderGone = event(events::Tombstone{order, {box(3)}, scope()}, said.addSecs(5));
        const qint64 thrown = say("max", kinds::BoxVoid{{box(4)}, "mistyped", scope()});
        const qint64 thrownGone = event(events::Tombstone{world.last, {box(4)}, scope()}, said.addSecs(60));
        const QDateTime day = said.addDays(announcedFor);
        const qint64 timeGone = event(events::Tombstone{announcement, {box(1), box(2)}, scope()}, day);
        needed = {0,
                  announced,
                  ordered,
                  approved,
                  orderGone,
                  thrown,
                  thrownGone,
                  timeGone,
                  grantOf("max"),
                  grantOf("anna"),
                  grantOf("olga"),
                  grantOf("mia"),
                  placeOf<kinds::OrgKeys>()};
        state();
        facts.items = {item(3, "佐藤", Disposed::Ordered, orderGone, ordered, said.addSecs(5)),
                       item(4, "鈴木", Disposed::Thrown, thrownGone, thrown, said.addSecs(60)),
                       item(1, "高橋", Disposed::OnTime, timeGone, announced, day),
                       item(2, "高橋", Disposed::Replaced, timeGone, announced, day)};
        facts.items[0].by = World::account("mia");
        facts.items[0].reason = "person_request";
        facts.items[0].approver = World::account("olga");
        facts.items[0].approval = approved;
        facts.items[1].by = World::account("max");
        facts.items[1].reason = "mistyped";
        facts.copiesUntil = copiesUntil(facts.items, facts.backupDays);
    }

    static ObjectId box(int number) { return idOf<ObjectId>("box " + QByteArray::number(number)); }
    static ScopeId scope() { return World::scope(); }

    Head head() const { return {world.ledger.org(), LogName::Org, leaves.size(), naive::mth(hashes())}; }
    CertificateLeaf proven(qint64 index) const
    {
        CertificateLeaf leaf{index, leaves[index], {}};
        for (const crypto::Digest& hash : naive::path(static_cast<std::size_t>(index), hashes()))
            leaf.proof.append(hash.toBytes());
        return leaf;
    }
    /// Signed by the issuer that the facts name, with that account's key unless another is given.
    CertificateFile file(const CertificateFacts& of, const QByteArray& key = "max")
    {
        return file(encodeFacts(of), key);
    }
    CertificateFile file(const QByteArray& payload, const QByteArray& key = "max")
    {
        CertificateFile out{signEnvelope(CertificateKind.toByteArray(), payload, facts.issuer.text(), world.key(key)),
                            {}};
        for (const qint64 index : needed)
            out.leaves.push_back(proven(index));
        return out;
    }
    QByteArray json() { return encodeCertificate(file(facts)); }

    template <typename Kind>
    qint64 placeOf() const
    {
        for (qint64 i = 0; i < leaves.size(); ++i) {
            const auto leaf = parseLeaf(leaves[i]);
            const auto* statement = leaf ? std::get_if<Statement>(&*leaf) : nullptr;
            if (statement != nullptr && std::holds_alternative<Kind>(statement->payload))
                return i;
        }
        qFatal("no such leaf");
    }
    qint64 grantOf(const QByteArray& who) const
    {
        for (qint64 i = 0; i < leaves.size(); ++i) {
            const auto leaf = parseLeaf(leaves[i]);
            const auto* statement = leaf ? std::get_if<Statement>(&*leaf) : nullptr;
            const auto* owner = statement == nullptr ? nullptr : std::get_if<kinds::OwnerGrant>(&statement->payload);
            const auto* member = statement == nullptr ? nullptr : std::get_if<kinds::AccountGrant>(&statement->payload);
            if ((owner != nullptr && owner->account == World::account(who)) ||
                (member != nullptr && member->account == World::account(who)))
                return i;
        }
        qFatal("no such grant");
    }
    /// The facts name the head as it is now.
    void sealHead(const Head& head, const QByteArray& key = "server 2") { facts.head = signHead(head, world.key(key)); }

    World world;
    QList<QByteArray> leaves;
    std::set<qint64> needed;
    CertificateFacts facts;

private:
    std::vector<crypto::Digest> hashes() const
    {
        std::vector<crypto::Digest> out;
        for (const QByteArray& leaf : leaves)
            out.push_back(naive::leafHash(leaf));
        return out;
    }
    /// What was signed since the last time becomes leaves.
    void take()
    {
        for (; m_taken < world.said.size(); ++m_taken)
            leaves.append(world.said[m_taken].envelope.encode());
    }
    qint64 say(const QByteArray& who, const Payload& payload)
    {
        world.must(who, payload);
        take();
        return leaves.size() - 1;
    }
    qint64 event(const EventBody& body, const QDateTime& at)
    {
        leaves.append(encodeEvent({world.ledger.org(), at, body, {}}));
        ++world.next;
        return leaves.size() - 1;
    }
    void state()
    {
        facts.org = world.ledger.org();
        facts.organization = world.ledger.name();
        facts.issuer = World::account("max");
        facts.issued = QDateTime(QDate(2026, 12, 24), QTime(1, 2, 3), QTimeZone::UTC);
        facts.responsible = u"責任 太郎"_s;
        facts.backupDays = 35;
        facts.scopes = {{scope(), u"本社 従業員"_s}};
        sealHead(head());
    }
    static CertificateItem item(int number, const char* name, Disposed how, qint64 tombstone, qint64 authority,
                                const QDateTime& at)
    {
        CertificateItem out;
        out.box = box(number);
        out.person = idOf<PersonId>(name);
        out.name = QString::fromUtf8(name);
        out.code = u"E%1"_s.arg(number, 4, 10, QChar(u'0'));
        out.scope = scope();
        out.at = at;
        out.how = how;
        out.tombstone = tombstone;
        out.authority = authority;
        return out;
    }

    qsizetype m_taken = 0;
};

} // namespace kagibako::test

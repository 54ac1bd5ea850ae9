// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rights cost: asking for one, logging in, reading how they came about, and changing the keys of a scope.
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/purpose.h"
#include "core/services/account_service.h"
#include "core/services/rotation_service.h"
#include "core/vault/card.h"
#include "server/http/snapshot.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/bench/replaying.h"
#include "tests/server/real/colleague.h"
#include "tests/unit/core/ledger/world.h"

#include <QFile>

#include <optional>

#include <unistd.h>

namespace kagibako::bench {

using namespace Qt::StringLiterals;

namespace {

void must(bool ok, const char* what)
{
    if (!ok)
        qFatal("rights: %s", what);
}

/// Seconds that a process has computed, all its threads together.
double cpuSeconds(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    must(file.open(QIODevice::ReadOnly), "no stat");
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    return static_cast<double>(fields[11].toLongLong() + fields[12].toLongLong()) /
           static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Open invitations as InvitationService makes them, but for their codes: stretching 5,000 takes minutes and a rotation
/// never looks at them.
void inviteMany(test::Office& office, int count)
{
    ClientSession& session = office.session();
    const EpochOf of = *session.currentEpoch(office.scope());
    const InvitationKey* key = *session.keyring().invitation(of.scope, of.epoch);
    const DirectoryKey* directory = *session.keyring().directory(of.scope, of.epoch);
    const std::vector<Person> people = office.people(1);
    constexpr int InStatement = 500;
    for (int made = 0; made < count;) {
        kinds::InvitationPut put;
        put.epoch = of.epoch;
        put.scope = of.scope;
        QList<wire::IdBytes> objects;
        for (int i = 0; i < InStatement && made < count; ++i, ++made) {
            Card card;
            card.of = of;
            card.organization = session.ledger().name();
            card.scopeName = u"Scope"_s;
            card.invitation = crypto::orderedId<InvitationId>(session.clock().now());
            card.intakePub = session.ledger().scope(of.scope)->epochs.last().intakePub.toBytes();
            card.origin = originKey(*directory, of.org, card.invitation);
            card.persons = {{people[0].id, people[0].kind, people[0].name, {}}};
            card.purposes = {{u"withholding"_s, u"源泉徴収"_s, u"Withholding"_s}};
            const CodeKeys code{crypto::randomSecret(32), crypto::randomKey<CardKeyTag>()};
            const auto sealed = sealCard(card, code, contentKey(*key, of.org, card.invitation));
            must(sealed.has_value(), "card");
            const auto object = crypto::orderedId<ObjectId>(session.clock().now());
            put.invitations.append({crypto::sha256(*sealed),
                                    kinds::Channel::Link,
                                    {},
                                    card.invitation,
                                    object,
                                    {people[0].id},
                                    crypto::sha256(asView(code.token.exposeSecret()))});
            objects.append({object, *sealed});
        }
        must(session.submit({put}, objects).has_value(), "invitations");
    }
}

Row rotation(test::Office& office, test::Daemon& daemon, const Scale& scale)
{
    const int members = scale.count(50), cards = scale.count(5000);
    for (int i = 0; i < members; ++i)
        const test::Colleague colleague(office, daemon, u"member-%1"_s.arg(i), {Action::Enter}, office.scope());
    inviteMany(office, cards);
    must(office.session().lookFirst().has_value(), "sync");
    const auto took = times(1, [&] {
        const auto done = RotationService(office.session()).rotate(office.scope(), RotationService::Links::Keep);
        must(done && done->cards == cards && done->grants == members + 1, "rotation");
    });
    return {u"rotation: %L1 members, %L2 open invitations"_s.arg(members).arg(cards), took[0] / 1000, u"s"_s, 10, true};
}

Row logins(test::Office& office, test::Daemon& daemon, const Scale& scale)
{
    const auto secret = SecretBytes::copyOf(asSpan(office.accountSecret()));
    const auto password = SecretBytes::copyOf(asSpan(QByteArrayView(test::Office::Password)));
    const auto keys =
        crypto::derivePasswordKeys(password, secret, office.org(), QString::fromLatin1(test::Office::Login));
    wire::LoginRequest request;
    request.org = office.org();
    request.login = QString::fromLatin1(test::Office::Login);
    request.auth = asView(keys->auth.exposeSecret()).toByteArray();
    CurlTransport transport(daemon.origin(), daemon.pin()); // one connection: TLS is not the login's cost
    ApiClient api(transport);
    must(api.login(request).has_value(), "login");
    const int count = scale.count(500);
    const double before = cpuSeconds(daemon.pid());
    for (int i = 0; i < count; ++i)
        must(api.login(request).has_value(), "login");
    return {u"login: the server's CPU"_s, (cpuSeconds(daemon.pid()) - before) * 1000 / count, u"ms"_s, 2, true};
}

/// Everybody asked for every action; and a reading judged whole, as the server does before it hands a number out and a
/// client before it asks for one.
Rows permissions(test::Office& office, const Scale& scale)
{
    const Ledger& ledger = office.session().ledger();
    const QList<AccountId> accounts = ledger.accounts().keys();
    const int count = scale.count(1'000'000);
    int granted = 0;
    const auto asked = times(1, [&] {
        for (int i = 0; i < count; ++i)
            granted += ledger.mayNow(accounts[i % accounts.size()],
                                     AllActions[static_cast<std::size_t>(i) % AllActions.size()], office.scope())
                           ? 1
                           : 0;
    });
    must(granted > 0 && granted < count, "all or no right");
    kinds::Open open;
    open.objects = {{crypto::sha256("a box"), crypto::randomId<ObjectId>(), crypto::randomId<PersonId>()}};
    open.purpose = purposeCode(Purpose::Withholding);
    open.scope = office.scope();
    const Statement statement = office.session().sign(open);
    const int readings = scale.count(100'000);
    const auto judged = times(1, [&] {
        for (int i = 0; i < readings; ++i)
            must(ledger.check(statement).has_value(), "no reading");
    });
    return {{u"a permission check, %L1 accounts"_s.arg(accounts.size()), asked[0] * 1000 / count, u"µs"_s, 5, true},
            {u"the same of a whole statement: a reading judged"_s, judged[0] * 1000 / readings, u"µs"_s, 5, true}};
}

/// What years of rights leave in a log: a hundred clerks in two scopes, whose keys are changed again and again. Each
/// change is a rotation, the new keys for everybody, and other actions for ten of them.
class Years
{
public:
    explicit Years(int statements)
    {
        m_world.populate();
        for (int i = 0; i < Clerks; ++i) {
            m_world.must("anna", m_world.accountGrant(clerk(i)));
            for (const char* scope : Scopes)
                m_world.must("anna", test::World::permit(clerk(i), {Action::Enter}, scope));
        }
        for (int change = 0; m_world.said.size() < statements; ++change)
            changeKeys(change);
        for (const Statement& statement : m_world.said)
            m_leaves.append(statement.envelope.encode());
    }
    const OrgId& org() const { return m_world.ledger.org(); }
    const QList<QByteArray>& leaves() const { return m_leaves; }

private:
    static constexpr int Clerks = 100;
    static constexpr const char* Scopes[] = {"scope", "other"};

    static QByteArray clerk(int number) { return "clerk" + QByteArray::number(number); }
    void changeKeys(int change)
    {
        for (const char* scope : Scopes) {
            m_world.must("olga", m_world.rotate(scope));
            for (int i = 0; i < Clerks; ++i) {
                kinds::GrantPut grant = m_world.grantPut(clerk(i), scope);
                const QByteArray name = clerk(i) + scope + QByteArray::number(change);
                grant.hash = test::digest(name);
                grant.object = test::idOf<ObjectId>(name);
                m_world.must("olga", grant);
            }
        }
        const Actions next = change % 20 < 10 ? Actions{Action::Enter, Action::People} : Actions{Action::Enter};
        for (int i = change % 10; i < Clerks; i += 10)
            m_world.must("anna", test::World::permit(clerk(i), next));
    }

    test::World m_world;
    QList<QByteArray> m_leaves;
};

Rows ledgers(const Scale& scale)
{
    const Years years(scale.count(20'000));
    std::optional<Ledger> ledger;
    const auto cold = times(3, [&] {
        auto done = replay(years.org(), years.leaves());
        must(done.has_value(), done ? "" : qPrintable(done.error().text()));
        ledger = std::move(*done);
    });
    const double client = rememberedMilliseconds(*ledger, years.leaves());
    const store::SnapshotRow row = server::snapshotOf(server::TreeEnds(), *ledger);
    const auto stored = times(9, [&] { must(server::ledgerOf(row, years.org()).has_value(), "snapshot"); });
    return {{u"%L1 statements of rights parsed, verified, replayed"_s.arg(years.leaves().size()),
             quantile(cold, 0.5) / 1000, u"s"_s, 1.5, true},
            {u"the same, from a client's checkpoint"_s, client, u"ms"_s, 50, true},
            {u"the same, from the server's"_s, quantile(stored, 0.5), u"ms"_s, 50, true}};
}

} // namespace

Rows rightsRows(const Scale& scale)
{
    QTemporaryDir folder;
    test::Daemon daemon(folder.path(), QStringLiteral(KAGIBAKOD));
    must(daemon.start(), "kagibakod did not start");
    test::Office office(daemon);
    must(office.ok(), qPrintable(office.problem()));
    Rows rows{rotation(office, daemon, scale)};
    for (Row& row : permissions(office, scale))
        rows.push_back(std::move(row));
    rows.push_back(logins(office, daemon, scale));
    for (Row& row : ledgers(scale))
        rows.push_back(std::move(row));
    return rows;
}

} // namespace kagibako::bench

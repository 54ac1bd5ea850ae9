// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rights cost: asking for one, logging in, and changing the keys of a scope.
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/services/account_service.h"
#include "core/services/rotation_service.h"
#include "core/vault/card.h"
#include "core/wire/paths.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/server/real/colleague.h"

#include <QFile>

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

Row permissions(test::Office& office, const Scale& scale)
{
    const Ledger& ledger = office.session().ledger();
    const AccountId me = office.session().keyring().account();
    const int count = scale.count(1'000'000);
    int granted = 0;
    const auto took = times(1, [&] {
        for (int i = 0; i < count; ++i)
            granted += ledger.mayNow(me, AllActions[static_cast<std::size_t>(i) % AllActions.size()], office.scope());
    });
    must(granted > 0, "no right");
    return {u"a permission check"_s, took[0] * 1000 / count, u"µs"_s, 5, true};
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
    rows.push_back(permissions(office, scale));
    rows.push_back(logins(office, daemon, scale));
    return rows;
}

} // namespace kagibako::bench

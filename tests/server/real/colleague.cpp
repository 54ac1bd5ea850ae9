// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/colleague.h"

#include "core/base/base32.h"
#include "core/base/codec.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/kem_key_pair.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace kagibako::test {

using namespace Qt::StringLiterals;

namespace {

/// A session of the organization 1, which is the first of its server.
void putSession(const QString& data, const QByteArray& hash, const AccountId& account)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"colleague"_s);
        database.setDatabaseName(data + u"/directory.db"_s);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        query.prepare(u"INSERT INTO session (hash, org_no, account, created, used, ip) "
                      "SELECT ?, min(no), ?, ?, ?, '127.0.0.1' FROM org"_s);
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        for (const QVariant& value : {QVariant(hash), QVariant(account.toBytes()), QVariant(now), QVariant(now)})
            query.addBindValue(value);
        if (!query.exec())
            qFatal("session: %s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"colleague"_s);
}

} // namespace

Colleague::Colleague(Office& office, const Daemon& daemon, const QString& login, Actions actions, const ScopeId& scope,
                     Rank rank)
    : m_office(office), m_id(crypto::randomId<AccountId>())
{
    const auto kem = crypto::KemKeyPair::generate();
    kinds::AccountGrant grant;
    grant.account = m_id;
    grant.kemPub = *PublicBytes::fromBytes(kem.publicKey());
    grant.login = login;
    grant.signPub = *PublicBytes::fromBytes(m_signing.publicKey().bytes());
    grant.pop = m_signing.sign(popMessage(office.org(), m_id, grant.signPub, grant.kemPub));
    grant.rank = rank;
    QList<Payload> payloads{grant};
    if (!actions.isEmpty())
        payloads.append(kinds::PermissionSet{m_id, actions, scope});
    if (const auto done = office.session().submit(payloads, {}); !done)
        qFatal("%s: %s", qPrintable(login), qPrintable(done.error().text()));
    const QByteArray token = crypto::randomBytes(32);
    m_session = toBase32(token);
    putSession(daemon.data(), crypto::sha256(pae({crypto::labels::Session, token})).toBytes(), m_id);
}

Statement Colleague::sign(const Payload& payload) const
{
    const ClientSession& session = m_office.session();
    const Common common{session.config().org, crypto::randomId<StatementId>(), QDateTime::currentDateTimeUtc(),
                        session.state().seen(), session.ledger().tip()};
    return makeStatement(common, payload, Signer{m_id}, m_signing);
}

} // namespace kagibako::test

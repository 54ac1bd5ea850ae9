// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/visitor.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "core/wire/paths.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace kagibako::test {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView ClerksPassword = "a sentence of the clerk";

QByteArray authOf(const QByteArray& password, ByteSpan accountSecret, const OrgId& org, const QString& login)
{
    const auto keys = crypto::derivePasswordKeys(SecretBytes::copyOf(asSpan(password)),
                                                 SecretBytes::copyOf(accountSecret), org, login);
    if (!keys)
        qFatal("%s", qPrintable(keys.error().text()));
    return asView(keys->auth.exposeSecret()).toByteArray();
}

Result<Visitor> enrol(Office& office, const Daemon& daemon, const QString& name)
{
    AccountService accounts(office.session());
    KAGIBAKO_TRY_ASSIGN(const AccountService::NewSheet paper, accounts.makeSheet(Rank::Member, {}));
    JoinRequest request;
    request.server = daemon.origin();
    request.pin = daemon.pin();
    request.org = office.org();
    request.sheet = paper.id;
    KAGIBAKO_TRY_ASSIGN(request.code, crypto::parseSheetText(crypto::labels::EnrolmentSheet, paper.text.exposeSecret(),
                                                             EnrolmentCodeSize));
    request.login = name;
    request.password = SecretBytes::copyOf(asSpan(ClerksPassword));
    const SystemClock clock;
    KAGIBAKO_TRY_ASSIGN(Joining joining, Joining::prepare(request, clock));
    CurlTransport transport(daemon.origin(), daemon.pin());
    KAGIBAKO_TRY(joining.ask(transport));
    KAGIBAKO_TRY(office.session().sync());
    KAGIBAKO_TRY_ASSIGN(const auto waiting, accounts.waiting());
    if (waiting.size() != 1)
        return fail(ErrorCode::Internal, u"waiting"_s);
    KAGIBAKO_TRY(accounts.admit(waiting.front().request));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes secret,
                        crypto::parseSheetText(crypto::labels::AccountSheet, joining.accountText().exposeSecret(),
                                               crypto::AccountSecretSize));
    return Visitor{office.org(), waiting.front().account, name,
                   authOf(ClerksPassword.toByteArray(), secret.exposeSecret(), office.org(), name)};
}

/// `use(query)` on a connection of its own.
template <typename Use>
auto inDirectory(const Daemon& daemon, const Use& use)
{
    const QString name = u"visitor"_s;
    auto result = [&] {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(daemon.data() + u"/directory.db"_s);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        return use(query);
    }();
    QSqlDatabase::removeDatabase(name);
    return result;
}

} // namespace

Visitor ownerOf(Office& office)
{
    const QString name = QString::fromLatin1(Office::Login);
    return {office.org(), office.session().keyring().account(), name,
            authOf(Office::Password, asSpan(office.accountSecret()), office.org(), name)};
}

Visitor newClerk(Office& office, const Daemon& daemon, const QString& name)
{
    auto made = enrol(office, daemon, name);
    if (!made)
        qFatal("%s: %s", qPrintable(name), qPrintable(made.error().text()));
    return *made;
}

http::test::Answer Visitor::login(const Daemon& daemon, const QByteArray& key, const QByteArray& from) const
{
    return askFrom(daemon, path::Login, wire::encode(wire::LoginRequest{org, name, auth, key}), {}, from);
}

http::test::Answer Visitor::mistype(const Daemon& daemon, const QByteArray& from) const
{
    const wire::LoginRequest request{org, name, crypto::randomBytes(32)};
    return askFrom(daemon, path::Login, wire::encode(request), {}, from);
}

http::test::Answer askFrom(const Daemon& daemon, const char* path, const QByteArray& body, const QByteArray& session,
                           const QByteArray& from)
{
    std::string request = requestBytes(path, body, session);
    if (!from.isEmpty())
        request.insert(request.find("\r\n") + 2, "X-Forwarded-For: " + from.toStdString() + "\r\n");
    http::test::TlsClient client(daemon.port());
    return client.connected() ? client.ask(request).value_or(http::test::Answer()) : http::test::Answer();
}

QByteArray sessionOf(const http::test::Answer& answer)
{
    const auto let = wire::decodeLoginAnswer(bodyOf(answer));
    return answer.status == 200 && let ? let->session : QByteArray();
}

void changeRows(const Daemon& daemon, const QString& sql)
{
    const bool done = inDirectory(daemon, [&](QSqlQuery& query) { return query.exec(sql); });
    if (!done)
        qFatal("%s", qPrintable(sql));
}

QVariant valueIn(const Daemon& daemon, const QString& sql)
{
    return inDirectory(daemon,
                       [&](QSqlQuery& query) { return query.exec(sql) && query.next() ? query.value(0) : QVariant(); });
}

QList<Event> auditEvents(const Daemon& daemon, const QByteArray& session, QLatin1StringView name)
{
    const wire::LogRequest request{wire::LogName::Audit, 0, 10'000};
    const auto log = wire::decodeLogAnswer(bodyOf(askFrom(daemon, path::Log, wire::encode(request), session)));
    QList<Event> found;
    for (const QByteArray& leaf : log ? log->leaves : QList<QByteArray>()) {
        const auto event = parseEvent(leaf);
        if (event && eventName(event->body) == name)
            found.append(*event);
    }
    return found;
}

} // namespace kagibako::test

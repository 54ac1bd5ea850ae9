// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody may try who has an account and a client of their own making: it signs readings of a number that the
// honest client refuses, and posts them to the bare API with a session of its own.
// kagibako-bare-open --data FOLDER --code CODE; standard input: password and account secret, a line each. One line of
// JSON says how each was answered; the last statement is in it, for whoever wants to post it without a session.
#include "app/cli/secret_lines.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/domain/purpose.h"
#include "core/domain/reason.h"
#include "core/net/curl_transport.h"
#include "core/services/people_service.h"
#include "core/storage/state_tables.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtCrypto>

#include <cstdio>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString nameOf(const Result<T>& result)
{
    return result ? QString() : QString::fromLatin1(errorName(result.error().code()));
}

Result<ClientSession::Secrets> readSecrets()
{
    SecretLines lines(stdin);
    const auto next = [&lines] {
        const auto line = lines.next();
        return line ? SecretBytes::copyOf(line->bytes) : SecretBytes();
    };
    ClientSession::Secrets secrets;
    secrets.password = next();
    KAGIBAKO_TRY_ASSIGN(
        secrets.accountSecret,
        crypto::parseSheetText(crypto::labels::AccountSheet, next().exposeSecret(), crypto::AccountSecretSize));
    return secrets;
}

/// Of a login beside the client's.
Result<QByteArray> newSession(const ClientConfig& config, const ClientSession::Secrets& secrets,
                              HttpTransport& transport)
{
    KAGIBAKO_TRY_ASSIGN(const crypto::PasswordKeys keys,
                        crypto::derivePasswordKeys(secrets.password, secrets.accountSecret, config.org, config.login));
    const wire::LoginRequest request{config.org, config.login, asView(keys.auth.exposeSecret()).toByteArray()};
    KAGIBAKO_TRY_ASSIGN(const HttpResponse answer,
                        transport.send({path::Login, path::TypeJson, {}, wire::encode(request)}));
    KAGIBAKO_TRY_ASSIGN(const wire::LoginAnswer in, wire::decodeLoginAnswer(answer.body));
    return in.session;
}

Result<storage::BoxRow> boxOf(ClientSession& session, const QString& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    for (const KnownPerson& known : listing.people) {
        if (known.person.code != code)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(session.cache()).currentOf(known.person.id));
        return box ? Result<storage::BoxRow>(*box) : fail(ErrorCode::NotFound, u"number"_s);
    }
    return fail(ErrorCode::NotFound, u"person"_s);
}

Result<QJsonObject> tryAll(ClientSession& session, HttpTransport& transport, const QByteArray& token,
                           const storage::BoxRow& box)
{
    kinds::Open open;
    KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(box.hash));
    open.objects = {{hash, box.box, box.person}};
    open.purpose = purposeCode(Purpose::Withholding);
    open.scope = box.scope;
    QJsonArray answers;
    QByteArray envelope;
    for (const Way way : {Way::Screen, Way::Copy, Way::Print, Way::Review}) {
        open.way = way;
        const Statement statement = session.sign(open);
        envelope = statement.envelope.encode();
        KAGIBAKO_TRY_ASSIGN(const HttpResponse answer, transport.send({path::Open, path::TypeJson, token, envelope}));
        const auto problem = decodeProblem(answer.body);
        answers.append(QJsonObject{{u"way"_s, QString::fromLatin1(wayCode(way))},
                                   {u"client"_s, nameOf(session.ledger().check(statement))},
                                   {u"status"_s, answer.status},
                                   {u"error"_s, problem ? QString::fromLatin1(errorName(problem->code)) : QString()}});
    }
    return QJsonObject{{u"answers"_s, answers}, {u"envelope"_s, QString::fromUtf8(envelope)}};
}

Result<QJsonObject> run(const QString& folder, const QString& code)
{
    KAGIBAKO_TRY(crypto::checkProvider());
    KAGIBAKO_TRY_ASSIGN(const ClientSession::Secrets secrets, readSecrets());
    KAGIBAKO_TRY_ASSIGN(const ClientConfig config, readClientConfig(folder));
    const SystemClock clock;
    CurlTransport transport(config.server, config.pin);
    KAGIBAKO_TRY_ASSIGN(const auto session, ClientSession::unlock(folder, secrets, transport, clock));
    KAGIBAKO_TRY_ASSIGN(const storage::BoxRow box, boxOf(*session, code));
    KAGIBAKO_TRY_ASSIGN(const QByteArray token, newSession(config, secrets, transport));
    KAGIBAKO_TRY_ASSIGN(QJsonObject said, tryAll(*session, transport, token, box));
    KAGIBAKO_TRY(transport.send({path::Logout, path::TypeJson, token, wire::encodeNothing()}));
    KAGIBAKO_TRY(session->close());
    return said;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    QCommandLineParser parser;
    const QCommandLineOption data(u"data"_s, u"Folder of a client."_s, u"DIR"_s);
    const QCommandLineOption code(u"code"_s, u"Whose number."_s, u"CODE"_s);
    parser.addOptions({data, code});
    parser.process(application);
    const auto said = run(parser.value(data), parser.value(code));
    if (!said) {
        std::fprintf(stderr, "kagibako-bare-open: %s\n", qUtf8Printable(said.error().text()));
        return 1;
    }
    std::puts(QJsonDocument(*said).toJson(QJsonDocument::Compact).constData());
    return 0;
}

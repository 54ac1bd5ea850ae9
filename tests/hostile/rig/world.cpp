// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/world.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/services/founding.h"
#include "core/services/invitation_service.h"
#include "core/services/review_service.h"
#include "core/services/scope_service.h"
#include "core/vault/grant.h"
#include "core/wire/json_reader.h"
#include "core/wire/paths.h"
#include "tests/hostile/rig/member.h"

#include <QDir>
#include <QFile>

namespace kagibako::test {

using namespace Qt::StringLiterals;

World::World()
{
    found();
    const QString folder = newFolder(owner);
    const auto session = mustUnlock(folder);
    scope = must(ScopeService(*session).create(u"Head office"_s), "scope");
    must(session->close(), "close");
    young = momentOf(folder);
    const auto again = mustUnlock(folder);
    invite(*again);
    for (qsizetype i = 0; i < 2; ++i)
        submissions.append(handIn(i, Number));
    must(again->sync(), "sync");
    ReviewService review(*again);
    const auto opened = must(review.show(submissions[0]), "show");
    must(review.accept(*opened, {"my_number_card"}, {}), "accept");
    clerk = addMember(*again, u"clerk"_s, {Action::Review, Action::View});
    must(again->close(), "close");
    grown = momentOf(folder);
}

void World::found()
{
    FoundingRequest request{"https://localhost", {}, u"Sample"_s, u"owner"_s, "TOKEN", {}};
    request.password = SecretBytes::copyOf(asSpan(QByteArrayView(Password)));
    const Founded founded = must(foundOrganization(request, server, clock), "found");
    owner = {request.login, server.state.accounts.value(request.login).id,
             asView(founded.accountSecret.exposeSecret()).toByteArray()};
    recovery = asView(founded.recoveryText.exposeSecret()).toByteArray();
    m_configs.insert(owner.login, founded.config);
}

void World::invite(ClientSession& session)
{
    PeopleService service(session);
    const QString csv =
        u"社員番号,氏名,フリガナ,区分\nE1,山田太郎,ヤマダタロウ,従業員\nE2,佐藤花子,サトウハナコ,従業員\n"
        u"E3,鈴木一郎,スズキイチロウ,従業員\n"_s;
    if (!must(service.importCsv(csv.toUtf8(), scope), "import").problems.empty())
        qFatal("import");
    InvitationService::Request request;
    request.scope = scope;
    request.purposes = {Purpose::Withholding};
    for (const QString& code : {u"E1"_s, u"E2"_s, u"E3"_s}) {
        for (const KnownPerson& known : must(service.all(), "people").people) {
            if (known.person.code == code)
                request.people.push_back(known.person);
        }
    }
    for (const auto& invited : must(InvitationService(session).invite(request), "invite")) {
        people.append(invited.person.id);
        links.append(asView(invited.link.exposeSecret()).toByteArray());
    }
    for (qsizetype i = 0; i < people.size(); ++i)
        cards.push_back(openPage(i).takeCard());
}

PageAsk World::asking()
{
    return [this](const char* path, const QByteArray& body) {
        const char* type = body.startsWith('{') ? path::TypeJson : path::TypeBinary;
        return must(server.send({path, type, {}, body}), "page").body;
    };
}

PageSimulator World::openPage(qsizetype at)
{
    return must(PageSimulator::open(asking(), links[at]), "card");
}

SubmissionId World::handIn(qsizetype at, const QByteArray& number, int images)
{
    const wire::SubmitRequest request = filled(at, number, images);
    submit(request);
    return request.submission;
}

wire::SubmitRequest World::filled(qsizetype at, const QByteArray& number, int images, const Spoil& spoil)
{
    return must(openPage(at).fill(number, images, spoil), "fill");
}

void World::submit(const wire::SubmitRequest& request)
{
    must(wire::decodeReceipt(asking()(path::PageSubmit, wire::encode(request))), "submit");
}

crypto::SigningKey World::rootKey() const
{
    const auto scalar = must(crypto::parseSheetText(crypto::labels::RecoverySheet, asSpan(recovery), 32), "sheet");
    const auto pair = must(crypto::KemKeyPair::fromScalar(scalar.exposeSecret()), "sheet");
    const Statement genesis = must(parseStatement(server.state.orgLog.leaves.first()), "genesis");
    const crypto::Digest sealed = std::get<kinds::OrgCreate>(genesis.payload).sealedRoot;
    const auto root = must(openRoot(server.state.objects.value(idFromHash(sealed)), server.state.org, pair), "root");
    return must(crypto::SigningKey::fromScalar(root.exposeSecret()), "root");
}

Moment World::momentOf(const QString& folder)
{
    return {server.state, copyOf(folder)};
}

void World::restore(const Moment& moment)
{
    server.state = moment.server;
    server.tamper = {};
    server.asked.clear();
}

QString World::newFolder(const Member& member)
{
    const QString folder = m_folder.filePath(u"client%1"_s.arg(++m_next));
    must(writeClientConfig(folder, m_configs.value(member.login)), "client.json");
    return folder;
}

QString World::copyOf(const QString& folder)
{
    const QString copy = m_folder.filePath(u"client%1"_s.arg(++m_next));
    QDir().mkpath(copy);
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        QFile::copy(folder + u'/' + name, copy + u'/' + name);
    return copy;
}

Result<std::unique_ptr<ClientSession>> World::unlock(const QString& folder, const Member& member,
                                                     const QByteArray& password)
{
    const ClientSession::Secrets secrets{SecretBytes::copyOf(asSpan(password)),
                                         SecretBytes::copyOf(asSpan(member.secret))};
    return ClientSession::unlock(folder, secrets, server, clock);
}

std::unique_ptr<ClientSession> World::mustUnlock(const QString& folder, const Member& member)
{
    return must(unlock(folder, member), "unlock");
}

Member World::addMember(ClientSession& session, const QString& login, Actions actions, Rank rank)
{
    NewMember made(session, login, actions, rank);
    must(session.submit(made.payloads(scope), made.objects()), "member");
    m_configs.insert(login, session.config());
    m_configs[login].login = login;
    server.state.accounts.insert(login, made.account(Password));
    return made.member();
}

QList<QByteArray> World::events(const QString& folder)
{
    QList<QByteArray> out;
    QFile file(folder + u"/events.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        JsonReader reader = must(JsonReader::parse(line, 1000), "event line");
        (void)reader.takeTime("at"_L1);
        out.append(reader.takeString("refused"_L1, 100).toLatin1());
        must(reader.finish(), "event line");
    }
    return out;
}

} // namespace kagibako::test

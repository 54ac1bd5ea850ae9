// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/world.h"

#include "core/crypto/base/random.h"
#include "core/services/founding.h"
#include "core/services/invitation_service.h"
#include "core/services/review_service.h"
#include "core/services/scope_service.h"
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
    must(review.accept(*opened, {"my-number-card"}, {}), "accept");
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
    const auto filled = must(openPage(at).fill(number, images), "fill");
    must(wire::decodeReceipt(asking()(path::PageSubmit, wire::encode(filled))), "submit");
    return filled.submission;
}

Moment World::momentOf(const QString& folder)
{
    Moment moment{server.state, m_folder.filePath(u"moment%1"_s.arg(++m_next))};
    QDir().mkpath(moment.folder);
    for (const QString& name : QDir(folder).entryList(QDir::Files))
        QFile::copy(folder + u'/' + name, moment.folder + u'/' + name);
    return moment;
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

QString World::copyOf(const Moment& moment)
{
    const QString folder = m_folder.filePath(u"client%1"_s.arg(++m_next));
    QDir().mkpath(folder);
    for (const QString& name : QDir(moment.folder).entryList(QDir::Files))
        QFile::copy(moment.folder + u'/' + name, folder + u'/' + name);
    return folder;
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

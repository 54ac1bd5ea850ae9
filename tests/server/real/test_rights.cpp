// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/services/scope_service.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/colleague.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// Who may: anybody active, a rank, or any of these actions in the scope.
struct Rule {
    Actions anyOf = {};
    std::optional<Rank> rank = {};
    bool everybody = false;
    bool orAuditor = false;
};

struct Role {
    QString name;
    Actions actions = {};
    Rank rank = Rank::Member;
    bool elsewhere = false; ///< the actions are in the other scope
    bool active = true;

    bool may(const Rule& rule) const
    {
        if (!active)
            return false;
        return rule.everybody || (!elsewhere && actions.meets(rule.anyOf)) || (rule.rank && rank == Rank::Owner) ||
               (rule.rank == Rank::Admin && rank == Rank::Admin) || (rule.orAuditor && rank == Rank::Auditor);
    }
};

} // namespace

/// D01: every role against every object and path of the real server. Deny is the default; who may not have a thing is
/// told the same as if it were not there.
class TestRights : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    ScopeId m_scope, m_other;
    std::vector<std::pair<Role, std::unique_ptr<Colleague>>> m_roles;

    Rule rule(Actions anyOf, std::optional<Rank> rank = {}) const { return {.anyOf = anyOf, .rank = rank}; }
    http::test::Answer post(const Colleague& who, const char* where, const QByteArray& body) const
    {
        return ask(m_daemon->port(), where, body, who.session());
    }
    http::test::Answer say(const Colleague& who, const Payload& payload, const QList<wire::IdBytes>& objects = {}) const
    {
        return post(who, path::Statements,
                    wire::encode(wire::StatementsRequest{{who.sign(payload).envelope.encode()}, objects}));
    }
    http::test::Answer open(const Colleague& who, const kinds::OpenedObject& object, Way way,
                            const ScopeId& scope) const
    {
        kinds::Open payload;
        payload.objects = {object};
        payload.purpose = way == Way::Review ? "review" : "withholding";
        payload.scope = scope;
        payload.way = way;
        return post(who, path::Open, who.sign(payload).envelope.encode());
    }
    bool gets(const Colleague& who, const ObjectId& id) const
    {
        const auto answer = post(who, path::Objects, wire::encodeIds({id}));
        const auto found = wire::decodeFound(bodyOf(answer));
        return answer.status == 200 && found && found->size() == 1 && found->at(0).found;
    }
    wire::SubmitRequest submitted()
    {
        const auto request = *wire::decodeSubmitRequest(plainSubmission(m_office->tokens(1).at(0), 80));
        if (ask(m_daemon->port(), path::PageSubmit, wire::encode(request)).status != 200)
            qFatal("submission");
        return request;
    }
    /// `probe` says whether somebody got what they asked for; nobody may get it but who the rule lets.
    void hold(const char* what, const Rule& rule, const std::function<bool(const Colleague&)>& probe)
    {
        for (const auto& [role, colleague] : m_roles) {
            const bool got = probe(*colleague);
            QVERIFY2(got == role.may(rule),
                     qPrintable(role.name + (got ? u" got: "_s : u" did not get: "_s) + QLatin1StringView(what)));
        }
    }
    static bool given(const http::test::Answer& answer)
    {
        if (answer.status != 200 && answer.status != 401 && answer.status != 403 && answer.status != 404)
            qFatal("unexpected status %d: %s", answer.status, answer.body.c_str());
        return answer.status == 200;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_scope = m_office->scope();
        m_other = *ScopeService(m_office->session()).create(u"Elsewhere"_s);
        const std::pair<const char*, Action> actions[] = {{"people", Action::People}, {"enter", Action::Enter},
                                                          {"review", Action::Review}, {"view", Action::View},
                                                          {"export", Action::Export}, {"dispose", Action::Dispose},
                                                          {"keys", Action::Keys}};
        std::vector<Role> roles{{u"nobody"_s}};
        for (const auto& [name, action] : actions) {
            roles.push_back({QString::fromLatin1(name), {action}});
            roles.push_back({QString::fromLatin1(name) + u"-elsewhere"_s, {action}, Rank::Member, true});
        }
        const Actions all{Action::People, Action::Enter, Action::Review, Action::View, Action::Export, Action::Dispose};
        roles.push_back({u"suspended"_s, all, Rank::Member, false, false});
        roles.push_back({u"revoked"_s, all, Rank::Member, false, false});
        roles.push_back({u"auditor"_s, {}, Rank::Auditor});
        roles.push_back({u"admin"_s, {}, Rank::Admin}); // last: from here on second signatures are needed
        for (const Role& role : roles)
            m_roles.emplace_back(role, std::make_unique<Colleague>(*m_office, *m_daemon, role.name, role.actions,
                                                                   role.elsewhere ? m_other : m_scope, role.rank));
        for (const auto& [role, colleague] : m_roles) {
            const QList<Payload> away = role.name == "revoked"_L1
                                            ? QList<Payload>{kinds::AccountRevoke{colleague->id(), "left"}}
                                            : QList<Payload>{kinds::AccountSuspend{colleague->id()}};
            if (!role.active)
                QVERIFY(m_office->session().submit(away, {}).has_value());
        }
    }

    void D01_reading()
    {
        hold("org log", {.everybody = true}, [&](const Colleague& who) {
            return given(post(who, path::Log, wire::encode(wire::LogRequest{wire::LogName::Org, 0, 10})));
        });
        hold("audit log", {.rank = Rank::Owner, .orAuditor = true}, [&](const Colleague& who) {
            return given(post(who, path::Log, wire::encode(wire::LogRequest{wire::LogName::Audit, 0, 10})));
        });
        hold("heads", {.everybody = true},
             [&](const Colleague& who) { return given(post(who, path::Head, wire::encode(wire::Heads{}))); });
    }

    void D01_objects()
    {
        const std::vector<Person> people = m_office->people(1);
        const auto row = *storage::PersonTable(m_office->session().cache()).find(people[0].id);
        const Actions any{Action::People, Action::Enter,   Action::Review, Action::View,
                          Action::Export, Action::Dispose, Action::Keys};
        hold("profile", rule(any), [&](const Colleague& who) { return gets(who, row->object); });
        const Scope* scope = m_office->session().ledger().scope(m_scope);
        const AccountId owner = m_office->session().keyring().account();
        hold("somebody else's grant", rule({Action::Keys}), [&](const Colleague& who) {
            return gets(who, m_office->session().ledger().grant(m_scope, owner, 1)->object);
        });
        hold("recovery grant", {.everybody = true}, [&](const Colleague& who) {
            return gets(who, *ObjectId::fromBytes(scope->epochs[0].recoveryGrant.view().first(ObjectId::ByteSize)));
        });
        hold("what is not there", {}, [&](const Colleague& who) { return gets(who, crypto::randomId<ObjectId>()); });
    }

    void D01_opening()
    {
        const auto box = enteredBox(*m_office);
        hold("a number", rule({Action::View}),
             [&](const Colleague& who) { return given(open(who, box, Way::Screen, m_scope)); });
        hold("a number into a file, without an approved list", {},
             [&](const Colleague& who) { return given(open(who, box, Way::Export, m_scope)); });
        hold("a number through another scope", {},
             [&](const Colleague& who) { return given(open(who, box, Way::Screen, m_other)); });
        const auto request = submitted();
        const auto& image = request.objects.last();
        const kinds::OpenedObject picture{crypto::sha256(image.bytes), image.id, {}};
        const auto manifest = *wire::decodeManifest(request.manifest);
        kinds::OpenedObject evidence = picture;
        evidence.person = manifest.objects.last().person;
        hold("a picture, for review", rule({Action::Review}),
             [&](const Colleague& who) { return given(open(who, evidence, Way::Review, m_scope)); });
        hold("a picture, on the screen", {},
             [&](const Colleague& who) { return given(open(who, evidence, Way::Screen, m_scope)); });
        kinds::OpenedObject other = box;
        other.hash = crypto::sha256("other");
        hold("a number under another hash", {}, [&](const Colleague& who) {
            const auto answer = open(who, other, Way::Screen, m_scope);
            return answer.status == 200;
        });
    }

    void D01_statements()
    {
        hold("person.put", rule({Action::People}), [&](const Colleague& who) {
            const QByteArray sealed = crypto::randomBytes(200);
            const auto object = crypto::randomId<ObjectId>();
            return given(say(
                who, kinds::PersonPut{1, {{crypto::sha256(sealed), crypto::randomId<PersonId>(), object, 1}}, m_scope},
                {{object, sealed}}));
        });
        hold("box.put", rule({Action::Enter}), [&](const Colleague& who) {
            const QByteArray sealed = crypto::randomBytes(146);
            const auto object = crypto::randomId<ObjectId>();
            kinds::BoxPut put;
            put.scope = m_scope;
            put.boxes = {{object, {}, crypto::sha256(sealed), crypto::randomId<PersonId>()}};
            return given(say(who, put, {{object, sealed}}));
        });
        hold("box.void of what somebody else entered", rule({Action::Review}), [&](const Colleague& who) {
            const QByteArray sealed = crypto::randomBytes(146);
            kinds::BoxPut put;
            put.scope = m_scope;
            put.boxes = {{crypto::randomId<ObjectId>(), {}, crypto::sha256(sealed), crypto::randomId<PersonId>()}};
            if (!m_office->session().submit({put}, {{put.boxes[0].box, sealed}}))
                qFatal("box.put");
            return given(say(who, kinds::BoxVoid{{put.boxes[0].box}, "not_used", m_scope}));
        });
        hold("submission.return", rule({Action::Review}), [&](const Colleague& who) {
            return given(say(who, kinds::SubmissionReturn{"unreadable", m_scope, submitted().submission}));
        });
        const auto box = enteredBox(*m_office);
        hold("due.set to tomorrow", rule({Action::Dispose}), [&](const Colleague& who) {
            kinds::DueSet due;
            due.box = box.object;
            due.due = QDate::currentDate().addDays(1);
            due.person = *box.person;
            due.scope = m_scope;
            return given(say(who, due));
        });
        hold("settings.put", {.rank = Rank::Admin}, [&](const Colleague& who) {
            const QByteArray sealed = crypto::randomBytes(200);
            const auto object = crypto::randomId<ObjectId>();
            const QByteArray name = "n" + who.id().text().left(8).toLower();
            return given(
                say(who, kinds::SettingsPut{1, crypto::sha256(sealed), name, object, m_scope, 1}, {{object, sealed}}));
        });
    }

    void D05_unknownAndForbiddenAreAlike()
    {
        const AccountId owner = m_office->session().keyring().account();
        const ObjectId forbidden = m_office->session().ledger().grant(m_scope, owner, 1)->object;
        const Colleague& nobody = *m_roles[0].second;
        const auto bodyOfAsking = [&](const ObjectId& id) {
            QByteArray body = bodyOf(post(nobody, path::Objects, wire::encodeIds({id})));
            return body.replace(id.toBytes(), QByteArray(ObjectId::ByteSize, '\0'));
        };
        QCOMPARE(bodyOfAsking(forbidden), bodyOfAsking(crypto::randomId<ObjectId>()));
        // Time: medians of interleaved questions over one connection, again when the machine was busy.
        bool alike = false;
        for (int attempt = 0; attempt < 4 && !alike; ++attempt) {
            http::test::TlsClient client(m_daemon->port());
            std::vector<double> times[2];
            for (int i = 0; i < 400; ++i) {
                const ObjectId id = i % 2 == 0 ? forbidden : crypto::randomId<ObjectId>();
                const std::string request = requestBytes(path::Objects, wire::encodeIds({id}), nobody.session());
                QElapsedTimer timer;
                timer.start();
                QCOMPARE(client.ask(request)->status, 200);
                times[i % 2].push_back(static_cast<double>(timer.nsecsElapsed()));
            }
            for (auto& list : times)
                std::ranges::sort(list);
            const double ratio = times[0][100] / times[1][100];
            alike = ratio > 0.8 && ratio < 1.25;
        }
        QVERIFY(alike);
        // Logins: an unknown one and a wrong password.
        const auto login = [&](const QString& name) {
            const wire::LoginRequest request{m_office->org(), name, crypto::randomBytes(32)};
            auto answer = ask(m_daemon->port(), path::Login, wire::encode(request));
            return std::pair(answer.status, problemOf(answer));
        };
        QCOMPARE(login(QString::fromLatin1(Office::Login)), login(u"nobody-of-that-name"_s));
        // Codes: one that never was, one that is void, one that has expired (protocol-review P21).
        const QByteArray voided = m_office->tokens(1).at(0);
        const InvitationId id = m_office->invitations().back();
        QVERIFY(m_office->session().submit({kinds::InvitationVoid{{id}, "other", m_scope}}, {}).has_value());
        const QByteArray expired = m_office->tokens(1, QDate(2020, 1, 1)).at(0);
        QList<std::pair<int, QByteArray>> answers;
        for (const QByteArray& token : {voided, expired, crypto::randomBytes(32)}) {
            const auto answer = ask(m_daemon->port(), path::PageCard, wire::encode(wire::TokenRequest{token}));
            answers.append({answer.status, problemOf(answer)});
        }
        QCOMPARE(answers[0], answers[2]);
        QCOMPARE(answers[1], answers[2]);
    }

    void D01_emptyAndDoubledLists()
    {
        const QByteArray session = m_office->login(m_daemon->port());
        const auto id = crypto::randomId<ObjectId>();
        for (const QByteArray& body :
             {QByteArray("{\"ids\":[]}"), QByteArray("{\"ids\":null}"), QByteArray("{\"ids\":\"\"}"), QByteArray("{}"),
              QByteArray("[]"), QByteArray("null"), "{\"ids\":[\"" + id.text() + "\",\"" + id.text() + "\"]}"}) {
            const auto answer = ask(m_daemon->port(), path::Objects, body, session);
            QVERIFY2(answer.status == 400 || answer.status == 200, body.constData());
            if (answer.status == 200)
                QVERIFY(!wire::decodeFound(bodyOf(answer)).value_or(QList<wire::FoundBytes>()).value(0).found);
        }
        QCOMPARE(ask(m_daemon->port(), path::Statements, wire::encode(wire::StatementsRequest{}), session).status, 400);
    }

    void D01_withoutASession()
    {
        for (const char* where : {path::Log, path::Head, path::Proof, path::Objects, path::Statements, path::Open,
                                  path::Bundle, path::Logout, path::Factor, path::FactorConfirm, path::FactorReset}) {
            QCOMPARE(ask(m_daemon->port(), where, "{}").status, 401);
            QCOMPARE(ask(m_daemon->port(), where, "{}", QByteArray(52, '0')).status, 401);
        }
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "test_rights.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/office.h"

#include "core/crypto/base/random.h"
#include "core/crypto/hpke/password_kdf.h"
#include "core/services/founding.h"
#include "core/services/people_service.h"
#include "core/services/scope_service.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"

namespace kagibako::test {

using namespace Qt::StringLiterals;

namespace {
SecretBytes secretOf(QByteArrayView text)
{
    return SecretBytes::copyOf(asSpan(text));
}
} // namespace

Office::Office(Daemon& daemon)
{
    if (const auto done = found(daemon); !done)
        m_problem = done.error().text();
}

Result<void> Office::found(Daemon& daemon)
{
    m_transport = std::make_unique<CurlTransport>(daemon.origin(), daemon.pin());
    const FoundingRequest request{
        daemon.origin(), daemon.pin(),      QString::fromLatin1(Name), QString::fromLatin1(Login),
        daemon.token(),  secretOf(Password)};
    KAGIBAKO_TRY_ASSIGN(const Founded founded, foundOrganization(request, *m_transport, m_clock));
    m_secret = asView(founded.accountSecret.exposeSecret()).toByteArray();
    m_accountText = asView(founded.accountText.exposeSecret()).toByteArray();
    m_recovery = asView(founded.recoveryText.exposeSecret()).toByteArray();
    m_org = founded.config.org;
    KAGIBAKO_TRY(writeClientConfig(m_folder.path(), founded.config));
    KAGIBAKO_TRY(unlock(daemon));
    KAGIBAKO_TRY_ASSIGN(m_scope, ScopeService(*m_session).create(u"Head office"_s));
    return {};
}

Result<void> Office::unlock(Daemon& daemon)
{
    m_session.reset();
    m_transport = std::make_unique<CurlTransport>(daemon.origin(), daemon.pin());
    KAGIBAKO_TRY_ASSIGN(m_session, ClientSession::unlock(m_folder.path(), {secretOf(Password), secretOf(m_secret)},
                                                         *m_transport, m_clock));
    return {};
}

bool Office::reconnect(Daemon& daemon)
{
    const auto done = unlock(daemon);
    m_problem = done ? QString() : done.error().text();
    return done.has_value();
}

QByteArray Office::login(std::uint16_t port, const QByteArray& password) const
{
    const auto keys =
        crypto::derivePasswordKeys(secretOf(password), secretOf(m_secret), m_org, QString::fromLatin1(Login));
    if (!keys)
        return {};
    const wire::LoginRequest request{m_org, QString::fromLatin1(Login),
                                     asView(keys->auth.exposeSecret()).toByteArray()};
    const auto answer = wire::decodeLoginAnswer(bodyOf(ask(port, path::Login, wire::encode(request))));
    return answer ? answer->session : QByteArray();
}

std::vector<Person> Office::people(int count)
{
    QString csv = u"社員番号,氏名,フリガナ,区分\n"_s;
    for (int i = 0; i < count; ++i)
        csv += u"E%1,山田太郎,ヤマダタロウ,従業員\n"_s.arg(i + 1);
    PeopleService service(*m_session);
    if (const auto done = service.importCsv(csv.toUtf8(), m_scope); !done || !done->problems.empty()) {
        m_problem = done ? u"rows"_s : done.error().text();
        return {};
    }
    std::vector<Person> out;
    if (const auto all = service.all()) {
        for (const KnownPerson& known : all->people)
            out.push_back(known.person);
    }
    return out;
}

std::vector<QByteArray> Office::tokens(int count, const QDate& deadline)
{
    kinds::InvitationPut put;
    put.epoch = 1;
    put.scope = m_scope;
    QList<wire::IdBytes> cards;
    std::vector<QByteArray> out;
    for (int i = 0; i < count; ++i) {
        out.push_back(crypto::randomBytes(32));
        const QByteArray card = crypto::randomBytes(300);
        const auto object = crypto::orderedId<ObjectId>(QDateTime::currentDateTimeUtc());
        m_invitations.push_back(crypto::orderedId<InvitationId>(QDateTime::currentDateTimeUtc()));
        put.invitations.append({crypto::sha256(card),
                                kinds::Channel::Link,
                                deadline.isValid() ? std::optional(deadline) : std::nullopt,
                                m_invitations.back(),
                                object,
                                {crypto::randomId<PersonId>()},
                                crypto::sha256(out.back())});
        cards.append({object, card});
    }
    if (const auto done = m_session->submit({put}, cards); !done) {
        m_problem = done.error().text();
        return {};
    }
    return out;
}

kinds::OpenedObject enteredBox(Office& office)
{
    const QByteArray sealed = crypto::randomBytes(1 + 65 + 64 + 16); // the one size of a number box
    const auto person = crypto::randomId<PersonId>();
    const kinds::OpenedObject box{crypto::sha256(sealed), crypto::randomId<ObjectId>(), person};
    kinds::BoxPut put;
    put.scope = office.scope();
    put.boxes = {{box.object, {}, box.hash, person}};
    kinds::NumberAccept accept;
    accept.box = box.object;
    accept.hash = box.hash;
    accept.person = person;
    accept.scope = office.scope();
    accept.checks = {"my_number_card"};
    if (const auto done = office.session().submit({put, accept}, {{box.object, sealed}}); !done)
        qFatal("%s", qPrintable(done.error().text()));
    return box;
}

QByteArray submissionOf(const QByteArray& token, const std::vector<Part>& parts)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    wire::SubmitRequest request;
    request.token = token;
    request.submission = crypto::orderedId<SubmissionId>(now);
    const auto person = crypto::randomId<PersonId>();
    wire::Manifest manifest{crypto::randomBytes(32), request.submission, {}};
    for (const auto& [kind, size] : parts) {
        wire::PageObject object{crypto::orderedId<ObjectId>(now), kind, crypto::randomBytes(size)};
        manifest.objects.append({person, kind, object.id, crypto::sha256(object.bytes).toBytes()});
        request.objects.append(object);
    }
    request.manifest = wire::encodeManifest(manifest);
    request.tag = crypto::randomBytes(32);
    return wire::encode(request);
}

QByteArray plainSubmission(const QByteArray& token, int size)
{
    using enum wire::VaultKind;
    return submissionOf(token, {{Number, size}, {Submission, size}, {Image, size}});
}

} // namespace kagibako::test

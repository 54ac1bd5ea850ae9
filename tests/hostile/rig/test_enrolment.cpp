// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "core/statement/statement.h"
#include "core/wire/paths.h"
#include "core/wire/problem.h"
#include "tests/hostile/rig/refusal.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// A server between somebody new and the admin (attacks.md A07, protocol-review P10): it sees the request, holds the
/// answer, and knows no code.
class TestEnrolment : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    std::unique_ptr<World> m_world;
    std::unique_ptr<ClientSession> m_owner;
    SheetId m_sheet;
    SecretBytes m_code;

    JoinRequest joinRequest() const
    {
        JoinRequest request;
        request.server = "https://localhost";
        request.org = m_world->server.state.org;
        request.sheet = m_sheet;
        request.code = m_code.clone();
        request.login = u"newcomer"_s;
        request.password = SecretBytes::copyOf(asSpan(QByteArrayView(World::Password)));
        return request;
    }

    /// What the newcomer asked, signed by keys that the server made. `change` says what else it takes over.
    using Change = std::function<void(kinds::EnrolRequest& forged, const kinds::EnrolRequest& honest)>;
    QByteArray forged(const QByteArray& honest, const Change& change) const
    {
        const Statement statement = *parseStatement(honest);
        const auto& asked = std::get<kinds::EnrolRequest>(statement.payload);
        const auto signing = crypto::SigningKey::generate();
        const auto kem = crypto::KemKeyPair::generate();
        kinds::EnrolRequest kind = asked;
        kind.signPub = *PublicBytes::fromBytes(signing.publicKey().bytes());
        kind.kemPub = *PublicBytes::fromBytes(kem.publicKey());
        change(kind, asked);
        kind.pop = signing.sign(popMessage(statement.common.org, kind.account, kind.signPub, kind.kemPub));
        return makeStatement(statement.common, kind, Signer{kind.account}, signing).envelope.encode();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->restore(m_world->young);
        m_owner = m_world->mustUnlock(m_world->copyOf(m_world->young), m_world->owner);
        auto sheet = AccountService(*m_owner).makeSheet(Rank::Member, {{m_world->scope, Actions{Action::Enter}}});
        QVERIFY(sheet.has_value());
        m_sheet = sheet->id;
        m_code = *crypto::parseSheetText(crypto::labels::EnrolmentSheet, sheet->text.exposeSecret(), EnrolmentCodeSize);
    }
    void cleanup() { m_world->server.tamper = {}; }

    void A07_keysSwappedOnTheWay_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("the honest MAC over other keys") << 0;
        QTest::newRow("a MAC by a code that was guessed") << 1;
        QTest::newRow("the honest KEM key beside another signing key") << 2;
    }

    void A07_keysSwappedOnTheWay()
    {
        QFETCH(int, how);
        auto joining = Joining::prepare(joinRequest(), m_world->clock);
        QVERIFY(joining.has_value());
        Joining& newcomer = *joining;
        QCOMPARE(newcomer.ask(m_world->server).value(), wire::EnrolState::Waiting);
        // The request is the last leaf of the org log: the server puts its own in the place.
        QList<QByteArray>& leaves = m_world->server.state.orgLog.leaves;
        leaves.last() = forged(leaves.last(), [&](kinds::EnrolRequest& kind, const kinds::EnrolRequest& honest) {
            if (how == 1)
                kind.mac = crypto::sha256(crypto::randomBytes(32));
            if (how == 2)
                kind.kemPub = honest.kemPub;
        });
        AccountService accounts(*m_owner);
        QVERIFY(m_owner->sync().has_value());
        const auto waiting = accounts.waiting();
        QVERIFY(waiting.has_value());
        QCOMPARE(waiting->size(), 1u);
        QVERIFY(waiting->at(0).isMine && !waiting->at(0).isProven);
        bool sameWords = true; // and whoever compares by voice hears it too
        for (std::size_t i = 0; i < 4; ++i)
            sameWords = sameWords && waiting->at(0).words[i].kana == newcomer.words()[i].kana;
        QVERIFY(!sameWords);
        QCOMPARE(nameOf(accounts.admit(waiting->at(0).request)), QByteArray("auth.forbidden"));
        QVERIFY(m_owner->ledger().account(waiting->at(0).account) == nullptr);
    }

    void honestRequestsAreProven()
    {
        auto joining = Joining::prepare(joinRequest(), m_world->clock);
        QCOMPARE(joining->ask(m_world->server).value(), wire::EnrolState::Waiting);
        QVERIFY(m_owner->sync().has_value());
        const auto waiting = AccountService(*m_owner).waiting();
        QVERIFY(waiting->at(0).isProven);
    }

    void P10_answersThatAreNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("refused");
        const auto row = [](const char* name, int status, const QByteArray& body, const char* refused) {
            QTest::newRow(name) << status << body << QByteArray(refused);
        };
        row("nothing", 200, {}, "server.shape");
        row("another state", 200, R"({"state":"owner"})", "server.shape");
        row("a member more", 200, R"({"key":"","state":"granted"})", "server.shape");
        row("an error", 404, encodeProblem({ErrorCode::NotFound, "AAAA"}), "not.found");
        row("a login answer", 200, R"({"session":"AAAA"})", "server.shape");
    }

    void P10_answersThatAreNone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, refused);
        auto joining = Joining::prepare(joinRequest(), m_world->clock);
        m_world->server.tamper = [&](const HttpRequest& request, HttpResponse& response) {
            if (request.path == path::Enrol)
                response = {status, path::TypeJson, body};
        };
        QCOMPARE(nameOf(joining->ask(m_world->server)), refused);
    }
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "test_enrolment.moc"

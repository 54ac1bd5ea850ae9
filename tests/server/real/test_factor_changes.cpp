// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/authenticator.h"
#include "tests/server/real/proxied.h"

#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Who may change the way in which an account gets its automatically issued keys, and how long after a login (ASVS
/// 7.5.3): a session that came in without a key, a desk that was left open, a token that was stolen.
class TestFactorChanges : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Proxied> m_house;

    const Daemon& daemon() const { return m_house->daemon; }
    const Visitor& owner() const { return m_house->owner; }
    QByteArray ask(const QByteArray& session, wire::FactorKind kind, const QString& address = {}) const
    {
        return problemOf(m_house->post(session, path::Factor, wire::encode(wire::FactorRequest{kind, address})));
    }
    QByteArray confirm(const QByteArray& session, const QByteArray& key) const
    {
        return problemOf(m_house->post(session, path::FactorConfirm, wire::encodeIssuedKey(key)));
    }
    QByteArray inForce() const
    {
        return valueIn(daemon(), u"SELECT secret FROM factor WHERE confirmed = 1"_s).toByteArray();
    }
    void aQuarterOfAnHourLater() const { changeRows(daemon(), u"UPDATE session SET created = created - 901"_s); }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<Proxied>(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        Authenticator::waitForRoomInStep();
    }
    void cleanup() { m_house.reset(); }

    void aSetupSessionReplacesNothingInForce()
    {
        Policy policy = m_house->office().session().ledger().policy();
        policy.secondFactor = true;
        QVERIFY(m_house->office().session().submit({kinds::PolicySet{policy}}, {}).has_value());
        const QByteArray other = sessionOf(owner().login(daemon()));
        const QByteArray setup = sessionOf(owner().login(daemon()));
        QVERIFY(!other.isEmpty() && !setup.isEmpty());
        const Authenticator app(daemon(), setup);
        const QByteArray secret = inForce();
        QCOMPARE(secret.size(), crypto::TotpSecretSize);
        const QByteArray whole = sessionOf(owner().login(daemon(), app.code(1)));
        QVERIFY(m_house->lives(whole));
        const QByteArray next = Authenticator::begin(daemon(), whole); // the owner is about to take another telephone
        for (const QByteArray& thief : {setup, other}) {
            QCOMPARE(ask(thief, wire::FactorKind::Totp), QByteArray("auth.required"));
            QCOMPARE(ask(thief, wire::FactorKind::Mail, u"thief@example.jp"_s), QByteArray("auth.required"));
            QCOMPARE(ask(thief, wire::FactorKind::None), QByteArray("auth.required"));
            QCOMPARE(confirm(thief, Authenticator::codeOf(next)), QByteArray("auth.required"));
        }
        QCOMPARE(inForce(), secret);
        QCOMPARE(confirm(whole, Authenticator::codeOf(next)), QByteArray());
        QCOMPARE(inForce(), next);
    }

    void aFactorIsChangedSoonAfterALoginOrNotAtAll()
    {
        const QByteArray left = sessionOf(owner().login(daemon()));
        const QByteArray begun = Authenticator::begin(daemon(), left);
        aQuarterOfAnHourLater();
        QCOMPARE(confirm(left, Authenticator::codeOf(begun)), QByteArray("auth.required"));
        QCOMPARE(ask(left, wire::FactorKind::Totp), QByteArray("auth.required"));
        QVERIFY(m_house->lives(left)); // for all else it is as good as before
        QVERIFY(inForce().isEmpty());

        const QByteArray fresh = sessionOf(owner().login(daemon()));
        const Authenticator app(daemon(), fresh);
        const QByteArray secret = inForce();
        QCOMPARE(secret.size(), crypto::TotpSecretSize);
        aQuarterOfAnHourLater();
        QCOMPARE(ask(fresh, wire::FactorKind::None), QByteArray("auth.required"));
        QCOMPARE(inForce(), secret);
        const QByteArray again = sessionOf(owner().login(daemon(), app.code(1)));
        QCOMPARE(ask(again, wire::FactorKind::None), QByteArray());
        QVERIFY(inForce().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFactorChanges)
#include "test_factor_changes.moc"

// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk leaves: handed over in the window, in words first, then signed, then the keys are changed; against the real
// server. Whether who takes over can read: tests/server/real/test_hand_over.cpp.
#include "core/crypto/base/random.h"
#include "core/crypto/hpke/kem_key_pair.h"
#include "tests/ui/stage.h"
#include "ui/common/paragraph.h"
#include "ui/rights/rights_model.h"

#include <QAction>
#include <QComboBox>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

const char* const People = "社員番号,氏名,フリガナ,区分\n"
                           "E001,山田 花子,ヤマダ ハナコ,従業員\n";

/// Somebody with keys nobody keeps: enough to be handed over from and to.
Result<void> letIn(ClientSession& session, const QString& login, Actions actions)
{
    const auto signing = crypto::SigningKey::generate();
    const auto kem = crypto::KemKeyPair::generate();
    kinds::AccountGrant grant;
    grant.account = crypto::randomId<AccountId>();
    grant.login = login;
    KAGIBAKO_TRY_ASSIGN(grant.kemPub, PublicBytes::fromBytes(kem.publicKey()));
    KAGIBAKO_TRY_ASSIGN(grant.signPub, PublicBytes::fromBytes(signing.publicKey().bytes()));
    grant.pop = signing.sign(popMessage(session.config().org, grant.account, grant.signPub, grant.kemPub));
    QList<Payload> payloads{grant};
    if (!actions.isEmpty())
        payloads.append(kinds::PermissionSet{grant.account, actions, session.ledger().scopes().first().id});
    return session.submit(payloads, {});
}

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installSecretAccessibility();
        m_stage = std::make_unique<ui::test::Stage>(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP));
        QVERIFY2(m_stage->startServer(), m_stage->daemon().said().constData());
        QVERIFY(m_stage->setUp(People));
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            KAGIBAKO_TRY(letIn(session, u"tanaka"_s, {Action::Enter, Action::People}));
            return letIn(session, u"suzuki"_s, {});
        }));
        m_stage->window().go(u"rights"_s);
        QVERIFY(m_stage->waitFor([&] { return table() != nullptr && table()->model()->rowCount() == 3; }));
    }

    void cleanupTestCase() { m_stage.reset(); }

    void allOfItIsSaidBefore()
    {
        QVERIFY(open(u"tanaka"_s));
        QVERIFY(!m_stage->find(u"signHandOver"_s)->isEnabled()); // to whom?
        auto* to = m_stage->find<QComboBox>(u"handOverTo"_s);
        QCOMPARE(to->findText(u"tanaka"_s), -1);
        to->setCurrentIndex(to->findText(u"suzuki"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"signHandOver"_s)->isEnabled(); }));
        const QString gain = words(u"handOverGain"_s);
        QVERIFY2(gain.contains(u"may from now on also: people, enter"_s) && gain.contains(u"at once"_s),
                 qPrintable(gain));
        QVERIFY2(gain.contains(u"You seal the keys of Head office"_s), qPrintable(gain));
        const QString loss = words(u"handOverLoss"_s);
        QVERIFY2(loss.contains(u"may no longer: people, enter"_s), qPrintable(loss));
        QVERIFY2(loss.contains(u"changed at once because of this: Head office"_s), qPrintable(loss));
        QVERIFY2(loss.contains(u"tanaka can make every open link"_s), qPrintable(loss));
        QVERIFY(loss.contains(u"stays, without rights"_s));
        QVERIFY(m_stage->click(u"handOverRevoke"_s));
        QVERIFY(words(u"handOverLoss"_s).contains(u"ends for good"_s));
        QCOMPARE(actionsOf(u"suzuki"_s), Actions()); // nothing is signed by looking
    }

    void thenItIsSignedAndTheKeysAreChanged()
    {
        QVERIFY(m_stage->click(u"signHandOver"_s));
        QVERIFY(m_stage->waitFor([&] { return m_stage->find(u"askDialog"_s) != nullptr; })); // what about the links?
        QVERIFY(m_stage->find(u"handOverDialog"_s) == nullptr);
        QCOMPARE(actionsOf(u"suzuki"_s), (Actions{Action::Enter, Action::People}));
        QVERIFY(m_stage->click(u"askYes"_s));
        QVERIFY(m_stage->waitFor([&] { return epoch() == 2; }, 60));
        QVERIFY(m_stage->doWith([](ClientSession& session) -> Result<void> {
            const Ledger& ledger = session.ledger();
            const bool isGone = ledger.accountByLogin(u"tanaka"_s)->standing == Standing::Revoked;
            const Scope& scope = ledger.scopes().first();
            const bool isWhole = !scope.rotationDue && ledger.withoutGrant(scope.id).isEmpty();
            return isGone && isWhole ? Result<void>() : fail(ErrorCode::LedgerState);
        }));
    }

private:
    QTableView* table() { return m_stage->find<QTableView>(u"rightsTable"_s); }
    bool open(const QString& login)
    {
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, RightsModel::Login).data().toString() == login)
                table()->setCurrentIndex(model->index(row, RightsModel::FirstScope));
        }
        auto* act = m_stage->window().findChild<QAction*>(u"handOverAccount"_s);
        if (act == nullptr)
            return false;
        act->trigger();
        return m_stage->waitFor([&] { return m_stage->find(u"handOverDialog"_s) != nullptr; });
    }
    QString words(const QString& name)
    {
        QStringList lines;
        for (const Paragraph* line : m_stage->find(u"handOverDialog"_s)->findChildren<Paragraph*>(name))
            lines.append(line->words());
        return lines.join(u'\n');
    }
    Actions actionsOf(const QString& login)
    {
        Actions actions;
        (void)m_stage->doWith([&](ClientSession& session) -> Result<void> {
            const Account* account = session.ledger().accountByLogin(login);
            actions = session.ledger().actionsOf(account->id, session.ledger().scopes().first().id);
            return {};
        });
        return actions;
    }
    qint64 epoch()
    {
        qint64 epoch = 0;
        (void)m_stage->doWith([&](ClientSession& session) -> Result<void> {
            epoch = session.ledger().scopes().first().epoch();
            return {};
        });
        return epoch;
    }

    QCA::Initializer m_qca;
    std::unique_ptr<ui::test::Stage> m_stage;
};

QTEST_MAIN(TestHandOver)
#include "test_hand_over.moc"

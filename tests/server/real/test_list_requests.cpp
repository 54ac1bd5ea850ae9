// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/statement/object_id.h"
#include "tests/server/real/outcome.h"
#include "tests/server/real/two_readers.h"

#include <QSet>
#include <QTest>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Asking for lists at the real server: the same once, and not without end. What becomes of them: test_lists.
class TestListRequests : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<TwoReaders> m_readers;

    using What = ListRequestService::What;

    ClientSession& asker() { return m_readers->asker(); }
    /// What the server says when somebody asks for one number to look at, for a day from then on.
    QByteArray askAt(ClientSession& session, const QDateTime& when)
    {
        const QByteArray list = encodeList({TwoReaders::listed(session, m_readers->people().first())});
        const kinds::OpenRequest payload{1, when.addDays(1), crypto::sha256(list), "withholding",
                                         m_readers->office().scope()};
        const Common common{session.config().org, crypto::randomId<StatementId>(), when, session.state().seen(),
                            session.ledger().tip()};
        const Statement request =
            makeStatement(common, payload, Signer{session.keyring().account()}, session.keyring().signing());
        return errorOf(session.api().statements({{request.envelope.encode()}, {{idFromHash(payload.list), list}}}));
    }

private Q_SLOTS:
    void initTestCase() { m_readers = std::make_unique<TwoReaders>(m_folder.path(), QStringLiteral(KAGIBAKOD), 2); }

    /// What was asked for already, by somebody who pressed twice or never got an answer, is not asked for again; what
    /// is another thing in any of its words is.
    void theSameIsAskedForOnce()
    {
        ListRequestService mine(asker());
        const auto ask = [&](const QByteArray& to, int days, Purpose purpose = Purpose::Withholding) {
            return must(mine.ask(What::Export, m_readers->people(), purpose, to, days), "ask");
        };
        const crypto::Digest first = ask("municipality", 3);
        QCOMPARE(ask("municipality", 3), first);
        const QList<crypto::Digest> others{ask("pension-office", 3), ask("municipality", 2), ask("municipality", 4),
                                           ask("municipality", 3, Purpose::Retirement)};
        QVERIFY(!others.contains(first));
        QCOMPARE(QSet<crypto::Digest>(others.cbegin(), others.cend()).size(), others.size());
        QCOMPARE(ask("municipality", 4), others[2]);
    }

    void whatIsApprovedAlreadyIsNotAskedForAgain()
    {
        ListRequestService mine(asker());
        const auto ask = [&] { return must(mine.ask(What::Open, m_readers->people(), Purpose::Withholding), "ask"); };
        const crypto::Digest request = ask();
        m_readers->approve(request);
        QCOMPARE(ask(), request);
        QVERIFY(asker().ledger().effectiveSince(request).has_value());
    }

    /// Twenty lists of one account stand at a time; those that are over, and other people's, do not count.
    void P18_nobodyFillsTheServerWithLists()
    {
        ClientSession& session = m_readers->approver();
        must(session.sync(), "sync");
        const QDateTime now = session.clock().now();
        QCOMPARE(askAt(session, now.addDays(-2)), "request.expired"); // good for nothing, and so never counted
        const QDateTime soonOver = now.addDays(-1).addSecs(15);
        QCOMPARE(askAt(session, soonOver), "");
        for (int i = 0; i < 19; ++i)
            QCOMPARE(askAt(session, now), "");
        QCOMPARE(askAt(session, now), "limit.rate");
        ListRequestService theirs(session);
        QCOMPARE(errorOf(theirs.ask(What::Export, m_readers->people(), Purpose::Withholding, "other")), "limit.rate");
        QCOMPARE(askAt(asker(), now), ""); // somebody else
        QTRY_VERIFY_WITH_TIMEOUT(session.clock().now() > soonOver.addDays(1).addSecs(1), 60'000);
        QCOMPARE(askAt(session, session.clock().now()), "");
        QCOMPARE(askAt(session, session.clock().now()), "limit.rate");
    }
};

QTEST_GUILESS_MAIN(TestListRequests)
#include "test_list_requests.moc"
